/**
 * Reads a publication date as people and machines write it: ISO 8601, `16 June 2014`, `June 16, 2014`,
 * `16. Juni 2014`, `16/06/2014` where only one order is possible.
 *
 * @returns ISO 8601 as precise as found (`2014-06-16`, `2014-06-16T09:30:00Z`); `undefined` for no date, one that does
 *   not exist, or one whose day and month cannot be told apart
 */
export function readDate(value: string): string | undefined {
  const text = value.slice(0, 200);
  return isoDate(text) ?? namedMonthDate(text) ?? slashedDate(text);
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
    if (month !== undefined) return calendarDay(Number(european[3]), month, Number(european[1]));
  }
  const american = MONTH_DAY_YEAR.exec(text);
  const month = american === null ? undefined : monthNumber(american[1]!);
  return american === null || month === undefined ? undefined : calendarDay(Number(american[3]), month, Number(american[2]));
}

function monthNumber(name: string): number | undefined {
  const folded = name.normalize('NFC').toLowerCase();
  const at = MONTHS.findIndex((month) => month.test(folded));
  return at < 0 ? undefined : at + 1;
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
