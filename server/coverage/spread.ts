import type { Comparison, Stretch } from './comparison.js';
import type { Support } from './support.js';
import type { ArticleEntry } from './utterance.js';

/** A phrase counts as formulaic when so many strangers use it: other speakers, or articles on other events. */
export const STRANGERS = 3;
/** Above this weight a row of words is a quote sooner than a phrase: others repeat it too, so that twice as many strangers are asked for. */
const LIGHTEST_QUOTE = 24;
/** Above this weight a row of words is no phrase any more, whoever repeats it, as long as so much of it stands in marks on both sides. */
const HEAVIEST_PHRASE = 32;
const QUOTED_SHARE = 0.4;

interface Compared {
  readonly entry: ArticleEntry;
  readonly comparison: Comparison;
  readonly support: Support;
}

/**
 * How many strangers use the words that a comparison rests on: other speakers, or articles on other events. The spread among all
 * who share the words, and not a count: a viral quote stands in five hundred articles of one burst and one speaker.
 */
export function strangersTo(comparison: Comparison, all: readonly Compared[]): number {
  const strangers = new Set<string>();
  for (const other of all) {
    if (!isStranger(other.support) || !covers(other.comparison.inA, comparison.inA)) continue;
    strangers.add(other.comparison.b.speaker?.name ?? other.entry.id);
  }
  return strangers.size;
}

/**
 * Whether words that so many strangers use say nothing of a common statement: a phrase, or, when they are long and stand outside of
 * marks, the furniture of a site.
 */
export function isFormulaic({ weight, quotedWeight }: Comparison['measure'], strangers: number): boolean {
  if (quotedWeight < QUOTED_SHARE * weight) return strangers >= STRANGERS;
  return weight <= HEAVIEST_PHRASE && strangers >= (weight > LIGHTEST_QUOTE ? 2 * STRANGERS : STRANGERS);
}

function isStranger({ speakers, nearness }: Support): boolean {
  if (speakers === 'same') return false;
  return nearness === 'far' || nearness === 'unknown' || (speakers === 'different' && nearness !== 'event');
}

/** Whether `outer` holds four fifths of `inner`. */
function covers(outer: Stretch, inner: Stretch): boolean {
  const shared = Math.min(outer[1], inner[1]) - Math.max(outer[0], inner[0]);
  return shared >= 0.8 * (inner[1] - inner[0]);
}
