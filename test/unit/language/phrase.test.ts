import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { hover } from '../../../server/language/hover.js';
import { openFileOf } from '../../../server/language/openFile.js';
import { contextOf, nobodyLeft } from './opened.js';

describe('a phrase that many use', () => {
  const files = readdirSync('samples/a-phrase').map((name) =>
    openFileOf({ uri: `file:///samples/a-phrase/${name}`, version: 1, languageId: 'news', text: readFileSync(`samples/a-phrase/${name}`, 'utf8') }, { maximumLength: 1e6 }));

  it('is told where nobody reports the quote it stands in', async () => {
    const file = files.find(({ uri }) => uri.endsWith('ferry-2025.news'))!;
    const line = file.text.slice(0, file.text.indexOf('The safety of our')).split('\n').length - 1;
    const told = JSON.stringify(await hover(contextOf(files), file, { line, character: 8 }, true, nobodyLeft));
    assert.match(told, /A phrase that many use.*airline-2023/);
  });
});
