import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Anchor, anchorGround, anchorOf } from '../../../server/annotation/anchor.js';
import { w3cAnnotation } from '../../../server/annotation/exports/w3c.js';
import { sidecarLine } from '../../../server/annotation/sidecar.js';
import type { Standing } from '../../../server/annotation/standing.js';
import { type EditorPage, scene } from '../harness/scene.js';

const dispatch = 'kingsway-dispatch.news';
const options = { settings: { 'quotelens.annotator': 'Cy', 'files.simpleDialog.enable': true } };

/** What Ana and Bo have made of one article. */
function workOfTwo(editor: EditorPage): Readonly<Record<'ana' | 'bo', readonly Standing[]>> {
  const text = editor.read(dispatch)!;
  const on = (words: string): Anchor => {
    const at = text.indexOf(words);
    return anchorOf(anchorGround(dispatch, text, []), [[at, at + words.length]]);
  };
  const reported = on("'The report sat on a desk for seven months and nobody picked up the phone,'");
  const ferry = on("'We cannot wait for another report ... we need a ferry by Friday,'");
  const late = on("'I would rather be late than wrong,'");
  const entered = (by: string, id: string) => ({ id, by, at: '2026-11-22T09:00:00.000Z' });
  return {
    ana: [
      { ...entered('Ana', 'a1'), op: 'confirm', on: ferry, speaker: 'Ruth Calloway', type: 'direct' },
      { ...entered('Ana', 'a2'), op: 'confirm', on: late, speaker: 'Leena Varga', type: 'direct' },
      { ...entered('Ana', 'a3'), op: 'confirm', on: reported, speaker: 'senior official', type: 'direct' },
    ],
    bo: [
      { ...entered('Bo', 'b1'), op: 'correct', on: ferry, bounds: on("'We cannot wait for another report"), speaker: 'Tom Calloway' },
      { ...entered('Bo', 'b2'), op: 'confirm', on: late, speaker: 'Leena Varga', type: 'direct' },
    ],
  };
}

function annotatedBy(editor: EditorPage, ...names: readonly ('ana' | 'bo')[]): void {
  mkdirSync(join(editor.folder, '.quotelens/annotations'), { recursive: true });
  for (const name of names) writeFileSync(join(editor.folder, '.quotelens/annotations', `${name}.jsonl`), workOfTwo(editor)[name].map(sidecarLine).join(''));
}

const pickerTitle = (editor: EditorPage) => editor.page.locator('.quick-input-title:visible');

/** A hover that tells of Bo's correction and of nothing that Ana did. */
const onlyBo = /^(?![^]*Ana)[^]*corrected by Bo/;

/** The line above a quote that of the two only Ana has decided. */
const officialsLine = (editor: EditorPage) => editor.page.locator('.codelens-decoration').filter({ hasText: /Senior official · / });
const withoutAna = { hasNotText: /by Ana/ };

