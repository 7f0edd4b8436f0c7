import type { TaxonomyCase, TaxonomyReport } from './freshEyes.js';

/**
 * Pairs for the differences that lie in the articles around the words: where they print them, when, as about whom, in which version,
 * and whether anybody else quotes them. Every word, person, outlet and place is invented.
 */

const EVENT = 'Ada Vale, the mayor of Norhaven, met Tom Birk of Ostmark and Lena Quist of Sandholm in Kingsway Hall on Friday.';
const SAYS = 'The old slipway will be mended before the herring come.';

/** Paragraphs that say nothing of the slipway. */
const FILLING = [
  'The meeting had been called by the council of Norhaven after a long winter, and the hall was full before the doors were shut.',
  'Rain fell on the square all day, and the market closed an hour early because the awnings would not hold.',
  'Ostmark sends two members to the board, Sandholm three, and nobody remembers why the numbers were chosen.',
  'The clerk read the letters that had come in since the autumn, most of them about lamps and dogs.',
  'A kettle was passed around at four, and the members stood by the stove until the clerk rang his bell.',
  'The library will open again in spring, with new shelves and a room for the children of the upper town.',
  'Two members asked for a bus to the quarry, and the treasurer wrote the question down without a word.',
  'The choir of Sandholm sang from the gallery, a custom older than the hall itself.',
];

/** An article of a headline, the paragraph that everybody has, and further ones. */
function told(outlet: string, date: string, paragraphs: readonly string[], headline = 'Norhaven council meets again'): TaxonomyReport {
  return { outlet, date, text: [headline, EVENT, ...paragraphs].join('\n\n') };
}

const said = (words: string = SAYS): string => `Ada Vale said: “${words}”`;
const retold = (words: string): string => `Ada Vale said that ${words}`;
const post = (paragraphs: readonly string[], headline?: string, date = '2026-03-13'): TaxonomyReport => told('The Norhaven Post', date, paragraphs, headline);
const daily = (paragraphs: readonly string[], date = '2026-03-13', outlet = 'Ostmark Daily'): TaxonomyReport => told(outlet, date, paragraphs);

function yes(code: string, why: string, a: TaxonomyReport, b: TaxonomyReport, others: readonly TaxonomyReport[] = []): TaxonomyCase {
  return { code, has: true, why, a, b, others };
}

function no(code: string, why: string, a: TaxonomyReport, b: TaxonomyReport, others: readonly TaxonomyReport[] = []): TaxonomyCase {
  return { ...yes(code, why, a, b, others), has: false };
}

/** An article that begins with what is said. */
function leading(first: string, headline = 'Norhaven council meets again'): TaxonomyReport {
  return { outlet: 'The Norhaven Post', date: '2026-03-13', text: [headline, first, EVENT, ...FILLING].join('\n\n') };
}

const deep = daily([...FILLING, said(), 'The hall was locked at eight.']);
const LATER = 'The slipway at the foot of the town has been closed since the storm of last November, when a trawler broke loose and was driven over it by the tide. Masons from three towns have looked at it since and written three reports, none of which agrees with another on what it would cost or how many weeks of dry weather the work would need.';
const version = (words: string, date: string, outlet = 'The Norhaven Post'): TaxonomyReport => told(outlet, date, [LATER, said(words)]);

