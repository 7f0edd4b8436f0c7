import type { Span } from '../text/span.js';
import type { ArticleEntry, Utterance } from './utterance.js';

/** From weak to strong; where several hold, the strongest is named. `paraphrase` alone is never counted. */
export type Relation = 'verbatim' | 'excerpt' | 'cut' | 'changed' | 'stitched' | 'paraphrase';

/** 0 hidden unless asked for, 1 quiet, 2 shown, 3 shown first. */
export type Severity = 0 | 1 | 2 | 3;

/** One way in which passage A differs from passage B. Codes: docs/differences.md. */
export interface Difference {
  readonly code: string;
  /** What it speaks of in A; UTF-16 offsets into A's article text. Empty when A has nothing there. */
  readonly a: readonly Span[];
  /** The same in B. */
  readonly b: readonly Span[];
  readonly severity: Severity;
  /** A plain clause whose subject is A: `leaves out “and some chips” without a mark`. Article text in it is not escaped. */
  readonly text: string;
}

/** In order of severity, the strongest first; those of one severity stay as they are. */
export function strongestFirst(differences: readonly Difference[]): Difference[] {
  return [...differences].sort((one, other) => other.severity - one.severity);
}

/** One other article's passage of the words asked about. */
export interface Report {
  readonly entry: ArticleEntry;
  readonly utterance: Utterance;
  /** The aligned stretch here, of a possible paraphrase the passage: UTF-16 offsets into the asked article's text. */
  readonly here: Span;
  /** The aligned stretch there, of a possible paraphrase all of it: UTF-16 offsets into `entry`'s article text. */
  readonly there: Span;
  readonly relation: Relation;
  /** How the other report differs from the words here; strongest first. */
  readonly theirs: readonly Difference[];
  /** How the words here differ from the other report; strongest first. */
  readonly ours: readonly Difference[];
  /** False for possible paraphrases only. */
  readonly counted: boolean;
  /** Reports with equal numbers are copies of one text. The asked article's own origin is 0. */
  readonly origin: number;
  /** Articles with equal numbers are versions of one report, saved twice or updated. The asked article's own report is 0. */
  readonly report: number;
}

/** A part of the asked quote that other articles report too. */
export interface Passage {
  /** UTF-16 offsets into the asked article's text: the hull of its reports' `here`. */
  readonly span: Span;
  /** Fuller first, then earlier, then by article id; possible paraphrases, at most three, behind them. */
  readonly reports: readonly Report[];
}

/** All that is known of who else reported one quote: the star around it, never a transitive closure. */
export interface Coverage {
  readonly asked: Utterance;
  readonly entry: ArticleEntry;
  /** In text order. Empty when nobody else reports any of it. */
  readonly passages: readonly Passage[];
  /** Distinct outlets with a counted report, this article's own left out; an unknown outlet counts as one a report. */
  readonly outlets: number;
  /** Other articles with a counted report; versions of one report, and of this article, are one. */
  readonly articles: number;
  /** Independent texts among the counted reports and this article. */
  readonly origins: number;
  /** The report that holds the most of the words, when it holds more than the words here do. */
  readonly fullest: Report | null;
  /** False when a store could not answer in full: what is shown may not be all. */
  readonly complete: boolean;
}
