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
  /** `DecidedQuote.id` of the quote that is meant, where several stand at one place; absent for the innermost. */
  readonly quote?: string;
  readonly act: Act;
  /** Who annotates, where neither the setting `quotelens.annotator` nor git says. */
  readonly by?: string;
}

export type Act =
  /** What was read of the article at the range is wrong: it has this in its header. */
  | { readonly do: 'header'; readonly field: HeaderField; readonly value: string }
  /** The paragraphs at the range belong to the report (`body`) or are page furniture (`boilerplate`). */
  | { readonly do: 'region'; readonly region: 'body' | 'boilerplate' }
  | { readonly do: 'confirm' | 'reject' | 'undo' | 'redo' }
  /** Who said the quote at the range; `null` for nobody. */
  | { readonly do: 'speaker'; readonly speaker: string | null }
  /** All these quotes (`DecidedQuote.id`) are right as they are shown: one step to take back. */
  | { readonly do: 'confirmAll'; readonly quotes: readonly string[] }
  /** How the quote is reported. */
  | { readonly do: 'kind'; readonly kind: QuoteKind }
  /** The quote that shares most with the selected words has them as its bounds. */
  | { readonly do: 'bounds' }
  /** The quote begins or ends so many words further on; negative: earlier. */
  | { readonly do: 'move'; readonly bound: 'start' | 'end'; readonly by: number }
  /** The selected words are a quote. */
  | { readonly do: 'add'; readonly speaker: string | null }
  /** On the selected words, or on the quote at the cursor; on a quote it shows on every copy of its words. */
  | ({ readonly do: 'note'; readonly text: string } & Findings)
  | ({ readonly do: 'revise'; readonly of: string; readonly text?: string } & Findings)
  /** Takes a record back: a decision or a note. */
  | { readonly do: 'takeBack'; readonly of: string }
  /** The speaker at the range is called otherwise: in all articles that have them under this name, or only in this one. */
  | { readonly do: 'name'; readonly as: string; readonly where: 'everywhere' | 'here' }
  /** The quote and another one report one statement, or do not. The other article is open, in the same folder. */
  | { readonly do: 'same' | 'different'; readonly other: { readonly uri: string; readonly quote: string } }
  /** The record hangs on the selected words from now on. */
  | { readonly do: 'attach'; readonly of: string }
  /** The record stays with the words as they are now. */
  | { readonly do: 'keep'; readonly of: string };

/** All words in marks, a part of them, or none. */
export const quoteKinds = ['direct', 'mixed', 'indirect'] as const;
export type QuoteKind = (typeof quoteKinds)[number];

export interface Findings {
  readonly status?: NoteStatus;
  readonly tags?: readonly string[];
  readonly sources?: readonly string[];
}

export const noteStatuses = ['unchecked', 'matches reference', 'differs', 'not found', 'disputed'] as const;
export type NoteStatus = (typeof noteStatuses)[number];

export const headerFields = ['title', 'outlet', 'published', 'byline', 'url'] as const;
export type HeaderField = (typeof headerFields)[number];
/** Header fields as readers call them. */
export const headerNames: Readonly<Record<HeaderField, string>> = { title: 'Headline', outlet: 'Outlet', published: 'Published', byline: 'Byline', url: 'Address' };

export interface AnnotateAnswer {
  /** What was done, in a sentence that a screen reader may say. */
  readonly said?: string;
  /** Where it was done, as it stands now; absent where that is not known. */
  readonly at?: { readonly uri: string; readonly range: Range };
  /** Why nothing was done, in one sentence. */
  readonly reason?: string;
  /** What a reader must know although it was done: it could not be written where it belongs. */
  readonly problem?: string;
  /** Nothing was done because nobody has said who annotates: set `quotelens.annotator`, then ask again. */
  readonly needsName?: true;
}

