import type { Article } from '../article/article.js';
import type { Span } from '../text/span.js';
import type { Attribution, Reading } from './attribution.js';
import { isEnglish } from './english.js';
import { findAttributions } from './find.js';
import type { FoundAttribution } from './found.js';
import { identifiersOf } from './identity.js';
import { blankedOut, linkListsIn, spansAround } from './linkLists.js';
import { quotesByMarksAlone } from './marksAlone.js';
import { resolveSpeakers } from './speakers/index.js';

/** Who said what in the article. Never throws; linear in the length of the text. */
export function readAttributions(article: Article): Reading {
  if (!isEnglish(article)) {
    return { attributions: attributionsOf(article.text, quotesByMarksAlone(article), []), speakers: [], problems: ['Not in English: only quotation marks were read.'] };
  }
  const lists = linkListsIn(article.text);
  const read = blankedOut(article, lists);
  const { tokenised, found } = findAttributions(read);
  const { speakers, speakerOf } = resolveSpeakers(read, tokenised, found);
  return { attributions: attributionsOf(article.text, found.map((one) => around(one, lists)), speakerOf), speakers, problems: [] };
}

function around(attribution: FoundAttribution, lists: readonly Span[]): FoundAttribution {
  if (lists.length === 0) return attribution;
  return { ...attribution, content: spansAround(attribution.content, lists), quoted: spansAround(attribution.quoted, lists), source: spansAround(attribution.source, lists) };
}

function attributionsOf(text: string, found: readonly FoundAttribution[], speakerOf: readonly (number | null)[]): Attribution[] {
  const identifiers = identifiersOf(text, found);
  return found.map(({ type, content, quoted, cue, source, region, rule, confidence }, index) => ({
    id: identifiers[index] ?? String(index), type, content, quoted, cue, source, speaker: speakerOf[index] ?? null, confidence, region, rule,
  }));
}
