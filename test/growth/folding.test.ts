import { strict as assert } from 'node:assert';
import { foldedTokens } from '../../server/text/folding.js';

describe('growth of folding', () => {
  it('takes time in proportion to the text', () => {
    const base = "We won't stop; twenty-five co-operatives don't. ".repeat(60);
    const time = (text: string): number => {
      const start = process.hrtime.bigint();
      foldedTokens(text);
      return Number(process.hrtime.bigint() - start);
    };
    // The quickest of several runs: what else the machine does only ever adds.
    const quickest = (text: string): number => Math.min(...Array.from({ length: 5 }, () => time(text)));
    quickest(base);
    assert.ok(quickest(base.repeat(10)) < 60 * Math.max(quickest(base), 50_000));
  });
});
