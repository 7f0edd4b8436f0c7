import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { comparisonOf } from '../../../server/coverage/comparison.js';
import { differencesBetween } from '../../../server/coverage/differencesBetween.js';
import type { Difference } from '../../../server/coverage/report.js';
import type { ArticleEntry, Utterance } from '../../../server/coverage/utterance.js';
import type { Span } from '../../../server/text/span.js';
import { article, quote, type Saying } from './invented.js';

function differences(a: Saying | string, b: Saying | string): Difference[] {
  return between(article('a', [a]), article('b', [b]));
}

function between(a: ArticleEntry, b: ArticleEntry): Difference[] {
  const comparison = comparisonOf(a.utterances[0]!, b.utterances[0]!);
  return comparison === undefined ? [] : differencesBetween(comparison, a, b);
}

interface Vector {
  readonly a: Saying | string;
  readonly b: Saying | string;
  readonly has: string;
  readonly not?: string;
}

/** The test vectors of the taxonomy: all of `has` must appear, none of `not`. */
const vectors: readonly Vector[] = [
  { a: 'cutting the fund now is a breach.', b: 'Cutting the fund now is a breach,', has: 'typographic' },
  { a: 'I think -- truly I think -- that we can win.', b: 'I think - truly I think - that we can win.', has: 'typographic' },
  { a: 'We cannot wait ten more years.', b: "We can't wait 10 more years.", has: 'house-style' },
  {
    a: "If there are no ferries for 10 weeks then you can't stock the shops so it is a hard winter.",
    b: "If there are no ferries for 10 weeks then you can't stock the shops ... there is not much we can do.",
    has: 'rewritten', not: 'polarity-changed',
  },
  {
    a: "if and when it is needed (to close the port) they'll vote with us.",
    b: "I hope that we can win over our partners if and when it is needed (to close the port) they'll vote with us,",
    has: 'partial', not: 'qualifier-dropped',
  },
  {
    a: "That group is slowly but surely being broken up... They're not a threat any longer.",
    b: "That group is slowly, but surely being broken up. Right now, about half of its leaders are either in prison or abroad. In either case, they're not a threat any longer.",
    has: 'omission-marked qualifier-dropped antecedent-changed',
  },
  {
    a: 'You got a duty to step down and make room,',
    b: "We've got a duty to step down and make room with all of our titles and other honours and let the young people run the town.",
    has: 'grammar-adjusted partial qualifier-dropped',
  },
  { a: 'we will not be worried by these threats.', b: 'we will not be frightened by these threats', has: 'word-substituted' },
  { a: 'I like the mayor and her plans.', b: 'I admire the mayor and her plans', has: 'word-substituted' },
  {
    a: 'Because of the cost, we could be here at the closing date with some empty docks and some debts',
    b: 'But because of the cost now, we could be here at the close date with some empty docks',
    has: 'omission-unmarked insertion-unmarked grammar-adjusted', not: 'word-substituted',
  },
  { a: 'We will hire 500 drivers this year.', b: 'We will hire 5,000 drivers this year.', has: 'figure-changed', not: 'word-substituted' },
  { a: 'I did sign that for the council.', b: 'I did not sign that for the council.', has: 'polarity-changed', not: 'omission-unmarked' },
  { a: '[The mayor] told us to wait.', b: 'She told us to wait.', has: 'substitution-bracketed' },
  {
    a: 'We will build the bridge and fares will fall.',
    b: 'We will build the bridge. I said that in March. And fares will fall.',
    has: 'spliced', not: 'omission-unmarked',
  },
  { a: 'The ferry may stop by Friday.', b: 'The ferry will stop by Friday.', has: 'modality-changed' },
];

describe('differences: the vectors of the taxonomy', () => {
  for (const { a, b, has, not } of vectors) {
    it(`${has}: ${typeof a === 'string' ? a : a.text}`, () => {
      const found = differences(a, b);
      const codes = found.map(({ code }) => code);
      for (const code of has.split(' ')) assert.ok(codes.includes(code), `${code} is missing: ${codes.join(' ')}`);
      for (const code of not?.split(' ') ?? []) assert.ok(!codes.includes(code), `${code} must not be there`);
    });
  }
});

