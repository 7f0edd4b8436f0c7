import type { Region } from '../article/article.js';
import type { AttributionType } from '../attribution/attribution.js';
import type { Anchor } from './anchor.js';

/** What a reader has found out about a quote. */
export const STATUSES = ['unchecked', 'matches reference', 'differs', 'not found', 'disputed'] as const;
export type Status = (typeof STATUSES)[number];

/** What every record carries. A record is never changed: whoever changes their mind adds another. */
interface Entered {
  /** Unique for ever; made when the record is made. */
  readonly id: string;
  /** When, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** Who, as they call themselves. */
  readonly by: string;
}

/** Decisions may settle what others have decided: see `curation.ts`. They stand in a file of their own and go before everybody's. */
interface Curating {
  /** `id`s of the decisions that this one was made between. */
  readonly curates?: readonly string[];
}

/** A quote is right as it is shown; or it is no statement of anybody. */
export interface Verdict extends Entered, Curating {
  readonly op: 'confirm' | 'reject';
  readonly on: Anchor;
  /** What was confirmed, so that a later version of the rules cannot put another name behind it. As for `Correction`. */
  readonly speaker?: string | null;
  readonly type?: AttributionType;
}

/** A suggested quote is right but for what is named here. `on` is where the suggestion stood. */
export interface Correction extends Entered, Curating {
  readonly op: 'correct';
  readonly on: Anchor;
  /** The full name; `null` for nobody. */
  readonly speaker?: string | null;
  readonly type?: AttributionType;
  /** The right bounds. */
  readonly bounds?: Anchor;
}

/** A quote that was not suggested. */
export interface Addition extends Entered, Curating {
  readonly op: 'add';
  readonly on: Anchor;
  readonly speaker: string | null;
  readonly type: AttributionType;
}

export interface Note extends Entered {
  readonly op: 'note';
  readonly on: Anchor;
  /** A note on a statement shows on every copy of its words; one on a passage only here. */
  readonly about: 'passage' | 'statement';
  readonly text: string;
  readonly status?: Status;
  readonly tags?: readonly string[];
  /** Addresses of what the reader checked against. */
  readonly sources?: readonly string[];
}

/** Other words, status, tags or sources for a note; what is left out stays. */
export interface Revision extends Entered {
  readonly op: 'revise';
  /** `id` of the note. */
  readonly of: string;
  readonly text?: string;
  readonly status?: Status;
  readonly tags?: readonly string[];
  readonly sources?: readonly string[];
}

/** What an annotation hung on was lost, or stands elsewhere: here it hangs from now on. */
export interface Reattachment extends Entered {
  readonly op: 'attach';
  /** `id` of the record that hangs here now. */
  readonly of: string;
  readonly on: Anchor;
}

/** Takes a record back; taking back an `undo` brings the record again. */
export interface Undo extends Entered {
  readonly op: 'undo';
  readonly of: string;
}

/**
 * Two quotes report one statement, or do not, whatever their words. It hangs on the words of both and on no number of a statement:
 * statements change as the archive grows, and what follows for other copies is worked out when they are looked at.
 */
export interface Ruling extends Entered {
  readonly op: 'same' | 'different';
  readonly one: Anchor;
  readonly other: Anchor;
}

/** How a speaker is called: in every article that has them under `name`, or only in the one that `in` stands in. */
export interface Naming extends Entered {
  readonly op: 'name';
  /** The speaker's name as the rules have it. */
  readonly name: string;
  readonly as: string;
  /** Words of the one article that is meant: tells two people of one name apart. */
  readonly in?: Anchor;
}

/** What can be corrected of an article's header. */
export const HEADER_FIELDS = ['title', 'outlet', 'published', 'byline', 'url'] as const;
export type HeaderField = (typeof HEADER_FIELDS)[number];

/** A header field was read wrongly, or not at all: the whole article has this one, whatever becomes of the words it hangs on. */
export interface HeaderCorrection extends Entered {
  readonly op: 'header';
  readonly on: Anchor;
  readonly field: HeaderField;
  /** A date in ISO 8601. */
  readonly value: string;
}

/** The paragraphs that these words stand in belong to another part of the article. */
export interface RegionCorrection extends Entered {
  readonly op: 'region';
  readonly on: Anchor;
  readonly region: Region;
}

/** What was read wrongly of an article, apart from its quotes. */
export type ArticleCorrection = HeaderCorrection | RegionCorrection;

/** One line of a sidecar file. */
export type AnnotationRecord = Verdict | Correction | Addition | Note | Revision | Reattachment | Undo | Ruling | Naming | ArticleCorrection;

/** Records that hang on words of one article. */
export type AnchoredRecord = Extract<AnnotationRecord, { readonly on: Anchor }>;

/** Records that belong to no single article. */
export type SharedRecord = Ruling | Naming;
