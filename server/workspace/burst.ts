/** Gathers names that come in quick succession, and hands them on together. */
export class Burst {
  readonly #time: number;
  readonly #over: (names: readonly string[]) => void;
  readonly #names = new Set<string>();
  #since = 0;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param time names that come within this time of each other belong together, but none waits longer than ten times that; milliseconds
   * @param over given the names
   */
  constructor(time: number, over: (names: readonly string[]) => void) {
    this.#time = time;
    this.#over = over;
  }

  /** Names that wait. */
  get size(): number {
    return this.#names.size;
  }

  add(names: readonly string[]): void {
    if (names.length === 0) return;
    for (const name of names) this.#names.add(name);
    const now = performance.now();
    if (this.#timer === undefined) this.#since = now;
    else if (now - this.#since > 10 * this.#time) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(), this.#time);
  }

  /** What waits is forgotten. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#names.clear();
  }

  #end(): void {
    const names = [...this.#names];
    this.#names.clear();
    this.#timer = undefined;
    this.#over(names);
  }
}
