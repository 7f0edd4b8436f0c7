import type { AnnotationRecord } from './record.js';
import { recordOf } from './recordOf.js';

/** A line of a sidecar file that cannot be read. It stays in the file as it is. */
export interface DamagedLine {
  /** From 1. */
  readonly line: number;
  readonly why: string;
}

export interface Sidecar {
  readonly records: readonly AnnotationRecord[];
  readonly damaged: readonly DamagedLine[];
}

/**
 * A damaged line never hides the others; the order of the lines says nothing. A line that a full disk cut short and that was written
 * again whole is no damage. Linear but for the sorting of lines where one is damaged; never throws.
 */
export function readSidecar(text: string): Sidecar {
  const records: AnnotationRecord[] = [];
  const damaged: (DamagedLine & { readonly content: string })[] = [];
  const lines = text.split('\n').map((line) => line.trim());
  lines.forEach((content, at) => {
    // What git leaves in a file when two people changed the same line: the lines in between are read.
    if (content === '' || /^(?:<{7}|={7}|>{7}|\|{7})/.test(content)) return;
    const record = recordOf(content);
    if (typeof record === 'string') damaged.push({ line: at + 1, why: record, content });
    else records.push(record);
  });
  if (damaged.length === 0) return { records, damaged: [] };
  const sorted = lines.sort();
  return { records, damaged: damaged.filter(({ content }) => !isBeginningOfAnother(content, sorted)).map(({ line, why }) => ({ line, why })) };
}

/** In sorted lines, those that begin with a line stand right behind it. */
function isBeginningOfAnother(content: string, sorted: readonly string[]): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= content) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(content) ?? false;
}

/** One record as it stands in a sidecar file, with its line break. */
export function sidecarLine(record: AnnotationRecord): string {
  const { id, op, at, by, ...rest } = record;
  return `${JSON.stringify({ id, op, at, by, ...rest })}\n`;
}
