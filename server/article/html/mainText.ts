import { HEADINGS } from './elements.js';
import type { Container, Page, PageBlock } from './page.js';

/** What a reader view keeps of a page. */
export interface MainText {
  /** In the order of the file. */
  readonly blocks: readonly PageBlock[];
  /** Whether each container holds reporting: it stands in the main text and is no furniture. */
  isReporting(container: number): boolean;
}

/** Shorter blocks are labels. */
const FEWEST_LETTERS = 40;
/** A box that holds more than this part of the page's prose is the article, whatever it is called. */
const TOO_MUCH_TO_DROP = 0.5;
/** The main text is looked for inside an element as long as one child holds this part of its prose. */
const MOST_OF_IT = 0.8;

/**
 * Finds the main text as a reader view does: what the page declares as article body, else its `article` or `main`
 * element, else the element in which the prose is concentrated; without boxes that surround reporting. After the
 * idea of Mozilla's Readability; linear in containers and blocks.
 */
export function mainTextOf(page: Page): MainText {
  const prose = proseIn(page);
  const dropped = droppedContainers(page, prose);
  const kept = page.blocks.filter((block) => !dropped[block.container]);
  const keptProse = sumUp(page, kept);
  const inside = insideMain(page, dropped, keptProse);
  return {
    blocks: kept.filter((block) => inside[block.container] && !isLinkList(page, block)),
    isReporting: (container) => inside[container] === true && dropped[container] !== true,
  };
}

/** The letters of prose in each container and everything within it. */
function proseIn(page: Page): Float64Array {
  return sumUp(page, page.blocks.filter((block) => !page.containers[block.container]!.hidden));
}

function sumUp(page: Page, blocks: readonly PageBlock[]): Float64Array {
  const sums = new Float64Array(page.containers.length);
  for (const block of blocks) sums[block.container]! += weightOf(page, block);
  for (let i = page.containers.length - 1; i > 0; i--) sums[page.containers[i]!.parent]! += sums[i]!;
  return sums;
}

function weightOf(page: Page, block: PageBlock): number {
  const unlinked = block.letters - block.linked;
  return unlinked < FEWEST_LETTERS || HEADINGS.has(page.containers[block.container]!.name) ? 0 : unlinked;
}

function droppedContainers(page: Page, prose: Float64Array): boolean[] {
  const dropped: boolean[] = [];
  const inArticle: boolean[] = [];
  page.containers.forEach((container, i) => {
    const parent = container.parent;
    inArticle[i] = i > 0 && (inArticle[parent]! || container.name === 'article' || container.name === 'main' || container.hint === 'body');
    dropped[i] = (i > 0 && dropped[parent]!) || isDropped(container, prose[i]!, prose[0]!, inArticle[i]);
  });
  return dropped;
}

function isDropped(container: Container, prose: number, all: number, inArticle: boolean): boolean {
  if (container.hidden) return true;
  // A page's own header holds its name and menu, an article's the headline.
  if (container.name === 'header' && !inArticle) return prose < all * TOO_MUCH_TO_DROP && !mayHoldHeadline(container);
  switch (container.hint) {
    case 'comments':
    case 'landmark':
      return !isFrame(container);
    case 'furniture':
      return !isFrame(container) && prose <= all * TOO_MUCH_TO_DROP;
    default:
      return false;
  }
}

/** Classes of these elements speak of the whole page ("has-sidebar"). */
function isFrame(container: Container): boolean {
  return container.name === 'body' || container.name === 'main' || container.name === 'article';
}

function mayHoldHeadline(container: Container): boolean {
  return container.hint === 'meta' || container.hint === 'standfirst';
}

function insideMain(page: Page, dropped: readonly boolean[], prose: Float64Array): boolean[] {
  const roots = mainContainers(page, dropped, prose);
  const inside: boolean[] = [];
  page.containers.forEach((container, i) => {
    inside[i] = roots.has(i) || (i > 0 && inside[container.parent]!);
  });
  return inside;
}

function mainContainers(page: Page, dropped: readonly boolean[], prose: Float64Array): Set<number> {
  const all = prose[0]!;
  const where = (test: (container: Container) => boolean): number[] =>
    page.containers.flatMap((container, i) => (test(container) && !dropped[i] ? [i] : []));
  const held = (containers: readonly number[]): number => containers.reduce((sum, i) => sum + prose[i]!, 0);

  const articles = where((container) => container.name === 'article').sort((a, b) => prose[b]! - prose[a]!);
  const article = articles[0];
  if (article !== undefined && prose[article]! >= all * 0.5) return new Set([article]);
  const bodies = where((container) => container.hint === 'body');
  if (bodies.length > 0 && held(bodies) >= all * 0.4) return new Set(bodies);
  const mains = where((container) => container.name === 'main');
  if (mains.length > 0 && held(mains) >= all * 0.4) return new Set(mains);
  return new Set([densest(page, prose)]);
}

/** Walks from the page towards its prose as long as one child holds most of it. */
function densest(page: Page, prose: Float64Array): number {
  let at = 0;
  if (prose[0] === 0) return at;
  // Children come behind their parents, so one pass in order walks down.
  for (let i = 1; i < page.containers.length; i++) {
    const container = page.containers[i]!;
    if (container.parent === at && prose[i]! >= prose[at]! * MOST_OF_IT && !isLeaf(container)) at = i;
  }
  return at;
}

function isLeaf(container: Container): boolean {
  return container.name === 'p' || container.name === 'blockquote' || container.name === 'li' || HEADINGS.has(container.name);
}

/** Items and short lines that are little else than links. */
function isLinkList(page: Page, block: PageBlock): boolean {
  const { name } = page.containers[block.container]!;
  return !HEADINGS.has(name) && name !== 'p' && block.linked > block.letters * 0.6;
}
