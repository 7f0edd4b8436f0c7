import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  CodeLensResolveRequest,
  DeclarationRequest,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  HoverRequest,
  type Location,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { articleNameRequest, type ArticleNameAnswer, type ReportsAnswer, reportsRequest } from '../../server/language/protocol.js';
import { Editor, positionOf } from './editor.js';

/** One statement, told by three outlets on three days: in full, shortened, and with another word. */
const transcript = `Address of the port director
Published: 3 March 2025

"We cannot wait ten more years for a new ramp, and I have told the council so," port director Ann Hale said.
`;
const post = `Ferry to stop
Published: 4 March 2025

"We cannot wait ten more years for a new ramp," port director Ann Hale said.
`;
const times = `Island cut off
Published: 5 March 2025

"We cannot wait six more years for a new ramp, and I have told the council so," Ann Hale, the port director, said.
`;

const outlets = { 'transcript*': 'Port Authority', 'post*': 'Harbour Post', 'times*': 'Island Times' };

describe('a reference article', () => {
  let editor: Editor;
  let uri: string;

  before(async () => {
    editor = await Editor.start({ 'transcript.news': transcript, 'post.news': post, 'times.news': times }, { settings: { outlets }, commands: true });
    await editor.settled();
    uri = await editor.open('post.news', post);
  });
  after(() => editor.close());

  const at = () => ({ textDocument: { uri }, position: positionOf(post, 'cannot wait') });
  const setReference = (referenceArticle: string) =>
    editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { quotelens: { outlets, referenceArticle } } });
  const hover = async (): Promise<string> => ((await editor.connection.sendRequest(HoverRequest.type, at()))?.contents as MarkupContent | undefined)?.value ?? '';
  const lens = async (): Promise<string> => {
    const [first] = (await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
    return first ? ((await editor.connection.sendRequest(CodeLensResolveRequest.type, first)).command?.title ?? '') : '';
  };
  const reports = (): Promise<ReportsAnswer> => editor.connection.sendRequest(reportsRequest, { uri, position: positionOf(post, 'cannot wait') });
  const lineOf = (text: string, outlet: string): string => text.split('\n').find((line) => line.startsWith('- ') && line.includes(`[${outlet}`)) ?? '';

  it('is not there at first: all is said against this article; the fullest and the earliest are named', async () => {
    const text = await hover();
    assert.doesNotMatch(text, /reference/);
    assert.match(text, /fullest: \[(Port Authority|Island Times)\]/);
    assert.match(text, /earliest: \[Port Authority\]\([^)]*\), 3 March 2025/);
    assert.match(lineOf(text, 'Island Times'), /“six”/);
    const first = (await editor.connection.sendRequest(DeclarationRequest.type, at())) as Location[];
    assert.deepEqual(first.map((place) => place.uri), [editor.uri('transcript.news')]);
  });

  it('is known by its file, with its outlet and date', async () => {
    const name: ArticleNameAnswer = await editor.connection.sendRequest(articleNameRequest, { uri: editor.uri('transcript.news') });
    assert.deepEqual(name, { number: '', label: 'Port Authority, 3 March 2025' });
    const none: ArticleNameAnswer = await editor.connection.sendRequest(articleNameRequest, { uri: editor.uri('nothing.news') });
    assert.equal(none.reason, 'Quotelens does not read this file as an article.');
  });

  it('once set, hover, lens, list and jump hold everything against it', async () => {
    await setReference('transcript.news');
    const text = await hover();
    assert.match(text, /Differences are said against your reference\./);
    assert.match(lineOf(text, 'Port Authority'), /your reference: \*this article (leaves|ends)/);
    assert.match(lineOf(text, 'Island Times'), /“six”.*the reference|“ten”/);
    assert.doesNotMatch(lineOf(text, 'Island Times'), /this article/);
    assert.match(await lens(), /^Ann Hale · 2 other outlets · against your reference: shortened here$/);
    const place = (await editor.connection.sendRequest(DefinitionRequest.type, at())) as Location;
    assert.equal(place.uri, editor.uri('transcript.news'));
  });

  it('comes first in the list, and stands on the left of every comparison', async () => {
    const answer = await reports();
    assert.equal(answer.against, 'Port Authority, 3 March 2025');
    assert.equal(answer.count, '2 other outlets');
    assert.deepEqual(answer.reports.map(({ label }) => label), ['Port Authority, 3 March 2025', 'Island Times, 5 March 2025']);
    assert.ok(answer.reports[0]?.standing.includes('reference'));
    assert.deepEqual(answer.reports.map(({ compare }) => compare.title), ['Port Authority ↔ Harbour Post', 'Port Authority ↔ Island Times']);
  });

  it('may be this very article, or be silent', async () => {
    await setReference('post.news');
    assert.match(await hover(), /This article is your reference\./);
    assert.match(await lens(), /· your reference$/);
    await setReference('nothing.news');
    assert.match(await hover(), /Your reference does not report this quote\./);
    assert.match(await lens(), /· not in your reference$/);
  });

  it('taken back, all is as before', async () => {
    await setReference('');
    assert.doesNotMatch(await hover(), /reference/);
    assert.doesNotMatch((await reports()).reports.map(({ differs }) => differs).join(), /reference/);
  });
});

describe('while a reader types', () => {
  it('code lenses are answered when typing rests, with the newest text', async () => {
    const editor = await Editor.start({ 'transcript.news': transcript }, { settings: { outlets } });
    await editor.settled();
    const uri = await editor.open('post.news', post);
    const ask = () => editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    assert.equal((await ask())?.length, 1, 'at once after opening');
    const type = (version: number, text: string) => editor.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: [{ text }] });
    await type(2, post.replace('ramp', 'quay that'));
    const answer = ask();
    await type(3, `${post}\n`);
    const [lens] = (await answer) ?? [];
    assert.equal((lens?.data as { version?: number } | undefined)?.version, 3);
    await editor.close();
  });
});
