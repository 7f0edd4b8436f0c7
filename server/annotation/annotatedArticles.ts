import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { ReadArticle } from '../archive/intake.js';
import { entryOf } from '../coverage/entry.js';
import { documentAddress, fileAddress } from '../workspace/documentAddress.js';
import { type AnchorGround, anchorGround } from './anchor.js';
import { type AnnotatedArticle, annotated, comparable } from './annotated.js';
import { readAsCorrected } from './corrections.js';
import { Annotations, type Making } from './annotations.js';
import { type Called, Callings } from './callings.js';
import type { ArticleCorrection, Naming, SharedRecord } from './record.js';
import { PlacedRulings } from './rulings.js';
import type { Standing } from './standing.js';

/** A workspace folder, and who annotates in it. */
export interface AnnotationFolder {
  /** Normalised. */
  readonly uri: string;
  /** As they call themselves; `undefined` when nobody has said yet. */
  readonly annotator: string | undefined;
}

interface Opened {
  readonly uri: string;
  readonly annotations: Annotations;
  readonly annotator: string | undefined;
}

/** Annotations without an article. */
export interface Homeless {
  readonly annotations: Annotations;
  /** The name it was under. */
  readonly article: string;
  readonly records: readonly Standing[];
}

/** Where an article's annotations are kept. */
export interface AnnotationPlace {
  readonly annotations: Annotations;
  readonly annotator: string | undefined;
  /** The article's name from its folder: see `Anchor.article`. */
  readonly article: string;
}

/**
 * Readers' work on the articles of a workspace: takes each article as the rules read it and gives it as its readers have
 * decided, so that everything made from it (highlights, lenses, coverage) follows. Articles are named by `Article.id`.
 */
export class AnnotatedArticles {
  readonly #making: Making;
  readonly #recovery: () => string | undefined;
  readonly #annotated = new Map<string, AnnotatedArticle>();
  #folders: readonly Opened[] = [];
  /** Worked out when it is asked for. */
  #rulings: PlacedRulings | undefined;
  readonly #gone = new Map<Annotations, readonly string[]>();
  /** By what it was made from. */
  readonly #callings = new WeakMap<readonly SharedRecord[], Callings>();

  /** @param recovery as for `Annotations`; asked when folders are opened */
  constructor(recovery: () => string | undefined, making: Making) {
    this.#recovery = recovery;
    this.#making = making;
  }

