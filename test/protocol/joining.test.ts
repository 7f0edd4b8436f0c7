import assert from 'node:assert/strict';
import { CodeLensRequest, CodeLensResolveRequest, type Command, HoverRequest, type MarkupContent, ReferencesRequest, RenameRequest } from 'vscode-languageserver/node';
import { type Act, type AnnotateAnswer, annotateRequest, type RulableAnswer, rulableRequest } from '../../server/language/annotationProtocol.js';
import { type ReportsAnswer, reportsRequest } from '../../server/language/protocol.js';
import { Editor, positionOf } from './editor.js';

const dated = (text: string): string => `---\npublished: 2026-03-13\n---\n${text}`;
/** Two articles on one event; so few words of two people are nobody's report of the other. */
const texts: Record<string, string> = {
  'north.news': dated('Wall is crumbling\n\nNORHAVEN — People of Norhaven and Ostmark met in Kingsway Hall on Monday.\n\n"The harbour wall is crumbling in winter," Ada Vale said.\n'),
  'south.news': dated('Worry over wall\n\nNORHAVEN — People of Norhaven and Ostmark met in Kingsway Hall on Monday.\n\n"Harbour wall is crumbling," Mira Holm told the meeting.\n'),
};
const settings = { outlets: { 'north*': 'Northern Post', 'south*': 'Southern Times' }, annotator: 'Ana' };

describe('reports joined by a reader over stdio', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start(texts, { settings, commands: true });
    await editor.settled();
    for (const [name, text] of Object.entries(texts)) await editor.open(name, text);
  });
  afterEach(() => editor.close());

  const at = (name: string, words: string) => ({ textDocument: { uri: editor.uri(name) }, position: positionOf(texts[name]!, words) });
  const hover = async (name: string, words: string): Promise<string> => ((await editor.connection.sendRequest(HoverRequest.type, at(name, words)))?.contents as MarkupContent).value;
  const lenses = async (name: string): Promise<(Command | undefined)[]> => {
    const found = (await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: editor.uri(name) } })) ?? [];
    return Promise.all(found.map(async (lens) => (await editor.connection.sendRequest(CodeLensResolveRequest.type, lens)).command));
  };
  const titles = async (name: string): Promise<(string | undefined)[]> => (await lenses(name)).map((command) => command?.title);
  const act = (name: string, words: string, what: Act): Promise<AnnotateAnswer> => {
    const start = positionOf(texts[name]!, words);
    return editor.connection.sendRequest(annotateRequest, { uri: editor.uri(name), range: { start, end: start }, act: what });
  };
  /** What hover, lens, references and list of reports say of the northern quote. */
  const counts = async () => {
    const { reports }: ReportsAnswer = await editor.connection.sendRequest(reportsRequest, { uri: editor.uri('north.news'), position: positionOf(texts['north.news']!, 'crumbling in') });
    const places = await editor.connection.sendRequest(ReferencesRequest.type, { ...at('north.news', 'crumbling in'), context: { includeDeclaration: false } });
    return {
      hover: /Reported by \*\*(\d+ other outlets?)/.exec(await hover('north.news', 'crumbling in'))?.[1] ?? 'nobody',
      lens: (await titles('north.news'))[0] ?? 'none',
      references: places?.length ?? 0,
      listed: reports.map(({ label }) => label),
    };
  };

  it('two speakers who are renamed to one report one statement, in every view, until that is taken back', async () => {
    const apart = { hover: 'nobody', lens: 'none', references: 0, listed: [] };
    assert.deepEqual(await counts(), apart);
    await editor.connection.sendRequest(RenameRequest.type, { ...at('south.news', 'Mira Holm'), newName: 'Ada Vale' });
    assert.deepEqual(await counts(), { hover: '1 other outlet', lens: 'Ada Vale · 1 other outlet · shortened elsewhere', references: 1, listed: ['Southern Times, 13 March 2026'] });
    assert.deepEqual(await titles('south.news'), ['Ada Vale · 1 other outlet · shortened here']);
    await act('south.news', 'NORHAVEN', { do: 'undo' });
    assert.deepEqual(await counts(), apart);
  });

  it('a lens says who ruled that its quote is the same as another one', async () => {
    const { quotes: [other] }: RulableAnswer = await editor.connection.sendRequest(rulableRequest, { uri: editor.uri('north.news'), position: positionOf(texts['north.news']!, 'crumbling in'), as: 'same', query: 'crumbling' });
    await act('north.news', 'crumbling in', { do: 'same', other: { uri: other!.uri, quote: other!.quote } });
    const [lens] = await lenses('north.news');
    assert.match(lens?.tooltip ?? '', /^Ada Vale: suggested, \d+ %; same statement as in Southern Times, 13 March 2026, by Ana on \d+ \w+ \d{4}$/m);
  });
});
