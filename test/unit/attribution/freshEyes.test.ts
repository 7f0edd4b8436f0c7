import { check } from './check.js';
import { FRESH_EYES, knownWrong } from './freshEyes.js';

describe('attributions by fresh eyes', () => {
  for (const [phenomenon, cases] of Object.entries(FRESH_EYES)) {
    describe(phenomenon, () => {
      for (const marked of cases) it(marked, () => check(marked));
    });
  }
});

/** Today's output is held so that a change shows; a case that reaches what is wanted moves to `FRESH_EYES`. */
describe('known to be wrong', () => {
  for (const { wanted, found } of knownWrong) it(`wanted: ${wanted}`, () => check(found));
});
