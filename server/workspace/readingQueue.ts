/** How far the reading of files has come. */
export interface ReadingState {
  readonly done: number;
  readonly total: number;
  readonly running: boolean;
}

/** Longest time in milliseconds that reading may hold the thread before others get their turn. */
const slice = 10;

/**
 * Reads files one after the other in the background. A file that is added again while it waits is read once.
 * Between files it gives way, so that requests are answered meanwhile.
 */
export class ReadingQueue {
  readonly #read: (path: string) => Promise<void>;
  readonly #changed: (state: ReadingState) => void;
  readonly #waiting = new Set<string>();
  #done = 0;
  #total = 0;
  #running = false;
  #generation = 0;

  /**
   * @param read takes one file in; must not reject
   * @param changed told after each file, and when the queue starts and ends
   */
  constructor(read: (path: string) => Promise<void>, changed: (state: ReadingState) => void) {
    this.#read = read;
    this.#changed = changed;
  }

  get state(): ReadingState {
    return { done: this.#done, total: this.#total, running: this.#running };
  }

  add(paths: Iterable<string>): void {
    for (const path of paths) {
      if (this.#waiting.has(path)) continue;
      this.#waiting.add(path);
      this.#total++;
    }
    if (!this.#running && this.#waiting.size > 0) void this.#run();
  }

  /** Forgets what waits; the file being read is finished. Returns how many files were given up. */
  cancel(): number {
    const given = this.#waiting.size;
    this.#waiting.clear();
    this.#total -= given;
    return given;
  }

  /** Ends for good: nothing is read or told any more. */
  dispose(): void {
    this.#generation++;
    this.#waiting.clear();
  }

  async #run(): Promise<void> {
    const generation = this.#generation;
    this.#running = true;
    this.#changed(this.state);
    let sliceStart = performance.now();
    for (let path = this.#next(); path !== undefined; path = this.#next()) {
      await this.#read(path);
      if (generation !== this.#generation) return;
      this.#done++;
      if (performance.now() - sliceStart > slice) {
        this.#changed(this.state);
        await new Promise(setImmediate);
        sliceStart = performance.now();
      }
    }
    this.#running = false;
    this.#done = 0;
    this.#total = 0;
    this.#changed(this.state);
  }

  #next(): string | undefined {
    const { value } = this.#waiting.values().next();
    if (value !== undefined) this.#waiting.delete(value);
    return value;
  }
}
