import type { AttributionType } from '../../attribution/attribution.js';
import type { Region } from '../../article/article.js';
import type { Span } from '../../text/span.js';
import type { Status } from '../record.js';
import type { Standing } from '../standing.js';

/** `suggested` by the program; the others by whoever is named beside it. `lost`: hangs on words that are gone; `note`: on words that are no quote. */
export type RowState = 'suggested' | 'confirmed' | 'rejected' | 'corrected' | 'added' | 'note' | 'lost';

/** Whether words are suggested, or who decided what on them, and when. */
export interface RowStanding {
  readonly state: RowState;
  readonly by?: string;
  /** ISO 8601. */
  readonly at?: string;
  /** It settles what others had decided. */
  readonly curated?: true;
}

export type RowCorrection = 'speaker' | 'kind' | 'bounds';

export interface RowNote {
  readonly text: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly status?: Status;
}

/** What is said of the article a row stands in. */
export interface RowArticle {
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

/** One article's report of a statement, with what readers made of it: a line of the table that is exported. */
export interface ReportRow extends RowArticle, RowStanding {
  /** As anchors name it. */
  readonly article: string;
  /** From 1. */
  readonly paragraph: number;
  /** Code points of the article's reading text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The unbroken stretches of it, in text order, in code points; none where the words are lost. */
  readonly content: readonly Span[];
  /** The mention of the source and the cue, likewise. */
  readonly sourceAt: readonly Span[];
  readonly cueAt: readonly Span[];
  readonly words: string;
  /** What stands beside them: the rest of their sentence and the sentence before or behind it, as far as the paragraphs go; with the blank between them. */
  readonly before: string;
  readonly after: string;
  readonly type: AttributionType | '';
  readonly speaker: string;
  /** As the text has them. */
  readonly source: string;
  readonly cue: string;
  readonly region: Region;
  /** 0 to 1; of suggestions only. */
  readonly confidence?: number;
  /** The kind of quote that was suggested here, whatever became of it; absent where nothing was. */
  readonly suggestedAs?: AttributionType;
  /** What of a suggestion a reader has made another; none of what was only confirmed or rejected. */
  readonly corrected: readonly RowCorrection[];
  readonly disagreement: boolean;
  readonly notes: readonly RowNote[];
  /** The latest that a note says. */
  readonly status?: Status;
  readonly tags: readonly string[];
  readonly sources: readonly string[];
  /** Other outlets and independent texts that report it too. */
  readonly outlets: number;
  readonly origins: number;
  /** How the words here differ from the fullest other report, in words. */
  readonly differences: readonly string[];
  /** Every other report of it, the fuller ones first; possible paraphrases are not among them. */
  readonly reports: readonly OtherReport[];
  /** Names this report among the `reports` of other rows; absent where nothing was asked. */
  readonly key?: string;
  /** How this report stands to the fullest one. */
  readonly sign: ReportSign;
  /** What the reader's reference has of these words: `here` is the reference, `silent` that it does not report them; absent without one. */
  readonly reference?: 'here' | 'silent' | OtherReport;
  /** Who has ruled which reports are of this statement, where anybody has. */
  readonly ruledBy: readonly Said[];
  /** Their codes, each once: docs/differences.md. */
  readonly codes: readonly string[];
  /** The annotations themselves: what an import brings back. */
  readonly annotations: readonly Standing[];
}

/**
 * How a report stands to the fullest one. `F`: it is the fullest; `=`: the same words; `P`: a part of them; `≠`: other words, or cut;
 * `!`: a figure, a name, a negation or the speaker is another; `i`: in the outlet’s own words.
 */
export type ReportSign = 'F' | '=' | 'P' | '≠' | '!' | 'i';

/** Who said something, and when (ISO 8601). */
export interface Said {
  readonly by: string;
  readonly at: string;
}

/** Another article’s report of the same words. */
export interface OtherReport {
  /** How its quote stands in its own article. */
  readonly standing: RowStanding;
  /** As `ReportRow.key`. */
  readonly key: string;
  /** The outlet, or `fileNameOf` the article where none is known. */
  readonly outlet: string;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly words: string;
  /** How it differs from the words here, in words and by codes. */
  readonly differences: readonly string[];
  readonly codes: readonly string[];
  readonly sign: ReportSign;
}

/** What stands for an outlet that is not known: the last part of the article’s path or address. */
export function fileNameOf(article: string): string {
  const last = article.slice(article.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** The outlet of a row, or what stands for it. */
export function outletOf({ outlet, article }: Pick<ReportRow, 'outlet' | 'article'>): string {
  return outlet ?? fileNameOf(article);
}
