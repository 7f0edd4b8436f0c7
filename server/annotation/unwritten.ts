import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ANNOTATION_PATH, appendAnnotations, markOf, readAnnotations, reasonOf, removeAnnotator } from './annotationFolder.js';
import type { AnnotationRecord } from './record.js';

/**
 * Records that their workspace folder does not hold yet, by file name: in memory and, where that can be written, in a recovery
 * folder that outlives the session. Sessions share the recovery folder.
 */
export class Unwritten {
  readonly #recovery: string | undefined;
  readonly #waiting = new Map<string, readonly AnnotationRecord[]>();
  /** Ids of records that the recovery folder holds. */
  readonly #kept = new Set<string>();

  /**
   * @param folder the workspace folder, absolute
   * @param recovery a folder for what any workspace folder does not take, absolute; `undefined` keeps it in memory only
   */
  constructor(folder: string, recovery: string | undefined) {
    this.#recovery = recovery && join(recovery, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  }

  /** The files that records wait for. */
  get names(): readonly string[] {
    return [...this.#waiting.keys()];
  }

  get all(): readonly AnnotationRecord[] {
    return [...this.#waiting.values()].flat();
  }

  of(name: string): readonly AnnotationRecord[] {
    return this.#waiting.get(name) ?? [];
  }

  /** Takes in what an earlier session could not write, and what another cannot. Never throws. */
  async recover(): Promise<void> {
    if (this.#recovery === undefined) return;
    for (const { name, records } of await readAnnotations(this.#recovery)) {
      for (const { id } of records) this.#kept.add(id);
      this.#add(name, records);
    }
  }

  /** Takes records in. Never throws. @returns where they are kept, to be put behind “It is kept in” */
  async keep(name: string, records: readonly AnnotationRecord[]): Promise<string> {
    this.#add(name, records);
    if (this.#recovery === undefined) return 'memory only: do not close the editor';
    const missing = this.of(name).filter(({ id }) => !this.#kept.has(id));
    try {
      if (missing.length > 0) await appendAnnotations(this.#recovery, name, missing);
      for (const { id } of missing) this.#kept.add(id);
      return join(this.#recovery, ANNOTATION_PATH);
    } catch (error) {
      return `memory only (${reasonOf(error)}): do not close the editor`;
    }
  }

  /** Forgets what waits for a file, for its folder holds it now, or nobody wants it any more. */
  async forget(name: string): Promise<void> {
    if (!this.#waiting.delete(name) || this.#recovery === undefined) return;
    const mark = await markOf(this.#recovery, name);
    const { records } = (await readAnnotations(this.#recovery)).find((file) => file.name === name) ?? { records: [] };
    const others = records.some(({ id }) => !this.#kept.has(id));
    // Another session may have added to it meanwhile: then it stays until that session is done.
    if (mark === undefined || others || (await markOf(this.#recovery, name))?.size !== mark.size) return;
    await removeAnnotator(this.#recovery, name).catch(() => undefined);
  }

  /** Forgets those of the records that a file holds meanwhile. */
  async found(name: string, ids: ReadonlySet<string>): Promise<void> {
    const left = this.of(name).filter(({ id }) => !ids.has(id));
    if (left.length === 0) await this.forget(name);
    else this.#waiting.set(name, left);
  }

  #add(name: string, records: readonly AnnotationRecord[]): void {
    const known = new Set(this.of(name).map(({ id }) => id));
    const fresh = records.filter(({ id }) => !known.has(id));
    if (fresh.length > 0) this.#waiting.set(name, [...this.of(name), ...fresh]);
  }
}
