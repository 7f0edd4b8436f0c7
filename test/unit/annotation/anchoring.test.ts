import assert from 'node:assert/strict';
import { anchorGround, anchorOf, type AnchorGround } from '../../../server/annotation/anchor.js';
import { placed } from '../../../server/annotation/anchoring.js';
import type { Paragraph } from '../../../server/article/article.js';
import type { Span } from '../../../server/text/span.js';

const article = `Ferry to stay in port

The harbour master of Eskby said on Monday that 🚢 traffic was safe. "We close the northern pier for the winter, all of it," Ida Holm said.

"Nobody told us," Per Lund, a fisherman, said. He has moored there for forty years.

The council meets again on 3 March. "We close the northern pier when we have to," Ms Holm told the paper.
`;

interface Edit {
  readonly what: string;
  readonly edited: (text: string) => string;
  /** What the words in `marked` are then; the same words when left out, `null` when they are gone. */
  readonly now?: string | null;
  readonly state?: 'changed';
}

const marked = 'We close the northern pier for the winter, all of it,';

const edits: readonly Edit[] = [
  { what: 'nothing', edited: (text) => text },
  { what: 'front matter before it', edited: (text) => `---\ntitle: Ferry 🛳️\n---\n\n${text}` },
  { what: 'other line breaks', edited: (text) => text.replaceAll(' pier ', '\npier '), now: marked.replace(' pier ', '\npier ') },
  { what: 'CRLF', edited: (text) => text.replaceAll('\n', '\r\n') },
  { what: 'curly marks', edited: (text) => text.replace(/"([^"]*)"/g, '“$1”') },
  { what: 'a line of boilerplate before it', edited: (text) => text.replace('The harbour', 'Sign up for our letter.\n\nThe harbour') },
  { what: 'capitals and a longer dash', edited: (text) => text.replace('We close', 'WE CLOSE'), now: marked.replace('We close', 'WE CLOSE') },
  { what: 'a spelling mistake', edited: (text) => text.replace('northern pier for', 'norhtern pier for'), now: marked.replace('northern', 'norhtern'), state: 'changed' },
  { what: 'a word changed', edited: (text) => text.replace('for the winter', 'for the whole winter'), now: marked.replace('the winter', 'the whole winter'), state: 'changed' },
  { what: 'a copy at the end', edited: (text) => `${text}\n${marked}\n` },
  { what: 'its paragraph deleted', edited: (text) => text.replace(/The harbour[^\n]*\n\n/, ''), now: null },
  { what: 'everything deleted', edited: () => '', now: null },
];

const ground = (text: string): AnchorGround => anchorGround('eskby/ferry.txt', text, paragraphsOf(text));

describe('an anchor after an edit', () => {
  const anchor = anchorOf(ground(article), [spanOf(article, marked)]);
  for (const { what, edited, now = marked, state } of edits) {
    it(what, () => {
      const text = edited(article);
      const placement = placed(anchor, ground(text));
      assert.equal(placement.state, now === null ? 'lost' : (state ?? 'held'));
      if (placement.state === 'lost') return;
      assert.deepEqual(placement.spans.map(([start, end]) => text.slice(start, end)), [now]);
    });
  }

  it('counts code points', () => {
    const [part] = anchor.parts;
    assert.equal([...article].slice(part!.start, part!.end).join(''), marked);
    assert.equal(part!.prefix, [...article].slice(part!.start - 32, part!.start).join(''));
  });

  it('tells copies of the same words apart by what stands around them', () => {
    const twice = '"It is late," Mr Dahl said on Monday.\n\nOthers agreed.\n\n"It is late," Ms Berg said on Friday.\n';
    const second = twice.lastIndexOf('It is late');
    const moved = `One more paragraph.\n\n${twice}`;
    const placement = placed(anchorOf(ground(twice), [[second, second + 11]]), ground(moved));
    assert.deepEqual(placement, { state: 'held', spans: [[second + 21, second + 32]] });
  });

  it('never takes two short words elsewhere for the same', () => {
    const before = 'She nodded. "Not yet," Ms Holm said to the council.\n';
    const placement = placed(anchorOf(ground(before), [spanOf(before, 'Not yet')]), ground('The bridge is not yet open to cars.\n'));
    assert.deepEqual(placement, { state: 'lost' });
  });

  it('says which part of an interrupted quote has changed', () => {
    const before = '"We waited for years," Ms Holm said. "Now the money is there for us."\n';
    const both: Span[] = [spanOf(before, 'We waited for years,'), spanOf(before, 'Now the money is there for us.')];
    const after = before.replace('the money is there', 'the money was there');
    const placement = placed(anchorOf(ground(before), both), ground(after));
    assert.ok(placement.state === 'changed');
    assert.deepEqual(placement.now, ['We waited for years,', 'Now the money was there for us.']);
  });
});

function spanOf(text: string, words: string): Span {
  const at = text.indexOf(words);
  return [at, at + words.length];
}

function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(/\S(?:.|\r?\n(?!\s*\n))*/g)].map((found) => ({ span: [found.index, found.index + found[0].trimEnd().length], region: 'body' }));
}
