import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ANNOTATION_PATH, annotatorFileName, appendAnnotations, type FileMark, markOf, readAnnotations, readAnnotator, reasonOf, removeAnnotator } from './annotationFolder.js';
import { AnnotationIndex } from './annotationIndex.js';
import type { AnnotationRecord } from './record.js';
import type { Standing } from './standing.js';

/** A record before it is known who made it when. */
export type Entry = AnnotationRecord extends infer Kind ? (Kind extends AnnotationRecord ? Omit<Kind, 'id' | 'at' | 'by'> : never) : never;

/** What makes records: chance and the clock come from outside. */
export interface Making {
  newId(): string;
  /** ISO 8601 in UTC with milliseconds. */
  now(): string;
}

/**
 * The annotations of one workspace folder: what its sidecar files hold, and what could not be written there yet. A record is on
 * the disk before `enter` resolves; where the folder cannot be written it is kept in memory and in a recovery folder, and is
 * written with the next record, or when the folder is opened again.
 */
export class Annotations {
  readonly #making: Making;
  readonly #recovery: string | undefined;
  readonly #files = new Map<string, readonly AnnotationRecord[]>();
  readonly #marks = new Map<string, FileMark>();
  /** Not in the folder yet, by file name. */
  readonly #unwritten = new Map<string, AnnotationRecord[]>();
  #index = new AnnotationIndex();
  #writing: Promise<unknown> = Promise.resolve();
  #problems: readonly string[] = [];

  /**
   * @param folder absolute
   * @param recovery an absolute folder of ours, for what `folder` does not take; `undefined` keeps it in memory only
   */
  constructor(readonly folder: string, recovery: string | undefined, making: Making) {
    this.#making = making;
    this.#recovery = recovery && join(recovery, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  }

  /** In whole sentences, what could not be read. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  get size(): number {
    return this.#index.size;
  }

  record(id: string): AnnotationRecord | undefined {
    return this.#index.record(id);
  }

  /** What stands on an article, in order of time. @param article as `Anchor.article` */
  of(article: string, url?: string): readonly Standing[] {
    return this.#index.of(article, url);
  }

  /** What stands on words, in whatever article. @param wording as `Anchor.wording` */
  onWording(wording: string): readonly Standing[] {
    return this.#index.onWording(wording);
  }

  /** The article that a record is about; `undefined` for a record that is not there. */
  articleOf(id: string): string | undefined {
    return this.#index.articleOf(id);
  }

  /** The articles that anybody has ever said something of. */
  articles(): Iterable<string> {
    return this.#index.articles();
  }

  /** Every annotation that stands. */
  all(): Iterable<Standing> {
    return this.#index.all();
  }

  /** Reads the folder anew; what an earlier session could not write is written now. Never throws. */
  async load(): Promise<void> {
    const read = await readAnnotations(this.folder);
    this.#files.clear();
    this.#marks.clear();
    for (const { name, records } of read) this.#files.set(name, records);
    this.#problems = read.flatMap(({ name, damaged, unreadable }) => problemsOf(name, damaged, unreadable));
    this.#rebuild();
    await this.#recover();
  }

  /**
   * Looks at a sidecar file that somebody may have changed. Never throws.
   * @param name the file's name without its ending
   * @returns whether anything is different now
   */
  async changed(name: string): Promise<boolean> {
    await this.#writing;
    const mark = await markOf(this.folder, name);
    const known = this.#marks.get(name);
    if (mark !== undefined && known?.size === mark.size && known.mtimeMs === mark.mtimeMs) return false;
    const { records, damaged, unreadable } = await readAnnotator(this.folder, name);
    const before = new Set((this.#files.get(name) ?? []).map(({ id }) => id));
    const ids = new Set(records.map(({ id }) => id));
    this.#problems = [...this.#problems.filter((problem) => !problem.startsWith(fileLabel(name))), ...problemsOf(name, damaged, unreadable)];
    if (ids.size === before.size && records.every(({ id }) => before.has(id))) return false;
    this.#files.set(name, records);
    if ([...before].every((id) => ids.has(id))) for (const record of records) this.#index.add(record);
    else this.#rebuild();
    return true;
  }

  /**
   * Adds records by one annotator.
   * @returns the records, and in one sentence why they are not in the folder yet; absent when they are
   */
  async enter(by: string, entries: readonly Entry[]): Promise<{ readonly records: readonly AnnotationRecord[]; readonly problem?: string }> {
    const records = entries.map((entry) => ({ id: this.#making.newId(), at: this.#making.now(), by, ...entry }));
    for (const record of records) this.#index.add(record);
    const name = annotatorFileName(by);
    const writing = this.#writing.then(() => this.#write(name, records));
    this.#writing = writing;
    const problem = await writing;
    return problem === undefined ? { records } : { records, problem };
  }

  async #write(name: string, records: readonly AnnotationRecord[]): Promise<string | undefined> {
    const all = [...(this.#unwritten.get(name) ?? []), ...records];
    try {
      this.#marks.set(name, await appendAnnotations(this.folder, name, all));
      this.#files.set(name, [...(this.#files.get(name) ?? []), ...all]);
      if (this.#unwritten.delete(name) && this.#recovery !== undefined) await removeAnnotator(this.#recovery, name);
      return undefined;
    } catch (error) {
      this.#unwritten.set(name, all);
      const kept = await this.#keep(name, records);
      return `Your annotation could not be written to ${join(this.folder, ANNOTATION_PATH)} (${reasonOf(error)}). It is kept in ${kept}, and goes there as soon as it can.`;
    }
  }

  async #keep(name: string, records: readonly AnnotationRecord[]): Promise<string> {
    if (this.#recovery === undefined) return 'memory only: do not close the editor';
    try {
      await appendAnnotations(this.#recovery, name, records);
      return join(this.#recovery, ANNOTATION_PATH);
    } catch (error) {
      return `memory only (${reasonOf(error)}): do not close the editor`;
    }
  }

  async #recover(): Promise<void> {
    for (const { name, records } of this.#recovery === undefined ? [] : await readAnnotations(this.#recovery)) {
      const missing = records.filter(({ id }) => this.#index.record(id) === undefined);
      for (const record of missing) this.#index.add(record);
      const waiting = this.#unwritten.get(name) ?? [];
      const known = new Set(waiting.map(({ id }) => id));
      this.#unwritten.set(name, [...waiting, ...missing.filter(({ id }) => !known.has(id))]);
    }
    for (const name of [...this.#unwritten.keys()]) {
      const problem = await this.#write(name, []);
      if (problem !== undefined) this.#problems = [...this.#problems, problem];
    }
  }

  #rebuild(): void {
    this.#index = new AnnotationIndex([...this.#files.values(), ...this.#unwritten.values()].flat());
  }
}

function problemsOf(name: string, damaged: readonly { readonly line: number; readonly why: string }[], unreadable: string | undefined): string[] {
  if (unreadable !== undefined) return [`${fileLabel(name)} could not be read: ${unreadable}.`];
  const [first] = damaged;
  if (first === undefined) return [];
  const lines = damaged.length === 1 ? 'a line that cannot' : `${damaged.length} lines that cannot`;
  return [`${fileLabel(name)} has ${lines} be read (line ${first.line}: ${first.why}). It stays as it is; all other lines are read.`];
}

function fileLabel(name: string): string {
  return `${ANNOTATION_PATH}/${name}.jsonl`;
}
