import assert from 'node:assert/strict';
import { FoldingRangeRequest, TextDocumentContentRequest } from 'vscode-languageserver/node';
import { type ExplainAnswer, explainRequest, type InspectAnswer, inspectRequest } from '../../server/language/protocol.js';
import { coastWire, harbourPost, islandTimes } from './articles.js';
import { Editor, positionOf } from './editor.js';

describe('what a reader may ask about the reading', () => {
  let editor: Editor;
  let uri: string;

  before(async () => {
    editor = await Editor.start(
      { 'harbour.news': harbourPost, 'island.news': islandTimes, 'wire.news': coastWire },
      { settings: { outlets: { 'harbour*': 'Harbour Post' } }, capabilities: { workspace: { textDocumentContent: {} } } },
    );
    await editor.settled();
    uri = await editor.open('harbour.news', harbourPost);
  });
  after(() => editor.close());

  it('inspects an article, as text and as a page', async () => {
    const answer: InspectAnswer = await editor.connection.sendRequest(inspectRequest, { uri, position: positionOf(harbourPost, 'cannot wait') });
    assert.match(answer.text, /^harbour\.news\n\nRead as an article: The file is named as one\./);
    assert.match(answer.text, /\n {2}Outlet: Harbour Post \(from: setting quotelens\.outlets\)\n/);
    const { text } = await editor.connection.sendRequest(TextDocumentContentRequest.type, { uri: answer.page });
    assert.equal(text, answer.text);
  });

  it('inspects what is no article', async () => {
    const list = await editor.open('list.txt', 'a = 1\nb = 2\n', 'plaintext');
    const answer: InspectAnswer = await editor.connection.sendRequest(inspectRequest, { uri: list, position: { line: 0, character: 0 } });
    assert.match(answer.text, /^list\.txt\n\nNot read as an article: /);
  });

  it('explains the coverage of a quote, and says where there is none', async () => {
    const answer: ExplainAnswer = await editor.connection.sendRequest(explainRequest, { uri, position: positionOf(harbourPost, 'cannot wait') });
    assert.match(answer.text ?? '', /^Coverage of "We cannot wait ten more years\..*\n {2}Ann Hale; .*\n {2}\d quotes of other articles compared: 2 accepted/);
    assert.match(answer.text ?? '', /\n\d\. island\.news, line 5\n {2}Ann Hale: “We can't wait 10 more years,”\n {2}Accepted: /);
    const { text } = await editor.connection.sendRequest(TextDocumentContentRequest.type, { uri: answer.page! });
    assert.equal(text, answer.text);
    const none: ExplainAnswer = await editor.connection.sendRequest(explainRequest, { uri: editor.uri('wire.news'), position: { line: 0, character: 0 } });
    assert.deepEqual(none, { reason: 'Open an article first.' });
  });

  it('folds page furniture, and leaves what is no article to the editor', async () => {
    const text = `${harbourPost}\nMore in this section\n\nSubscribe to our newsletter\n`;
    const page = await editor.open('page.news', text);
    const startLine = positionOf(text, 'More in').line;
    assert.deepEqual(await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: page } }), [{ startLine, endLine: startLine + 2, kind: 'region' }]);
    const list = await editor.open('other.txt', 'a = 1\nb = 2\n', 'plaintext');
    assert.equal(await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: list } }), null);
  });
});
