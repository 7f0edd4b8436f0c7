import { type FileReading, readFile, type ReadingTask } from './fileReading.js';
import type { Files } from './files.js';

/** Reads files, on this thread or on others. */
export interface FileReader {
  /** How many files it can make use of at a time. */
  readonly width: number;
  /**
   * Never rejects. What is being read when the reader is told to `stop` comes back as gone.
   * @param alone whether hardly anything else waits
   */
  read(task: ReadingTask, alone: boolean): Promise<FileReading>;
  /** Gives up what is being read; it can be asked again. */
  stop(): void;
  dispose(): void;
}

/** Reads on this thread, each file in one piece. */
export function readerHere(files: Files, now: () => number): FileReader {
  return {
    width: 1,
    read: async (task) => {
      // Other work of this thread gets its turn between two files.
      await new Promise(setImmediate);
      return readFile(files, task, now());
    },
    stop: () => undefined,
    dispose: () => undefined,
  };
}
