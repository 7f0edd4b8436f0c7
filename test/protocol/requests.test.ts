import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  CodeLensResolveRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  type DocumentSymbol,
  HoverRequest,
  type Location,
  type MarkupContent,
  ReferencesRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import {
  citationRequest,
  type CitationAnswer,
  documentStatusRequest,
  type DocumentStatus,
  type QuoteMark,
  quotesRequest,
  type ReportsAnswer,
  reportsRequest,
} from '../../server/language/protocol.js';
import { coastWire, harbourPost, islandTimes } from './articles.js';
import { Editor, positionOf } from './editor.js';

const outlets = { 'harbour*': 'Harbour Post', 'island*': 'Island Times' };

describe('the server over stdio, on three articles', () => {
  let editor: Editor;
  let uri: string;

  before(async () => {
    editor = await Editor.start({ 'harbour.news': harbourPost, 'island.news': islandTimes, 'wire.news': coastWire, 'README.md': '# Notes\n' }, { settings: { outlets } });
    await editor.settled();
    uri = await editor.open('harbour.news', harbourPost);
  });
  after(() => editor.close());

  const at = (words: string) => ({ textDocument: { uri }, position: positionOf(harbourPost, words) });
  const hoverText = async (words: string): Promise<string> => {
    const hover = await editor.connection.sendRequest(HoverRequest.type, at(words));
    return (hover?.contents as MarkupContent | undefined)?.value ?? '';
  };

  it('has read the articles and nothing else', async () => {
    const status = await editor.settled();
    assert.equal(status.articles, 3);
  });

  it('highlights quotes, cues and speakers; asked again, nothing has changed', async () => {
    const full = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    assert.ok(full && full.data.length >= 5 * 10, 'at least ten tokens');
    const delta = await editor.connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument: { uri }, previousResultId: full.resultId ?? '' });
    assert.deepEqual(delta && 'edits' in delta ? delta.edits : delta, []);
    const range = await editor.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument: { uri },
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 10 } },
    });
    assert.equal(range?.data[0], 4, 'the first token of the range is on its line');
  });

  it('hovers say who, which outlets, and what differs', async () => {
    const text = await hoverText('cannot wait');
    assert.match(text, /\*\*Ann Hale\*\*/);
    assert.match(text, /direct quote/);
    assert.match(text, /2 other outlets/);
    assert.match(text, /Island Times/);
    assert.match(text, /wire\\?\.news/, 'the file’s name stands in for an unknown outlet');
  });

  it('hovers on a speaker give the names used here and the number of quotes', async () => {
    const text = await hoverText('Hale said');
    assert.match(text, /\*\*Ann Hale\*\*/);
    assert.match(text, /quotes? in this article/);
    assert.match(text, /other articles?/);
  });

  it('says so where nobody else reports a quote', async () => {
    assert.match(await hoverText('two million crowns'), /No other article here reports this quote/);
  });

  it('puts a lens above paragraphs that others report, with its title on resolve', async () => {
    const lenses = (await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
    const quoted = lenses.find(({ range }) => range.start.line === 4);
    assert.ok(quoted, 'a lens above the quote');
    assert.equal(quoted.command, undefined);
    const resolved = await editor.connection.sendRequest(CodeLensResolveRequest.type, quoted);
    assert.match(resolved.command?.title ?? '', /^Ann Hale · 2 other outlets/);
    assert.ok(!lenses.some(({ range }) => range.start.line === 6), 'none where there is nothing to say');
  });

  it('jumps to other reports', async () => {
    const found = (await editor.connection.sendRequest(ReferencesRequest.type, { ...at('cannot wait'), context: { includeDeclaration: false } })) ?? [];
    assert.ok(found.some((location) => location.uri === editor.uri('island.news')));
    const place = (await editor.connection.sendRequest(DefinitionRequest.type, at('cannot wait'))) as Location;
    assert.equal(place.uri, uri, 'the words here are the fullest');
  });

  it('outlines headline, speakers and their quotes', async () => {
    const symbols = (await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })) as DocumentSymbol[];
    assert.deepEqual(symbols.map(({ name }) => name), ['Ferry to stop on Friday, says port chief', 'Ann Hale', 'Tom Reed']);
  });

  it('finds quotes by words and speaker', async () => {
    const found = (await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'slow leak reed' })) ?? [];
    assert.equal(found.length, 2);
  });

  it('highlights what the same speaker says', async () => {
    const found = (await editor.connection.sendRequest(DocumentHighlightRequest.type, at('Hale said'))) ?? [];
    assert.ok(found.length >= 4);
  });

  it('lists reports with what differs and two pages to compare', async () => {
    const answer: ReportsAnswer = await editor.connection.sendRequest(reportsRequest, { uri, position: positionOf(harbourPost, 'cannot wait') });
    assert.equal(answer.reports.length >= 1, true);
    assert.match(answer.reports[0]?.compare.here ?? '', /^quotelens:/);
  });

  it('says why there is nothing to show', async () => {
    const answer: ReportsAnswer = await editor.connection.sendRequest(reportsRequest, { uri, position: { line: 1, character: 0 } });
    assert.equal(answer.reason, 'There is no quote at the cursor. Move it into a highlighted quote first.');
  });

  it('cites a quote', async () => {
    const answer: CitationAnswer = await editor.connection.sendRequest(citationRequest, { uri, position: positionOf(harbourPost, 'two million') });
    assert.equal(answer.text, '"I have asked the council for two million crowns,"\n— Ann Hale, port director\nHarbour Post, “Ferry to stop on Friday, says port chief”\n');
  });

  it('names the quotes in order', async () => {
    const marks: QuoteMark[] = await editor.connection.sendRequest(quotesRequest, { uri });
    assert.ok(marks.length >= 4);
    assert.match(marks[0]?.label ?? '', /^Ann Hale, /);
  });

  it('refuses a lens title for words that have changed since', async () => {
    const [lens] = (await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
    assert.ok(lens);
    await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version: 2 }, contentChanges: [{ text: `${harbourPost}\nMore.\n` }] });
    const resolved = await editor.connection.sendRequest(CodeLensResolveRequest.type, lens);
    assert.equal(resolved.command, undefined);
  });
});

