import type { Position, Range } from 'vscode-languageserver-types';
import type { HeaderField } from './annotationProtocol.js';

/**
 * What client and server say to each other beyond the Language Server Protocol.
 * Described for other editors in docs/protocol.md. Plain data only: both sides import this file.
 */

/**
 * Arguments for the Node that runs the server. Left to itself V8 lets the room for new objects grow to 128 MiB and never gives it back: what a
 * question reads lives just long enough to be moved from one half of it to the other.
 */
export const serverArguments: readonly string[] = ['--max-semi-space-size=8'];

/** What an editor can do beyond the protocol, sent as `initializationOptions`. All may be left out. */
export interface ClientAbilities {
  /** The editor runs `quotelens.*` commands out of hovers and code lenses. */
  readonly commands?: boolean;
  /** Settings of the section `quotelens`, for editors that do not answer `workspace/configuration`. */
  readonly settings?: object;
  /** A folder on disk, outside of the workspace, to keep the archive in; without one it is read anew at each start. */
  readonly storage?: string;
  /** A folder on disk, outside of the workspace, for annotations that their own folder does not take; without one `storage` is used. */
  readonly recovery?: string;
}

/** Server to client, whenever it changes. */
export const statusNotification = 'quotelens/status';
export type Kept = 'on disk' | 'by another process' | 'in memory';

export interface Status {
  readonly enabled: boolean;
  readonly articles: number;
  readonly quotes: number;
  /** What is being read; absent when everything is. */
  readonly reading?: { readonly done: number; readonly total: number };
  /** How far reading had come when the reader paused it: what is shown may not be all. */
  readonly paused?: { readonly done: number; readonly total: number };
  /** Files left out, each with its reason in one sentence; at most 50 are named. */
  readonly skipped: readonly string[];
  readonly skippedCount: number;
  /** Where the archive is kept, each of the folders' places once: in a database of this server or of another, or in memory. */
  readonly kept: readonly Kept[];
  /** What a reader should know of the archive, in sentences: where it is kept when it cannot be kept on disk. */
  readonly notices: readonly string[];
}

/** Pauses the reading of files, or goes on with it; what has been read stays. */
export const readingRequest = 'quotelens/reading';
export interface ReadingParams { readonly do: 'pause' | 'resume' }
/** Why nothing could be done, in one sentence; absent when it was. */
export interface ReadingAnswer { readonly reason?: string }

/** What is known of all articles, what reading took and what was left out. */
export const archiveReportRequest = 'quotelens/archiveReport';
export interface ArchiveReportAnswer {
  /** The address of a read-only page. */
  readonly page?: string;
  /** Why there is none, in one sentence. */
  readonly reason?: string;
}

/** Is this document an article, and what was found in it? */
export const documentStatusRequest = 'quotelens/documentStatus';
export interface DocumentStatusParams { readonly uri: string }
export interface DocumentStatus {
  readonly served: boolean;
  /** One sentence for the reader: what was found, or why nothing is shown. */
  readonly text: string;
  readonly problems: readonly string[];
}

/** The quotes of a document in text order, for going from one to the next. */
export const quotesRequest = 'quotelens/quotes';
export interface QuotesParams { readonly uri: string }
export interface QuoteMark {
  readonly range: Range;
  /** A sentence a screen reader may say: who, and the first words. */
  readonly label: string;
}

/** The reports of the quote at a position. */
export const reportsRequest = 'quotelens/reports';
export interface ReportsParams { readonly uri: string; readonly position: Position }
export interface ReportsAnswer {
  /** Why there is nothing to show, in one sentence; absent when there is. */
  readonly reason?: string;
  /** The words asked about. */
  readonly here?: ReportPlace;
  /** `4 other outlets · 2 origins`. */
  readonly count?: string;
  /** The reader's reference, when it reports these words: outlet and date. */
  readonly against?: string;
  /** The reference first, then the fullest. */
  readonly reports: readonly ReportItem[];
}
export interface ReportPlace { readonly uri: string; readonly range: Range; readonly label: string }
/** What a report is among the others. */
export type ReportStanding = 'reference' | 'fullest' | 'earliest' | 'another version';
export interface ReportItem extends ReportPlace {
  readonly standing: readonly ReportStanding[];
  /** `suggested`, `confirmed by Ana on 22 November 2026`: how the quote stands in that article. */
  readonly status: string;
  /** What differs, in words: from the words here; with a reference, from that. */
  readonly differs: string;
  /** Their words, shortened. */
  readonly words: string;
  /** Two read-only pages that an editor's own diff view can show side by side; what differences are said against comes first. */
  readonly compare: { readonly here: string; readonly there: string; readonly title: string };
}

/** The other versions of the article at a position. */
export const versionsRequest = 'quotelens/versions';
export type VersionsParams = ReportsParams;
export interface VersionsAnswer {
  /** Why there is nothing to compare, in one sentence; absent when there is. */
  readonly reason?: string;
  /** In order of their dates. */
  readonly versions: readonly VersionItem[];
}
export interface VersionItem {
  readonly uri: string;
  /** Outlet and date. */
  readonly label: string;
  /** File, and line where a file holds several articles. */
  readonly place: string;
  readonly headline: string;
  /** Two read-only pages for an editor's own diff view, the earlier version first. */
  readonly compare: ReportItem['compare'];
}

/** The quote at a position, ready to be pasted: words, speaker, outlet, date, address. */
export const citationRequest = 'quotelens/citation';
export type CitationParams = ReportsParams;
export interface CitationAnswer { readonly text?: string; readonly reason?: string }

/** What the setting `quotelens.referenceArticle` would call an article, by the file it is in. */
export const articleNameRequest = 'quotelens/articleName';
export interface ArticleNameParams { readonly uri: string; readonly position?: Position }
export interface ArticleNameAnswer {
  /** `#2` for the second article of a file, to be put behind the file's path; empty where the file holds one. */
  readonly number?: string;
  /** Outlet and date. */
  readonly label?: string;
  /** Why there is none, in one sentence. */
  readonly reason?: string;
}

/** What was made of a document, and why: for articles and for documents that are none. */
export const inspectRequest = 'quotelens/inspect';
/** The position tells which article of a file with several is meant. */
export type InspectParams = ReportsParams;
export interface InspectAnswer {
  /** Plain lines under headings. */
  readonly text: string;
  /** The same as a read-only page. */
  readonly page: string;
  /** What the header of the article at the position says; absent for what is none. */
  readonly header?: Readonly<Partial<Record<HeaderField, string>>>;
}

/** Why each quote that was compared with the one at a position was accepted or refused. */
export const explainRequest = 'quotelens/explain';
export type ExplainParams = ReportsParams;
export interface ExplainAnswer {
  /** Plain lines under headings: what was compared, then each one and why. */
  readonly text?: string;
  /** The same as a read-only page. */
  readonly page?: string;
  /** Why there is nothing to explain, in one sentence. */
  readonly reason?: string;
}

/** Scheme of the read-only pages the server makes (`workspace/textDocumentContent`). */
export const pageScheme = 'quotelens';

/** Scheme of the read-only texts of PDF, Word and RTF files, with the file's path. */
export { textScheme } from '../workspace/documentAddress.js';
