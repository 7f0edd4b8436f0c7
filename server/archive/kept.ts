/** What was read of articles lately, for the next question about the same ones; bounded by the bytes it was read from. */
export class Kept<Read> {
  readonly #articles = new Map<number, { readonly read: Read; readonly bytes: number }>();
  readonly #most: number;
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(number: number): Read | undefined {
    const held = this.#articles.get(number);
    if (held === undefined) return undefined;
    this.#articles.delete(number);
    this.#articles.set(number, held);
    return held.read;
  }

  set(number: number, read: Read, bytes: number): void {
    this.drop(number);
    this.#articles.set(number, { read, bytes });
    this.#bytes += bytes;
    for (const [oldest] of this.#articles) {
      if (this.#bytes <= this.#most || oldest === number) break;
      this.drop(oldest);
    }
  }

  drop(number: number): void {
    this.#bytes -= this.#articles.get(number)?.bytes ?? 0;
    this.#articles.delete(number);
  }

  clear(): void {
    this.#articles.clear();
    this.#bytes = 0;
  }
}