describe('what is no article, or cannot be read', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ 'a.news': harbourPost }, { settings: { files: { maximumSize: 0.05 } } });
    await editor.settled();
  });
  after(() => editor.close());

  const cases: [what: string, text: string, languageId: string, served: boolean][] = [
    ['an empty file', '', 'news', true],
    ['only a headline', 'Ferry stops', 'news', true],
    ['no marks', 'Ferry stops\n\nThe ferry does not run. Nobody knows why.\n', 'news', true],
    ['a mark never closed', 'Ferry stops\n\n"We cannot wait, Hale said.\n\n"Ready," said Reed.\n', 'news', true],
    ['CRLF', harbourPost.replace(/\n/g, '\r\n'), 'news', true],
    ['NUL and lone surrogates', 'A\u0000B\n\n"\ud800 We \udc00 wait," Hale said.\n', 'news', true],
    ['right-to-left text', 'כותרת\n\n"אנחנו מוכנים," אמרה הייל.\n', 'news', true],
    ['emoji before a quote', 'Ferry 🚢🚢\n\n🚢 "We wait," Hale said.\n', 'news', true],
    ['a list of settings', 'a = 1\nb = 2\nc = 3\n', 'plaintext', false],
    ['a file too large', `${harbourPost}\n`.repeat(300), 'news', false],
  ];
  for (const [what, text, languageId, served] of cases) {
    it(`${what}: ${served ? 'read' : 'left out, with a reason'}`, async () => {
      const uri = await editor.open(`${what.replace(/\W+/g, '-')}.${languageId === 'news' ? 'news' : 'txt'}`, text, languageId);
      const asked = { textDocument: { uri }, position: { line: 2, character: 3 } };
      await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
      await editor.connection.sendRequest(HoverRequest.type, asked);
      await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
      const status: DocumentStatus = await editor.connection.sendRequest(documentStatusRequest, { uri });
      assert.equal(status.served, served, status.text);
      assert.ok(status.text.length > 10);
    });
  }

  it('tokens stand right behind emoji, counted in UTF-16', async () => {
    const text = 'Ferry 🚢🚢\n\n🚢 "We cannot wait," Hale said.\n';
    const uri = await editor.open('emoji-place.news', text);
    const tokens = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    assert.deepEqual(tokens?.data.slice(0, 3), [2, 3, 17]);
  });
});

describe('a folder with files that are no articles', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({
      'a.news': harbourPost,
      'b.news': islandTimes,
      'latin.news': Buffer.from('Fähre hält\r\n\r\n"Wir können nicht länger warten", sagte Hale über die Fähre.\r\n', 'latin1'),
      'picture.news': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3, 0, 0, 0, 255, 254, 0]),
      'empty.news': '',
      'large.txt': 'word '.repeat(30_000),
      'list.txt': 'a = 1\nb = 2\n',
      '.gitignore': 'ignored.news\n',
      'ignored.news': harbourPost,
      'left-out.news': harbourPost,
    }, { settings: { files: { maximumSize: 0.1, exclude: ['left-out.*'] } } });
  });
  after(() => editor.close());

  it('reads what can be read and says what was left out', async () => {
    const status = await editor.settled();
    assert.equal(status.articles, 4);
    assert.deepEqual(status.skipped.map((line) => line.split(':')[0]).sort(), ['large.txt', 'list.txt', 'picture.news']);
    assert.match(status.skipped.join(' '), /large\.txt: larger than 0\.1 MB/);
  });

  it('an open document that the settings leave out says so', async () => {
    const uri = await editor.open('left-out.news', harbourPost);
    const { served, text }: DocumentStatus = await editor.connection.sendRequest(documentStatusRequest, { uri });
    assert.deepEqual([served, text], [false, 'Left out by the settings: “quotelens.files.exclude”, or “files.exclude” of the editor.']);
  });

  it('a document of more than 20 MB is left out with a notice, and others are still answered', async () => {
    const uri = await editor.open('huge.news', 'We cannot wait. '.repeat(1_300_000));
    const status: DocumentStatus = await editor.connection.sendRequest(documentStatusRequest, { uri });
    assert.equal(status.served, false);
    assert.match(status.text, /Left out: 20\.8 million characters/);
    const other = await editor.open('a.news', harbourPost);
    const tokens = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: other } });
    assert.ok((tokens?.data.length ?? 0) > 0);
  });

  it('closing a document without saving brings its file back', async () => {
    const uri = await editor.open('b.news', 'Ferry stops\n\n"Entirely other words," Ann Hale said.\n');
    await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    assert.equal((await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'entirely other' }))?.length, 1);
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await editor.settled();
    for (let tries = 0; tries < 50; tries++) {
      if ((await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'slow leak' }))?.length === 2) return;
    }
    assert.fail('the file was not read again');
  });
});
