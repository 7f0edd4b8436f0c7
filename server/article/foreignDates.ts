import type { Component, ParsedResult } from 'chrono-node';
import * as finnish from 'chrono-node/fi';
import * as japanese from 'chrono-node/ja';
import * as russian from 'chrono-node/ru';
import * as swedish from 'chrono-node/sv';
import * as ukrainian from 'chrono-node/uk';
import * as vietnamese from 'chrono-node/vi';
import * as chinese from 'chrono-node/zh';

interface Parser {
  readonly strict: { parse(text: string, reference: Date): ParsedResult[] };
}

/** Month names that `readDate` does not know, by the language whose parser of `chrono-node` does. */
const PARSERS: readonly (readonly [sign: RegExp, parser: Parser])[] = [
  [/[іїєґ]|серпня|липня|травня/i, ukrainian],
  [/\p{Script=Cyrillic}/u, russian],
  [/[年月日]/u, japanese],
  [/\p{Script=Han}/u, chinese],
  [/kuuta|kuun/i, finnish],
  [/tháng/i, vietnamese],
  [/\d\s*(?:er)?\s+\p{L}{3,9}\.?\s+\d{4}/u, swedish],
];

/** UTF-16 code units: the patterns of the library take ever longer on a row of the same words, and no date has more. */
const LONGEST = 70;

/** Fixed, so that the same text gives the same date on every day; only dates that name their year are taken. */
const REFERENCE = new Date(0);
const SAID: readonly Component[] = ['year', 'month', 'day'];

/**
 * A date in a language of newspapers and their databases that is written with month names of its own.
 * @param calendarDay ISO 8601 of a day that exists
 */
export function foreignDate(value: string, calendarDay: (year: number, month: number, day: number) => string | undefined): string | undefined {
  const text = value.slice(0, LONGEST);
  if (!/\d{4}/.test(text)) return undefined;
  for (const [sign, parser] of PARSERS) {
    if (!sign.test(text)) continue;
    const start = parsed(parser, text)?.start;
    if (start === undefined || !SAID.every((part) => start.isCertain(part))) continue;
    return calendarDay(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  }
  return undefined;
}

function parsed(parser: Parser, text: string): ParsedResult | undefined {
  try {
    return parser.strict.parse(text, REFERENCE)[0];
  } catch {
    return undefined;
  }
}