/** Pairs that have a code (`has`) or come near it and do not (`not`). */
const cases: readonly Vector[] = [
  { a: 'We win ... and go home.', b: 'We win, we sing a song and go home.', has: 'omission-marked', not: 'omission-unmarked' },
  { a: 'We win [...] and go home.', b: 'We win, we sing a song and go home.', has: 'omission-marked', not: 'omission-unmarked' },
  { a: 'We closed the quay, | and the town got its boats back.', b: 'We closed the quay, which cost us a fortune, and the town got its boats back.', has: 'omission-unmarked' },
  { a: 'Every shop will have its road back.', b: 'Every shop and every workshop will have its road back.', has: 'omission-unmarked' },
  { a: 'The council closed road.', b: 'The council closed the road.', has: 'omission-unmarked' },
  { a: 'We will go home.', b: 'We will, um, you know, go home.', has: 'cleaned', not: 'omission-unmarked' },
  { a: 'We will rebuild it.', b: 'We will we will rebuild it.', has: 'cleaned', not: 'omission-unmarked' },
  { a: 'We rebuild the whole harbour.', b: 'We rebuild the whole harbour unless the county says no.', has: 'partial qualifier-dropped' },
  { a: 'The pier is safe for walkers.', b: 'The pier is safe for walkers and it opens on Friday.', has: 'partial', not: 'qualifier-dropped' },
  { a: 'The pier is safe for walkers.', b: 'The pier is safe for walkers. We may close it again if a storm comes.', has: 'excerpt', not: 'qualifier-dropped partial' },
  { a: 'The pier is safe for walkers.', b: 'I never said this before. The pier is safe for walkers.', has: 'excerpt', not: 'qualifier-dropped' },
  { a: 'It cost forty million kroner.', b: 'It cost fourteen million kroner.', has: 'figure-changed' },
  { a: 'It opens in March, they told us.', b: 'It opens in May, they told us.', has: 'figure-changed', not: 'name-changed' },
  { a: 'It cost $5 a day to park there.', b: 'It cost £5 a day to park there.', has: 'figure-changed' },
  { a: 'It cost forty million kroner.', b: 'It cost 40 million kroner.', has: 'house-style', not: 'figure-changed' },
  { a: 'We saw George at the ferry that night.', b: 'We saw Georgia at the ferry that night.', has: 'name-changed', not: 'word-substituted' },
  { a: 'We had never seen the report before.', b: 'We had seen the report before.', has: 'polarity-changed' },
  { a: 'They could vote for the bridge.', b: 'They should vote for the bridge.', has: 'modality-changed' },
  { a: 'They were voting for the bridge.', b: 'They voted for the bridge.', has: 'grammar-adjusted', not: 'word-substituted polarity-changed' },
  { a: 'When the bridge opens again, fares will fall at once.', b: 'Fares will fall at once when the bridge opens again.', has: 'reordered' },
  { a: 'The (second) bridge was her idea.', b: 'The bridge was her idea.', has: 'insertion-marked', not: 'insertion-unmarked' },
  { a: 'The bridge was her own idea.', b: 'The bridge was her idea.', has: 'insertion-unmarked' },
  { a: 'Broken up last year... She is no threat to the town.', b: 'Broken up last year. Ada Vale left in June. She is no threat to the town.', has: 'antecedent-changed' },
  { a: 'The town is calm... She said so in the hall.', b: 'The town is calm. She wrote to me. She said so in the hall.', has: 'omission-marked', not: 'antecedent-changed' },
  { a: { text: 'they would open the bridge in May', type: 'indirect' }, b: 'We will open the bridge in May', has: 'direct-vs-indirect', not: 'modality-changed grammar-adjusted' },
  { a: { text: 'she would “open the bridge” in May for all shops' }, b: 'I will open the bridge in May for all shops', has: 'direct-vs-indirect' },
  { a: { text: 'the bridge would open to 500 lorries a day', type: 'indirect' }, b: 'The bridge will open to 5,000 lorries a day', has: 'figure-changed' },
  { a: { text: 'We open the bridge in May', speaker: 'Ada Vale' }, b: { text: 'We open the bridge in May', speaker: 'Tom Birk' }, has: 'speaker-differs identical' },
  { a: { text: 'We open the bridge in May', speaker: 'Vale' }, b: { text: 'We open the bridge in May', speaker: 'Ada Vale' }, has: 'identical', not: 'speaker-differs speaker-less-specific' },
  { a: 'We open the bridge in May', b: { text: 'We open the bridge in May', speaker: 'Ada Vale' }, has: 'speaker-less-specific' },
  { a: { text: 'We open the bridge in May', cue: 'claimed' }, b: 'We open the bridge in May', has: 'cue-loaded' },
  { a: { text: 'We open the bridge in May', cue: 'added' }, b: 'We open the bridge in May', has: 'identical', not: 'cue-loaded' },
];