describe('exchanging', () => {
  scene('two-annotators-are-curated-by-keyboard', async (editor) => {
    annotatedBy(editor, 'ana', 'bo');
    await editor.open(dispatch);
    await editor.goToText(dispatch, 'We cannot wait for');
    await editor.hoverSaying(/annotators disagree/);
    await editor.press('Escape');
    await editor.command('Quotelens: Curate Annotations');
    await pickerTitle(editor).filter({ hasText: 'Curate Ana and Bo: 3 of 3 quotes open' }).waitFor();
    await editor.screenshot('what-next');
    await editor.press('Enter');
    await pickerTitle(editor).filter({ hasText: '1 of 1 · The Kingsway Dispatch, 6 November 2025' }).waitFor();
    assert.deepEqual((await editor.pickerRows()).map((row) => row.split('\n')[0]).length, 4);
    await editor.screenshot('who-is-right');
    await editor.press('Enter');
    await pickerTitle(editor).filter({ hasText: '2 of 3 quotes open' }).waitFor();
    assert.match(editor.read('.quotelens/annotations/curated.jsonl') ?? '', /"by":"Cy".*"speaker":"Ruth Calloway".*"curates":\["a1","b1"\]/);
    await editor.pick('Settle what they agree on (1)');
    await pickerTitle(editor).filter({ hasText: '1 of 3 quotes open' }).waitFor();
    await editor.pick('Show all of it side by side');
    await editor.page.getByText('Settled as Ana has it, by Cy on').first().waitFor();
    await editor.screenshot('side-by-side');
    await editor.command('Quotelens: Show Agreement of Annotators');
    await editor.page.getByText('Alpha:').first().waitFor();
    await editor.screenshot('agreement');
  }, options);

  scene('quotes-are-exported', async (editor) => {
    annotatedBy(editor, 'ana', 'bo');
    await editor.open(dispatch);
    await editor.goToText(dispatch, 'We cannot wait for');
    await editor.hoverSaying(/annotators disagree/);
    await editor.press('Escape');
    await editor.command('Quotelens: Export Quotes and Annotations');
    await pickerTitle(editor).filter({ hasText: '(1/3)' }).waitFor();
    await editor.screenshot('format');
    await editor.press('Enter');
    await pickerTitle(editor).filter({ hasText: '(2/3)' }).waitFor();
    await editor.pick('All articles of the workspace');
    await pickerTitle(editor).filter({ hasText: '(3/3)' }).waitFor();
    await editor.press('Enter');
    await pickerTitle(editor).filter({ hasText: /^Export Quotes and Annotations$/ }).waitFor();
    await editor.press('Enter');
    await editor.page.locator('.notification-list-item-message').filter({ hasText: /^\d+ articles exported to quotes\.md\.$/ }).waitFor();
    assert.match(editor.read('quotes.md') ?? '', /confirmed, by Ana on 2026-11-22/);
    await editor.page.locator('.notification-list-item').filter({ hasText: 'exported to' }).getByText('Open', { exact: true }).click();
    await editor.waitForFile('quotes.md');
    await editor.page.locator('.view-line').filter({ hasText: 'Who reported what' }).waitFor();
    await editor.screenshot('report');
  }, options);

  scene('annotations-are-imported-and-taken-back', async (editor) => {
    annotatedBy(editor, 'bo');
    const records = workOfTwo(editor).ana;
    writeFileSync(join(editor.folder, 'ana.jsonld'), JSON.stringify(records.map((record) => w3cAnnotation(record))));
    await editor.open(dispatch);
    await editor.goToText(dispatch, 'We cannot wait for');
    // The scene before has left nothing of Ana's, neither in the hover nor in a line.
    await editor.hoverSaying(onlyBo);
    await editor.press('Escape');
    await officialsLine(editor).filter(withoutAna).waitFor();
    await editor.screenshot('before');
    await editor.command('Quotelens: Import Annotations');
    await editor.pick('A file');
    await pickerTitle(editor).filter({ hasText: /^Import Annotations$/ }).waitFor();
    await editor.pick('ana.jsonld');
    await pickerTitle(editor).filter({ hasText: 'Import Annotations: ana.jsonld' }).waitFor();
    assert.match((await editor.pickerRows()).join('\n'), /Add these 3 annotations/);
    await editor.screenshot('preview');
    await editor.press('Enter');
    await editor.page.locator('.notification-list-item-message').filter({ hasText: /^3 annotations added\./ }).waitFor();
    assert.equal(editor.read('.quotelens/annotations/ana.jsonl'), records.map(sidecarLine).join(''));
    assert.match(await editor.hoverSaying(/annotators disagree/), /annotators disagree/);
    await editor.press('Escape');
    await officialsLine(editor).filter({ hasText: /confirmed by Ana/ }).waitFor();
    await editor.screenshot('imported');
    await editor.command('Quotelens: Undo Last Annotation');
    assert.match(await editor.hoverSaying(onlyBo), onlyBo);
    await editor.press('Escape');
    await officialsLine(editor).filter(withoutAna).waitFor();
  }, options);
});
