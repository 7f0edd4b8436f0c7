import type { AnnotatedArticles } from '../annotation/annotatedArticles.js';
import type { Archive } from '../archive/archive.js';
import type { ReadArticle } from '../archive/intake.js';
import type { DocumentKind } from '../article/documentKind.js';
import type { Format } from '../article/format.js';
import type { Attribution } from '../attribution/attribution.js';
import type { Star } from '../coverage/star.js';
import type { ArticleEntry } from '../coverage/utterance.js';
import type { Lines } from '../text/lines.js';
import type { ArchiveFacts } from './archiveFacts.js';
import type { ClientAbilities } from './protocol.js';
import type { Settings } from './settings.js';
import type { Told } from './told.js';

/** Asked after every pause: whoever asked may have gone. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** An open document as it was understood at one version. */
export interface OpenFile {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lines: Lines;
  readonly lineStarts: Uint32Array;
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly string[];
  /** How and why it is read as an article; absent for those that stay silent. */
  readonly readAs?: ReadAs;
  /** Why nothing is shown, in one sentence; absent for articles. */
  readonly silent?: string;
}

/** As what a document is read. */
export interface ReadAs {
  /** The layout of the text, or the kind of file that the text was made of. */
  readonly format: Format | DocumentKind;
  /** The database export it was recognised as. */
  readonly layout?: string;
  /** Why it is taken for an article, in one sentence. */
  readonly why: string;
}

/** What every feature is given. Features hold nothing themselves. */
export interface LanguageContext {
  /** The document at its newest version; `undefined` when it is not open here. Requests come when a large one has been understood. */
  open(uri: string): OpenFile | undefined;
  readonly archive: Archive;
  /** How far the reading of articles is: what is not found yet may be found in a moment, or when the reader goes on reading. */
  readonly reading: 'busy' | 'paused' | 'done';
  /** What there is to tell of the archive now. */
  archiveFacts(): ArchiveFacts;
  readonly settings: Settings;
  readonly client: ClientAbilities;
  /** What readers made of the articles. */
  readonly annotations: AnnotatedArticles;
  /** The articles of files as the rules read them, whatever readers decided: open documents as the editor has them, others from the disk. */
  suggested(files: Iterable<string>): AsyncIterable<ReadArticle>;
  /** The files that hold articles, in no order: addresses. */
  articleFiles(): Iterable<string>;
  /** The article that a reader holds all others against: whether it is this one, and how the setting names it; absent where none is declared. */
  readonly reference?: { readonly named: string; readonly is: (article: ArticleEntry) => boolean };
  /** Files of the workspace that were left out, each with its reason. */
  unread(): readonly string[];
  /** Who else reported an attribution, told against the reader's reference; `undefined` for those no statement is built from (boilerplate, repeats). */
  coverage(of: Pick<ReadArticle, 'stored'>, attribution: Pick<Attribution, 'id'>, token: Cancellation): Promise<Told | undefined>;
  /** Whoever was compared with an attribution, accepted or refused. */
  compared(of: ReadArticle, attribution: Attribution): Promise<Star>;
  /** Those of them who are strangers to it, under other names or on other events; nobody where they are too few to make a phrase. */
  strangers(of: ReadArticle, attribution: Attribution): Promise<Star>;
}

/** Thrown when whoever asked has gone; the protocol side answers `RequestCancelled`. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
  }
}

export function throwIfCancelled(token: Cancellation): void {
  if (token.isCancellationRequested) throw new Cancelled();
}
