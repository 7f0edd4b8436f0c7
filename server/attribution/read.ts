import type { Article } from '../article/article.js';
import type { Attribution, Reading } from './attribution.js';
import { isEnglish } from './english.js';
import { findAttributions } from './find.js';
import type { FoundAttribution } from './found.js';
import { identifiersOf } from './identity.js';
import { withoutLinkLists } from './linkLists.js';
import { quotesByMarksAlone } from './marksAlone.js';
import { resolveSpeakers } from './speakers/index.js';

/** Who said what in the article. Never throws; linear in the length of the text. */
export function readAttributions(article: Article): Reading {
  if (!isEnglish(article)) {
    return { attributions: attributionsOf(article.text, quotesByMarksAlone(article), []), speakers: [], problems: ['Not in English: only quotation marks were read.'] };
  }
  const read = withoutLinkLists(article);
  const { tokenised, found } = findAttributions(read);
  const { speakers, speakerOf } = resolveSpeakers(read, tokenised, found);
  return { attributions: attributionsOf(article.text, found, speakerOf), speakers, problems: [] };
}

function attributionsOf(text: string, found: readonly FoundAttribution[], speakerOf: readonly (number | null)[]): Attribution[] {
  const identifiers = identifiersOf(text, found);
  return found.map(({ type, content, quoted, cue, source, region, rule, confidence }, index) => ({
    id: identifiers[index] ?? String(index), type, content, quoted, cue, source, speaker: speakerOf[index] ?? null, confidence, region, rule,
  }));
}
