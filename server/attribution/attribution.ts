import type { Region } from '../article/article.js';
import type { Span } from '../text/span.js';

/** direct: all words inside marks, or set as a block of their own behind `Hale wrote:`; indirect: none; mixed: reported speech with a marked part inside. */
export type AttributionType = 'direct' | 'indirect' | 'mixed';

/** The relation of content, cue and source (terms of PARC and PolNeAR). All spans are UTF-16 offsets into `Article.text`. */
export interface Attribution {
  /** Stable within the article as long as its words and its rank among equal words stay. */
  readonly id: string;
  readonly type: AttributionType;
  /** The words attributed, marks included, in text order. `"A," she said. "B."` has two spans. Never empty, never overlapping. */
  readonly content: readonly Span[];
  /** The parts of the content inside quotation marks, the marks themselves left out; all of a block. */
  readonly quoted: readonly Span[];
  /** What signals it: `said`, `told reporters`, `according to`, a colon. Empty when nothing does. */
  readonly cue: readonly Span[];
  /** The mention beside the cue: `Secretary of State John Kerry`, `he`. Empty when the text names nobody. */
  readonly source: readonly Span[];
  /** Index into `Reading.speakers`; `null` when nobody can be named. */
  readonly speaker: number | null;
  /** Probability (0 to 1) that content (IoU >= 0.5) and source are both right. */
  readonly confidence: number;
  readonly region: Region;
  /** Name of the rule that found it, for "why?". */
  readonly rule: string;
}

export type SpeakerKind = 'person' | 'organisation' | 'unnamed';

/** The person or body behind one or more sources, resolved within the article. */
export interface Speaker {
  /** The fullest name in the article; for unnamed ones the phrase without its article: `senior Iranian official`. */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** `Secretary of State`, `Pentagon spokesman`, `Rear Admiral`: as the text has them, fullest first. */
  readonly roles: readonly string[];
  /** Every place that names them, pronouns that stand as a source included; UTF-16 offsets into `Article.text`. */
  readonly mentions: readonly Span[];
}

/** What was understood of one article. Attributions are in order of their first content span. */
export interface Reading {
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly Speaker[];
  /** In plain words, what was left out and why: `not English: only quotation marks were read`. */
  readonly problems: readonly string[];
}
