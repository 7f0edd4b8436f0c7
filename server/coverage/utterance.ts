import type { Region } from '../article/article.js';
import type { AttributionType, SpeakerKind } from '../attribution/attribution.js';
import type { Span } from '../text/span.js';
import type { Prominence } from './prominence.js';

/** A folded token and the place it came from. */
export interface WordingToken {
  /** Folded: lower case, NFKC, US spelling, contractions and number words opened. Several tokens may come from one place. */
  readonly word: string;
  /** UTF-16 offsets into the article's text. */
  readonly span: Span;
  /** The letters as printed, for showing what differs. */
  readonly printed: string;
  /** Whether the place lies inside quotation marks. */
  readonly quoted: boolean;
}

/** Words of the article beside a quote. */
export interface Aside {
  /** UTF-16 offsets into the article's text. */
  readonly span: Span;
  /** The letters as printed, cut when they are long. */
  readonly printed: string;
}

/** What stands beside the words and bears on how they are understood; each only where the article tells it. */
export interface Surroundings {
  /** The question that the words answer: `asked whether she would go`, or what a reporter asked just before. */
  readonly prompt?: Aside;
  /** The speaker's next sentence, when it limits or takes back these words: `But only if the steel arrives.` */
  readonly proviso?: Aside;
  /** What says that the words are a translation: `through an interpreter`. */
  readonly translation?: Aside;
  /** Whom the words are said to be about, a name of several words: `said of Tom Birk`. */
  readonly topic?: Aside;
  readonly prominence?: Prominence;
  /** True for a quote of the headline whose words the text does not have. */
  readonly unsupported?: true;
}

/**
 * One attribution as coverage sees it: all that is needed to match it and to show it,
 * so that the text of a closed file need not be kept.
 */
export interface Utterance extends Surroundings {
  /** `Article.id`. */
  readonly article: string;
  /** `Attribution.id`. */
  readonly quote: string;
  readonly type: AttributionType;
  readonly region: Region;
  /** Content spans, UTF-16 offsets into the article's text. */
  readonly content: readonly Span[];
  /** The letters of each content span as printed, same order. */
  readonly printed: readonly string[];
  readonly wording: readonly WordingToken[];
  /** What signals the words, as printed; empty when nothing does. */
  readonly cue: string;
  /** Its places, UTF-16 offsets into the article's text. */
  readonly cueSpans: readonly Span[];
  readonly speaker: { readonly name: string; readonly kind: SpeakerKind; readonly roles: readonly string[] } | null;
  /** The source as the text has it, `he` or `the official`; empty when there is none. */
  readonly source: string;
  /** Its places, UTF-16 offsets into the article's text. */
  readonly sourceSpans: readonly Span[];
  /**
   * Words in quotation marks that no attribution holds: nobody is named as saying them. They are found as reports of what others
   * attribute, and never asked for themselves.
   */
  readonly unattributed?: true;
}

/** What the archive keeps of an article. */
export interface ArticleEntry {
  readonly id: string;
  /** The file it stands in (a URI in the server, a path on the command line): several articles may share one. */
  readonly file: string;
  readonly title?: string;
  readonly outlet?: string;
  /** ISO 8601, as precise as found. */
  readonly published?: string;
  readonly byline?: string;
  readonly url?: string;
  readonly utterances: readonly Utterance[];
  /** Hashes of the narrative's word shingles (text outside of the quotes), sampled; to recognise copies of one wire text. */
  readonly narrative: Uint32Array;
  /** Hashes of the names in the whole article, ascending, none twice: articles on one event share many. */
  readonly names: Uint32Array;
}

/** An utterance in its article: who uses some words. */
export interface User {
  readonly entry: ArticleEntry;
  readonly utterance: Utterance;
}