describe('differences: codes and their near misses', () => {
  for (const { a, b, has, not } of cases) {
    it(`${has}: ${typeof a === 'string' ? a : a.text}`, () => {
      const codes = differences(a, b).map(({ code }) => code);
      for (const code of has.split(' ')) assert.ok(codes.includes(code), `${code} is missing: ${codes.join(' ')}`);
      for (const code of not?.split(' ') ?? []) assert.ok(!codes.includes(code), `${code} must not be there`);
    });
  }
});

describe('differences: the page that defines them', () => {
  const rows = readFileSync('docs/differences.md', 'utf8').split('\n').flatMap((line) => {
    const row = /^\| `([a-z-]+)` \|.*\| `([^`]+)` \/ `([^`]+)` \|/.exec(line);
    return row ? [{ code: row[1]!, a: row[2]!, b: row[3]! }] : [];
  });
  for (const { code, a, b } of rows) {
    it(`${code}: ${a} / ${b}`, () => {
      const saying = (text: string): Saying => ({ text, ...(text.startsWith('“') && { type: 'direct' }) });
      const codes = differences(saying(a), saying(b)).map((difference) => difference.code);
      assert.ok(codes.includes(code), `found ${codes.join(' ')}`);
    });
  }
});

describe('differences: where a passage ends', () => {
  const passages: readonly (readonly [Saying, Saying, string])[] = [
    [{ text: 'We have 900 boats in this harbour and one crane,| We learned about it from the radio.' }, { text: 'We have 900 boats in this harbour and one crane, and we need a ferry.' }, 'We have 900 boats in this harbour and one crane'],
    [{ text: 'The old harbour was built for sheep and postmen. It is a sad old place for our children.' }, { text: 'The old harbour was built for sheep and postmen. Nobody wants another fight about it with our fishermen.' }, 'The old harbour was built for sheep and postmen'],
    [{ text: 'I like the mayor and her plans.' }, { text: 'I admire the mayor and her plans.' }, 'the mayor and her plans'],
    [{ text: 'The bridge opens again for every workshop.' }, { text: 'The bridge opens again, if the steel arrives, for every workshop.' }, 'The bridge opens again for every workshop'],
  ];
  for (const [a, b, shared] of passages) {
    it(shared, () => {
      const comparison = comparisonOf(quote('a', a), quote('b', b));
      assert.equal(comparison && a.text.slice(comparison.a.wording[comparison.inA[0]]!.span[0], comparison.a.wording[comparison.inA[1] - 1]!.span[1]), shared);
    });
  }
});

