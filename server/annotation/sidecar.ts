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

/** A damaged line never hides the others; the order of the lines says nothing. Linear; never throws. */
export function readSidecar(text: string): Sidecar {
  const records: AnnotationRecord[] = [];
  const damaged: DamagedLine[] = [];
  text.split('\n').forEach((line, at) => {
    const content = line.trim();
    // What git leaves in a file when two people changed the same line: the lines in between are read.
    if (content === '' || /^(?:<{7}|={7}|>{7}|\|{7})/.test(content)) return;
    const record = recordOf(content);
    if (typeof record === 'string') damaged.push({ line: at + 1, why: record });
    else records.push(record);
  });
  return { records, damaged };
}

/** One record as it stands in a sidecar file, with its line break. */
export function sidecarLine(record: AnnotationRecord): string {
  const { id, op, at, by, ...rest } = record;
  return `${JSON.stringify({ id, op, at, by, ...rest })}\n`;
}
