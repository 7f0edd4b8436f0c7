import type { Position, Range } from 'vscode-languageserver-types';

/**
 * What client and server say to each other about readers' own work; described in docs/protocol.md.
 * Plain data only: both sides import this file.
 */

/**
 * Enters a reader's decision or note. Also a command of `workspace/executeCommand`, with these parameters as its only argument,
 * so that every editor can do it.
 */
export const annotateRequest = 'quotelens/annotate';
export const annotateCommand = 'quotelens.annotate';
export interface AnnotateParams {
  readonly uri: string;
  /** The cursor, or the selected words. */
  readonly range: Range;
  readonly act: Act;
  /** Who annotates, where neither the setting `quotelens.annotator` nor git says. */
  readonly by?: string;
}

export type Act =
  | { readonly do: 'confirm' | 'reject' | 'undo' | 'redo' }
  /** Who said the quote at the range; `null` for nobody. */
  | { readonly do: 'speaker'; readonly speaker: string | null }
  /** The quote that shares most with the selected words has them as its bounds. */
  | { readonly do: 'bounds' }
  /** The selected words are a quote. */
  | { readonly do: 'add'; readonly speaker: string | null }
  /** On the selected words, or on the quote at the cursor; on a quote it shows on every copy of its words. */
  | ({ readonly do: 'note'; readonly text: string } & Findings)
  | ({ readonly do: 'revise'; readonly of: string; readonly text?: string } & Findings)
  /** Takes a record back: a decision or a note. */
  | { readonly do: 'takeBack'; readonly of: string }
  /** The record hangs on the selected words from now on. */
  | { readonly do: 'attach'; readonly of: string }
  /** The record stays with the words as they are now. */
  | { readonly do: 'keep'; readonly of: string };

export interface Findings {
  readonly status?: NoteStatus;
  readonly tags?: readonly string[];
  readonly sources?: readonly string[];
}

export const noteStatuses = ['unchecked', 'matches reference', 'differs', 'not found', 'disputed'] as const;
export type NoteStatus = (typeof noteStatuses)[number];

export interface AnnotateAnswer {
  /** What was done, in a sentence that a screen reader may say. */
  readonly said?: string;
  /** Why nothing was done, in one sentence. */
  readonly reason?: string;
  /** What a reader must know although it was done: it could not be written where it belongs. */
  readonly problem?: string;
  /** Nothing was done because nobody has said who annotates: set `quotelens.annotator`, then ask again. */
  readonly needsName?: true;
}

/** Who may have said the quote at a position: of its paragraph, of its article, of other articles on the same words. */
export const speakersRequest = 'quotelens/speakers';
export interface SpeakersParams { readonly uri: string; readonly position: Position }
export interface SpeakersAnswer {
  readonly reason?: string;
  /** Who is shown now. */
  readonly current?: string;
  /** None twice. */
  readonly candidates: readonly SpeakerCandidate[];
}
export interface SpeakerCandidate { readonly name: string; readonly from: 'paragraph' | 'article' | 'other articles' }

/** Every quote of a document in text order and how it stands, rejected ones among them. */
export const decisionsRequest = 'quotelens/decisions';
export interface DecisionsParams { readonly uri: string }
export interface DecidedQuote {
  readonly range: Range;
  /** A sentence a screen reader may say: who, and the first words. */
  readonly label: string;
  /** `suggested, 92 %`, `confirmed by Ana on 22 November 2026`. */
  readonly status: string;
  readonly decided: boolean;
}

/** The notes that show in a document: those made in it, and those made on copies of its quotes elsewhere. */
export const notesRequest = 'quotelens/notes';
export interface NotesParams { readonly uri: string }
export interface NoteItem extends Findings {
  /** Of the record. */
  readonly id: string;
  readonly range: Range;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly text: string;
  /** Set on copies: where the note was made. There it is read only. */
  readonly madeIn?: { readonly label: string; readonly uri: string; readonly range: Range };
}

/** Server to client: notes and decisions may be different now. */
export const annotatedNotification = 'quotelens/annotated';
