import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CodeAction,
  CodeLensRequest,
  CodeLensResolveRequest,
  CodeActionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  HoverRequest,
  type MarkupContent,
  PublishDiagnosticsNotification,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import {
  type Act,
  type AnnotateAnswer,
  annotateRequest,
  type DecidedQuote,
  decisionsRequest,
  type NoteItem,
  notesRequest,
  type RulableAnswer,
  rulableRequest,
  type SpeakersAnswer,
  speakersRequest,
} from '../../server/language/annotationProtocol.js';
import { type ReportsAnswer, reportsRequest } from '../../server/language/protocol.js';
import * as undated from './articles.js';
import { Editor, positionOf } from './editor.js';

const [harbourPost, islandTimes, coastWire] = [undated.harbourPost, undated.islandTimes, undated.coastWire].map(undated.dated) as [string, string, string];
const settings = { outlets: { 'harbour*': 'Harbour Post', 'island*': 'Island Times' }, annotator: 'Ana' };
const texts: Record<string, string> = { 'harbour.news': harbourPost, 'island.news': islandTimes, 'wire.news': coastWire };

describe('annotating over stdio, three articles open', () => {
  let editor: Editor;
  let hints: Map<string, Diagnostic[]>;

  beforeEach(async () => {
    editor = await Editor.start(texts, { settings });
    hints = new Map();
    editor.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => void hints.set(uri, diagnostics));
    await editor.settled();
    for (const [name, text] of Object.entries(texts)) await editor.open(name, text);
  });
  afterEach(() => editor.close());

  const at = (name: string, words: string) => ({ textDocument: { uri: editor.uri(name) }, position: positionOf(texts[name]!, words) });
  const rangeOf = (name: string, from: string, to = '') => {
    const start = positionOf(texts[name]!, from);
    return { start, end: to === '' ? start : { ...start, character: start.character + to.length } };
  };
  const act = (name: string, words: string, what: Act, selected = ''): Promise<AnnotateAnswer> =>
    editor.connection.sendRequest(annotateRequest, { uri: editor.uri(name), range: rangeOf(name, words, selected), act: what });
  const hover = async (name: string, words: string): Promise<string> =>
    ((await editor.connection.sendRequest(HoverRequest.type, at(name, words)))?.contents as MarkupContent | undefined)?.value ?? '';
  const stands = async (name: string): Promise<string[]> =>
    (await editor.connection.sendRequest<DecidedQuote[]>(decisionsRequest, { uri: editor.uri(name) })).map(({ label, status }) => `${label.split(' ').slice(0, 4).join(' ')} (${status.replace(/ on .*/, '')})`);
  const outline = async (name: string): Promise<string[]> =>
    ((await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: editor.uri(name) } })) as DocumentSymbol[]).map(({ name: who }) => who);

  it('a suggestion is said to be one, and a confirmed quote by whom and when', async () => {
    assert.match(await hover('harbour.news', 'cannot wait'), /\*\*Ann Hale\*\*.* · direct quote · suggested, \d\d %/);
    const answer = await act('harbour.news', 'cannot wait', { do: 'confirm' });
    assert.match(answer.said ?? '', /^Confirmed: Ann Hale, "We cannot wait/);
    assert.match(await hover('harbour.news', 'cannot wait'), /direct quote · confirmed by Ana on \d+ \w+ \d{4}/);
    assert.match(await readFile(join(editor.folder, '.quotelens', 'annotations', 'ana.jsonl'), 'utf8'), /"op":"confirm".*"speaker":"Ann Hale"/);
  });

  it('a confirmed quote says so on its copies', async () => {
    await act('harbour.news', 'cannot wait', { do: 'confirm' });
    assert.match(await hover('island.news', 't wait 10'), /· confirmed by Ana on .* on its copy in \[Harbour Post/);
  });

  it('a rejected quote loses its highlight, and comes back when that is taken back', async () => {
    const tokens = async (): Promise<number> => (await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: editor.uri('harbour.news') } }))!.data.length;
    const before = await tokens();
    await act('harbour.news', 'If the ramp', { do: 'reject' });
    assert.ok((await tokens()) < before);
    assert.match(await hover('harbour.news', 'If the ramp'), /\*\*Not a quote\*\* · rejected by Ana/);
    await act('harbour.news', 'If the ramp', { do: 'undo' });
    assert.equal(await tokens(), before);
    await act('harbour.news', 'If the ramp', { do: 'redo' });
    assert.ok((await tokens()) < before);
    await act('harbour.news', 'If the ramp', { do: 'confirm' });
    assert.equal(await tokens(), before);
  });

  it('a corrected speaker shows here and on every copy', async () => {
    await act('harbour.news', 'cannot wait', { do: 'speaker', speaker: 'Tom Reed' });
    assert.match(await hover('harbour.news', 'cannot wait'), /^\*\*Tom Reed\*\*.*speaker corrected by Ana[^]*Suggested here: Ann Hale/);
    assert.match(await hover('island.news', 't wait 10'), /^\*\*Tom Reed\*\*.*speaker corrected by Ana on .* on its copy in \[Harbour Post/);
    assert.ok((await outline('island.news')).includes('Tom Reed'));
    await act('harbour.news', 'cannot wait', { do: 'undo' });
    assert.match(await hover('island.news', 't wait 10'), /^\*\*Ann Hale\*\*/);
  });

  it('offers the speakers of the paragraph first, then of the article', async () => {
    const { candidates, current }: SpeakersAnswer = await editor.connection.sendRequest(speakersRequest, { uri: editor.uri('harbour.news'), position: positionOf(harbourPost, 'cannot wait') });
    assert.equal(current, 'Ann Hale');
    assert.deepEqual(candidates, [{ name: 'Ann Hale', from: 'paragraph' }, { name: 'Tom Reed', from: 'article' }]);
  });

  it('offers the speakers of all articles for what is typed', async () => {
    const { candidates }: SpeakersAnswer = await editor.connection.sendRequest(speakersRequest, { uri: editor.uri('wire.news'), position: positionOf(coastWire, 'If the ramp'), query: 'tom r' });
    assert.deepEqual(candidates.at(-1), { name: 'Tom Reed', from: 'all articles' });
  });

  it('a bound moves by words, the kind is set, and both say where', async () => {
    const ferry = (await editor.connection.sendRequest<DecidedQuote[]>(decisionsRequest, { uri: editor.uri('harbour.news') })).find(({ label }) => label.includes('The ferry will'));
    const done = (what: Act): Promise<AnnotateAnswer> => editor.connection.sendRequest(annotateRequest, { uri: editor.uri('harbour.news'), range: rangeOf('harbour.news', 'KELLS'), quote: ferry!.id, act: what });
    const { said = '', at: where } = await done({ do: 'move', bound: 'end', by: -1 });
    assert.match(said, /^The quote is now: The ferry .* ten$/);
    assert.deepEqual(where?.range, { start: positionOf(harbourPost, 'The ferry will'), end: positionOf(harbourPost, ' weeks, port') });
    await done({ do: 'kind', kind: 'mixed' });
    assert.match(await hover('harbour.news', 'ferry will stop'), /partly quoted · corrected by Ana/);
    const taken = await done({ do: 'undo' });
    assert.deepEqual(taken.at?.range.start, positionOf(harbourPost, 'The ferry will'));
  });

  it('a quote whose copy is decided is not open', async () => {
    const open = async (name: string): Promise<boolean[]> => (await editor.connection.sendRequest<DecidedQuote[]>(decisionsRequest, { uri: editor.uri(name) })).map((quote) => quote.open);
    assert.deepEqual(await open('island.news'), [true, true]);
    await act('harbour.news', 'cannot wait', { do: 'confirm' });
    assert.deepEqual(await open('island.news'), [false, true]);
    assert.match((await stands('island.news'))[0] ?? '', /\(confirmed by Ana/);
    assert.match(await hover('island.news', 't wait 10'), /^\*\*Ann Hale\*\*, port director · direct quote · confirmed by Ana on [^·]* on its copy in \[Harbour Post/);
    const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: editor.uri('island.news') } });
    const titles = await Promise.all((lenses ?? []).map(async (lens) => (await editor.connection.sendRequest(CodeLensResolveRequest.type, lens)).command?.title));
    assert.match(titles.find((title) => title?.includes('Hale')) ?? '', /· confirmed by Ana$/);
    const { reports }: ReportsAnswer = await editor.connection.sendRequest(reportsRequest, { uri: editor.uri('island.news'), position: positionOf(islandTimes, 't wait 10') });
    assert.match(reports.find(({ label }) => label.startsWith('Harbour'))?.status ?? '', /^confirmed by Ana on/);
  });

  it('a note shows once in an article that has its words twice', async () => {
    await act('harbour.news', 'cannot wait', { do: 'note', text: 'On tape.', tags: ['ramp', 'radio'], sources: ['https://radio.example/1', 'the [archive](command:x)'] });
    const text = undated.dated('Ferry\n\n“We cannot wait ten more years,” Ann Hale said in Kells Bay.\n\nThe council was silent on Monday. “If the ramp breaks with people on it, that is on us,” Ann Hale said.\n\n“We cannot wait ten more years. If the ramp breaks with people on it, that is on us,” Hale said again.\n');
    await editor.open('twice.news', text);
    const quotes: DecidedQuote[] = await editor.connection.sendRequest(decisionsRequest, { uri: editor.uri('twice.news') });
    const notes: NoteItem[] = await editor.connection.sendRequest(notesRequest, { uri: editor.uri('twice.news') });
    assert.deepEqual(notes.map(({ text: says, range }) => [says, quotes.findIndex((quote) => quote.range.start.line === range.start.line)]), [['On tape.', quotes.length - 1]]);
    assert.match(await hover('harbour.news', 'cannot wait'), /: On tape\. \(#ramp #radio; sources: \[https[^\]]*\]\(https:\/\/radio\.example\/1\), the \\\[archive\\\]/);
  });

  it('a note on a statement shows on its copies, marked with where it was made', async () => {
    await act('harbour.news', 'cannot wait', { do: 'note', text: 'Said on the radio, too.', status: 'disputed' });
    assert.match(await hover('harbour.news', 'cannot wait'), /\*\*Note\*\* by Ana on .* · \*disputed\*: Said on the radio, too\./);
    assert.match(await hover('island.news', 't wait 10'), /\*\*Note\*\* by Ana on .* in \[Harbour Post.*: Said on the radio/);
    const [note, ...others]: NoteItem[] = await editor.connection.sendRequest(notesRequest, { uri: editor.uri('island.news') });
    assert.deepEqual([note?.text, note?.madeIn?.label, note?.madeIn?.uri, others], ['Said on the radio, too.', 'Harbour Post, 13 March 2026', editor.uri('harbour.news'), []]);
    await act('harbour.news', 'cannot wait', { do: 'revise', of: note!.id, text: 'Said twice.' });
    const [revised]: NoteItem[] = await editor.connection.sendRequest(notesRequest, { uri: editor.uri('harbour.news') });
    assert.deepEqual([revised?.text, revised?.status, revised?.madeIn], ['Said twice.', 'disputed', undefined]);
  });

  it('a speaker is renamed in all articles, or in one only', async () => {
    const asked = at('island.news', 'Reed, who');
    const offered = await editor.connection.sendRequest(PrepareRenameRequest.type, asked);
    assert.deepEqual((offered as { placeholder: string }).placeholder, 'Reed');
    const edit = await editor.connection.sendRequest(RenameRequest.type, { ...asked, newName: 'Tom Reed' });
    assert.deepEqual(edit, { changes: {} });
    assert.match(await hover('island.news', 'Reed, who'), /^\*\*Tom Reed\*\*[^]*Called so by Ana on .*; the article has “Reed”[^]*1 quote in 1 other article/);
    assert.ok((await outline('island.news')).includes('Tom Reed'));
    const symbols = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'tom reed slow' });
    assert.deepEqual(symbols?.map(({ name }) => name.split(':')[0]), ['Tom Reed', 'Tom Reed']);
    await act('island.news', 'Reed, who', { do: 'undo' });
    assert.ok((await outline('island.news')).includes('Reed'));
    await act('wire.news', 'Ann Hale', { do: 'name', as: 'Ann Hale (Coast Line)', where: 'here' });
    assert.match(await hover('wire.news', 'If the ramp'), /^\*\*Ann Hale \(Coast Line\)\*\*/);
    assert.match(await hover('harbour.news', 'If the ramp'), /^\*\*Ann Hale\*\*/);
    await act('wire.news', 'Ann Hale', { do: 'undo' });
    await act('harbour.news', 'Tom Reed', { do: 'name', as: 'ann hale', where: 'everywhere' });
    assert.deepEqual((await outline('harbour.news')).filter((name) => /hale|reed/i.test(name)), ['Ann Hale']);
  });

  it('two quotes are parted and joined, and all views follow', async () => {
    const rulableFor = (name: string, words: string, as: 'same' | 'different', query?: string): Promise<RulableAnswer> =>
      editor.connection.sendRequest(rulableRequest, { uri: editor.uri(name), position: positionOf(texts[name]!, words), as, ...(query && { query }) });
    const places = async (words: string): Promise<number> => ((await editor.connection.sendRequest(ReferencesRequest.type, { ...at('harbour.news', words), context: { includeDeclaration: false } })) ?? []).length;
    const [ramp] = (await rulableFor('harbour.news', 'cannot wait', 'different')).quotes.filter(({ words }) => words.includes('ramp'));
    assert.equal(await places('If the ramp'), 1);
    const parted = await act('harbour.news', 'cannot wait', { do: 'different', other: { uri: ramp!.uri, quote: ramp!.quote } });
    assert.match(parted.said ?? '', /^Not the same statement as in wire\.news, 13 March 2026: "If the ramp/);
    assert.ok(!(await hover('harbour.news', 'cannot wait')).includes('fullest: [wire'));
    assert.match(await hover('harbour.news', 'cannot wait'), /\*\*Another statement\*\* than in \[wire\.news.*, by Ana on/);
    assert.match(await hover('wire.news', 'If the ramp'), /\*\*Another statement\*\* than in \[Harbour Post/);
    assert.doesNotMatch(await hover('wire.news', 'If the ramp'), /Reported by \*\*1 other outlet/);
    await act('harbour.news', 'cannot wait', { do: 'undo' });
    assert.match(await hover('wire.news', 'If the ramp'), /Reported by \*\*1 other outlet/);
    const [leak] = (await rulableFor('harbour.news', 'two million', 'same', 'slow leak')).quotes;
    assert.equal(leak?.article, 'Island Times, 13 March 2026');
    assert.equal(await places('two million'), 0);
    await act('harbour.news', 'two million', { do: 'same', other: { uri: leak.uri, quote: leak.quote } });
    assert.equal(await places('two million'), 1);
    assert.match(await hover('harbour.news', 'two million'), /\*\*Same statement\*\* as in \[Island Times.*, by Ana on[^]*Reported by \*\*1 other outlet/);
  });

  it('marked words are a quote, with coverage', async () => {
    const answer = await act('island.news', 'the plan was a slow leak', { do: 'reject' });
    assert.ok(answer.said ?? answer.reason);
    const { said } = await act('island.news', 'land cut off', { do: 'add', speaker: 'Ann Hale' }, 'land cut off for we');
    assert.equal(said, 'Marked as a quote by Ann Hale: Island cut off for weeks');
    assert.ok((await stands('island.news')).includes('Ann Hale: Island cut (marked as a quote by Ana)'));
  });

  it('says when words have changed, and lets the reader keep that', async () => {
    await act('harbour.news', 'cannot wait', { do: 'confirm' });
    const edited = harbourPost.replace('ten more years', 'ten more weeks');
    await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: editor.uri('harbour.news'), version: 2 }, contentChanges: [{ text: edited }] });
    await stands('harbour.news');
    const [hint] = await until(() => hints.get(editor.uri('harbour.news')), (found) => found.length > 0);
    assert.match(hint?.message as string, /^The words have changed since Ana confirmed them: was “"We cannot wait ten more years\..*”, now “"We cannot wait ten more weeks\..*”\.$/);
    const actions = (await editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: editor.uri('harbour.news') }, range: hint!.range, context: { diagnostics: [hint!] } })) as CodeAction[];
    const keep = actions.find(({ title }) => title === 'Keep as It Is');
    await editor.connection.sendRequest(ExecuteCommandRequest.type, keep!.command!);
    await until(() => hints.get(editor.uri('harbour.news')), (found) => found.length === 0);
  });

  it('code actions decide without a client of ours', async () => {
    const { position } = at('harbour.news', 'two million');
    const actions = (await editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: editor.uri('harbour.news') }, range: { start: position, end: position }, context: { diagnostics: [] } })) as CodeAction[];
    assert.deepEqual(actions.map(({ title }) => title.split(':')[0]), ['Confirm', 'Not a Quote', 'Set Speaker', 'Set Kind', 'Set Kind', 'Begin One Word Earlier', 'Begin One Word Later', 'End One Word Earlier', 'End One Word Later']);
    await editor.connection.sendRequest(ExecuteCommandRequest.type, actions[2]!.command!);
    assert.match(await hover('harbour.news', 'two million'), /^\*\*Tom Reed\*\*/);
    await editor.connection.sendRequest(ExecuteCommandRequest.type, actions[6]!.command!);
    assert.match((await editor.connection.sendRequest<DecidedQuote[]>(decisionsRequest, { uri: editor.uri('harbour.news') })).map(({ label }) => label).join('\n'), /: have asked/);
  });

  it('says why it cannot', async () => {
    assert.match((await act('harbour.news', 'KELLS BAY', { do: 'add', speaker: null })).reason ?? '', /Select the words first/);
    assert.match((await act('harbour.news', 'KELLS BAY', { do: 'confirm' })).reason ?? '', /no quote at the cursor/);
    assert.match((await act('harbour.news', 'cannot wait', { do: 'undo' })).reason ?? '', /Nothing was annotated/);
  });
});

