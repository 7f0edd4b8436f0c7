import type { Article } from '../article/article.js';
import type { Attribution, Reading } from '../attribution/attribution.js';
import type { Span } from '../text/span.js';
import { namesOf, narrativeOf } from './fingerprint.js';
import { surroundingsOf } from './surroundings.js';
import { unattributedIn } from './unattributed.js';
import type { ArticleEntry, Surroundings, Utterance } from './utterance.js';
import { wordingOf } from './wording.js';

/**
 * What coverage keeps of an article: its utterances (all but those in boilerplate and pull quotes, which repeat others),
 * and what tells whether another article is on the same event or carries the same text.
 * Linear in the length of the text; never throws.
 * @param file the file the article stands in: a URI in the server, a path on the command line
 */
export function entryOf(article: Article, reading: Reading, file: string): ArticleEntry {
  const surroundings = surroundingsOf(article, reading);
  const speakers = reading.speakers.map(({ name, kind, roles }) => ({ name, kind, roles }));
  const said = reading.attributions.flatMap((attribution, at) =>
    attribution.region === 'boilerplate' || attribution.region === 'pullquote' ? [] : [utteranceOf(article, attribution, speakers, surroundings[at]!)]);
  const read = article.paragraphs.filter(({ region }) => region !== 'boilerplate').map(({ span }) => span);
  return {
    id: article.id,
    file,
    ...(article.title && { title: article.title.value }),
    ...(article.outlet && { outlet: article.outlet.value }),
    ...(article.published && { published: article.published.value }),
    ...(article.byline && { byline: article.byline.value }),
    ...(article.url && { url: article.url.value }),
    utterances: [...said, ...unattributedIn(article, reading.attributions)],
    narrative: narrativeOf(article.text, read, reading.attributions.flatMap(({ quoted }) => quoted)),
    names: namesOf(article.text, read),
  };
}

function utteranceOf({ id, text }: Article, attribution: Attribution, speakers: readonly NonNullable<Utterance['speaker']>[], surroundings: Surroundings): Utterance {
  return {
    article: id,
    quote: attribution.id,
    type: attribution.type,
    region: attribution.region,
    content: attribution.content,
    printed: attribution.content.map((span) => text.slice(span[0], span[1])),
    wording: wordingOf(text, attribution.content, attribution.quoted),
    cue: printedOf(text, attribution.cue),
    cueSpans: attribution.cue,
    speaker: speakers[attribution.speaker ?? -1] ?? null,
    source: printedOf(text, attribution.source),
    sourceSpans: attribution.source,
    ...surroundings,
  };
}

function printedOf(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(span[0], span[1])).join(' ');
}
