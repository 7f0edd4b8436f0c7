/** Longest time in milliseconds that background work may hold the thread before others get their turn. */
const slice = 8;

interface Work {
  readonly steps: Iterator<unknown, void>;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Background work on this thread, step by step, one piece of work after the other. However many wait, requests are answered between
 * two slices.
 */
export class Slices {
  readonly #waiting: Work[] = [];
  #running = false;
  #longest = 0;
  #spent = 0;

  /** Milliseconds that the longest slice has taken. */
  get longest(): number {
    return this.#longest;
  }

  /** Milliseconds in all. */
  get spent(): number {
    return this.#spent;
  }

  /** Resolves when all steps are done; rejects with what a step throws. */
  run(steps: Iterator<unknown, void>): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ steps, done, failed });
      if (this.#running) return;
      this.#running = true;
      setImmediate(() => this.#slice());
    });
  }

  #slice(): void {
    const from = performance.now();
    let now = from;
    for (let work = this.#waiting[0]; work !== undefined && now - from < slice; work = this.#waiting[0]) {
      this.#step(work);
      now = performance.now();
    }
    this.#spent += now - from;
    this.#longest = Math.max(this.#longest, now - from);
    this.#running = this.#waiting.length > 0;
    if (this.#running) setImmediate(() => this.#slice());
  }

  #step({ steps, done, failed }: Work): void {
    try {
      if (steps.next().done !== true) return;
      done();
    } catch (error) {
      failed(error);
    }
    this.#waiting.shift();
  }
}
