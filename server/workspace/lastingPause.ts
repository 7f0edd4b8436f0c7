import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WorkspaceReading } from './workspaceReading.js';

/** Reading that the reader has paused, and that stays so when the program starts again: a small file for each folder says it. */
export class LastingPause {
  readonly #reading: () => Pick<WorkspaceReading, 'pause' | 'resume' | 'progress'>;
  readonly #marks: () => readonly string[];
  readonly #failed: (error: unknown) => void;

  /**
   * @param reading what is paused
   * @param marks the paths of the files; none where nothing can be kept
   * @param failed told when a file cannot be written or deleted: the pause then holds until the program ends
   */
  constructor(reading: () => Pick<WorkspaceReading, 'pause' | 'resume' | 'progress'>, marks: () => readonly string[], failed: (error: unknown) => void) {
    this.#reading = reading;
    this.#marks = marks;
    this.#failed = failed;
  }

  get progress(): WorkspaceReading['progress'] {
    return this.#reading().progress;
  }

  pause(): void {
    this.#reading().pause();
    this.#keep((mark) => {
      mkdirSync(dirname(mark), { recursive: true });
      writeFileSync(mark, '');
    });
  }

  resume(): void {
    this.#reading().resume();
    this.#keep((mark) => rmSync(mark, { force: true }));
  }

  /** Pauses before anything is read where an earlier program was told to. */
  recall(): void {
    if (this.#marks().some((mark) => statSync(mark, { throwIfNoEntry: false }) !== undefined)) this.#reading().pause();
  }

  #keep(change: (mark: string) => void): void {
    try {
      for (const mark of this.#marks()) change(mark);
    } catch (error) {
      this.#failed(error);
    }
  }
}
