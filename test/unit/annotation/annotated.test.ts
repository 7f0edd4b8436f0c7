import assert from 'node:assert/strict';
import { anchorGround, anchorOf, type Anchor, type AnchorGround } from '../../../server/annotation/anchor.js';
import { annotated, type AnnotatedArticle } from '../../../server/annotation/annotated.js';
import type { AnnotationRecord } from '../../../server/annotation/record.js';
import { standing } from '../../../server/annotation/standing.js';
import type { Attribution, Reading } from '../../../server/attribution/attribution.js';

const article = `Ferry to stay in port

“We close the northern pier for the winter, all of it,” Ida Holm said on Monday.

Per Lund, a fisherman, said nobody had told the crews. He called the plan “a slow leak” in public.
`;
const pier = '“We close the northern pier for the winter, all of it,”';
const crews = 'nobody had told the crews';
const plan = 'the plan “a slow leak” in public';

/** What the rules suggest, told as words and who said them. */
type Suggested = readonly (readonly [words: string, speaker: string | null])[];
const suggested: Suggested = [[pier, 'Ida Holm'], [crews, 'Per Lund']];

let entered = 0;
beforeEach(() => void (entered = 0));
/** One more record, a minute after the last. */
const record = (by: string, rest: object): AnnotationRecord => {
  entered++;
  return { id: `r${entered}`, at: `2026-11-22T09:${String(entered).padStart(2, '0')}:00.000Z`, by, ...rest } as AnnotationRecord;
};
const on = (words: string, text = article): Anchor => anchorOf(groundOf(text), [[text.indexOf(words), text.indexOf(words) + words.length]]);