describe('differences: what is quiet, and what is not told', () => {
  const codes = (a: Saying | string, b: Saying | string): string[] => differences(a, b).map(({ code, severity }) => `${code} ${severity}`);
  const cases: readonly (readonly [string, Saying | string, Saying | string, readonly string[]])[] = [
    ['one conjunction inside', 'We open the bridge in May and the ferry stays.', 'We open the bridge in May and that the ferry stays.', ['omission-unmarked 0']],
    ['the pronoun that leads retold speech in', 'was not told of any crack until Tuesday afternoon', { text: 'he was not told of any crack until Tuesday afternoon', type: 'indirect' }, ['direct-vs-indirect 1', 'partial 0']],
    ['the words that lead retold speech in', { text: 'that the link on the bridge was moving', type: 'direct' }, { text: 'her members had reported that the link on the bridge was moving', type: 'indirect' }, ['direct-vs-indirect 1', 'partial 0']],
    ['words outside of marks', { text: 'that the crossing “could reopen to cars before the winter”' }, 'The bridge could reopen to cars before the winter', ['identical 0']],
    ['a modal inside of marks, other words outside', { text: 'that the crossing “could reopen to cars before the winter”' }, 'The bridge will reopen to cars before the winter', ['modality-changed 3']],
    ['a negation in a clause of its own', 'It is a bridge with one broken link that we cannot explain', 'It is a bridge with one broken link, and until we can explain it nobody drives', ['rewritten 2']],
    ['a denial in another place of the sentence', 'We leave no plan of the harbour behind for anybody', 'We did not leave a plan of the harbour behind for anybody', ['omission-unmarked 2', 'grammar-adjusted 1']],
    ['other words where the one denies', 'The harbour is kept from opening because of the storm in May', 'The harbour is not going to be opening because of the storm in May', ['word-substituted 2']],
    ['a fragment that goes on from the outlet’s own words', { text: '“selling the bells of the old tower to pay for the roof”', type: 'direct', cue: '' }, 'We are not selling the bells of the old tower to pay for the roof', ['qualifier-dropped 2', 'partial 1']],
    ['a no that answers', 'It is not the fault of the harbour at all, no, it comes from the storm', 'It is not the fault of the harbour at all, it comes from the storm', ['insertion-unmarked 2']],
    ['a negation of the same words', 'I have seen the harbour report', 'I have not seen the harbour report', ['polarity-changed 3']],
  ];
  for (const [name, a, b, expected] of cases) it(name, () => assert.deepEqual(codes(a, b), expected));
});

