import type { AnnotationRecord, Reattachment, Undo } from './record.js';

/**
 * The records that nobody has taken back, in the order in which they were made: by time, then by id, so that it is the same
 * whatever order the lines have. An `undo` itself is never among them. Clocks do not matter to what is taken back: a record
 * is in force unless an `undo` in force names it. Linear but for the sorting.
 */
export function inForce(records: Iterable<AnnotationRecord>): Exclude<AnnotationRecord, Undo>[] {
  const byId = new Map<string, AnnotationRecord>();
  for (const record of records) byId.set(record.id, record);
  const takenBack = takenBackIn(byId);
  const kept: Exclude<AnnotationRecord, Undo>[] = [];
  for (const record of byId.values()) if (record.op !== 'undo' && !takenBack.has(record.id)) kept.push(record);
  return kept.sort(earlierFirst);
}

/** What each record hangs on now: the latest re-attachment by the id of the record that it moves. */
export function reattached(records: Iterable<AnnotationRecord>): Map<string, Reattachment> {
  const latest = new Map<string, Reattachment>();
  for (const record of records) if (record.op === 'attach') latest.set(record.of, record);
  return latest;
}

/** Decides each record after every `undo` that names it. What names itself in a circle is in force: nothing is lost. */
function takenBackIn(byId: ReadonlyMap<string, AnnotationRecord>): Set<string> {
  const undecided = new Map<string, number>();
  for (const record of byId.values()) if (record.op === 'undo') undecided.set(record.of, (undecided.get(record.of) ?? 0) + 1);
  const takenBack = new Set<string>();
  const decided = [...byId.keys()].filter((id) => !undecided.has(id));
  for (let id = decided.pop(); id !== undefined; id = decided.pop()) {
    const record = byId.get(id);
    if (record?.op !== 'undo') continue;
    if (!takenBack.has(id)) takenBack.add(record.of);
    const left = undecided.get(record.of)! - 1;
    undecided.set(record.of, left);
    if (left === 0) decided.push(record.of);
  }
  return takenBack;
}

function earlierFirst(one: AnnotationRecord, other: AnnotationRecord): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
