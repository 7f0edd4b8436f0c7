import type { Range } from 'vscode-languageserver-types';

/**
 * What client and server say to each other about taking readers' work elsewhere and bringing several readers' work together;
 * described in docs/protocol.md. Plain data only: both sides import this file.
 */

/** The formats of an export: name, ending of its file, what it is called, and whether it can be read back. */
export const exportFormats = [
  { name: 'markdown', extension: 'md', title: 'Report in Markdown', detail: 'What was read, who reported what, what differs, who speaks, every quote' },
  { name: 'html', extension: 'html', title: 'Report for a browser', detail: 'The same as a page that needs nothing beside it' },
  { name: 'csv', extension: 'csv', title: 'Table for a spreadsheet (CSV)', detail: 'One row a report; can be imported again' },
  { name: 'w3c', extension: 'jsonld', title: 'W3C Web Annotations (JSON-LD)', detail: 'Every quote, how it differs, what readers decided and noted; can be imported again' },
  { name: 'refi', extension: 'qdpx', title: 'REFI-QDA project (.qdpx)', detail: 'For QualCoder, MAXQDA, NVivo, ATLAS.ti; with the articles’ text' },
  { name: 'brat', extension: '', title: 'brat standoff (folder)', detail: 'A new folder with a text and an annotation file for each article; can be imported again' },
] as const;
export type ExportFormatName = (typeof exportFormats)[number]['name'];

/**
 * Writes quotes with what readers decided on them to a file or folder of the disk, in a format. Takes as long as reading the articles;
 * can be cancelled, and then nothing is left behind. Progress goes to `workDoneToken`.
 */
export const exportRequest = 'quotelens/export';
export interface ExportParams {
  /** The file whose articles are meant; all of the workspace without it. */
  readonly uri?: string;
  readonly format: ExportFormatName;
  /** Without the articles' words. */
  readonly withoutText: boolean;
  /** Address of the file to write; for brat of a folder that is empty or not there. */
  readonly to: string;
  readonly workDoneToken?: string | number;
}
export interface ExportAnswer {
  /** Why nothing was written, in one sentence. */
  readonly reason?: string;
  /** How many articles were written. */
  readonly articles?: number;
}

/** Brings annotations back from an export, each to its own annotator, in one step that can be taken back. Without `add` it only says what would be added. */
export const importRequest = 'quotelens/import';
export interface ImportParams {
  /** Address of the file; of brat of the folder. */
  readonly from: string;
  /** Address of the workspace folder that they are added to; the only one without it. */
  readonly into?: string;
  readonly add: boolean;
  /** As for `quotelens/annotate`; also who has marked quotes with brat. */
  readonly by?: string;
}
export interface ImportAnswer {
  /** Why nothing is there to be added, or was, in one sentence. */
  readonly reason?: string;
  readonly needsName?: boolean;
  /** How many would be added. */
  readonly count?: number;
  /** Whose they are: `Ana: 8 decisions, 3 notes`. */
  readonly whose?: readonly string[];
  /** The first thousand of them. */
  readonly items?: readonly ImportItem[];
  /** In whole sentences, what else there is to know: what is there already, what cannot be read, articles that are not here. */
  readonly remarks?: readonly string[];
  /** What was done; absent without `add`. */
  readonly said?: string;
  /** As for `quotelens/annotate`. */
  readonly problem?: string;
}
export interface ImportItem {
  readonly article: string;
  /** The words, or the name. */
  readonly words: string;
  /** `confirmed by Ana on 22 November 2026: Ida Holm` */
  readonly what: string;
}

/** Who has decided on quotes of the workspace, in order of their names; what was settled in curation does not count. */
export const annotatorsRequest = 'quotelens/annotators';
export interface AnnotatorsAnswer {
  readonly annotators: readonly string[];
  /** The figures of how far each two agree, as a read-only page. */
  readonly agreementPage: string;
}

/** The quotes of the workspace that two annotators have decided on. */
export const curationRequest = 'quotelens/curation';
export interface CurationParams { readonly annotators: readonly [string, string] }
export interface CurationAnswer {
  readonly quotes: readonly CurationQuote[];
  /** All of it side by side, as a read-only page. */
  readonly page: string;
}
export interface CurationQuote {
  /** With `quote` what `curateRequest` asks for. */
  readonly article: string;
  readonly quote: string;
  readonly uri: string;
  readonly range: Range;
  /** `Hestray Lantern, 12 March 2026, paragraph 3` */
  readonly where: string;
  /** In what they differ: `speaker`, `bounds and kind`; absent where they agree. */
  readonly differs?: string;
  /** One of two may not have decided. */
  readonly onlyOne: boolean;
  readonly held: readonly HeldLabel[];
  /** How it was settled: `as Ana has it, by Cy on 22 November 2026`; absent while it is open. */
  readonly settled?: string;
}
export interface HeldLabel {
  readonly by: string;
  /** The speaker, or that it is no quote. */
  readonly label: string;
  /** Kind, decision and day. */
  readonly description: string;
  readonly words: string;
}

/** Settles quotes between annotators, in one step that can be taken back. Answers as `quotelens/annotate`. */
export const curateRequest = 'quotelens/curate';
export interface CurateParams {
  readonly choices: readonly CurationChoice[];
  /** As for `quotelens/annotate`. */
  readonly by?: string;
}
export interface CurationChoice {
  readonly article: string;
  readonly quote: string;
  /** The annotator who is right; `null`: it is no quote. */
  readonly as: string | null;
}
