import type { Article } from '../article/article.js';
import type { Attribution } from '../attribution/attribution.js';
import { stretchesIn, type Stretch } from '../attribution/stretches.js';
import type { Span } from '../text/span.js';
import type { Utterance } from './utterance.js';
import { wordingOf } from './wording.js';

/** Shorter stretches are names, titles and terms; longer ones than a quote can be are slips of the marks. */
const FEWEST_WORDS = 2;
const LONGEST = 2000;

/**
 * The words in quotation marks that no attribution holds: `who warned of “a farmer who never went to law school”`.
 * Nobody is named as saying them, so they are no quotes of their own; but when another article attributes the same words,
 * they are a report of them. Linear in the length of the text.
 */
export function unattributedIn({ id, text, paragraphs }: Article, attributions: readonly Attribution[]): Utterance[] {
  const held = attributions.flatMap(({ content }) => content).sort((a, b) => a[0] - b[0]);
  const stretches = stretchesIn(text, paragraphs.map(({ span }) => span));
  return stretchesOutside(stretches, held).flatMap(({ span, inner, block }, at): Utterance[] => {
    const region = paragraphs[block]?.region ?? 'body';
    if (region === 'boilerplate' || region === 'pullquote' || inner[1] - inner[0] > LONGEST) return [];
    const wording = wordingOf(text, [span], [inner]);
    if (wording.length < FEWEST_WORDS) return [];
    return [{
      article: id, quote: `marks-${at}`, type: 'direct', region, content: [span], printed: [text.slice(...span)], wording,
      cue: '', cueSpans: [], speaker: null, source: '', sourceSpans: [], unattributed: true,
    }];
  });
}

/** The stretches that touch none of the spans; both in text order. */
function stretchesOutside(stretches: readonly Stretch[], spans: readonly Span[]): Stretch[] {
  let at = 0;
  return stretches.filter(({ span }) => {
    while (at < spans.length && spans[at]![1] <= span[0]) at++;
    return at >= spans.length || spans[at]![0] >= span[1];
  });
}
