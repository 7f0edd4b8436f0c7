import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { pairsOf } from '../../../server/coverage/pairs.js';
import type { Report } from '../../../server/coverage/report.js';
import { statementsOf } from '../../../server/coverage/statements.js';
import { codeLenses, resolveCodeLens } from '../../../server/language/codeLens.js';
import type { OpenFile } from '../../../server/language/context.js';
import { CoverageCache } from '../../../server/language/coverageCache.js';
import { herePhrase } from '../../../server/language/differenceWords.js';
import { coverageCount } from '../../../server/language/labels.js';
import { hover } from '../../../server/language/hover.js';
import { escapeMarkdown } from '../../../server/language/markdown.js';
import { openFileOf } from '../../../server/language/openFile.js';
import { pageAddress } from '../../../server/language/page.js';
import { positionOf } from '../../../server/language/positions.js';
import { contentHull, quoteAt } from '../../../server/language/quoteAt.js';
import { references } from '../../../server/language/references.js';
import { reports } from '../../../server/language/reports.js';
import { contextOf, nobodyLeft } from './opened.js';

const languages: Readonly<Record<string, string>> = { news: 'news', html: 'html', md: 'markdown' };

const files: readonly OpenFile[] = readdirSync('samples')
  .filter((name) => /^(?:northline|kingsway|hestray|westhaven)/.test(name))
  .map((name) => sample(name, name));

function sample(name: string, as: string): OpenFile {
  return openFileOf({ uri: `file:///samples/${as}`, version: 1, languageId: languages[name.split('.').at(-1)!]!, text: readFileSync(`samples/${name}`, 'utf8') }, { maximumLength: 1e6 });
}

const context = contextOf(files, { hover: 'full' });
const { archive } = context;
const cache = new CoverageCache(archive);
/** A wire text, its copies and another report, told apart by small and capital letters alone: no two places may put them in another order. */
const inCase: readonly OpenFile[] = [sample('northline-wire.news', 'a.news'), sample('averil-courier.news', 'A.news'), sample('westhaven-post.html', 'B.html'), sample('kingsway-dispatch.news', 'b.news')];

/** What a hover gathers under `same words`, without the spelling and the signs. */
const hasSameWords = /^(?:same words|writes )/;

/** The reports of a quote that another quote makes. */
async function reportsOf(article: string, quote: string, by: { id: string; quote: string }): Promise<Report[]> {
  const entry = (await archive.entry(article))!;
  const coverage = await cache.get(entry, quote, nobodyLeft);
  return (coverage?.passages ?? []).flatMap((passage) => passage.reports).filter(({ entry: other, utterance }) => other.id === by.id && utterance.quote === by.quote);
}