describe('an article as its readers have decided', () => {
  interface Case {
    readonly what: string;
    readonly records: () => AnnotationRecord[];
    readonly text?: string;
    readonly suggested?: Suggested;
    readonly reader?: string;
    readonly confidence?: number;
    /** The quotes shown: `speaker: first words (verdict by whom)`. */
    readonly shown: readonly string[];
    readonly lost?: readonly string[];
    readonly changed?: readonly string[];
    readonly disagreement?: true;
  }
  const cases: readonly Case[] = [
    { what: 'nothing decided', records: () => [], shown: ['Ida Holm: “We close', 'Per Lund: nobody had'] },
    { what: 'confirmed', records: () => [record('Ana', { op: 'confirm', on: on(pier) })], shown: ['Ida Holm: “We close (confirmed by Ana)', 'Per Lund: nobody had'] },
    { what: 'rejected', records: () => [record('Ana', { op: 'reject', on: on(pier) })], shown: ['Per Lund: nobody had'] },
    { what: 'rejected, and that taken back', records: () => [record('Ana', { op: 'reject', on: on(pier) }), record('Ana', { op: 'undo', of: 'r1' })], shown: ['Ida Holm: “We close', 'Per Lund: nobody had'] },
    { what: 'another speaker, who is named in the article', records: () => [record('Ana', { op: 'correct', on: on(crews), speaker: 'ida holm' })], shown: ['Ida Holm: “We close', 'Ida Holm: nobody had (corrected by Ana)'] },
    { what: 'another speaker, whom the article does not name', records: () => [record('Ana', { op: 'correct', on: on(crews), speaker: 'Sam Berg' })], shown: ['Ida Holm: “We close', 'Sam Berg: nobody had (corrected by Ana)'] },
    { what: 'nobody', records: () => [record('Ana', { op: 'correct', on: on(crews), speaker: null })], shown: ['Ida Holm: “We close', 'nobody: nobody had (corrected by Ana)'] },
    {
      what: 'corrected twice: both hold',
      records: () => [record('Ana', { op: 'correct', on: on(crews), speaker: 'Sam Berg' }), record('Ana', { op: 'correct', on: on(crews), bounds: on('had told the crews') })],
      shown: ['Ida Holm: “We close', 'Sam Berg: had told (corrected by Ana)'],
    },
    { what: 'a quote added', records: () => [record('Ana', { op: 'add', on: on(plan), speaker: 'Per Lund', type: 'mixed' })], shown: ['Ida Holm: “We close', 'Per Lund: nobody had', 'Per Lund: the plan (added by Ana)'] },
    {
      what: 'a quote added, its speaker corrected by somebody else',
      records: () => [record('Ana', { op: 'add', on: on(plan), speaker: 'Per Lund', type: 'mixed' }), record('Bo', { op: 'correct', on: on(plan), speaker: 'Ida Holm' })],
      shown: ['Ida Holm: “We close', 'Per Lund: nobody had', 'Ida Holm: the plan (corrected by Bo)'],
      disagreement: true,
    },
    {
      what: 'two who contradict each other: the latest is shown',
      records: () => [record('Ana', { op: 'confirm', on: on(pier) }), record('Bo', { op: 'reject', on: on(pier) })],
      shown: ['Per Lund: nobody had'],
      disagreement: true,
    },
    {
      what: 'two who contradict each other: the reader’s own goes first',
      records: () => [record('Ana', { op: 'confirm', on: on(pier) }), record('Bo', { op: 'reject', on: on(pier) })],
      reader: 'Ana',
      shown: ['Ida Holm: “We close (confirmed by Ana)', 'Per Lund: nobody had'],
      disagreement: true,
    },
    { what: 'two who agree', records: () => [record('Ana', { op: 'confirm', on: on(pier) }), record('Bo', { op: 'confirm', on: on(pier) })], shown: ['Ida Holm: “We close (confirmed by Bo)', 'Per Lund: nobody had'] },
    {
      what: 'an engine that moves a bound: the decision stays, with its own bounds',
      records: () => [record('Ana', { op: 'confirm', on: on(pier) })],
      suggested: [['the northern pier for the winter, all of it,', 'Ida Holm']],
      shown: ['Ida Holm: “We close (confirmed by Ana)'],
    },
    { what: 'an engine that moves a bound: what was rejected does not return', records: () => [record('Ana', { op: 'reject', on: on(pier) })], suggested: [['We close the northern pier for the winter', 'Ida Holm']], shown: [] },
    {
      what: 'an engine that takes one quote for two: neither half of what was rejected returns',
      records: () => [record('Ana', { op: 'reject', on: on(pier) })],
      suggested: [['“We close the northern pier', 'Ida Holm'], ['for the winter, all of it,”', 'Ida Holm'], [crews, 'Per Lund']],
      shown: ['Per Lund: nobody had'],
    },
    {
      what: 'an engine that takes two quotes for one: what was confirmed stays, with its bounds',
      records: () => [record('Ana', { op: 'confirm', on: on('“We close the northern pier for the winter') })],
      suggested: [[pier, 'Ida Holm']],
      shown: ['Ida Holm: “We close (confirmed by Ana)'],
    },
    {
      what: 'a quote inside of a rejected one is another quote',
      records: () => [record('Ana', { op: 'reject', on: on(plan) })],
      suggested: [[plan, 'Per Lund'], ['“a slow leak”', 'Per Lund']],
      shown: ['Per Lund: “a slow'],
    },
    {
      what: 'an engine that is less sure: what was decided is as sure as before',
      records: () => [record('Ana', { op: 'confirm', on: on(pier) }), record('Ana', { op: 'reject', on: on(crews) })],
      confidence: 0.31,
      shown: ['Ida Holm: “We close (confirmed by Ana)'],
    },
    {
      what: 'an engine that names somebody else: what was confirmed stays',
      records: () => [record('Ana', { op: 'confirm', on: on(pier), speaker: 'Ida Holm', type: 'direct' })],
      suggested: [[pier, 'Per Lund']],
      shown: ['Ida Holm: “We close (confirmed by Ana)'],
    },
    { what: 'an engine that no longer sees the quote: what was confirmed stays', records: () => [record('Ana', { op: 'confirm', on: on(pier), speaker: 'Ida Holm', type: 'direct' })], suggested: [], shown: ['Ida Holm: “We close (confirmed by Ana)'] },
    { what: 'an engine that sees a quote beside it: no decision moves there', records: () => [record('Ana', { op: 'reject', on: on(pier) })], suggested: [['a fisherman, said', 'Ida Holm']], shown: ['Ida Holm: a fisherman,'] },
    { what: 'lines before it: decisions move along', records: () => [record('Ana', { op: 'reject', on: on(pier) })], text: `Advertisement\n\n${article}`, shown: ['Per Lund: nobody had'] },
    {
      what: 'rejected words that change: the suggestion returns',
      records: () => [record('Ana', { op: 'reject', on: on(pier) })],
      text: article.replace('northern', 'southern'),
      suggested: [[pier.replace('northern', 'southern'), 'Ida Holm']],
      shown: ['Ida Holm: “We close'],
      changed: [pier.replace('northern', 'southern')],
    },
    {
      what: 'confirmed words that change: still confirmed, and said to be changed',
      records: () => [record('Ana', { op: 'confirm', on: on(pier) })],
      text: article.replace('northern', 'southern'),
      suggested: [[pier.replace('northern', 'southern'), 'Ida Holm']],
      shown: ['Ida Holm: “We close (confirmed by Ana)'],
      changed: [pier.replace('northern', 'southern')],
    },
    { what: 'words that are gone', records: () => [record('Ana', { op: 'confirm', on: on(pier) })], text: article.replace(/“We[^\n]*\n/, ''), suggested: [[crews, 'Per Lund']], shown: ['Per Lund: nobody had'], lost: ['r1'] },
    {
      what: 'words that are gone, attached elsewhere',
      records: () => [record('Ana', { op: 'add', on: on(pier), speaker: 'Ida Holm', type: 'direct' }), record('Ana', { op: 'attach', of: 'r1', on: on(plan) })],
      suggested: [],
      shown: ['Ida Holm: the plan (added by Ana)'],
    },
  ];
  for (const { what, records, text = article, suggested: quotes = suggested, reader, confidence, shown, lost = [], changed = [], disagreement } of cases) {
    it(what, () => {
      const all = annotated(groundOf(text), readingOf(text, quotes, confidence), standing(records()), reader);
      assert.deepEqual(shownIn(all, text), shown);
      assert.deepEqual(all.lost.map(({ id }) => id), lost);
      assert.deepEqual(all.changed.map(({ now }) => now.join(' ')), changed);
      assert.equal([...all.quotes.values()].some((quote) => quote.disagreement), disagreement ?? false);
    });
  }

  it('keeps every annotator’s opinion and the suggestion', () => {
    const records = [record('Ana', { op: 'confirm', on: on(pier) }), record('Bo', { op: 'correct', on: on(pier), speaker: 'Per Lund' })];
    const [quote] = [...annotated(groundOf(article), readingOf(article, suggested), standing(records)).quotes.values()];
    assert.deepEqual(quote!.opinions.map(({ verdict, by }) => [verdict, by]), [['confirmed', 'Ana'], ['corrected', 'Bo']]);
    assert.equal(quote!.suggested?.speaker, 0);
  });

  it('has notes on quotes and on other words, with their latest text', () => {
    const note = (words: string, text: string): AnnotationRecord => record('Ana', { op: 'note', on: on(words), about: 'statement', text });
    const records = [note('northern pier', 'Which one?'), note('a fisherman', 'Retired.'), record('Ana', { op: 'revise', of: 'r1', text: 'The old one.', status: 'differs' })];
    const { notes } = annotated(groundOf(article), readingOf(article, suggested), standing(records));
    assert.deepEqual(notes.map(({ note: { text, status }, quote }) => [text, status, quote]), [['The old one.', 'differs', 'q0'], ['Retired.', undefined, undefined]]);
  });

  it('knows what stands in marks in a quote that a reader marked', () => {
    const records = [record('Ana', { op: 'add', on: on(plan), speaker: 'Per Lund', type: 'mixed' })];
    const added = annotated(groundOf(article), readingOf(article, []), standing(records)).reading.attributions[0];
    assert.deepEqual(added!.quoted.map(([start, end]) => article.slice(start, end)), ['a slow leak']);
  });
});

