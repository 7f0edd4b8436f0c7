import { strict as assert } from 'node:assert';
import type { PrintedPage, PrintedPiece } from '../../../server/article/pdf/page.js';
import { textOfPages } from '../../../server/article/pdf/text.js';

const LETTER = 5;
/** A line in letters of one width each. */
const line = (text: string, left: number, base: number, size = 10): PrintedPiece => ({ text, left, base, width: text.length * LETTER * (size / 10), size, endsLine: true });
const column = (lines: readonly string[], left: number, top: number): PrintedPiece[] => lines.map((text, i) => line(text, left, top - 14 * i));
const page = (...pieces: PrintedPiece[]): PrintedPage => ({ pieces, height: 800 });

/** Each line is set as full as it goes. */
const BODY = ['The ferry to the outer islands will stop', 'on Friday, the board said. “We are not', 'sending a boat past that wall,” said Ann', 'Hale.'];
const MORE = ['Traders called the decision a disaster', 'for the town. “You cannot close a door', 'and be surprised,” said Peter Marsh.'];
const joined = (lines: readonly string[]): string => lines.join(' ');

const CASES: readonly (readonly [name: string, pages: readonly PrintedPage[], text: readonly string[]])[] = [
  ['joins the lines of a paragraph', [page(...column(BODY, 50, 700))], [joined(BODY)]],
  ['parts paragraphs where the next word would have stood on the line', [page(...column([...BODY, ...MORE], 50, 700))], [joined(BODY), joined(MORE)]],
  ['parts paragraphs at an indent', [page(...column(['The ferry to the outer islands will not run'], 50, 700), ...column(['to the end of the winter, she said today.'], 50, 686), line('Traders called the decision a disaster', 65, 672))], ['The ferry to the outer islands will not run to the end of the winter, she said today.', 'Traders called the decision a disaster']],
  ['keeps the lines of a header apart', [page(line('Ferry to stop on Friday', 50, 750, 20), line('By Jane Doe', 50, 720), line('12 March 2026', 50, 706), ...column(BODY, 50, 680))], ['Ferry to stop on Friday', 'By Jane Doe', '12 March 2026', joined(BODY)]],
  ['reads one column after the other below a headline over both', [page(line('Ferry to the outer islands to stop', 50, 740, 20), ...column(MORE, 300, 700), ...column(BODY, 50, 700))], ['Ferry to the outer islands to stop', joined(BODY), joined(MORE)]],
  ['parts columns that are printed line by line across', [page(...[...MORE, ...MORE].flatMap((text, i) => [{ ...line(text, 50, 700 - 14 * i), endsLine: false }, line([...BODY, 'It', 'rained.'][i]!, 280, 700 - 14 * i)]))], [joined([...MORE, ...MORE]), joined(BODY), 'It', 'rained.']],
  ['goes on with a paragraph in the next column', [page(...column(BODY.slice(0, 2), 50, 700), ...column(BODY.slice(2), 300, 700))], [joined(BODY)]],
  ['goes on with a paragraph on the next page, past page numbers and running heads', [1, 2, 3, 4].map((number) => page(line('The Hestray Lantern', 50, 780), ...column(number === 1 ? BODY.slice(0, 2) : number === 2 ? BODY.slice(2) : MORE, 50, 700), line(`Page ${number} of 4`, 280, 20))), [joined(BODY), joined(MORE), joined(MORE)]],
  ['keeps the address that a browser prints at the edge of a page', [page(...column(BODY, 50, 700), line('https://lantern.example/ferry 1/1', 50, 20, 7))], ['https://lantern.example/ferry', joined(BODY)]],
  ['makes parted words whole', [page(...column(['The under-', 'secretary of the well-', 'known board and the Anglo-', 'Irish com\u00ad', 'mittee'], 50, 700))], ['The undersecretary of the well-known board and the Anglo-Irish committee']],
  ['keeps a hyphen that the text has elsewhere', [page(...column(['The vice-chair and the tea-house by the', 'sea are closed. Nobody came to the tea-', 'house at all.'], 50, 700))], ['The vice-chair and the tea-house by the sea are closed. Nobody came to the tea-house at all.']],
  ['says nothing of pages without letters', [page(), page(line(' ', 50, 700))], []],
];

describe('textOfPages', () => {
  for (const [name, pages, text] of CASES) it(name, () => assert.deepEqual(textOfPages(pages).split('\n\n').filter((one) => one !== ''), text));
});
