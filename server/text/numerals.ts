const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const VALUES = new Map<string, number>([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
]);

const SCALES = new Map<string, number>([
  ['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12],
  ['bn', 1e9], ['tn', 1e12],
]);

/** A number read from a row of words. */
export interface Numeral {
  /** In digits, without separators: `25`, `1700000`, `4.5`. */
  readonly digits: string;
  /** How many words it took. */
  readonly length: number;
}

/** Whether a number can begin with this word: a cheap test before `numeralAt`. */
export function mayBeginNumeral(word: string): boolean {
  return VALUES.has(word) || isFigure(word);
}

/**
 * The number that `words` begin with: `ten`, `twenty five`, `1.7 million`, `five hundred`.
 * `one` alone is left a word: it is a pronoun as often as a number.
 * @returns `undefined` when they begin with none
 */
export function numeralAt(words: readonly string[]): Numeral | undefined {
  let total = 0;
  let part: number | undefined;
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at]!;
    const scale = SCALES.get(word);
    if (scale === 100 && part !== undefined) part *= 100;
    else if (scale !== undefined && part !== undefined) {
      total += part * scale;
      part = undefined;
    } else {
      const value = VALUES.get(word) ?? figure(word);
      if (value === undefined || !continues(part, total, value)) break;
      part = (part ?? 0) + value;
    }
  }
  if (at === 0 || (at === 1 && words[0] === 'one')) return undefined;
  const sum = total + (part ?? 0);
  return { digits: Number.isSafeInteger(sum) ? String(sum) : String(Number(sum.toPrecision(12))), length: at };
}

/** Whether `value` goes on with the number read so far, as `five` does after `twenty` but not after `three`. */
function continues(part: number | undefined, total: number, value: number): boolean {
  if (part === undefined) return total === 0 || value < 1000;
  if (!Number.isInteger(part) || !Number.isInteger(value)) return false;
  if (part >= 100 && part % 100 === 0) return value < 100;
  return part % 100 >= 20 && part % 10 === 0 && value > 0 && value < 10;
}

/** Whether a folded word is a number. */
export function isFigure(word: string): boolean {
  return /^\d/u.test(word) && figure(word) !== undefined;
}

function figure(word: string): number | undefined {
  if (word.length > 15 || !/^\d+(?:\.\d+)?$/u.test(word)) return undefined;
  return Number(word);
}
