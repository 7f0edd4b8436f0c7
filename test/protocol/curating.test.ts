import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocumentContentRequest } from 'vscode-languageserver/node';
import type { AnnotationRecord } from '../../server/annotation/record.js';
import { sidecarLine } from '../../server/annotation/sidecar.js';
import { anchorGround, anchorOf } from '../../server/annotation/anchor.js';
import { type AnnotateAnswer, annotateRequest, type DecidedQuote, decisionsRequest } from '../../server/language/annotationProtocol.js';
import {
  type AnnotatorsAnswer,
  annotatorsRequest,
  type CurateParams,
  curateRequest,
  type CurationAnswer,
  curationRequest,
  type ExportAnswer,
  type ExportParams,
  exportRequest,
} from '../../server/language/exchangeProtocol.js';
import { coastWire, harbourPost, islandTimes } from './articles.js';
import { Editor } from './editor.js';

const onWords = (words: string): AnnotationRecord extends infer Kind ? (Kind extends { on: infer Anchor } ? Anchor : never) : never => {
  const at = harbourPost.indexOf(words);
  return anchorOf(anchorGround('harbour.news', harbourPost, []), [[at, at + words.length]]);
};
const crowns = onWords('"I have asked the council for two million crowns,"');
const years = onWords('"We cannot wait ten more years. If the ramp breaks with people on it, that is on us,"');
const said = (by: string, id: string) => ({ id, by, at: '2026-11-22T09:00:00.000Z' });
const sidecar = (...records: readonly AnnotationRecord[]): string => records.map(sidecarLine).join('');
const files = {
  'harbour.news': harbourPost,
  'island.news': islandTimes,
  'wire.news': coastWire,
  '.quotelens/annotations/ana.jsonl': sidecar({ ...said('Ana', 'a1'), op: 'confirm', on: crowns, speaker: 'Ann Hale', type: 'direct' }, { ...said('Ana', 'a2'), op: 'confirm', on: years, speaker: 'Ann Hale', type: 'direct' }),
  '.quotelens/annotations/bo.jsonl': sidecar({ ...said('Bo', 'b1'), op: 'correct', on: crowns, speaker: 'Tom Reed' }, { ...said('Bo', 'b2'), op: 'confirm', on: years, speaker: 'Ann Hale', type: 'direct' }),
};