/** Who may have said the quote at a position: of its paragraph, of its article, of other articles on the same words, of all articles. */
export const speakersRequest = 'quotelens/speakers';
export interface SpeakersParams {
  readonly uri: string;
  readonly position: Position;
  /** As in `AnnotateParams`. */
  readonly quote?: string;
  /** What the reader has typed: with it, speakers of all articles whose name holds every word of it come last, or alone where no quote is. */
  readonly query?: string;
}
export interface SpeakersAnswer {
  readonly reason?: string;
  /** Who is shown now. */
  readonly current?: string;
  /** None twice. */
  readonly candidates: readonly SpeakerCandidate[];
}
export interface SpeakerCandidate { readonly name: string; readonly from: 'paragraph' | 'article' | 'other articles' | 'all articles' }

/** Quotes of other articles that a quote may be ruled the same statement as, or not the same. */
export const rulableRequest = 'quotelens/rulable';
export interface RulableParams {
  readonly uri: string;
  readonly position: Position;
  readonly quote?: string;
  readonly as: 'same' | 'different';
  /** For `same`: words that the other quote or its speaker holds; without any, those that were compared and refused. */
  readonly query?: string;
}
export interface RulableAnswer {
  readonly reason?: string;
  /** The likeliest first. */
  readonly quotes: readonly RulableQuote[];
}
export interface RulableQuote {
  /** For the act: the name of the other quote and its document. */
  readonly quote: string;
  readonly uri: string;
  readonly range: Range;
  readonly speaker: string;
  /** Its words, shortened. */
  readonly words: string;
  /** Outlet and date. */
  readonly article: string;
  /** What is known of the two, in a few words. */
  readonly why: string;
}

/** Every quote of a document in text order and how it stands, rejected ones among them. */
export const decisionsRequest = 'quotelens/decisions';
export interface DecisionsParams { readonly uri: string }
export interface DecidedQuote {
  /** For `AnnotateParams.quote`; holds as long as the words do. */
  readonly id: string;
  /** First to last word. */
  readonly range: Range;
  /** Each unbroken stretch of its words. */
  readonly parts: readonly Range[];
  /** Who is shown as the speaker: `Ann Hale`, `Speaker not named`. */
  readonly speaker: string;
  /** A sentence a screen reader may say: who, and the first words. */
  readonly label: string;
  readonly kind: QuoteKind;
  /** `suggested, 92 %`, `confirmed by Ana on 22 November 2026`; of a copy also where. */
  readonly status: string;
  /** 0 to 1; 1 for what a reader has decided. */
  readonly confidence: number;
  /** Whether somebody has decided on it here. */
  readonly decided: boolean;
  /** Whether it is left to decide, here and on every copy of the statement: see the setting `openUntil`. What stands in page furniture or a pull quote never is. */
  readonly open: boolean;
}

/** What readers have left to do in the whole workspace. */
export const queueRequest = 'quotelens/queue';
export interface QueueAnswer {
  /** Articles with open quotes, those with most first; at most 200. */
  readonly articles: readonly QueuedArticle[];
  /** Whether there are more articles with open quotes than are listed, or articles are still being read. */
  readonly more: boolean;
  /** What is worth a look. */
  readonly matters: readonly QueuedMatter[];
}
export interface QueuedArticle {
  readonly uri: string;
  readonly range: Range;
  /** Outlet, or the file's name. */
  readonly label: string;
  /** Empty where it is not known, as is the title. */
  readonly published: string;
  readonly title: string;
  readonly open: number;
  readonly quotes: number;
}
export interface QueuedMatter {
  /** `homeless`: the article itself is gone. */
  readonly kind: 'lost' | 'homeless' | 'changed' | 'disagreement';
  /** `id` of the record. */
  readonly of: string;
  /** Absent when the article is gone. */
  readonly uri?: string;
  readonly range?: Range;
  /** The words it hung on, shortened. */
  readonly words: string;
  /** A sentence. */
  readonly says: string;
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