describe('one pair, one list of differences', () => {
  it('on the command line and from either article', async () => {
    let told = 0;
    for await (const { a, b, differences } of pairsOf(archive, archive.all())) {
      for (const { theirs } of await reportsOf(b.id, b.quote, a)) assert.deepEqual(theirs, differences, `${a.id} in the eyes of ${b.id}`);
      for (const { ours } of await reportsOf(a.id, a.quote, b)) {
        assert.deepEqual(ours, differences, `${a.id} beside ${b.id}`);
        told++;
      }
    }
    assert.ok(told > 20, `${told} pairs`);
  });

  it('in hover, list and references, in the same words', async () => {
    let told = 0;
    for (const file of files) {
      for (const article of file.articles) {
        for (const attribution of article.reading.attributions) {
          const place = article.stored.places.toFile(contentHull(attribution)[0] + 1);
          const position = positionOf(article.stored.lineStarts, place);
          if (quoteAt(context, file, position)?.attribution !== attribution) continue;
          const listed = await reports(context, file, position, nobodyLeft);
          const places = await references(context, file, position, false, nobodyLeft);
          assert.deepEqual(places.map(({ uri, range }) => ({ uri, range })), listed.reports.map(({ uri, range }) => ({ uri, range })));
          const shown = JSON.stringify((await hover(context, file, position, true, nobodyLeft))?.contents ?? '');
          const [first] = listed.reports;
          if (first === undefined || first.differs.length > 180) continue;
          for (const clause of first.differs.split('; ')) {
            if (hasSameWords.test(clause) && shown.includes('*same words*')) continue;
            assert.ok(shown.includes(JSON.stringify(escapeMarkdown(clause)).slice(1, -1)), `${clause}\n${shown}`);
          }
          told++;
        }
      }
    }
    assert.ok(told > 30, `${told} quotes`);
  });

  it('as explained: the articles that are accepted are told, and no others', async () => {
    let told = 0;
    for (const entry of archive.all()) {
      for (const { quote } of entry.utterances) {
        const { passages } = (await cache.get(entry, quote, nobodyLeft)) ?? { passages: [] };
        const { rays } = await cache.compared(entry, quote);
        const accepted = rays.filter(({ verdict }) => verdict.accepted).map(({ entry: other }) => other.id);
        const reported = passages.flatMap((passage) => passage.reports).filter(({ counted }) => counted).map(({ entry: other }) => other.id);
        assert.deepEqual(new Set(reported), new Set(accepted), `${entry.id} ${quote}`);
        told += reported.length;
      }
    }
    assert.ok(told > 60, `${told} reports`);
  });

  it('with one count in hover, list and line, and the pages that are compared', async () => {
    let told = 0;
    for (const file of files) {
      for (const lens of await codeLenses(context, file, nobodyLeft)) {
        const { article: id, quotes } = lens.data as { article: string; quotes: readonly string[] };
        const article = file.articles.find(({ stored }) => stored.id === id)!;
        const attribution = article.reading.attributions.find((one) => one.id === quotes[0])!;
        const coverage = await cache.get(article.stored, quotes[0]!, nobodyLeft);
        if (quotes.length > 1 || !coverage || coverage.outlets === 0) continue;
        const position = positionOf(article.stored.lineStarts, article.stored.places.toFile(contentHull(attribution)[0] + 1));
        const listed = await reports(context, file, position, nobodyLeft);
        const count = coverageCount(coverage);
        assert.equal(listed.count, count);
        assert.ok(JSON.stringify((await hover(context, file, position, true, nobodyLeft))?.contents).includes(`Reported by **${count}**`), count);
        assert.ok(((await resolveCodeLens(context, lens, nobodyLeft)).command?.title ?? '').includes(` · ${count}`), count);
        const pages = coverage.passages.flatMap((passage) => passage.reports).map(({ entry, utterance }) => pageAddress(entry, utterance.quote));
        for (const { compare } of listed.reports) assert.ok(pages.includes(compare.there), compare.title);
        told++;
      }
    }
    assert.ok(told > 10, `${told} lines`);
  });

  it('with the numbers of the command line’s statements, of origins too whose names differ in case', async () => {
    const { archive: held } = contextOf(inCase);
    const stars = new CoverageCache(held);
    let [told, copies] = [0, 0];
    for await (const { fullest, outlets, origins, reports: [first, ...others] } of statementsOf(held, held.all())) {
      const coverage = (await stars.get((await held.entry(fullest.id))!, first!.quote, nobodyLeft))!;
      const shown = coverage.passages.flatMap((passage) => passage.reports).filter(({ counted }) => counted);
      const here = shown.filter((report) => report.here[0] < fullest.end && fullest.start < report.here[1]);
      const those = (all: readonly Report[]): string => [...new Set(all.map(({ entry: { id } }) => id))].sort().join(' ');
      const stated = [...new Set(others.map(({ id }) => id))].filter((id) => id !== fullest.id).sort().join(' ');
      if (those(here) === stated) assert.equal(origins, new Set([0, ...here.map(({ origin }) => origin)]).size, `${fullest.id} ${stated}`);
      if (those(shown) !== stated) continue;
      assert.deepEqual([outlets, origins], [coverage.outlets + 1, coverage.origins], `${fullest.id} ${stated}`);
      told++;
      if (origins < outlets) copies++;
    }
    assert.ok(told >= 5 && copies > 0, `${told} statements, ${copies} with copies`);
  });

  it('in the line above a paragraph', async () => {
    let told = 0;
    for (const file of files) {
      for (const lens of await codeLenses(context, file, nobodyLeft)) {
        const { article, quotes } = lens.data as { article: string; quotes: readonly string[] };
        const coverage = await cache.get((await archive.entry(article))!, quotes[0]!, nobodyLeft);
        if (quotes.length > 1 || !coverage) continue;
        const title = (await resolveCodeLens(context, lens, nobodyLeft)).command?.title ?? '';
        const phrase = herePhrase(coverage);
        assert.ok(title.endsWith(phrase) || (phrase === 'same words' && title.endsWith('same text as here')), title);
        told++;
      }
    }
    assert.ok(told > 10, `${told} lines`);
  });
});
