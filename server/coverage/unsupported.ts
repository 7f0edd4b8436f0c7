import type { Article } from '../article/article.js';
import type { Attribution } from '../attribution/attribution.js';
import { foldedTokens } from '../text/folding.js';
import type { Span } from '../text/span.js';
import { factsOf } from './wordFacts.js';

/** A headline's quote is looked for from so many content words on, in texts of so many words: less may be a page that was cut off. */
const LEAST_CONTENT = 2;
const LEAST_TEXT = 80;
/** Share of the quote's content, by weight, that a stretch of the text has which tells it too; and how long such a stretch is, in words of the quote. */
const TOLD_SHARE = 0.5;
const STRETCH = 3;
const LEAST_STRETCH = 20;

/**
 * The attributions in the headline whose words in marks the text has nowhere, not even half of them near each other in other forms.
 * Linear in the length of the text for each of at most four.
 */
export function unsupportedIn({ text, paragraphs }: Article, attributions: readonly Attribution[]): ReadonlySet<Attribution> {
  const quotes = attributions.filter(({ region, quoted }) => region === 'headline' && quoted.length > 0).slice(0, 4);
  if (quotes.length === 0) return new Set();
  const body = paragraphs.filter(({ region }) => region !== 'headline' && region !== 'boilerplate').map(({ span }) => span);
  const stems = stemsIn(text, body).map(({ stem }) => stem);
  if (stems.length < LEAST_TEXT) return new Set();
  return new Set(quotes.filter(({ quoted }) => !isTold(stemsIn(text, quoted), stems)));
}

interface Stem {
  readonly stem: number;
  readonly rarity: number;
  readonly content: boolean;
}

function stemsIn(text: string, spans: readonly Span[]): Stem[] {
  return spans.flatMap((span) => [...foldedTokens(text, span)].map(({ word }) => factsOf(word)));
}

/** Whether some stretch of the text has half of the words. */
function isTold(words: readonly Stem[], text: readonly number[]): boolean {
  const weights = new Map(words.filter(({ content }) => content).map(({ stem, rarity }) => [stem, rarity]));
  if (weights.size < LEAST_CONTENT) return true;
  const least = TOLD_SHARE * [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const length = Math.max(LEAST_STRETCH, STRETCH * words.length);
  const inside = new Map<number, number>();
  let weight = 0;
  for (let at = 0; at < text.length; at++) {
    const [entering, leaving] = [text[at]!, text[at - length]];
    if (weights.has(entering)) {
      const count = inside.get(entering) ?? 0;
      if (count === 0) weight += weights.get(entering)!;
      inside.set(entering, count + 1);
    }
    if (leaving !== undefined && weights.has(leaving)) {
      const count = inside.get(leaving)!;
      if (count === 1) weight -= weights.get(leaving)!;
      inside.set(leaving, count - 1);
    }
    if (weight >= least) return true;
  }
  return false;
}
