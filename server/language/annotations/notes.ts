import type { PlacedNote } from '../../annotation/annotated.js';
import { hullOf } from '../../text/span.js';
import type { NoteItem } from '../annotationProtocol.js';
import type { Cancellation, LanguageContext, OpenFile } from '../context.js';
import { provenance } from '../labels.js';
import { locationIn, rangeIn } from '../positions.js';
import { contentHull, shownAttributions } from '../quoteAt.js';
import { copiesOf } from './copies.js';

/**
 * The notes that show in a document: those made in it, and those made on copies of its quotes elsewhere. A note stands once in an
 * article: at the quote that shares most of its words, the first of those that share as much.
 */
export async function notes(context: LanguageContext, file: OpenFile, token: Cancellation): Promise<NoteItem[]> {
  const items: NoteItem[] = [];
  if (!context.annotations.any) return items;
  for (const article of file.articles) {
    for (const note of context.annotations.of(article.stored.id)?.notes ?? []) items.push({ ...itemOf(note), range: rangeIn(article.stored, hullOf(note.spans) ?? [0, 0]) });
    const best = new Map<string, { readonly shared: number; readonly item: NoteItem }>();
    for (const attribution of shownAttributions(context, article)) {
      const range = rangeIn(article.stored, contentHull(attribution));
      for (const { entry, notes: made } of await copiesOf(context, article, attribution, token)) {
        for (const note of made) {
          const { shared, note: { id } } = note;
          if (shared <= (best.get(id)?.shared ?? 0)) continue;
          const madeIn = { label: provenance(entry), ...locationIn(entry, hullOf(note.spans) ?? [0, 0]) };
          best.set(id, { shared, item: { ...itemOf(note), range, madeIn } });
        }
      }
    }
    items.push(...[...best.values()].map(({ item }) => item));
  }
  return items;
}

function itemOf({ note: { id, by, at, text, status, tags, sources } }: PlacedNote): Omit<NoteItem, 'range'> {
  return { id, by, at, text, ...(status && { status }), ...(tags && { tags }), ...(sources && { sources }) };
}
