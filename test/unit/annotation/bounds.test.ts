import assert from 'node:assert/strict';
import { type Bound, withBoundMoved, withWholeWords } from '../../../server/annotation/bounds.js';
import type { Span } from '../../../server/text/span.js';

describe('a bound moved by words', () => {
  /** The quote stands between `[` and `]`, each of its parts. */
  const cases: readonly (readonly [before: string, bound: Bound, by: number, after: string])[] = [
    ['Hale said [the ferry stops] on Friday.', 'start', 1, 'Hale said the [ferry stops] on Friday.'],
    ['Hale said [the ferry stops] on Friday.', 'start', -1, 'Hale [said the ferry stops] on Friday.'],
    ['Hale said [the ferry stops] on Friday.', 'end', 2, 'Hale said [the ferry stops on Friday.]'],
    ['Hale said [the ferry stops] on Friday.', 'end', -1, 'Hale said [the ferry] stops on Friday.'],
    ['Hale said “[the ferry stops]” on Friday.', 'end', 1, 'Hale said “[the ferry stops”] on Friday.'],
    ['[“A,]” she said. [“B.”]', 'start', 1, '“A,” she said. [“B.”]'],
    ['[“A one,]” she said. [“B.”]', 'end', -1, '[“A one,]” she said. “B.”'],
    ['Hale said [it  will 🚢 go]', 'end', -1, 'Hale said [it  will 🚢] go'],
    ['Hale said [the ferry] stops.', 'end', 9, 'none'],
    ['[Hale] said', 'start', -1, 'none'],
    ['Hale [said] so', 'start', 1, 'none'],
    ['Hale [said] so', 'end', -1, 'none'],
  ];
  for (const [before, bound, by, after] of cases) {
    it(`${before} ${bound} ${by}`, () => {
      const { text, spans } = marked(before);
      const moved = withBoundMoved(text, spans, [0, text.length], bound, by);
      assert.equal(moved ? withMarks(text, moved) : 'none', after);
    });
  }

  it('stays in its paragraph', () => {
    const { text, spans } = marked('Hale said [so.]\n\nThe next one.');
    assert.equal(withBoundMoved(text, spans, [0, 13], 'end', 1), undefined);
  });
});

describe('selected words', () => {
  const cases: readonly (readonly [selected: string, whole: string])[] = [
    ['Hale said the fer[ry sto]ps on Friday.', 'Hale said the [ferry stops] on Friday.'],
    ['Hale said [the ferry] stops.', 'Hale said [the ferry] stops.'],
    ['“We can’[t wa]it,” she said.', '“We [can’t wait],” she said.'],
    ['It cost 6,[200 cro]wns.', 'It cost [6,200 crowns].'],
    ['a half-[broken] link', 'a half-[broken] link'],
    ['She said: [“So]on.”', 'She said: [“Soon].”'],
    ['🚢[ fer]ry', '🚢[ ferry]'],
    ['[, ]and', '[, ]and'],
  ];
  for (const [selected, whole] of cases) {
    it(`${selected} are whole`, () => {
      const { text, spans } = marked(selected);
      assert.equal(withMarks(text, [withWholeWords(text, spans[0]!)]), whole);
    });
  }
});

function marked(line: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let open = 0;
  for (const sign of line) {
    if (sign === '[') open = text.length;
    else if (sign === ']') spans.push([open, text.length]);
    else text += sign;
  }
  return { text, spans };
}

function withMarks(text: string, spans: readonly Span[]): string {
  return [...spans].reverse().reduce((line, [start, end]) => `${line.slice(0, start)}[${line.slice(start, end)}]${line.slice(end)}`, text);
}
