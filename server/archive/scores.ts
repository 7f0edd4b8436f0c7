/** Slots at first; there are always twice as many as wordings. */
const FEWEST_SLOTS = 1 << 12;

/**
 * Adds up the scores of wordings, and keeps which of the marked keys each has. A table of numbers (open addressing) that is used again for every question: one meets some
 * thousand wordings, and a `Map` of them is most of what the collector would have to clean up behind it.
 */
export class Scores {
  /** For each slot 1 + index of its wording, 0 for none. */
  #slots = new Int32Array(FEWEST_SLOTS);
  #wordings = new Float64Array(FEWEST_SLOTS / 2);
  #scores = new Float64Array(FEWEST_SLOTS / 2);
  #places = new Int32Array(FEWEST_SLOTS / 2);
  /** The marks of each wording, `#stride` numbers of 32 bits. */
  #marks = new Int32Array(FEWEST_SLOTS / 2);
  #stride = 0;
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** In the order in which the wordings came first. */
  wording(at: number): number {
    return this.#wordings[at]!;
  }

  score(at: number): number {
    return this.#scores[at]!;
  }

  /** A copy. */
  scores(): Float64Array {
    return this.#scores.slice(0, this.#count);
  }

  /** @param marks how many keys are marked */
  clear(marks: number): void {
    for (let at = 0; at < this.#count; at++) this.#slots[this.#places[at]!] = 0;
    this.#marks.fill(0, 0, this.#count * this.#stride);
    this.#stride = Math.ceil(marks / 32);
    this.#count = 0;
    this.#makeRoomForMarks();
  }

  /** @param mark the key's, if it is a marked one */
  add(wording: number, score: number, mark: number | undefined): void {
    const at = this.#enter(wording);
    this.#scores[at]! += score;
    if (mark !== undefined) this.#marks[at * this.#stride + (mark >> 5)]! |= 1 << (mark & 31);
  }

  /** Whether a wording has come with the key of this mark. */
  hasMark(wording: number, mark: number): boolean {
    const at = this.#slots[this.#placeOf(wording)]! - 1;
    return at >= 0 && (this.#marks[at * this.#stride + (mark >> 5)]! & (1 << (mark & 31))) !== 0;
  }

  #enter(wording: number): number {
    const place = this.#placeOf(wording);
    const at = this.#slots[place]! - 1;
    if (at >= 0) return at;
    const next = this.#count++;
    this.#slots[place] = next + 1;
    this.#places[next] = place;
    this.#wordings[next] = wording;
    this.#scores[next] = 0;
    if (this.#count === this.#wordings.length) this.#grow();
    return next;
  }

  #makeRoomForMarks(): void {
    const length = this.#wordings.length * this.#stride;
    if (length <= this.#marks.length) return;
    const marks = this.#marks;
    this.#marks = new Int32Array(length);
    this.#marks.set(marks);
  }

  #placeOf(wording: number): number {
    const last = this.#slots.length - 1;
    let at = Math.imul(wording, 0x9e3779b1) >>> 7 & last;
    while (this.#slots[at] !== 0 && this.#wordings[this.#slots[at]! - 1] !== wording) at = (at + 1) & last;
    return at;
  }

  #grow(): void {
    const length = 2 * this.#slots.length;
    const [wordings, scores] = [this.#wordings, this.#scores];
    this.#slots = new Int32Array(length);
    this.#wordings = new Float64Array(length / 2);
    this.#scores = new Float64Array(length / 2);
    this.#places = new Int32Array(length / 2);
    this.#wordings.set(wordings);
    this.#scores.set(scores);
    for (let at = 0; at < this.#count; at++) {
      const place = this.#placeOf(wordings[at]!);
      this.#slots[place] = at + 1;
      this.#places[at] = place;
    }
    this.#makeRoomForMarks();
  }
}
