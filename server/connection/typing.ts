import { Cancelled, type Cancellation } from '../language/context.js';

/** How long a reader must have typed nothing before typing counts as resting. Milliseconds. */
const rest = 1000;

/**
 * Lets an answer wait until typing rests: an editor keeps showing the code lenses it has while it waits for new ones,
 * and a line that comes and goes with every letter makes the page jump.
 */
export class Typing {
  readonly #last = new Map<string, number>();

  readonly #opened = new Map<string, number>();

  opened(uri: string, version: number): void {
    this.#opened.set(uri, version);
  }

  /** Opening a document is told as a change too, with the version it was opened at: nobody typed that. */
  changed(uri: string, version: number): void {
    if (this.#opened.get(uri) !== version) this.#last.set(uri, performance.now());
  }

  closed(uri: string): void {
    this.#last.delete(uri);
    this.#opened.delete(uri);
  }

  /** Resolves at once where nothing was typed lately. Rejects with `Cancelled` when whoever asked has gone. */
  async rested(uri: string, token: Cancellation): Promise<void> {
    for (let left = this.#left(uri); left > 0; left = this.#left(uri)) {
      await new Promise((resolve) => setTimeout(resolve, left));
      if (token.isCancellationRequested) throw new Cancelled();
    }
  }

  #left(uri: string): number {
    return (this.#last.get(uri) ?? -Infinity) + rest - performance.now();
  }
}
