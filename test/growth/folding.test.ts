import { strict as assert } from 'node:assert';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { formOf } from '../../server/attribution/speakers/wordForms.js';
import { foldedTokens } from '../../server/text/folding.js';
import { sharedText } from '../../server/text/sharedText.js';
import { tokenise } from '../../server/text/tokens.js';

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

  it('keeps no text alive whose words it remembers', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const filler = 'and so the council said on Monday. '.repeat(3000);
    const read = (at: number): void => {
      // A word of more than twelve letters is a reference into the text it was cut from, as the engine keeps it.
      const text = Buffer.from(`Superintendents${at} said: ${filler}`).toString();
      for (const { word, printed = '' } of foldedTokens(text, [0, 30])) sharedText(`${word}${printed}`);
      formOf(text.slice(0, 16));
      sharedText(text.slice(0, 17));
      tokenise(text, [[0, 30]]);
    };
    read(0);
    const before = used();
    for (let at = 1; at <= 300; at++) read(at);
    const grown = (used() - before) / 2 ** 20;
    assert.ok(grown < 8, `${grown.toFixed(1)} MiB more after 300 texts of 100 kB`);
  });
});