export const frames: readonly TaxonomyCase[] = [
  yes('emphasis', 'in the first paragraph, and far down', leading(said()), deep),
  yes('emphasis', 'in the headline, and far down', leading(`The council sat until eight. ${retold('the old slipway will be mended before the herring come.')}`, 'Vale: “The old slipway will be mended before the herring come”'), deep),
  yes('emphasis', 'retold at the head, quoted far down', leading(retold('the old slipway will be mended before the herring come.')), deep),
  yes('emphasis', 'the last paragraph of nine', leading(said()), daily([...FILLING, said()])),
  no('emphasis', 'at the head of both', leading(said()), { ...leading(said()), outlet: 'Ostmark Daily' }),
  no('emphasis', 'far down in both', post([...FILLING, said()]), deep),
  no('emphasis', 'the second of three paragraphs', leading(said()), daily([said(), 'The hall was locked at eight.'])),
  no('emphasis', 'far down and in the headline too', leading(said()), told('Ostmark Daily', '2026-03-13', [...FILLING, said()], 'Vale: “The old slipway will be mended before the herring come”')),

  yes('headline-unsupported', 'the text is about other things', post(FILLING, 'Vale: “The old slipway will be mended before the herring come”'), daily([said()])),
  yes('headline-unsupported', 'the text quotes her on something else', post([...FILLING, said('The library keeps its lamp on all night.')], 'Vale: “The old slipway will be mended before the herring come”'), daily([said()])),
  yes('headline-unsupported', 'one word of it stands in the text', post([...FILLING, 'The herring were late again.'], 'Vale: “The old slipway will be mended before the herring come”'), daily([said()])),
  yes('headline-unsupported', 'in marks behind a verb', post(FILLING, 'Ada Vale says “the old slipway will be mended before the herring come”'), daily([said()])),
  no('headline-unsupported', 'the text has the words', post([...FILLING, said()], 'Vale: “The old slipway will be mended before the herring come”'), daily([said()])),
  no('headline-unsupported', 'the text retells them', post([...FILLING, retold('masons would mend the slipway before the herring were back.')], 'Vale: “The old slipway will be mended before the herring come”'), daily([said()])),
  no('headline-unsupported', 'the text says it in its own words, unattributed', post([...FILLING, 'Before the herring return the slipway is to be mended.'], 'Vale: “The old slipway will be mended before the herring come”'), daily([said()])),
  no('headline-unsupported', 'a text of two lines may have been cut off', post([], 'Vale: “The old slipway will be mended before the herring come”'), daily([said()])),

  yes('occasion-differs', 'two months later', post([said('The old slipway will be mended before the herring come back to Norhaven bay.')], undefined, '2026-05-20'), daily([said('The old slipway will be mended before the herring come back to Norhaven bay.')])),
  yes('occasion-differs', 'a year earlier', post([said('The old slipway will be mended before the herring come back to Norhaven bay.')], undefined, '2025-03-13'), daily([said('The old slipway will be mended before the herring come back to Norhaven bay.')])),
  yes('occasion-differs', 'three weeks later, and only a part of it', post([said('The old slipway will be mended before the herring come back to Norhaven bay.')], undefined, '2026-04-04'), daily([said('The old slipway will be mended before the herring come back to Norhaven bay. Nobody need row home in the dark.')])),
  yes('occasion-differs', 'fifteen days', post([said('The old slipway will be mended before the herring come back to Norhaven bay.')], undefined, '2026-03-28'), daily([said('The old slipway will be mended before the herring come back to Norhaven bay.')])),
  no('occasion-differs', 'the next day', post([said()], undefined, '2026-03-14'), daily([said()])),
  no('occasion-differs', 'two weeks', post([said('The old slipway will be mended before the herring come back to Norhaven bay.')], undefined, '2026-03-27'), daily([said('The old slipway will be mended before the herring come back to Norhaven bay.')])),
  no('occasion-differs', 'no date', { outlet: 'The Norhaven Post', text: post([said()]).text }, daily([said()])),

  yes('addressee-differs', 'of one, of another', post(['Ada Vale said of Tom Birk: “He never lost a rope in his life.”']), daily(['Ada Vale said of Lars Holm: “He never lost a rope in his life.”'])),
  yes('addressee-differs', 'about one, of another', post(['“He never lost a rope in his life,” Ada Vale said about Tom Birk.']), daily(['Ada Vale said of Lars Holm: “He never lost a rope in his life.”'])),
  yes('addressee-differs', 'two bodies', post(['Ada Vale said of the Norhaven Harbour Board: “They never lost a rope in their lives.”']), daily(['Ada Vale said of the Sandholm Rescue Guild: “They never lost a rope in their lives.”'])),
  yes('addressee-differs', 'speaking about', post(['Speaking about Tom Birk, Ada Vale said: “He never lost a rope in his life.”']), daily(['Speaking about Lars Holm, Ada Vale said: “He never lost a rope in his life.”'])),
  no('addressee-differs', 'the same one', post(['Ada Vale said of Tom Birk: “He never lost a rope in his life.”']), daily(['“He never lost a rope in his life,” Ada Vale said about Tom Birk.'])),
  no('addressee-differs', 'a part of the name', post(['Ada Vale said of Tom Birk: “He never lost a rope in his life.”']), daily(['Ada Vale said of Captain Birk: “He never lost a rope in his life.”'])),
  no('addressee-differs', 'a name and what he is', post(['Ada Vale said of Tom Birk: “He never lost a rope in his life.”']), daily(['Ada Vale said of the pilot: “He never lost a rope in his life.”'])),
  no('addressee-differs', 'only one tells', post(['Ada Vale said of Tom Birk: “He never lost a rope in his life.”']), daily(['Ada Vale said: “He never lost a rope in his life.”'])),

  yes('version-changed', 'a figure, the next day', version('We need 40 masons to mend the old slipway.', '2026-03-14'), version('We need 14 masons to mend the old slipway.', '2026-03-13')),
  yes('version-changed', 'a negation, in the earlier version', version('The old slipway will not be mended before the herring come.', '2026-03-13'), version('The old slipway will be mended before the herring come.', '2026-03-15')),
  yes('version-changed', 'another word, the same day', version('The old slipway will be blasted before the herring come.', '2026-03-13'), version('The old slipway will be mended before the herring come.', '2026-03-13')),
  yes('version-changed', 'a condition is gone', version('The old slipway will be mended before the herring come.', '2026-03-14'), version('The old slipway will be mended before the herring come, if the masons agree.', '2026-03-13')),
  no('version-changed', 'the same words', version(SAYS, '2026-03-14'), version(SAYS, '2026-03-13')),
  no('version-changed', 'another outlet has the text', version('We need 40 masons to mend the old slipway.', '2026-03-14'), version('We need 14 masons to mend the old slipway.', '2026-03-13', 'Ostmark Daily')),
  no('version-changed', 'another report of the same outlet', post([...FILLING, said('We need 40 masons to mend the old slipway.')], undefined, '2026-03-14'), version('We need 14 masons to mend the old slipway.', '2026-03-13')),

  ...(['The old slipway', 'This slipway', 'The stone slipway', 'The whole old slipway'] as const).map((what, at): TaxonomyCase =>
    yes('direct-only-here', `two others retell it (${at + 1})`,
      post([said(`${what} will be mended before the herring come.`)]),
      daily([retold(`${what.toLowerCase()} would be mended before the herring came.`)]),
      [daily([retold(`${what.toLowerCase()} would be mended before the herring came, and the pier after it.`)], '2026-03-14', 'The Sandholm Echo')])),
  no('direct-only-here', 'only one other retells it', post([said()]), daily([retold('the old slipway would be mended before the herring came.')])),
  no('direct-only-here', 'a third quotes it too', post([said()]), daily([retold('the old slipway would be mended before the herring came.')]), [daily([said()], '2026-03-14', 'The Sandholm Echo')]),
  no('direct-only-here', 'a third has some of the words in marks', post([said()]), daily([retold('the old slipway would be mended before the herring came.')]), [daily([retold('the slipway would be “mended before the herring come”.')], '2026-03-14', 'The Sandholm Echo')]),
  no('direct-only-here', 'A retells it too', post([retold('the old slipway would be mended before the herring came.')]), daily([retold('the old slipway would be mended before the herring came in.')]), [daily([said()], '2026-03-14', 'The Sandholm Echo')]),
];
