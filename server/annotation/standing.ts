import { inForce, reattached } from './inForce.js';
import type { AnchoredRecord, AnnotationRecord, Note, ArticleCorrection } from './record.js';

/** An annotation as it stands after all that was said about it later. */
export type Standing = Exclude<AnchoredRecord, { readonly op: 'attach' } | ArticleCorrection>;

/**
 * What readers say now: the anchored records in force with every later revision and re-attachment worked in, in the order in
 * which they were made. What is exported, and what comes back from an import.
 */
export function standing(records: Iterable<AnnotationRecord>): Standing[] {
  const kept = inForce(records);
  const moved = reattached(kept);
  const notes = new Map<string, Note>();
  for (const record of kept) {
    if (record.op === 'note') notes.set(record.id, record);
    const note = record.op === 'revise' ? notes.get(record.of) : undefined;
    if (record.op !== 'revise' || note === undefined) continue;
    const { text = note.text, status = note.status, tags = note.tags, sources = note.sources } = record;
    notes.set(note.id, { ...note, text, ...(status && { status }), ...(tags && { tags }), ...(sources && { sources }) });
  }
  return kept
    .filter((record) => 'on' in record && record.op !== 'attach' && !isArticleCorrection(record))
    .map((record) => notes.get(record.id) ?? record)
    .map((record) => ({ ...record, on: moved.get(record.id)?.on ?? record.on }));
}

/** Corrections of an article itself: they are no annotations of its words. */
export function isArticleCorrection(record: AnnotationRecord): record is ArticleCorrection {
  return record.op === 'header' || record.op === 'region';
}
