import type { AnnotationRecord } from '../record.js';

/** What an import gave: the records, and in plain words what could not be read. */
export interface Imported {
  readonly records: readonly AnnotationRecord[];
  readonly problems: readonly string[];
}
