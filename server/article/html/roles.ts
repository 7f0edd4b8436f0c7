import type { Block } from '../blocks.js';
import { HEADINGS, type Hint } from './elements.js';
import type { MainText } from './mainText.js';
import type { Page, PageBlock } from './page.js';

/** Lines longer than this are prose, whatever their class says. */
const LONGEST_META = 200;
/** A box with more letters in it is no caption, whatever its class says. */
const LONGEST_CAPTION = 700;
/** So few letters beside a picture, in a box of their own, say what is on it; a box that holds much of the report is none. */
const LONGEST_BESIDE_PICTURE = 300;
const MOST_BESIDE_PICTURE = 0.3;

type Role = Exclude<Block['role'], undefined>;

/** What mark-up and place say of each block of the main text. */
export function rolesIn(page: Page, main: MainText): (block: PageBlock) => Role {
  const letters = lettersWithin(page);
  const pictured = withPictures(page, letters, Math.min(LONGEST_BESIDE_PICTURE, sumOf(main.blocks) * MOST_BESIDE_PICTURE));
  return (block) => roleOf(page, block, letters, pictured);
}

/**
 * @param letters in each container and everything within it
 * @param pictured the containers that hold a picture and few words
 */
function roleOf(page: Page, block: PageBlock, letters: Float64Array, pictured: ReadonlySet<number>): Role {
  const container = page.containers[block.container]!;
  const hints = hintsAbove(page, block.container, letters, pictured);
  if (hints.has('pullquote')) return 'pullquote';
  if (hints.has('caption') || hints.has('beside')) return 'caption';
  if (hints.has('standfirst')) return 'standfirst';
  if (hints.has('meta') && block.letters <= LONGEST_META) return 'meta';
  if (HEADINGS.has(container.name)) return 'heading';
  if (block.linked >= block.letters * 0.9 && block.letters <= LONGEST_META) return 'meta';
  return container.name === 'li' ? 'list' : 'text';
}

/** A line's class often stands on the element around it; looked for a few steps up. */
const STEPS_UP = 3;

function hintsAbove(page: Page, container: number, letters: Float64Array, pictured: ReadonlySet<number>): Set<Hint> {
  const hints = new Set<Hint>();
  for (let at = container, steps = 0; at > 0 && steps < STEPS_UP; at = page.containers[at]!.parent, steps++) {
    const { name, hint } = page.containers[at]!;
    if (hint === 'body' || name === 'article' || name === 'main') break;
    if (name === 'figcaption' || name === 'figure' || name === 'caption') hints.add('caption');
    // Old pages set pictures into the paragraph itself.
    if (pictured.has(at) && name !== 'p' && name !== 'li') hints.add('caption');
    if (hint === 'caption' && letters[at]! > LONGEST_CAPTION) continue;
    if (hint !== undefined) hints.add(hint);
  }
  return hints;
}

/** The containers that hold a picture at any depth, and no more than `most` letters. */
function withPictures({ containers, pictures }: Page, letters: Float64Array, most: number): ReadonlySet<number> {
  const pictured = new Set<number>();
  for (const one of pictures) for (let at = one; at > 0 && letters[at]! <= most && !pictured.has(at); at = containers[at]!.parent) pictured.add(at);
  return pictured;
}

function sumOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { letters }) => sum + letters, 0);
}

/** The letters in each container and everything within it. */
function lettersWithin(page: Page): Float64Array {
  const letters = new Float64Array(page.containers.length);
  for (const block of page.blocks) letters[block.container]! += block.letters;
  for (let i = page.containers.length - 1; i > 0; i--) letters[page.containers[i]!.parent]! += letters[i]!;
  return letters;
}
