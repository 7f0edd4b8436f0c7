/** Longest time in milliseconds that working out answers may hold the thread before others get their turn. */
const slice = 8;

/**
 * Lets long work give way between its steps: requests that have come meanwhile are answered, and that nobody waits for an answer any
 * more is heard of.
 */
export class Turns {
  readonly #now: () => number;
  /** When work began in this turn of the event loop. */
  #since: number | undefined;

  /** @param now milliseconds */
  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** Resolves in another turn when this one has been long. To be asked when a piece of work begins, and then between its steps. */
  async giveWay(): Promise<void> {
    if (this.#since === undefined) {
      this.#since = this.#now();
      setImmediate(() => (this.#since = undefined));
    } else if (this.#now() - this.#since > slice) await new Promise(setImmediate);
  }
}