describe('differences: whose words they are', () => {
  const full = 'The inspections met every requirement of the contract.';
  type Speaking = Partial<Pick<Utterance, 'source' | 'cue'>> & { readonly kind?: 'person' | 'organisation' | 'unnamed'; readonly roles?: readonly string[]; readonly text?: string };
  /** An article with one quote; unless told, the source is the name. */
  const by = (name: string | null, { kind = 'person', roles = [], text = full, ...more }: Speaking = {}): ArticleEntry => {
    const entry = article(name ?? 'nobody', [text]);
    return { ...entry, utterances: [{ ...entry.utterances[0]!, source: name ?? '', ...more, speaker: name === null ? null : { name, kind, roles } }] };
  };
  const speaker = (a: ArticleEntry, b: ArticleEntry): string[] =>
    between(a, b).filter(({ code }) => code.startsWith('speaker')).map(({ code, severity, text }) => `${code} ${severity} ${text}`);
  const frost = by('Helen Frost');
  const differs = 'speaker-differs 3 gives the words to Neil Abara, the other to Helen Frost';
  const cases: readonly (readonly [string, ArticleEntry, ArticleEntry, string[]])[] = [
    ['a company and its chief executive', by('Dunmar Structures', { kind: 'organisation' }), by('Helen Frost', { roles: ['chief executive of Dunmar Structures'] }), ['speaker-less-specific 1 gives the words to Dunmar Structures where the other names Helen Frost']],
    ['a company and a spokesman', by('Dunmar Structures', { kind: 'organisation' }), by('Neil Abara', { roles: ['its spokesman'] }), ['speaker-less-specific 1 gives the words to Dunmar Structures where the other names Neil Abara']],
    ['a spokesman and a company', by('Neil Abara', { roles: ['its spokesman'] }), by('Dunmar Structures', { kind: 'organisation' }), []],
    ['two people', by('Neil Abara'), frost, [differs]],
    ['two people, by family name', by('Neil Abara', { source: 'Mr. Abara' }), by('Helen Frost', { source: 'Frost' }), [differs]],
    ['whom “he” means was concluded', by('Neil Abara', { source: 'he' }), frost, []],
    ['whom the other’s “she” means was concluded', by('Neil Abara'), by('Helen Frost', { source: 'she' }), []],
    ['what bears the name is no person', by('Boca West', { source: 'the Boca West manager' }), frost, []],
    ['a name with what belongs to it', by('Neil Abara', { source: 'Neil Abara (R-Ohio) of Lowport' }), frost, [differs]],
    ['a quote without a source', by('Neil Abara', { source: '' }), frost, []],
    ['whom a role means was concluded', by('Neil Abara', { source: 'the president' }), frost, ['speaker-less-specific 1 gives the words to “the president” where the other names Helen Frost']],
    ['a role on both sides', by('Neil Abara', { source: 'the president' }), by('Helen Frost', { source: 'the minister' }), []],
    ['two of one family name, by that name', by('Neil Frost', { source: 'Frost' }), frost, []],
    ['two of one family name, in full', by('Neil Frost'), frost, ['speaker-differs 3 gives the words to Neil Frost, the other to Helen Frost']],
    ['two of one family name and initial', by('Harold Frost'), frost, []],
    ['handed on: the words name the other', by('Neil Abara', { text: `As Frost put it, ${full}` }), frost, []],
    ['handed on: inner marks', by('Neil Abara', { text: `She told me ‘${full}’` }), frost, []],
    ['handed on: inner marks that begin behind the first words', by('Neil Abara', { text: 'The inspections ‘met every requirement of the contract’, I hear.' }), frost, []],
    ['handed on: a verb that quotes', by('Neil Abara', { cue: 'quoted' }), frost, []],
    ['an inner mark that is closed before', by('Neil Abara', { text: `I call it ‘a day’. ${full}` }), frost, [differs]],
    ['two bodies with a word in common', by('Harbour Board', { kind: 'organisation' }), by('Lowport Board', { kind: 'organisation' }), []],
    ['a document', by('council statement', { kind: 'unnamed' }), frost, ['speaker-less-specific 2 takes the words from a document, “council statement”, where the other names Helen Frost']],
    ['a letter to somebody', by('letter to the mayor', { kind: 'unnamed' }), frost, ['speaker-less-specific 2 takes the words from a document, “letter to the mayor”, where the other names Helen Frost']],
    ['an official is no document', by('official', { kind: 'unnamed', source: 'an official' }), frost, ['speaker-less-specific 2 gives the words to “official” where the other names Helen Frost']],
    ['a pronoun that stands for nobody', by(null, { source: 'he' }), frost, ['speaker-less-specific 2 names no speaker but “he” where the other names Helen Frost']],
    ['a description that names her too', by('swing vote', { kind: 'unnamed', source: 'the swing vote, Helen Frost' }), frost, []],
    ['her own letter', by('Frost’s letter', { kind: 'unnamed', source: 'Frost’s letter' }), frost, []],
    ['a summary that she sent', by('summary sent by Helen Frost', { kind: 'unnamed', source: 'a summary sent by Helen Frost' }), frost, []],
    ['an official of the body', by('board official', { kind: 'unnamed', source: 'a board official' }), by('The Board', { kind: 'organisation' }), []],
    ['what is nobody', by('last month', { kind: 'unnamed', source: 'last month' }), frost, []],
    ['a first person inside of what is said', by(null, { source: 'I' }), frost, []],
    ['a body that “they” was taken for', by('Harbour Board', { kind: 'organisation', source: 'they' }), frost, []],
    ['one name, read as a body and as a person', by('Vestral', { kind: 'organisation' }), by('Vestral'), []],
    ['her aide', by('aide to Helen Frost', { kind: 'unnamed', source: 'an aide to Helen Frost' }), frost, ['speaker-less-specific 2 gives the words to “aide to Helen Frost” where the other names Helen Frost']],
    ['her spokesman', by('Helen Frost’s spokesman', { kind: 'unnamed', source: 'Helen Frost’s spokesman' }), frost, ['speaker-less-specific 2 gives the words to “Helen Frost’s spokesman” where the other names Helen Frost']],
  ];
  for (const [name, a, b, expected] of cases) it(name, () => assert.deepEqual(speaker(a, b), expected));

  const goingOn = (before: string, gap: number, name = 'Neil Abara'): ArticleEntry => {
    const entry = article('a', [before, full]);
    const [first, second] = entry.utterances as [Utterance, Utterance];
    const whose = { name, kind: 'person', roles: [] } as const;
    const [start] = second.content[0]!;
    return { ...entry, utterances: [{ ...second, speaker: whose, source: 'he' }, { ...first, speaker: whose, source: name, content: [[0, start - gap]] }] };
  };
  it('goes right on from a sentence that is his by name', () => {
    assert.deepEqual(speaker(goingOn('The board had been told three times', 2), frost), [differs]);
    assert.deepEqual(speaker(goingOn('The board had been told three times.', 1), frost), [differs]);
  });
  it('goes right on in both articles', () => {
    assert.deepEqual(speaker(goingOn('The board had been told three times.', 1), goingOn('Nobody had asked.', 1, 'Helen Frost')), [differs]);
  });
  it('begins a paragraph behind a sentence that is his by name', () => {
    assert.deepEqual(speaker(goingOn('The board had been told three times', 3), frost), []);
    assert.deepEqual(speaker(goingOn('The board had been told three times.', 2), frost), []);
  });
  it('stands behind a noun that is his', () => {
    const at = (source: Span, cue: Span, word: string): ArticleEntry => {
      const entry = by('Neil Abara', { cue: word });
      return { ...entry, utterances: [{ ...entry.utterances[0]!, sourceSpans: [source], cueSpans: [cue] }] };
    };
    assert.deepEqual(speaker(at([0, 10], [13, 20], 'remarks'), frost), []);
    assert.deepEqual(speaker(at([0, 10], [11, 17], 'claims'), frost), [differs]);
    assert.deepEqual(speaker(at([0, 10], [60, 66], 'saying'), frost), []);
  });
});

