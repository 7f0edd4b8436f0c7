/** How far the reading of files has come. */
export interface ReadingState {
  readonly done: number;
  readonly total: number;
  readonly running: boolean;
  /** The reader has stopped it; what waits goes on waiting. */
  readonly paused: boolean;
}

/**
 * Files that wait to be read, some being read at a time. A file that is added again while it waits is read once; one that is added
 * again while it is being read is read again afterwards.
 */
export class ReadingQueue {
  readonly #read: (name: string) => Promise<void>;
  readonly #width: () => number;
  readonly #changed: (state: ReadingState) => void;
  readonly #first = new Set<string>();
  readonly #waiting = new Set<string>();
  /** Being read; whether what comes of it is still wanted. */
  readonly #reading = new Map<string, { wanted: boolean }>();
  #done = 0;
  #paused = false;
  #running = false;
  #disposed = false;

  /**
   * @param read takes one file in; must not reject
   * @param width how many are read at a time
   * @param changed told after each file, and when the queue starts, pauses and ends
   */
  constructor(read: (name: string) => Promise<void>, width: () => number, changed: (state: ReadingState) => void) {
    this.#read = read;
    this.#width = width;
    this.#changed = changed;
  }

  get state(): ReadingState {
    const left = this.#first.size + this.#waiting.size + this.#reading.size;
    return { done: this.#done, total: this.#done + left, running: this.#running, paused: this.#paused && left > 0 };
  }

  /** @param first whether somebody is waiting for these: they are read before all others */
  add(names: Iterable<string>, first = false): void {
    for (const name of names) {
      if (first) {
        this.#waiting.delete(name);
        this.#first.add(name);
      } else if (!this.#first.has(name)) this.#waiting.add(name);
    }
    this.#start();
  }

  /** Whether what comes of a file that is being read is still wanted. */
  wants(name: string): boolean {
    return !this.#disposed && this.#reading.get(name)?.wanted === true;
  }

  /** Forgets a file; one that is being read is read in vain. */
  forget(name: string): void {
    this.#first.delete(name);
    this.#waiting.delete(name);
    const reading = this.#reading.get(name);
    if (reading) reading.wanted = false;
  }

  forgetAll(): void {
    for (const name of [...this.#first, ...this.#waiting, ...this.#reading.keys()]) this.forget(name);
  }

  /** Stops; what was being read waits again. */
  pause(): void {
    if (this.#paused) return;
    this.#paused = true;
    for (const [name, reading] of this.#reading) {
      if (reading.wanted) this.#waiting.add(name);
      reading.wanted = false;
    }
    this.#changed(this.state);
  }

  resume(): void {
    this.#paused = false;
    this.#start();
    this.#changed(this.state);
  }

  /** Ends for good: nothing is read or told any more. */
  dispose(): void {
    this.#disposed = true;
    this.forgetAll();
  }

  #start(): void {
    if (this.#paused || this.#disposed) return;
    for (let name = this.#next(); name !== undefined && this.#reading.size < this.#width(); name = this.#next()) {
      const wasRunning = this.#running;
      this.#running = true;
      void this.#take(name);
      if (!wasRunning) this.#changed(this.state);
    }
  }

  async #take(name: string): Promise<void> {
    this.#first.delete(name);
    this.#waiting.delete(name);
    const reading = { wanted: true };
    this.#reading.set(name, reading);
    await this.#read(name);
    this.#reading.delete(name);
    if (this.#disposed) return;
    if (reading.wanted) this.#done++;
    this.#start();
    if (this.#reading.size === 0) {
      this.#running = false;
      if (this.#first.size + this.#waiting.size === 0) this.#done = 0;
    }
    this.#changed(this.state);
  }

  /** The next that is not being read already. */
  #next(): string | undefined {
    for (const waiting of [this.#first, this.#waiting]) for (const name of waiting) if (!this.#reading.has(name)) return name;
    return undefined;
  }
}
