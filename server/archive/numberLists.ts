/** At the beginning of a block: the power of two that is its room, and how many numbers it holds. */
const ROOM = 0;
const COUNT = 1;
const HEADER = 2;
/** A new list has room for two numbers: most have no more. */
const FIRST_ROOM = 2;

/**
 * Many lists of numbers, most of them short, in one piece of memory: the collector has nothing to look through, and a list takes a
 * tenth of what an array takes. A list is known by its place, which changes when it grows.
 */
export class NumberLists {
  #memory = new Int32Array(1 << 6);
  #end = 0;
  /** Places of blocks that nobody uses any more, by their room. */
  readonly #free: number[][] = [];

  /** The place of a new list. */
  begin(): number {
    return this.#block(FIRST_ROOM);
  }

  /** @returns where the list is from now on */
  add(list: number, value: number): number {
    const count = this.#memory[list + COUNT]!;
    const room = this.#memory[list + ROOM]!;
    const place = HEADER + count < 1 << room ? list : this.#moved(list, room + 1);
    this.#memory[place + HEADER + count] = value;
    this.#memory[place + COUNT] = count + 1;
    return place;
  }

  /** Takes one such number out, the one added last sooner than others; the order changes. */
  remove(list: number, value: number): void {
    const values = this.of(list);
    const at = values.lastIndexOf(value);
    if (at < 0) return;
    values[at] = values.at(-1)!;
    this.#memory[list + COUNT]!--;
  }

  /** Gives a list's memory to others. */
  end(list: number): void {
    const room = this.#memory[list + ROOM]!;
    (this.#free[room] ??= []).push(list);
  }

  /** How many numbers a list holds. */
  size(list: number): number {
    return this.#memory[list + COUNT]!;
  }

  /** The numbers of a list, to be read before anything changes. */
  of(list: number): Int32Array {
    return this.#memory.subarray(list + HEADER, list + HEADER + this.#memory[list + COUNT]!);
  }

  #moved(list: number, room: number): number {
    const place = this.#block(room);
    const values = this.of(list);
    this.#memory.set(values, place + HEADER);
    this.end(list);
    return place;
  }

  #block(room: number): number {
    const place = this.#free[room]?.pop() ?? this.#fresh(1 << room);
    this.#memory[place + ROOM] = room;
    this.#memory[place + COUNT] = 0;
    return place;
  }

  #fresh(length: number): number {
    const place = this.#end;
    this.#end += length;
    if (this.#end > this.#memory.length) {
      const memory = new Int32Array(Math.max(2 * this.#memory.length, this.#end));
      memory.set(this.#memory);
      this.#memory = memory;
    }
    return place;
  }
}
