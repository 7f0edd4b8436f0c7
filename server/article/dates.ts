import { foreignDate } from './foreignDates.js';

/**
 * Reads a publication date as people and machines write it: ISO 8601, `16 June 2014`, `June 16, 2014 Monday 9:30 AM GMT`,
 * `16. Juni 2014`, `16/06/2014` where only one order is possible.
 *
 * @returns ISO 8601 as precise as found (`2014-06-16`, `2014-06-16T09:30:00Z`); `undefined` for no date, one that does
 *   not exist, or one whose day and month cannot be told apart
 */
export function readDate(value: string): string | undefined {
  const text = value.slice(0, 200);
  return isoDate(text) ?? namedMonthDate(text) ?? slashedDate(text);
}

/**
 * Reads what a label or its place says is a date: as `readDate`, then in the other languages of interfaces and papers.
 * Slower; for values, never for lines of text.
 */
export function readDateField(value: string): string | undefined {
  const text = value.slice(0, 200);
  return readDate(text) ?? foreignDate(text, calendarDay);
}

/** The sentence for a value that should be a date and is none. */
export function noSuchDate(value: string): string {
  return `The date "${value.slice(0, 40)}" could not be read.`;
}

const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?)?(?!\d)/;

function isoDate(text: string): string | undefined {
  const found = ISO.exec(text);
  if (found === null) return undefined;
  const day = calendarDay(Number(found[1]), Number(found[2]), Number(found[3]));
  const [hour, minute] = (found[4] ?? '').split(':').map(Number);
  if (day === undefined || hour === undefined || minute === undefined || hour > 23 || minute > 59) return day;
  return `${day}T${found[4]}${found[5] ?? ':00'}${zone(found[6])}`;
}

function zone(text: string | undefined): string {
  if (text === undefined || text === 'Z') return text ?? '';
  return text.includes(':') ? text : `${text.slice(0, 3)}:${text.slice(3)}`;
}

/** Month names by their first letters, folded: English, German, French, Spanish, Italian, Portuguese, Dutch. */
const MONTHS: readonly RegExp[] = [
  /^(jan|jän|ene|gen)/,
  /^(feb|fév|fev)/,
  /^(mar|mär|maa|mrt)/,
  /^(apr|avr|abr)/,
  /^(may|mai|mayo|mag|mei)/,
  /^(jun|juin|giu)/,
  /^(jul|juil|lug)/,
  /^(aug|aoû|aou|ago)/,
  /^(sep|set)/,
  /^(oct|okt|ott|out)/,
  /^(nov)/,
  /^(dec|dez|déc|dic)/,
];

const DAY_MONTH_YEAR = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u;
const MONTH_DAY_YEAR = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;

function namedMonthDate(text: string): string | undefined {
  const european = DAY_MONTH_YEAR.exec(text);
  if (european !== null) {
    const month = monthNumber(european[2]!);
    if (month !== undefined) return withTime(calendarDay(Number(european[3]), month, Number(european[1])), text.slice(european.index + european[0].length));
  }
  const american = MONTH_DAY_YEAR.exec(text);
  const month = american === null ? undefined : monthNumber(american[1]!);
  if (american === null || month === undefined) return undefined;
  return withTime(calendarDay(Number(american[3]), month, Number(american[2])), text.slice(american.index + american[0].length));
}

function monthNumber(name: string): number | undefined {
  const folded = name.normalize('NFC').toLowerCase();
  const at = MONTHS.findIndex((month) => month.test(folded));
  return at < 0 ? undefined : at + 1;
}

/** A time behind the date, with nothing but weekday and small words before it; its zone when it is one everybody means alike. */
const TIME = /^[\s,]{0,4}(?:\p{L}{2,12}[\s,]{1,3}){0,2}(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?!\d)(?:\s{0,2}([ap])\.?m\b\.?)?(?:\s{0,2}\(?([A-Z]{1,5})\b|\s{0,2}([+-]\d{2}:?\d{2}))?/iu;
const ZONES: Readonly<Record<string, string>> = {
  GMT: 'Z', UTC: 'Z', Z: 'Z', BST: '+01:00', WEST: '+01:00', CET: '+01:00', MEZ: '+01:00', CEST: '+02:00', MESZ: '+02:00', EET: '+02:00', EEST: '+03:00', MSK: '+03:00',
  EST: '-05:00', EDT: '-04:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00', JST: '+09:00', KST: '+09:00', AEST: '+10:00', AEDT: '+11:00', NZST: '+12:00', NZDT: '+13:00',
};

function withTime(day: string | undefined, behind: string): string | undefined {
  const found = day === undefined ? null : TIME.exec(behind.slice(0, 60));
  if (day === undefined || found === null) return day;
  const [, hours, minutes, seconds = '00', half, named, offset] = found;
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return day;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return day;
  return `${day}T${String(hour).padStart(2, '0')}:${minutes}:${seconds}${offset === undefined ? (ZONES[named?.toUpperCase() ?? ''] ?? '') : zone(offset)}`;
}

const SLASHED = /(?<!\d)(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)/;
const YEAR_FIRST = /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;

function slashedDate(text: string): string | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return calendarDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const found = SLASHED.exec(text);
  if (found === null) return undefined;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  // Only Americans use the slash month first, nobody the full stop.
  if (found[2] === '.' || first > 12 || first === second) return calendarDay(year, second, first);
  return second > 12 ? calendarDay(year, first, second) : undefined;
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  if (year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
