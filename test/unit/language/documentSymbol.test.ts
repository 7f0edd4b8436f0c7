import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { OpenFile } from '../../../server/language/context.js';
import { documentSymbols } from '../../../server/language/documentSymbol.js';
import { contextOf, nobodyLeft, opened } from './opened.js';

const LEAD = 'The ferry to Kells Bay will stop on Friday for ten weeks.';
const said = (name: string): string => `"We cannot wait ten more years," ${name} said.`;
const document = (title: string, body: string): string =>
  `${'_'.repeat(60)}\n\n${title}\n\nFull text: ${body}\n\nTitle: ${title}\n\nPublication title: The Harbour Times\n\nPublication date: Mar 12, 2026\n\n`;

/** The outline as indented lines. */
async function outline(file: OpenFile): Promise<string[]> {
  const lines = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, detail, children }) => [`${indent}${name} [${detail ?? ''}]`, ...lines(children ?? [], `${indent}  `)]);
  return lines(await documentSymbols(contextOf([file]), file, nobodyLeft), '');
}

describe('the outline', () => {
  it('has headline and standfirst before the speakers', async () => {
    assert.deepEqual(await outline(opened('a.news', 'news', `Ferry to stop\n\nTen weeks without a crossing\n\n${LEAD}\n\n${said('Ann Hale')}\n`)), [
      'Ferry to stop [headline]',
      'Ten weeks without a crossing [standfirst]',
      'Ann Hale [1 quote]',
      '  "We cannot wait ten more years," [direct quote · suggested, 93 %]',
    ]);
  });

  it('names a repeated headline once', async () => {
    assert.deepEqual(await outline(opened('a.news', 'news', `Ferry to stop\n\nFerry to stop\n\n${LEAD}\n`)), ['Ferry to stop [headline]']);
  });

  it('gives each of several articles its own', async () => {
    const file = opened('a.txt', 'plaintext', `${document('Ferry to stop', `${LEAD}\n\n${said('Ann Hale')}`)}${document('Board late', `${LEAD}\n\n${said('Tom Reed')}`)}`);
    assert.deepEqual(await outline(file), [
      'Ferry to stop [The Harbour Times, 12 March 2026]',
      '  Ferry to stop [headline]',
      '  Ann Hale [1 quote]',
      '    "We cannot wait ten more years," [direct quote · suggested, 93 %]',
      'Board late [The Harbour Times, 12 March 2026]',
      '  Board late [headline]',
      '  Tom Reed [1 quote]',
      '    "We cannot wait ten more years," [direct quote · suggested, 93 %]',
    ]);
  });
});