  /** Reads the annotations of folders that are new, and forgets those of others. Returns what could not be read, in sentences. */
  async open(folders: readonly AnnotationFolder[]): Promise<readonly string[]> {
    const known = new Map(this.#folders.map((folder) => [folder.uri, folder.annotations]));
    const fresh: Annotations[] = [];
    this.#folders = folders.map(({ uri, annotator }) => {
      let annotations = known.get(uri);
      if (annotations === undefined) fresh.push((annotations = new Annotations(URI.parse(uri).fsPath, this.#recovery(), this.#making)));
      return { uri, annotator, annotations };
    });
    await Promise.all(fresh.map((annotations) => annotations.load()));
    return fresh.flatMap(({ problems }) => problems);
  }

  /** Whether there is anything at all. */
  get any(): boolean {
    return this.#folders.some(({ annotations }) => annotations.size > 0);
  }

  /** Resolves when nothing is being written any more. */
  async written(): Promise<void> {
    await Promise.all(this.all.map((one) => one.written()));
  }

  /** The folders' annotations. */
  get all(): readonly Annotations[] {
    return this.#folders.map(({ annotations }) => annotations);
  }

  /** What readers made of an article; `undefined` for those nobody has annotated. */
  of(id: string): AnnotatedArticle | undefined {
    return this.#annotated.get(id);
  }

  /** The articles that readers have annotated, by `Article.id`, as far as they have been read. */
  works(): Iterable<readonly [id: string, work: AnnotatedArticle]> {
    return this.#annotated;
  }

  /** Files have come or gone. Whether other articles are without a file now: what stands on them may belong to an open one. */
  filesChanged(): boolean {
    const before = this.all.map((annotations) => this.#gone.get(annotations)?.join('\n'));
    this.#gone.clear();
    return this.all.some((annotations, at) => this.#goneFrom(annotations).join('\n') !== (before[at] ?? ''));
  }

  /** What stands on articles that are nowhere: neither read under the name it was made under, nor known by their address. */
  homeless(): readonly Homeless[] {
    const here = (id: string): boolean => {
      const place = this.placeOf(id);
      return place !== undefined && existsSync(fileOf(place.annotations, place.article));
    };
    const placed = new Set([...this.#annotated].flatMap(([id, { records }]) => (here(id) ? records : [])));
    return this.all.flatMap((annotations) => [...annotations.articles()].flatMap((article) => {
      if (existsSync(fileOf(annotations, article))) return [];
      const records = annotations.of(article).filter(({ id, op }) => !placed.has(id) && op !== 'reject');
      return records.length === 0 ? [] : [{ annotations, article, records }];
    }));
  }

  /** Every naming in force, in whatever folder. */
  get namings(): readonly Naming[] {
    return this.all.flatMap((annotations) => annotations.shared().filter((record) => record.op === 'name'));
  }

  /** How readers call the speakers of an article; `undefined` where it stands in no folder or nobody is called otherwise. */
  callings(id: string): Callings | undefined {
    const place = this.placeOf(id);
    const callings = place && this.#callingsIn(place.annotations);
    return callings?.any ? callings : undefined;
  }

  /** How somebody is called in an article, by the name that the rules or a reader have given. @param id `Article.id` */
  called(name: string, id: string, url?: string): Called | undefined {
    const article = this.placeOf(id)?.article;
    return article === undefined ? undefined : this.callings(id)?.of(name, { article, url });
  }

  /** What readers have ruled on pairs of quotes; `undefined` when nothing was. */
  get rulings(): PlacedRulings | undefined {
    if (!this.#folders.some(({ annotations }) => annotations.shared().length > 0)) return undefined;
    this.#rulings ??= new PlacedRulings([...this.#annotated].map(([id, { rulings }]) => [id, rulings]), (id) => this.placeOf(id)?.annotator);
    return this.#rulings;
  }

  /** The articles that readers have annotated, as far as they have been read. */
  get ids(): ReadonlySet<string> {
    return new Set([...this.#annotated.keys()].sort());
  }

  /** The addresses of the files with articles that anybody has ever annotated, those no longer there among them. */
  files(of: readonly Annotations[] = this.all): string[] {
    return of.flatMap((annotations) => addresses(annotations, annotations.articles()));
  }

  /** The addresses of the files that records are about. */
  filesOf(annotations: Annotations, ids: readonly string[]): string[] {
    return addresses(annotations, ids.flatMap((id) => annotations.articlesOf(id)));
  }

  /** Where an article's annotations are kept; `undefined` for what stands in no folder. @param id `Article.id` */
  placeOf(id: string): AnnotationPlace | undefined {
    let best: Opened | undefined;
    const file = fileAddress(id);
    for (const folder of this.#folders) {
      if (file.startsWith(folder.uri.replace(/\/?$/, '/')) && (best === undefined || folder.uri.length > best.uri.length)) best = folder;
    }
    if (best === undefined) return undefined;
    const path = file.slice(best.uri.replace(/\/?$/, '/').length);
    return { annotations: best.annotations, annotator: best.annotator, article: decoded(path) };
  }

  /** Where annotations of a folder are kept; `undefined` for what is no workspace folder. @param uri normalised; the only folder without it */
  inFolder(uri: string | undefined): Pick<AnnotationPlace, 'annotations' | 'annotator'> | undefined {
    return uri === undefined && this.#folders.length === 1 ? this.#folders[0] : this.#folders.find((folder) => folder.uri === uri);
  }

  /** Whether the file of an article is where a folder's annotations say. @param article as `Anchor.article` */
  hasFile(annotations: Annotations, article: string): boolean {
    return existsSync(fileOf(annotations, article));
  }

  /** An article made ready to be annotated. */
  groundOf({ article: { id, text, paragraphs, url } }: ReadArticle): AnchorGround {
    return anchorGround(this.placeOf(id)?.article ?? id, text, paragraphs, url?.value);
  }

  /** Whether anybody has annotated an article, or had when it was read last. */
  concern(id: string, url: string | undefined): boolean {
    if (this.#annotated.has(id)) return true;
    if (!this.any) return false;
    const place = this.placeOf(id);
    return place !== undefined && (place.annotations.of(place.article, url).length > 0 || place.annotations.corrections(place.article, url).length > 0 || place.annotations.rulings(place.article, url).length > 0);
  }

  /**
   * The articles of a file as their readers have decided. Those that nobody has annotated come back as they are.
   * @param behind whether an open document stands before the file: `of` then goes on telling of the document
   */
  readers(articles: readonly ReadArticle[], behind: boolean): readonly ReadArticle[] {
    return this.any || this.#annotated.size > 0 ? articles.map((article) => this.#decided(article, behind)) : articles;
  }

  /** What stands on an article; where that is nothing, what stands on the same text under a name that is gone: it was renamed. */
  #standingOn(read: ReadArticle, { annotations, article }: AnnotationPlace): readonly Standing[] {
    const own = annotations.of(article, read.article.url?.value);
    if (own.length > 0) return own;
    const gone = this.#goneFrom(annotations);
    if (gone.length === 0) return own;
    const { body } = this.groundOf(read);
    const moved = gone.find((name) => annotations.of(name).some(({ on }) => on.article === name && on.body === body));
    return moved === undefined ? own : annotations.of(moved).map((record) => ({ ...record, on: { ...record.on, article } }));
  }

  /** The annotated articles whose files are gone. Looked at when files have come or gone: there may be thousands. */
  #goneFrom(annotations: Annotations): readonly string[] {
    const known = this.#gone.get(annotations) ?? [...annotations.articles()].filter((name) => !existsSync(fileOf(annotations, name)));
    this.#gone.set(annotations, known);
    return known;
  }

  #corrected(read: ReadArticle, place: AnnotationPlace | undefined): ReadArticle {
    return place === undefined ? read : readAsCorrected(read, this.#correctionsOf(read, place), this.groundOf(read));
  }

  /** Corrections of an article; where there are none, those of the same text under a name that is gone: it was renamed. */
  #correctionsOf(read: ReadArticle, { annotations, article }: AnnotationPlace): readonly ArticleCorrection[] {
    const own = annotations.corrections(article, read.article.url?.value);
    const gone = own.length > 0 ? [] : this.#goneFrom(annotations);
    if (gone.length === 0) return own;
    const { body } = this.groundOf(read);
    const moved = gone.find((name) => annotations.corrections(name).some(({ on }) => on.article === name && on.body === body));
    return moved === undefined ? own : annotations.corrections(moved).map((record) => ({ ...record, on: { ...record.on, article } }));
  }

  #decided(asRead: ReadArticle, behind: boolean): ReadArticle {
    const place = this.placeOf(asRead.article.id);
    const read = this.#corrected(asRead, place);
    const { article, stored } = read;
    const url = article.url?.value;
    const standing = place ? this.#standingOn(read, place) : [];
    const rulings = place?.annotations.rulings(place.article, url) ?? [];
    this.#rulings = undefined;
    if (standing.length === 0 && rulings.length === 0) {
      if (!behind) this.#annotated.delete(article.id);
      return this.#called(read, place);
    }
    const work = annotated(this.groundOf(read), read.reading, standing, place?.annotator, rulings);
    if (!behind) this.#annotated.set(article.id, work);
    const { places, lineStarts } = stored;
    return this.#called({ article, reading: work.reading, stored: { ...entryOf(article, comparable(work), stored.file), places, lineStarts } }, place);
  }

  /** What is kept for coverage goes on with the names of the rules: how a reader calls somebody parts no copies. */
  #called(read: ReadArticle, place: AnnotationPlace | undefined): ReadArticle {
    if (place === undefined) return read;
    const reading = this.#callingsIn(place.annotations).in(read.reading, { article: place.article, url: read.article.url?.value });
    return reading === read.reading ? read : { ...read, reading };
  }

  #callingsIn(annotations: Annotations): Callings {
    const shared = annotations.shared();
    const known = this.#callings.get(shared) ?? new Callings(shared);
    this.#callings.set(shared, known);
    return known;
  }
}

function fileOf({ folder }: Annotations, article: string): string {
  return join(folder, article.replace(/#\d+$/, ''));
}

function addresses(annotations: Annotations, articles: Iterable<string>): string[] {
  return [...new Set([...articles].map((article) => documentAddress(URI.file(fileOf(annotations, article)).toString())))];
}

/** A URI's path as people write it; as it stands where it cannot be decoded. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