describe('annotations of others', () => {
  it('hold from the start, also on articles that are not open', async () => {
    let editor = await Editor.start(texts, { settings });
    await editor.settled();
    await editor.open('harbour.news', harbourPost);
    await editor.connection.sendRequest(annotateRequest, { uri: editor.uri('harbour.news'), range: { start: positionOf(harbourPost, 'cannot wait'), end: positionOf(harbourPost, 'cannot wait') }, act: { do: 'speaker', speaker: 'Tom Reed' } });
    const sidecar = await readFile(join(editor.folder, '.quotelens', 'annotations', 'ana.jsonl'));
    await editor.close();
    editor = await Editor.start({ ...texts, '.quotelens/annotations/ana.jsonl': sidecar }, { settings: { ...settings, annotator: 'Bo' } });
    try {
      await editor.settled();
      const uri = await editor.open('island.news', islandTimes);
      const asked = { textDocument: { uri }, position: positionOf(islandTimes, 't wait 10') };
      const text = async (): Promise<string> => ((await editor.connection.sendRequest(HoverRequest.type, asked))?.contents as MarkupContent | undefined)?.value ?? '';
      assert.match(await until(text, (found) => found.includes('Reed')), /^\*\*Tom Reed\*\*.*speaker corrected by Ana on .* on its copy in \[Harbour Post/);
    } finally {
      await editor.close();
    }
  });
});

/** Asks until the answer is as wanted; the test's time-out ends a wait in vain. */
async function until<Answer>(ask: () => Answer | Promise<Answer>, wanted: (answer: NonNullable<Answer>) => boolean): Promise<NonNullable<Answer>> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && wanted(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