describe('differences: what they say', () => {
  const clauses: readonly (readonly [Saying | string, Saying | string, string])[] = [
    ['some docks stay open', 'some docks and some debts stay open', 'leaves out “and some debts” without a mark'],
    ['The ferry may stop by Friday.', 'The ferry will stop by Friday.', 'says “may” where the other has “will”'],
    ['We open it in May.', 'We open it in May.', 'same words'],
    ['We will open the bridge', 'We will open the bridge in May for every shop in the old town', 'ends sooner: leaves out the last 9 words'],
    [{ text: 'they would open the bridge in May', type: 'indirect' }, 'We will open the bridge in May', 'in its own words, without quotation marks'],
    [{ text: 'she would “open the bridge” in May for all shops' }, 'I will open the bridge in May for all shops', 'keeps only “open the bridge” in quotation marks'],
    ['There is no plan to stop.', "There's no plan to stop.", 'writes “There is” where the other writes “There\'s”'],
  ];
  for (const [a, b, text] of clauses) it(text, () => assert.equal(differences(a, b)[0]?.text, text));

  it('shortens long words in the middle', () => {
    const long = 'and the fishermen, the chandlers, the ropemakers, the sailmakers and all of their apprentices';
    const [first] = differences('The shops will have a road.', `The shops ${long} will have a road.`);
    assert.ok(first !== undefined && first.text.length < 120 && first.text.includes(' … '));
  });

  it('carries the places it speaks of', () => {
    const [first] = differences('some docks stay open', 'some docks and some debts stay open');
    assert.deepEqual([first?.a, first?.b], [[[5, 15]], [[11, 25]]]);
  });
});
