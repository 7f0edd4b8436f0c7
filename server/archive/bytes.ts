import type { Span } from '../text/span.js';

/** Thrown for bytes that no `Writer` has written. */
export class Unreadable extends Error {
  constructor() {
    super('not readable');
  }
}

/** Bytes of the longest number. */
const LONGEST_NUMBER = 8;
/** Where writers that have finished wrote their numbers: each article takes many, one after the other. */
const rooms: Uint8Array[] = [];
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/**
 * Writes numbers and strings densely. Numbers take seven bits a byte; strings stand together behind them, each once.
 * Whatever is written is read back exactly, lone surrogates too.
 */
export class Writer {
  #numbers = rooms.pop() ?? new Uint8Array(512);
  #length = 0;
  readonly #known = new Map<string, number>();
  #letters = '';

  /** A whole number from 0 to 2^53 - 1. */
  count(value: number): void {
    if (this.#length + LONGEST_NUMBER > this.#numbers.length) this.#grow();
    let rest = value;
    for (; rest > 0x7fffffff; rest = Math.floor(rest / 128)) this.#numbers[this.#length++] = (rest % 128) | 128;
    for (; rest > 127; rest >>>= 7) this.#numbers[this.#length++] = (rest & 127) | 128;
    this.#numbers[this.#length++] = rest;
  }

  #grow(): void {
    const more = new Uint8Array(2 * this.#numbers.length + LONGEST_NUMBER);
    more.set(this.#numbers);
    this.#numbers = more;
  }

  /** A whole number, also below 0; small ones are short. */
  difference(value: number): void {
    this.count(value < 0 ? -2 * value - 1 : 2 * value);
  }

  string(value: string): void {
    const at = this.#known.get(value);
    if (at !== undefined) return this.count(2 * at + 1);
    this.#known.set(value, this.#known.size);
    this.count(2 * value.length);
    this.#letters += value;
  }

  strings(values: readonly string[]): void {
    this.count(values.length);
    for (const value of values) this.string(value);
  }

  /** `undefined` is kept apart from the empty string. */
  optional(value: string | undefined): void {
    this.count(value === undefined ? 0 : 1);
    if (value !== undefined) this.string(value);
  }

  /** One of a few values; others are written out. */
  choice(value: string, among: readonly string[]): void {
    const at = among.indexOf(value);
    this.count(at + 1);
    if (at < 0) this.string(value);
  }

  /** Short where they are ascending and close, the first one to `near`. */
  numbers(values: ArrayLike<number>, near = 0): void {
    this.count(values.length);
    for (let at = 0, last = near; at < values.length; last = values[at++]!) this.difference(values[at]! - last);
  }

  spans(values: readonly Span[], near = 0): void {
    this.count(2 * values.length);
    let last = near;
    for (const [start, end] of values) {
      this.difference(start - last);
      this.difference(end - start);
      last = end;
    }
  }

  flags(values: readonly boolean[]): void {
    this.count(values.length);
    for (let at = 0; at < values.length; at += 7) {
      this.count(values.slice(at, at + 7).reduce((bits, value, bit) => bits | (value ? 1 << bit : 0), 0));
    }
  }

  /** The writer has had its day: what is written later is not read back. */
  finish(): Uint8Array {
    // Only a string without lone surrogates survives UTF-8.
    const encoding = LONE_SURROGATE.test(this.#letters) ? 'utf16le' : 'utf8';
    const numbers = this.#length;
    this.count(2 * numbers + (encoding === 'utf8' ? 0 : 1));
    const head = this.#length - numbers;
    const bytes = Buffer.allocUnsafe(head + numbers + Buffer.byteLength(this.#letters, encoding));
    bytes.set(this.#numbers.subarray(numbers, this.#length));
    bytes.set(this.#numbers.subarray(0, numbers), head);
    bytes.write(this.#letters, head + numbers, encoding);
    rooms.push(this.#numbers);
    this.#numbers = new Uint8Array();
    this.#length = 0;
    return bytes;
  }
}

/** Reads what a `Writer` wrote, in the same order. Every method throws `Unreadable` when the bytes are something else. */
export class Reader {
  readonly #bytes: Uint8Array;
  readonly #letters: string;
  readonly #end: number;
  readonly #known: string[] = [];
  #at = 0;
  #letter = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#end = bytes.length;
    const head = this.count();
    const letters = this.#at + Math.floor(head / 2);
    if (letters > bytes.length) throw new Unreadable();
    this.#letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(head % 2 === 0 ? 'utf8' : 'utf16le', letters);
    this.#end = letters;
  }

  count(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      if (this.#at >= this.#end || scale > 2 ** 49) throw new Unreadable();
      const byte = this.#bytes[this.#at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  difference(): number {
    const value = this.count();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  string(): string {
    const head = this.count();
    if (head % 2 === 1) {
      const known = this.#known[(head - 1) / 2];
      if (known === undefined) throw new Unreadable();
      return known;
    }
    const end = this.#letter + head / 2;
    if (end > this.#letters.length) throw new Unreadable();
    const value = this.#letters.slice(this.#letter, end);
    this.#letter = end;
    this.#known.push(value);
    return value;
  }

  strings(): string[] {
    return this.list(() => this.string());
  }

  optional(): string | undefined {
    return this.count() === 0 ? undefined : this.string();
  }

  choice<T extends string>(among: readonly T[]): T {
    const at = this.count();
    const known = at === 0 ? (this.string() as T) : among[at - 1];
    if (known === undefined) throw new Unreadable();
    return known;
  }

  numbers(near = 0): number[] {
    let last = near;
    return this.list(() => (last += this.difference()));
  }

  spans(near = 0): Span[] {
    const ends = this.numbers(near);
    const spans: Span[] = [];
    for (let at = 0; at + 1 < ends.length; at += 2) spans.push([ends[at]!, ends[at + 1]!]);
    return spans;
  }

  flags(): boolean[] {
    const length = this.#length(7);
    const values: boolean[] = [];
    while (values.length < length) {
      const bits = this.count();
      for (let bit = 0; bit < 7 && values.length < length; bit++) values.push((bits & (1 << bit)) !== 0);
    }
    return values;
  }

  /** As many elements as were counted before them. */
  list<T>(element: () => T): T[] {
    const length = this.#length(1);
    const values: T[] = [];
    while (values.length < length) values.push(element());
    return values;
  }

  /** A length that the bytes left can hold, at most `perByte` elements in each. */
  #length(perByte: number): number {
    const length = this.count();
    if (length > (this.#end - this.#at) * perByte) throw new Unreadable();
    return length;
  }
}