function groundOf(text: string): AnchorGround {
  const paragraphs = [...text.matchAll(/\S[^\n]*/g)].map((found) => ({ span: [found.index, found.index + found[0].length] as const, region: 'body' as const }));
  return anchorGround('eskby/ferry.news', text, paragraphs);
}

function readingOf(text: string, quotes: Suggested, confidence = 0.9): Reading {
  const names = [...new Set(quotes.map(([, name]) => name).filter((name) => name !== null))];
  const attributions = quotes.map(([words, name], at): Attribution => {
    const start = text.indexOf(words);
    assert.ok(start >= 0, words);
    return { id: `q${at}`, type: 'direct', content: [[start, start + words.length]], quoted: [], cue: [], source: [], speaker: name === null ? null : names.indexOf(name), confidence, region: 'body', rule: 'test' };
  });
  return { attributions, speakers: names.map((name) => ({ name, kind: 'person', roles: [], mentions: [] })), problems: [] };
}

function shownIn({ reading, quotes }: AnnotatedArticle, text: string): string[] {
  return reading.attributions.map(({ id, content, speaker }) => {
    const opinion = quotes.get(id)?.prevailing;
    const [first, second] = text.slice(content[0]![0]).split(' ');
    const who = speaker === null ? 'nobody' : reading.speakers[speaker]!.name;
    return `${who}: ${first} ${second}${opinion ? ` (${opinion.verdict} by ${opinion.by})` : ''}`;
  });
}
