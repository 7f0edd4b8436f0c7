import assert from 'node:assert/strict';
import type { Article } from '../../server/article/article.js';
import { formatOf } from '../../server/article/format.js';
import { readArticles } from '../../server/article/read.js';
import { bodyOf, hasOriginals, originals, wordsOf } from './intake.originals.js';
import { type Given, type WrapperByOthers, straighten, wrappers } from './wrappersByOthers.mjs';

const AT_LEAST = 0.995;
const IN_ONE_FILE = 20;
/** Databases write plain marks. */
const STRAIGHT = /nexis|factiva-fields|proquest/;
const WRITERS = [null, 'Jane Doe', 'Jane Doe and Tom Reed', "Siobhán O'Hara"];

/** Real articles, each with a writer and with an address on a site that is named as its outlet is. */
function given(): Given[] {
  return originals().map(({ title, outlet, date, paragraphs }, i) => ({
    headline: title,
    outlet,
    date: new Date(`${date}T00:00:00Z`),
    byline: WRITERS[i % WRITERS.length]!,
    url: `https://www.${outlet.toLowerCase().replace(/[^a-z0-9]+/g, '')}.example/news/${i}`,
    paragraphs,
  }));
}

/** What a note says when it is read as Markdown: numbers and dots of lists, rules and tags are signs there, which these writers leave as they are. */
function asMarkdown(text: string): string {
  return text.replace(/(?<=^|\s)(?:\d{1,3}[.)]|[-*+>_#]+)(?=\s|$)/g, '').replace(/[*_`~#]|<[^<>\s]{1,30}>|\\/g, '');
}

function bodies(article: Article, wanted: string): string[] {
  if (article.body !== undefined) return [bodyOf(article, [])];
  const shown = article.paragraphs.map(({ span }) => wordsOf(article.text.slice(...span)));
  // What stands above the report is the header's; no layout says how far that reaches.
  const first = wanted.slice(0, 20);
  return shown.flatMap((line, i) => (i < 10 && (line.startsWith(first) || first.startsWith(line)) ? [shown.slice(i).join(' ')] : []));
}

function wrong({ name, carries }: WrapperByOthers, original: Given, article: Article): string[] {
  const clean = name.endsWith('-md') ? asMarkdown : (text: string): string => text;
  const wanted = wordsOf(original.paragraphs.join(' '));
  const checks: readonly (readonly [field: string, right: boolean])[] = [
    ['headline', !carries.headline || wordsOf(article.title?.value ?? '') === wordsOf(original.headline)],
    ['outlet', !carries.outlet || article.outlet?.value === original.outlet],
    ['date', !carries.date || article.published?.value.slice(0, 10) === original.date.toISOString().slice(0, 10)],
    ['byline', !carries.byline || original.byline === null || article.byline?.value.replace(/[,;] /g, ' and ') === original.byline],
    ['address', !carries.url || article.url?.value === original.url],
    ['body', bodies(article, wanted).some((body) => wordsOf(clean(body)) === wordsOf(clean(wanted)))],
  ];
  return checks.filter(([, right]) => !right).map(([field]) => field);
}

function measure(wrapper: WrapperByOthers, articles: readonly Given[]): string[] {
  const found: string[] = [];
  const size = wrapper.one ? 1 : IN_ONE_FILE;
  for (let from = 0; from < articles.length; from += size) {
    const some = articles.slice(from, from + size).map((article) => (STRAIGHT.test(wrapper.name) ? straighten(article) : article));
    const text = wrapper.wrap(some).replace(/^\ufeff/, '');
    const read = readArticles({ id: '', text, format: formatOf(`a.${wrapper.extension}`)! }).articles;
    some.forEach((original, i) => {
      const fields = read.length === some.length ? wrong(wrapper, original, read[i]!) : [`${read.length} articles for ${some.length}`];
      if (fields.length > 0) found.push(`${original.headline.slice(0, 50)}: ${fields.join(', ')}`);
    });
  }
  return found;
}

if (hasOriginals) {
  describe('articles wrapped by people who had not seen how they are read', () => {
    const articles = given();
    for (const wrapper of wrappers) {
      it(`come back from ${wrapper.name}`, () => {
        const found = measure(wrapper, articles);
        const right = articles.length - found.length;
        console.log(`##report   ${wrapper.name.padEnd(34)} ${((right / articles.length) * 100).toFixed(2)} % of ${articles.length}`);
        assert.ok(right >= articles.length * AT_LEAST, `${found.length} came back otherwise:\n${found.slice(0, 12).join('\n')}`);
      });
    }
  });
} else {
  console.log('  articles wrapped by others: ../shared/corpora is not here, nothing measured');
}
