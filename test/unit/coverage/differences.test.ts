import assert from 'node:assert/strict';
import { comparisonOf } from '../../../server/coverage/comparison.js';
import { differencesOf } from '../../../server/coverage/differences.js';
import type { Difference } from '../../../server/coverage/report.js';
import { quote, type Saying } from './invented.js';

function differences(a: Saying | string, b: Saying | string): Difference[] {
  const comparison = comparisonOf(quote('a', a), quote('b', b));
  return comparison === undefined ? [] : differencesOf(comparison);
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
