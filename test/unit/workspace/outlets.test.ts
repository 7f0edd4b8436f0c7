import { strict as assert } from 'node:assert';
import { outletOf } from '../../../server/workspace/outlets.js';

describe('outletOf', () => {
  const patterns = { '001_*': 'The Straits Times', 'harbour/**': 'The Harbour Times', '*.AFP.txt': 'AFP', '[': 'Broken', '': 'Empty', 'x*': ' ' };
  const cases: [path: string, outlet: string | undefined][] = [
    ['001_7fe4.txt', 'The Straits Times'],
    ['/news/seeds/001_7fe4.txt', 'The Straits Times'],
    ['C:\\news\\001_7fe4.txt', 'The Straits Times'],
    ['0010.txt', undefined],
    ['harbour/2026/a.md', 'The Harbour Times'],
    ['/home/ana/Harbour/a.md', 'The Harbour Times'],
    ['b.afp.TXT', 'AFP'],
    ['xa.txt', undefined],
    ['', undefined],
  ];
  for (const [path, outlet] of cases) {
    it(`gives ${path || 'nothing'} ${outlet ?? 'no outlet'}`, () => assert.equal(outletOf(path, patterns), outlet));
  }
});
