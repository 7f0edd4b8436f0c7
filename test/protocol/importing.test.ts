import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Anchor, anchorGround, anchorOf } from '../../server/annotation/anchor.js';
import { w3cAnnotation } from '../../server/annotation/exports/w3c.js';
import { sidecarLine } from '../../server/annotation/sidecar.js';
import type { Standing } from '../../server/annotation/standing.js';
import { type AnnotateAnswer, annotateRequest } from '../../server/language/annotationProtocol.js';
import { type ImportAnswer, type ImportParams, importRequest } from '../../server/language/exchangeProtocol.js';
import { harbourPost } from './articles.js';
import { Editor } from './editor.js';

function onWords(words: string, article = 'harbour.news'): Anchor {
  const at = harbourPost.indexOf(words);
  return anchorOf(anchorGround(article, harbourPost, []), [[at, at + words.length]]);
}
const said = (by: string, id: string) => ({ id, by, at: '2026-11-22T09:00:00.000Z' });
const records: readonly Standing[] = [
  { ...said('Ana', 'a1'), op: 'correct', on: onWords('"I have asked the council for two million crowns,"'), speaker: 'Ann Hale of Kells Bay' },
  { ...said('Ana', 'a2'), op: 'note', on: onWords('"I have asked the council for two million crowns,"'), about: 'statement', text: 'Rang her.' },
  { ...said('Bo', 'b1'), op: 'reject', on: onWords('"a slow leak"', 'gone.news') },
];

describe('importing over stdio', () => {
  let editor: Editor;
  const sidecar = (name: string): string => join(editor.folder, `.quotelens/annotations/${name}.jsonl`);
  const ask = <Answer>(method: string, params: object): Promise<Answer> => editor.connection.sendRequest<Answer>(method, params);
  const importing = (name: string, add: boolean): Promise<ImportAnswer> => ask<ImportAnswer>(importRequest, { from: editor.uri(name), add } satisfies ImportParams);
  const turn = (act: 'undo' | 'redo'): Promise<AnnotateAnswer> => ask<AnnotateAnswer>(annotateRequest, { uri: editor.uri('harbour.news'), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, act: { do: act } });

  before(async () => {
    editor = await Editor.start({ 'harbour.news': harbourPost }, { settings: { annotator: 'Cy' } });
    writeFileSync(join(editor.folder, 'theirs.jsonld'), JSON.stringify(records.map((record) => w3cAnnotation(record))));
    writeFileSync(join(editor.folder, 'none.csv'), 'a,b\n1,2\n');
    await editor.settled();
  });
  after(() => editor.leave());

  it('says what would be added, whose it is, and what is not here; nothing is written', async () => {
    const { count, whose, items, remarks } = await importing('theirs.jsonld', false);
    assert.deepEqual([count, whose], [3, ['Ana: 1 decision, 1 note', 'Bo: 1 decision']]);
    assert.deepEqual(items?.map(({ article, what }) => `${article}: ${what}`), [
      'harbour.news: corrected (Ann Hale of Kells Bay), by Ana on 22 November 2026',
      'harbour.news: note: Rang her., by Ana on 22 November 2026',
      'gone.news: not a quote, by Bo on 22 November 2026',
    ]);
    assert.deepEqual(remarks, ['1 article named there is not in this folder: what stands on it is kept and listed in Quotelens Review.']);
    assert.equal(existsSync(sidecar('ana')), false);
  });

  it('adds it as it was, to whoever made it, and only once', async () => {
    assert.match((await importing('theirs.jsonld', true)).said ?? '', /^3 annotations added\./);
    assert.equal(readFileSync(sidecar('ana'), 'utf8'), records.slice(0, 2).map(sidecarLine).join(''));
    assert.equal(readFileSync(sidecar('bo'), 'utf8'), sidecarLine(records[2]!));
    assert.equal((await importing('theirs.jsonld', true)).reason, 'Nothing to add: 3 annotations are there already.');
  });

  it('is taken back and brought back in one step', async () => {
    assert.equal((await turn('undo')).said, 'Last annotation taken back.');
    assert.match((await importing('theirs.jsonld', false)).reason ?? '', /3 annotations are there already; 3 of them were taken back here, and stay so\./);
    assert.equal((await turn('redo')).said, 'Annotation brought back.');
    assert.match((await importing('theirs.jsonld', false)).reason ?? '', /^Nothing to add: 3 annotations are there already\.$/);
  });

  for (const [name, says] of [['none.csv', /none\.csv holds no annotation that can be read\. Not read: The table has no column “annotations”/], ['nowhere.csv', /nowhere\.csv holds no annotation that can be read\. Not read: could not be read \(ENOENT\)/]] as const) {
    it(`says why nothing comes from ${name}`, async () => assert.match((await importing(name, false)).reason ?? '', says));
  }
});
