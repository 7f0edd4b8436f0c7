import { join } from 'node:path';
import { ANNOTATION_PATH, annotatorFiles, appendAnnotations, byFile, type FileMark, markOf, readAnnotations, readAnnotator, reasonOf } from './annotationFolder.js';
import { AnnotationIndex } from './annotationIndex.js';
import { lastMoveByGit } from './gitMoves.js';
import type { AnnotationRecord, Ruling, SharedRecord, ArticleCorrection } from './record.js';
import type { Standing } from './standing.js';
import { Unwritten } from './unwritten.js';

/** A record before it is known who made it when. */
export type Entry = AnnotationRecord extends infer Kind ? (Kind extends AnnotationRecord ? Omit<Kind, 'id' | 'at' | 'by'> : never) : never;

/** What makes records: chance and the clock come from outside. */
export interface Making {
  newId(): string;
  /** ISO 8601 in UTC with milliseconds. */
  now(): string;
}

/** What somebody else did to a sidecar file. `deleted`: its records are kept, and are written back unless they are let go. */
export type OutsideChange = 'none' | 'changed' | 'deleted';

/** A file that is gone this soon after git has moved is gone because git took it. Milliseconds. */
const GIT_IS_QUICK = 10_000;

/**
 * The annotations of one workspace folder: what its sidecar files hold, and what could not be written there yet. A record is on
 * the disk before `enter` resolves; where the folder cannot be written it is kept in memory and in a recovery folder, and is
 * written with the next record, with `retry`, or when the folder is opened again.
 */
export class Annotations {
  readonly #making: Making;
  readonly #unwritten: Unwritten;
  readonly #files = new Map<string, readonly AnnotationRecord[]>();
  readonly #marks = new Map<string, FileMark>();
  /** What is on its way to the disk. */
  readonly #entering = new Set<AnnotationRecord>();
  #index = new AnnotationIndex();
  #writing: Promise<unknown> = Promise.resolve();
  #problems: readonly string[] = [];

