import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CodeActionRequest, FoldingRangeRequest, HoverRequest, type MarkupContent } from 'vscode-languageserver/node';
import { type Act, type AnnotateAnswer, annotateRequest } from '../../server/language/annotationProtocol.js';
import { type InspectAnswer, inspectRequest } from '../../server/language/protocol.js';
import { coastWire, harbourPost } from './articles.js';
import { Editor, positionOf } from './editor.js';

interface Printed {
  readonly outlet?: string;
  readonly a?: { readonly id: string };
  readonly b?: { readonly id: string };
}

function quotelens(...args: string[]): Printed[] {
  const out = execFileSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8' });
  return out.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Printed);
}

describe('corrections of an article', () => {
  let editor: Editor;
  let harbour: string;
  let wire: string;
  const act = (uri: string, words: string, text: string, what: Act): Promise<AnnotateAnswer> => {
    const at = positionOf(text, words);
    return editor.connection.sendRequest(annotateRequest, { uri, range: { start: at, end: at }, act: what });
  };
  const inspected = async (uri: string): Promise<InspectAnswer> => editor.connection.sendRequest(inspectRequest, { uri, position: { line: 0, character: 0 } });
  const hovered = async (): Promise<string> =>
    ((await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri: wire }, position: positionOf(coastWire, 'If the ramp breaks') }))?.contents as MarkupContent).value;

  before(async () => {
    editor = await Editor.start({ 'harbour.news': harbourPost, 'wire.news': coastWire }, { settings: { annotator: 'Ana' } });
    await editor.settled();
    harbour = await editor.open('harbour.news', harbourPost);
    wire = await editor.open('wire.news', coastWire);
  });
  after(() => editor.close());

  it('a header field is what a reader says, at once and everywhere, until it is taken back', async () => {
    const before = await inspected(harbour);
    const { said } = await act(harbour, 'If the ramp', harbourPost, { do: 'header', field: 'outlet', value: ' Kells  Post ' });
    assert.equal(said, 'Outlet set to Kells Post.');
    const now = await inspected(harbour);
    assert.match(now.text, /Outlet: Kells Post \(from: corrected by Ana\)/);
    assert.equal(now.header?.outlet, 'Kells Post');
    assert.notEqual(now.page, before.page);
    assert.match(await hovered(), /Kells Post/);
    const sidecars = readdirSync(join(editor.folder, '.quotelens/annotations')).filter((name) => name.endsWith('.jsonl'));
    assert.match(sidecars.map((name) => readFileSync(join(editor.folder, '.quotelens/annotations', name), 'utf8')).join(''), /"op":"header".*"value":"Kells Post"/);
    await act(harbour, 'If the ramp', harbourPost, { do: 'undo' });
    assert.equal((await inspected(harbour)).text, before.text);
    assert.doesNotMatch(await hovered(), /Kells Post/);
  });

  it('the command line reads an article as its readers have corrected it, alone, in its folder and compared', async () => {
    const pairs = (...paths: string[]): string[] => quotelens('coverage', ...paths).map(({ a, b }) => [a!.id, b!.id].map((id) => basename(id)).sort().join(' '));
    const [one, two] = [join(editor.folder, 'harbour.news'), join(editor.folder, 'wire.news')];
    const [alone, folder] = [pairs(one, two), pairs(editor.folder)];
    assert.ok(alone.includes('harbour.news wire.news') && folder.includes('harbour.news wire.news'));
    await act(harbour, 'If the ramp', harbourPost, { do: 'header', field: 'outlet', value: 'Kells Post' });
    await act(harbour, 'If the ramp', harbourPost, { do: 'region', region: 'boilerplate' });
    assert.equal(quotelens('extract', one)[0]?.outlet, 'Kells Post');
    assert.ok(quotelens('extract', editor.folder).some(({ outlet }) => outlet === 'Kells Post'));
    assert.ok(pairs(one, two).length < alone.length);
    assert.ok(pairs(editor.folder).length < folder.length);
    await act(harbour, 'If the ramp', harbourPost, { do: 'undo' });
    await act(harbour, 'If the ramp', harbourPost, { do: 'undo' });
    assert.deepEqual(pairs(one, two), alone);
  });

  it('dates are read as they are written, and what is none is refused', async () => {
    assert.equal((await act(harbour, 'If the ramp', harbourPost, { do: 'header', field: 'published', value: '14 March 2026' })).said, 'Published set to 2026-03-14.');
    assert.match((await act(harbour, 'If the ramp', harbourPost, { do: 'header', field: 'published', value: 'soon' })).reason ?? '', /cannot be read/);
    await act(harbour, 'If the ramp', harbourPost, { do: 'undo' });
  });

  it('a paragraph is page furniture when a reader says so: nothing in it is reported, and it can be part of the report again', async () => {
    const reported = await hovered();
    assert.match((await act(harbour, 'If the ramp', harbourPost, { do: 'region', region: 'boilerplate' })).said ?? '', /^Page furniture: /);
    assert.notEqual(await hovered(), reported);
    const at = positionOf(harbourPost, 'If the ramp');
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: harbour }, range: { start: at, end: at }, context: { diagnostics: [] } });
    assert.ok(actions?.some(({ title }) => title === 'This Is Part of the Report'));
    await act(harbour, 'If the ramp', harbourPost, { do: 'region', region: 'body' });
    assert.equal(await hovered(), reported);
    assert.equal((await act(harbour, 'If the ramp', harbourPost, { do: 'region', region: 'body' })).reason, 'This is part of the report already.');
    assert.equal(await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: harbour } }), null);
  });
});
