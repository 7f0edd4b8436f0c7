import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { DidOpenTextDocumentNotification, HoverRequest, ReferencesRequest, TextDocumentContentRequest } from 'vscode-languageserver/node';
import { type DocumentStatus, documentStatusRequest } from '../../server/language/protocol.js';
import { column, pdfOf, pdfOfContents, type Printed } from '../material/pdf.js';
import { harbourPost } from './articles.js';
import { Editor, positionOf } from './editor.js';

const LEFT = ['The ferry to the outer islands will stop on', 'Friday, the harbour board said on Tuesday, be-', 'cause its ramp is cracked. "If the ramp breaks', 'with people on it, that is on us," Ann Hale, the', 'harbour commissioner, told'];
const RIGHT = ['reporters. "The ramp is older than anyone in', 'this room," Tom Rudd of the islands union', 'said. Islanders will have to wait until spring', 'for another boat, he said.'];
const FERRY: readonly Printed[] = [
  { text: 'Ferry to stop on Friday', left: 50, base: 780, size: 22 },
  ...column(['By Jane Doe', '13 March 2026'], 50, 750),
  ...column(LEFT, 50, 700),
  ...column(RIGHT, 320, 700),
];
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const docx = (paragraphs: readonly string[]): Uint8Array => zipSync({ 'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${paragraphs.map(paragraph).join('')}</w:body></w:document>`) });
const PROSE = [
  'Ferry to stop on Friday',
  'By Jane Doe',
  'The ferry to the outer islands will stop on Friday, the board said on Tuesday, after years of talk about its ramp.',
  '“The ramp is older than anyone in this room,” Tom Rudd of the islands union said. He wants another boat before the winter.',
  'The islands have been served by one boat since the bridge was given up, and nobody has promised them another one so far.',
];

describe('documents that no editor shows as text', () => {
  let editor: Editor;
  const shown = (name: string): string => editor.uri(name).replace('file://', 'quotelens-text:');
  const text = async (name: string): Promise<string> => (await editor.connection.sendRequest(TextDocumentContentRequest.type, { uri: shown(name) })).text;

  before(async () => {
    editor = await Editor.start(
      { 'report.pdf': pdfOf([FERRY]), 'notes.docx': docx(PROSE), 'wire.rtf': `{\\rtf1 ${PROSE.map((one) => one.replaceAll('“', "\\'93").replaceAll('”', "\\'94")).join('\\par\\par ')}}`, 'scan.pdf': pdfOfContents(['q Q']), 'harbour.news': harbourPost },
      { capabilities: { workspace: { textDocumentContent: {} }, textDocument: { hover: { contentFormat: ['markdown'] } } } },
    );
    await editor.settled();
  });
  after(() => editor.close());

  it('are read with the others, and what cannot be is said', async () => {
    const { articles, skipped } = await editor.settled();
    assert.equal(articles, 4);
    assert.deepEqual(skipped, ['scan.pdf: it holds no text: its pages are pictures, as a scanner makes them. A program for text recognition (OCR) can add the text']);
    assert.match(await text('scan.pdf'), /^scan\.pdf cannot be read: it holds no text/);
  });

  it('a PDF is a text of paragraphs, columns one after the other, parted words whole', async () => {
    const read = await text('report.pdf');
    assert.deepEqual(read.split('\n\n').slice(0, 3), ['Ferry to stop on Friday', 'By Jane Doe', '13 March 2026']);
    assert.match(read, /the harbour board said on Tuesday, because its ramp is cracked\. .* told reporters\. "The ramp/);
  });

  it('other articles lead into the text', async () => {
    const uri = await editor.open('harbour.news', harbourPost);
    const place = (await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: positionOf(harbourPost, 'If the ramp breaks') }))?.contents as { value: string };
    assert.ok(place.value.includes(shown('report.pdf')), place.value);
    assert.ok(!place.value.includes(editor.uri('report.pdf')));
  });

  it('quotes in the text are answered as in any article', async () => {
    const uri = shown('report.pdf');
    const read = await text('report.pdf');
    await editor.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'news', version: 1, text: read } });
    const status = await editor.connection.sendRequest<DocumentStatus>(documentStatusRequest, { uri });
    assert.match(status.text, /^\d+ quotes?, \d+ speakers? in this article/);
    const position = positionOf(read, 'The ramp is older');
    const hover = (await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }))?.contents as { value: string };
    assert.match(hover.value, /^\*\*Tom Rudd\*\*/);
    const reports = await editor.connection.sendRequest(ReferencesRequest.type, { textDocument: { uri }, position, context: { includeDeclaration: false } });
    assert.deepEqual(reports?.map((one) => one.uri).sort(), [shown('notes.docx'), shown('wire.rtf')]);
  });
});

describe('PDF files on the command line', () => {
  const hostile: readonly (readonly [name: string, bytes: Uint8Array, says: RegExp])[] = [
    ['behind a password', pdfOfContents(['q Q'], `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >>`), /protected by a password/],
    ['no PDF at all', strToU8('Ferry'), /damaged, or no PDF at all/],
    ['empty', new Uint8Array(), /damaged, or no PDF at all/],
    ['whose pages are their own parents', Buffer.from(Buffer.from(pdfOf([FERRY])).toString('latin1').replace('[4 0 R]', '[2 0 R]'), 'latin1'), /damaged, or no PDF at all/],
  ];
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'quotelens-pdf-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are read to the end, whatever stands before them, and each that cannot be read says why', () => {
    const names = hostile.map(([name, bytes]) => {
      writeFileSync(join(folder, `${name}.pdf`), bytes);
      return join(folder, `${name}.pdf`);
    });
    const good = join(folder, 'good.pdf');
    writeFileSync(good, Buffer.from(Buffer.from(pdfOf([FERRY])).toString('latin1').replace('/Count 1', '/Count 99999999'), 'latin1'));
    const cut = join(folder, 'cut.pdf');
    writeFileSync(cut, pdfOf([FERRY]).slice(0, -20));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'extract', ...names, good, cut], { encoding: 'utf8' });
    assert.equal(status, 1);
    const lines = stderr.trim().split('\n');
    hostile.forEach(([name, , says], i) => {
      assert.ok(lines[i]?.includes(name), lines[i]);
      assert.match(lines[i] ?? '', says);
    });
    const read = stdout.trim().split('\n').map((line) => JSON.parse(line) as { title?: string; byline?: string; published?: string });
    for (const { title, byline, published } of read) assert.deepEqual([title, byline, published], ['Ferry to stop on Friday', 'Jane Doe', '2026-03-13']);
    assert.equal(read.length, 2);
  });
});