describe('curation over stdio', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start(files, { settings: { annotator: 'Cy', outlets: { 'harbour*': 'Harbour Post' } } });
    await editor.settled();
  });
  after(() => editor.close());
  const ask = <Answer>(method: string, params: object): Promise<Answer> => editor.connection.sendRequest(method, params);
  const curation = (): Promise<CurationAnswer> => ask(curationRequest, { annotators: ['Ana', 'Bo'] });
  const page = async (uri: string): Promise<string> => (await editor.connection.sendRequest(TextDocumentContentRequest.type, { uri })).text;

  it('knows who has decided, and how far they agree', async () => {
    const { annotators, agreementPage } = await ask<AnnotatorsAnswer>(annotatorsRequest, {});
    assert.deepEqual(annotators, ['Ana', 'Bo']);
    const text = await page(agreementPage);
    assert.match(text, /^# Agreement of annotators$/m);
    assert.match(text, /\| whoever speaks \| 100 % \| 100 % \| 100 % \|\n\| same speaker \| 50 % \| 50 % \| 50 % \|/);
    assert.match(text, /Alpha: 0\.00, over 2 quotes judged by both\./);
  });

  it('lays their work side by side, what differs first', async () => {
    const { quotes, page: address } = await curation();
    assert.deepEqual(quotes.map(({ where, differs, held }) => [where, differs, held.map(({ by, label }) => `${by}: ${label}`)]), [
      ['Harbour Post, paragraph 3', undefined, ['Ana: Ann Hale', 'Bo: Ann Hale']],
      ['Harbour Post, paragraph 4', 'speaker', ['Ana: Ann Hale', 'Bo: Tom Reed']],
    ]);
    assert.match(await page(address), /## Where they differ \(1\)\n\n### Harbour Post, paragraph 4: speaker\n\n- Ana: Ann Hale · direct quote · confirmed on 22 November 2026 · "I have asked/);
    const hostile = await ask<CurationAnswer>(curationRequest, { annotators: ['Ana', '![Bo](https://example.org/seen.png)'] });
    assert.match(await page(hostile.page), /^# Ana and !\\\[Bo\\\]\(https&#58;/);
  });

  it('settles a quote as one of them has it, in a third file, and everybody sees that', async () => {
    await editor.open('harbour.news', harbourPost);
    const [agreed, differing] = (await curation()).quotes;
    const params: CurateParams = { choices: [{ article: differing!.article, quote: differing!.quote, as: 'Bo' }] };
    assert.equal((await ask<AnnotateAnswer>(curateRequest, params)).said, 'Settled as Bo has it.');
    assert.match(readFileSync(join(editor.folder, '.quotelens/annotations/curated.jsonl'), 'utf8'), /"op":"confirm","at":".*","by":"Cy","on":.*"speaker":"Tom Reed".*"curates":\["a1","b1"\]/);
    const statuses = (await ask<DecidedQuote[]>(decisionsRequest, { uri: editor.uri('harbour.news') })).map(({ status }) => status).join('\n');
    assert.match(statuses, /confirmed in curation by Cy on/);
    assert.match((await curation()).quotes[1]!.settled ?? '', /^as Bo has it, by Cy on \d/);
    await ask<AnnotateAnswer>(curateRequest, { choices: [{ article: agreed!.article, quote: agreed!.quote, as: null }] });
    assert.match((await curation()).quotes[0]!.settled ?? '', /^as no quote/);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    await ask<AnnotateAnswer>(annotateRequest, { uri: editor.uri('harbour.news'), range, act: { do: 'undo' } });
    assert.equal((await curation()).quotes[0]!.settled, undefined, 'taken back');
  });

  it('says when a quote has been decided otherwise meanwhile', async () => {
    assert.match((await ask<AnnotateAnswer>(curateRequest, { choices: [{ article: editor.uri('harbour.news'), quote: 'gone', as: 'Bo' }] })).reason ?? '', /decided otherwise meanwhile/);
  });

  it('exports one article or all, open or not, as the command line does', async () => {
    const exported = async (params: Omit<ExportParams, 'to'>): Promise<string> => {
      const file = join(editor.folder, `out/export.${params.format}`);
      const { reason } = await ask<ExportAnswer>(exportRequest, { ...params, to: pathToFileURL(file).href });
      return reason ?? readFileSync(file, 'utf8');
    };
    const all = await exported({ format: 'csv', withoutText: false });
    const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'export', '--format', 'csv', editor.folder], { encoding: 'utf8' });
    assert.equal(all.split('\r\n').length, stdout.split('\r\n').length);
    assert.match(all, /Tom Reed,.*,confirmed,,Cy,.*,yes,/);
    const one = await exported({ format: 'markdown', withoutText: true, uri: editor.uri('harbour.news') });
    assert.match(one, /confirmed in curation, by Cy on/);
    assert.doesNotMatch(one, /that is on us|Island Times/);
    rmSync(join(editor.folder, 'out'), { recursive: true });
    assert.equal(await exported({ format: 'csv', withoutText: false, uri: editor.uri('none.txt') }), 'This document is not read as an article.');
    assert.deepEqual(readdirSync(join(editor.folder, 'out')), [], 'nothing is left behind');
  });

  it('never writes over an article', async () => {
    const before = readFileSync(join(editor.folder, 'island.news'), 'utf8');
    const { reason } = await ask<ExportAnswer>(exportRequest, { format: 'markdown', withoutText: false, to: editor.uri('island.news') });
    assert.equal(reason, 'island.news is an article, and articles are never written over. Choose another name.');
    assert.equal(readFileSync(join(editor.folder, 'island.news'), 'utf8'), before);
  });
});
