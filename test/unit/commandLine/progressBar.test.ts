import assert from 'node:assert/strict';
import { ProgressBar } from '../../../server/commandLine/progressBar.js';

/** What is written for these steps, each line again from its beginning. */
function shown(isTTY: boolean, ...steps: [done: number, total: number][]): string[] {
  let written = '';
  const bar = new ProgressBar({ isTTY, write: (text: string | Uint8Array) => ((written += String(text)), true) });
  for (const [done, total] of steps) bar.show(done, total, 'files');
  bar.end();
  bar.end();
  return written.split('\r').slice(1);
}

describe('the progress bar', () => {
  it('tells on a terminal how far it is, in numbers too, and leaves nothing behind', () => {
    assert.deepEqual(shown(true, [0, 0], [0, 3000], [1500, 3000], [3000, 3000]), [
      '[..............................] 0 of 3,000 files ',
      '[###############...............] 1,500 of 3,000 files ',
      '[##############################] 3,000 of 3,000 files ',
      '\u001b[K',
    ]);
  });

  it('is not there where nobody looks', () => {
    assert.deepEqual(shown(false, [1, 2]), []);
  });
});
