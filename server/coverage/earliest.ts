import type { Coverage } from './report.js';
import type { ArticleEntry } from './utterance.js';

/**
 * The articles, this one among them, that no other is known to precede. Empty where that says nothing: when fewer than
 * two have a date, or when all that have one are equally early.
 *
 * What is surely earlier is judged with care: instants where both dates have a zone, else only as far as both are precise.
 */
export function earliestOf(coverage: Coverage): readonly ArticleEntry[] {
  const reports = coverage.passages.flatMap((passage) => passage.reports).filter((report) => report.counted);
  const entries = new Map([coverage.entry, ...reports.map(({ entry }) => entry)].map((entry) => [entry.id, entry]));
  const dated = [...entries.values()].filter(({ published }) => published !== undefined && isDate.test(published));
  const earliest = dated.filter((one) => !dated.some((other) => isSurelyEarlier(other.published ?? '', one.published ?? '')));
  return earliest.length < dated.length ? earliest : [];
}

const isDate = /^\d{4}-\d{2}/;
const zone = /(?:Z|[+-]\d{2}:?\d{2})$/;

/** Of two ISO 8601 dates, each as precise as found. */
export function isSurelyEarlier(one: string, other: string): boolean {
  if (hasZone(one) && hasZone(other)) return Date.parse(one) < Date.parse(other);
  const [a, b] = [localPart(one), localPart(other)];
  const shared = hasZone(one) === hasZone(other) ? Math.min(a.length, b.length) : Math.min(a.length, b.length, '2025-11-05'.length);
  return a.slice(0, shared) < b.slice(0, shared);
}

function hasZone(date: string): boolean {
  return date.includes('T') && zone.test(date);
}

function localPart(date: string): string {
  return hasZone(date) ? date.replace(zone, '') : date;
}
