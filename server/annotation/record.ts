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

/** A quote is right as it is shown; or it is no statement of anybody. */
export interface Verdict extends Entered {
  readonly op: 'confirm' | 'reject';
  readonly on: Anchor;
  /** What was confirmed, so that a later version of the rules cannot put another name behind it. As for `Correction`. */
  readonly speaker?: string | null;
  readonly type?: AttributionType;
}

/** A suggested quote is right but for what is named here. `on` is where the suggestion stood. */
export interface Correction extends Entered {
  readonly op: 'correct';
  readonly on: Anchor;
  /** The full name; `null` for nobody. */
  readonly speaker?: string | null;
  readonly type?: AttributionType;
  /** The right bounds. */
  readonly bounds?: Anchor;
}

/** A quote that was not suggested. */
export interface Addition extends Entered {
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

/** One line of a sidecar file. */
export type AnnotationRecord = Verdict | Correction | Addition | Note | Revision | Reattachment | Undo;

/** Records that hang on words of an article. */
export type AnchoredRecord = Extract<AnnotationRecord, { readonly on: Anchor }>;