  /**
   * @param folder absolute
   * @param recovery an absolute folder of ours, for what `folder` does not take; `undefined` keeps it in memory only
   */
  constructor(readonly folder: string, recovery: string | undefined, making: Making) {
    this.#making = making;
    this.#unwritten = new Unwritten(folder, recovery);
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

  /** See `AnnotationIndex.corrections`. */
  corrections(article: string, url?: string): readonly ArticleCorrection[] {
    return this.#index.corrections(article, url);
  }

  /** What stands on words, in whatever article. @param wording as `Anchor.wording` */
  onWording(wording: string): readonly Standing[] {
    return this.#index.onWording(wording);
  }

  /** The articles that a record is about, by their names when it was made; none where it is about all. */
  articlesOf(id: string): readonly string[] {
    return this.#index.articlesOf(id);
  }

  /** The records in force that belong to no single article, in order of time. */
  shared(): readonly SharedRecord[] {
    return this.#index.shared();
  }

  /** The rulings in force on quotes of an article, in order of time. @param article as `Anchor.article` */
  rulings(article: string, url?: string): readonly Ruling[] {
    return this.#index.rulings(article, url);
  }

  /** The articles that anybody has ever said something of. */
  articles(): Iterable<string> {
    return this.#index.articles();
  }

  /** Every annotation that stands. */
  all(): Iterable<Standing> {
    return this.#index.all();
  }

  /** How many records wait to be written. */
  get waiting(): number {
    return this.#unwritten.all.length;
  }

  /** Reads the folder anew; what an earlier session could not write is written now. Never throws. */
  async load(): Promise<void> {
    await this.#inTurn(async () => {
      const read = await readAnnotations(this.folder);
      this.#files.clear();
      this.#marks.clear();
      for (const { name, records, mark } of read) {
        this.#files.set(name, records);
        if (mark) this.#marks.set(name, mark);
      }
      this.#problems = read.flatMap(({ name, damaged, unreadable }) => problemsOf(name, damaged, unreadable));
      await this.#unwritten.recover();
      this.#rebuild();
    });
    // Takes turns of its own.
    this.#problems = [...this.#problems, ...(await this.retry())];
  }

  /**
   * Looks at a sidecar file that somebody may have changed. Never throws. A file that is gone without git having taken it was deleted:
   * what it held stays in force and waits to be written back.
   * @param name the file's name without its ending
   */
  async changed(name: string): Promise<OutsideChange> {
    return this.#inTurn(async () => {
      const mark = await markOf(this.folder, name);
      if (this.#isAsKnown(name, mark)) return 'none';
      const before = this.#files.get(name) ?? [];
      if (mark === undefined && before.length > 0 && !(await this.#gitHasMoved())) {
        this.#files.delete(name);
        this.#marks.delete(name);
        await this.#unwritten.keep(name, before);
        return 'deleted';
      }
      return (await this.#reread(name, before)) ? 'changed' : 'none';
    });
  }

  /** The names of sidecar files that are there and not as they were last read, without their endings. Never throws. */
  async changedFiles(): Promise<readonly string[]> {
    return this.#inTurn(async () => {
      const changed: string[] = [];
      for (const name of await annotatorFiles(this.folder)) if (!this.#isAsKnown(name, await markOf(this.folder, name))) changed.push(name);
      return changed;
    });
  }

  /** The names of the sidecar files as they were last read, for looking at each of them. */
  get fileNames(): readonly string[] {
    return [...this.#files.keys()];
  }

  /**
   * Adds records by one annotator.
   * @returns the records, and in one sentence why they are not in the folder yet; absent when they are
   */
  async enter(by: string, entries: readonly Entry[]): Promise<{ readonly records: readonly AnnotationRecord[]; readonly problem?: string }> {
    return this.receive(entries.map((entry) => ({ id: this.#making.newId(), at: this.#making.now(), by, ...entry })));
  }

  /** As `enter`, of records that were made elsewhere: whose they are and when they were made stays as it is. What is there already is not added again. */
  async receive(given: readonly AnnotationRecord[]): Promise<{ readonly records: readonly AnnotationRecord[]; readonly problem?: string }> {
    const records = [...new Map(given.map((record) => [record.id, record])).values()].filter(({ id }) => this.record(id) === undefined);
    for (const record of records) {
      this.#entering.add(record);
      this.#index.add(record);
    }
    const problems: string[] = [];
    for (const [name, own] of byFile(records)) {
      const problem = await this.#inTurn(() => this.#write(name, own)).finally(() => own.forEach((record) => this.#entering.delete(record)));
      if (problem !== undefined) problems.push(problem);
    }
    return problems.length === 0 ? { records } : { records, problem: problems.join(' ') };
  }

  /** Tries once more to write what waits. Never throws. @returns why what still waits could not be written, in sentences */
  async retry(): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const name of this.#unwritten.names) {
      const problem = await this.#inTurn(() => this.#write(name, []));
      if (problem !== undefined) problems.push(problem);
    }
    return problems;
  }

  /** Lets go what waits to be written: it was deleted on purpose. */
  async letGo(): Promise<void> {
    await this.#inTurn(async () => {
      for (const name of this.#unwritten.names) await this.#unwritten.forget(name);
      this.#rebuild();
    });
  }

  /** Resolves when nothing is being written any more. */
  async written(): Promise<void> {
    await this.#writing;
  }

  /** One after the other: a file is never read while we write it. */
  #inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const turn = this.#writing.then(act);
    // What has failed must not keep the next from the disk.
    this.#writing = turn.catch(() => undefined);
    return turn;
  }

  async #write(name: string, records: readonly AnnotationRecord[]): Promise<string | undefined> {
    const all = [...(await this.#missing(name)), ...records];
    try {
      if (all.length > 0) {
        const { sizeBefore, mark } = await appendAnnotations(this.folder, name, all);
        // What somebody else has done to the file meanwhile is still to be read: the mark stays what it was.
        if (sizeBefore === (this.#marks.get(name)?.size ?? 0)) this.#marks.set(name, mark);
        this.#files.set(name, [...(this.#files.get(name) ?? []), ...all]);
      }
      await this.#unwritten.forget(name);
      return undefined;
    } catch (error) {
      const kept = await this.#unwritten.keep(name, records);
      const what = all.length === 1 ? 'Your annotation' : `${all.length} annotations`;
      return `${what} could not be written to ${join(this.folder, ANNOTATION_PATH)} (${reasonOf(error)}). ${all.length === 1 ? 'It is' : 'They are'} kept in ${kept}, and written there as soon as that is possible.`;
    }
  }

  /** What waits for a file and is not in it: a write that failed may have reached the disk. */
  async #missing(name: string): Promise<readonly AnnotationRecord[]> {
    const waiting = this.#unwritten.of(name);
    if (waiting.length === 0) return [];
    const there = new Set((await readAnnotator(this.folder, name)).records.map(({ id }) => id));
    return waiting.filter(({ id }) => !there.has(id));
  }

  /** Whether anything is different now. */
  async #reread(name: string, before: readonly AnnotationRecord[]): Promise<boolean> {
    const { records, damaged, unreadable, mark } = await readAnnotator(this.folder, name);
    if (mark) this.#marks.set(name, mark);
    else this.#marks.delete(name);
    const were = new Set(before.map(({ id }) => id));
    const ids = new Set(records.map(({ id }) => id));
    this.#problems = [...this.#problems.filter((problem) => !problem.startsWith(fileLabel(name))), ...problemsOf(name, damaged, unreadable)];
    // A file that cannot be read may hold all that it did.
    if (unreadable !== undefined) return false;
    await this.#unwritten.found(name, ids);
    if (ids.size === were.size && records.every(({ id }) => were.has(id))) return false;
    this.#files.set(name, records);
    if ([...were].every((id) => ids.has(id))) for (const record of records) this.#index.add(record);
    else this.#rebuild();
    return true;
  }

  #isAsKnown(name: string, mark: FileMark | undefined): boolean {
    const known = this.#marks.get(name);
    return mark !== undefined && known?.size === mark.size && known.mtimeMs === mark.mtimeMs;
  }

  async #gitHasMoved(): Promise<boolean> {
    const moved = await lastMoveByGit(this.folder);
    return moved !== undefined && Date.parse(this.#making.now()) - moved < GIT_IS_QUICK;
  }

  #rebuild(): void {
    this.#index = new AnnotationIndex([...[...this.#files.values()].flat(), ...this.#unwritten.all, ...this.#entering]);
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
