import assert from 'node:assert/strict';
import { isReference } from '../../../server/workspace/reference.js';

const folder = 'file:///home/reader/story';

describe('the reference article', () => {
  const cases: [pattern: string, path: string, number: string, is: boolean][] = [
    ['wire.news', 'wire.news', '', true],
    ['wire.news', 'later/wire.news', '', true],
    ['wire.news', 'other.news', '', false],
    ['later/wire.news', 'later/wire.news', '', true],
    ['transcripts/**', 'transcripts/monday.txt', '', true],
    ['transcripts/**', 'monday.txt', '', false],
    ['export.txt#2', 'export.txt', '#2', true],
    ['export.txt#2', 'export.txt', '#3', false],
    ['export.txt#1', 'export.txt', '', true],
    ['export.txt', 'export.txt', '#3', true],
    ['[2024] a talk (1).txt', '%5B2024%5D%20a%20talk%20%281%29.txt', '', true],
    ['', 'wire.news', '', false],
  ];
  for (const [pattern, path, number, is] of cases) {
    it(`“${pattern}” ${is ? 'is' : 'is not'} ${path}${number}`, () => {
      const file = `${folder}/${path}`;
      assert.equal(isReference({ file, id: `${file}${number}` }, [{ folder, pattern }]), is);
    });
  }

  it('is only looked for in the folder whose setting it is', () => {
    const file = 'file:///home/reader/storybook/wire.news';
    assert.equal(isReference({ file, id: file }, [{ folder, pattern: 'wire.news' }]), false);
  });
});
