import type { Comparison, Stretch } from './comparison.js';
import { nearnessOf, speakerRelation, type Spread } from './gate.js';
import type { ArticleEntry } from './utterance.js';

/** A phrase counts as formulaic when so many strangers use it: other speakers, or articles on other events. */
const STRANGERS = 3;
/** Above this weight a row of words is no phrase any more, whoever repeats it. */
const HEAVIEST_PHRASE = 32;

interface Compared {
  readonly entry: ArticleEntry;
  readonly comparison: Comparison;
}

/**
 * Whether the words that a comparison rests on are a phrase that many use. Told from the spread over *strangers* among all
 * who share them, and not from a count: a viral quote stands in five hundred articles of one burst and one speaker.
 */
export function spreadOf(comparison: Comparison, asked: ArticleEntry, all: readonly Compared[]): Spread {
  if (comparison.measure.weight > HEAVIEST_PHRASE) return { formulaic: false };
  const strangers = new Set<string>();
  for (const other of all) {
    if (!covers(other.comparison.inA, comparison.inA) || !isStranger(other, asked)) continue;
    strangers.add(other.comparison.b.speaker?.name ?? other.entry.id);
    if (strangers.size >= STRANGERS) return { formulaic: true };
  }
  return { formulaic: false };
}

function isStranger({ entry, comparison }: Compared, asked: ArticleEntry): boolean {
  const speakers = speakerRelation(comparison.a, comparison.b);
  if (speakers === 'same') return false;
  const nearness = nearnessOf(asked, entry);
  return nearness === 'far' || nearness === 'unknown' || (speakers === 'different' && nearness !== 'event');
}

/** Whether `outer` holds four fifths of `inner`. */
function covers(outer: Stretch, inner: Stretch): boolean {
  const shared = Math.min(outer[1], inner[1]) - Math.max(outer[0], inner[0]);
  return shared >= 0.8 * (inner[1] - inner[0]);
}
