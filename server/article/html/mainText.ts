import { HEADINGS } from './elements.js';
import type { Container, Page, PageBlock } from './page.js';

/** What a reader view keeps of a page. */
export interface MainText {
  /** In the order of the file. */
  readonly blocks: readonly PageBlock[];
  /** Whether each container holds reporting: it stands in the main text and is no furniture. */
  isReporting(container: number): boolean;
  /** Whether the container is furniture, or not shown. */
  isDropped(container: number): boolean;
}

/** Shorter blocks are labels. */
const FEWEST_LETTERS = 40;
/** A box that holds more than this part of the page's prose is the article, whatever it is called. */
const TOO_MUCH_TO_DROP = 0.5;
/** The main text is looked for inside an element as long as one child holds this part of its prose. */
const MOST_OF_IT = 0.8;
/** On old pages it is one cell of a table, with columns of pointers beside it. */
const MOST_BESIDE_COLUMNS = 0.6;

/**
 * Finds the main text as a reader view does: what the page declares as article body, else its `article` or `main`
 * element, else the element in which the prose is concentrated; without boxes that surround reporting. After the
 * idea of Mozilla's Readability; linear in containers and blocks.
 */
export function mainTextOf(page: Page): MainText {
  const prose = proseIn(page);
  const dropped = droppedContainers(page, prose, headlinesIn(page));
  const kept = page.blocks.filter((block) => !dropped[block.container]);
  const keptProse = sumUp(page, kept);
  const inside = insideMain(page, dropped, keptProse);
  const reporting = kept.filter((block) => inside[block.container] && !isLinkList(page, block));
  return {
    blocks: reporting.slice(0, endOfBody(page, reporting)),
    isReporting: (container) => inside[container] === true && dropped[container] !== true,
    isDropped: (container) => dropped[container] === true,
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

/** How many `h1` each container holds. */
function headlinesIn(page: Page): Float64Array {
  const counts = new Float64Array(page.containers.length);
  for (let i = page.containers.length - 1; i > 0; i--) {
    if (page.containers[i]!.name === 'h1') counts[i]!++;
    counts[page.containers[i]!.parent]! += counts[i]!;
  }
  return counts;
}

function weightOf(page: Page, block: PageBlock): number {
  const unlinked = block.letters - block.linked;
  return unlinked < FEWEST_LETTERS || HEADINGS.has(page.containers[block.container]!.name) ? 0 : unlinked;
}

function droppedContainers(page: Page, prose: Float64Array, headlines: Float64Array): boolean[] {
  const dropped: boolean[] = [];
  const inArticle: boolean[] = [];
  page.containers.forEach((container, i) => {
    const parent = container.parent;
    inArticle[i] = i > 0 && (inArticle[parent]! || container.name === 'article' || container.name === 'main' || container.hint === 'body');
    dropped[i] = (i > 0 && dropped[parent]!) || isDropped(container, prose[i]! / Math.max(1, prose[0]!), headlines[i]! > 0, inArticle[i]);
  });
  return dropped;
}

/** @param share the part of the page's prose that the container holds */
function isDropped(container: Container, share: number, holdsHeadline: boolean, inArticle: boolean): boolean {
  if (container.hidden) return true;
  // A page's own header holds its name and menu, an article's the headline.
  if (container.name === 'header' && !inArticle) return share < TOO_MUCH_TO_DROP && !holdsHeadline;
  switch (container.hint) {
    case 'comments':
      return !isFrame(container, holdsHeadline) && !holdsHeadline;
    case 'landmark':
    case 'furniture':
      return !isFrame(container, holdsHeadline) && share <= TOO_MUCH_TO_DROP;
    default:
      return false;
  }
}

/** Classes of these elements speak of the whole page ("has-sidebar"); an article without a headline may be a teaser or a comment. */
function isFrame({ name }: Container, holdsHeadline: boolean): boolean {
  return name === 'body' || name === 'main' || (name === 'article' && holdsHeadline);
}

function insideMain(page: Page, dropped: readonly boolean[], prose: Float64Array): boolean[] {
  const roots = mainContainers(page, dropped, prose, headlinesIn(page));
  const inside: boolean[] = [];
  page.containers.forEach((container, i) => {
    inside[i] = roots.has(i) || (i > 0 && inside[container.parent]!);
  });
  return inside;
}

function mainContainers(page: Page, dropped: readonly boolean[], prose: Float64Array, headlines: Float64Array): Set<number> {
  const all = prose[0]!;
  const where = (test: (container: Container) => boolean): number[] =>
    page.containers.flatMap((container, i) => (test(container) && !dropped[i] ? [i] : []));
  const held = (containers: readonly number[]): number => containers.reduce((sum, i) => sum + prose[i]!, 0);

  const articles = where((container) => container.name === 'article').sort((a, b) => prose[b]! - prose[a]!);
  const article = articles[0];
  // The entries of a live blog are articles without headlines of their own; a page that loads the next report has one for each.
  const entries = articles.filter((i) => headlines[i] === 0 && prose[i]! >= prose[article!]! * 0.25);
  if (article !== undefined && headlines[article] === 0 && held(outermost(page, entries)) >= all * 0.5) return new Set(entries);
  if (article !== undefined && prose[article]! >= all * 0.5) return new Set([article]);
  const bodies = where((container) => container.hint === 'body');
  if (bodies.length > 0 && held(bodies) >= all * 0.4) return new Set(bodies);
  const mains = where((container) => container.name === 'main');
  if (mains.length > 0 && held(mains) >= all * 0.4) return new Set(mains);
  return new Set([densest(page, prose)]);
}

/** Those that stand in none of the others. */
function outermost(page: Page, containers: readonly number[]): number[] {
  const all = new Set(containers);
  const within: boolean[] = [];
  page.containers.forEach((container, i) => {
    within[i] = i > 0 && (within[container.parent]! || all.has(container.parent));
  });
  return containers.filter((i) => !within[i]);
}

/** Walks from the page towards its prose as long as one child holds most of it. */
function densest(page: Page, prose: Float64Array): number {
  let at = 0;
  if (prose[0] === 0) return at;
  // Children come behind their parents, so one pass in order walks down.
  for (let i = 1; i < page.containers.length; i++) {
    const container = page.containers[i]!;
    const part = container.name === 'td' ? MOST_BESIDE_COLUMNS : MOST_OF_IT;
    if (container.parent === at && prose[i]! >= prose[at]! * part && !isLeaf(container)) at = i;
  }
  return at;
}

function isLeaf(container: Container): boolean {
  return container.name === 'p' || container.name === 'blockquote' || container.name === 'li' || HEADINGS.has(container.name);
}

/** Where the declared body ends, when it holds most of the prose: behind it come the writer's portrait and the like. */
function endOfBody(page: Page, blocks: readonly PageBlock[]): number {
  const inBody: boolean[] = [];
  page.containers.forEach((container, i) => {
    inBody[i] = container.hint === 'body' || (i > 0 && inBody[container.parent]!);
  });
  const held = (some: readonly PageBlock[]): number => some.reduce((sum, block) => sum + weightOf(page, block), 0);
  const body = blocks.filter((block) => inBody[block.container]);
  if (body.length === 0 || held(body) < held(blocks) * 0.6) return blocks.length;
  return blocks.lastIndexOf(body.at(-1)!) + 1;
}

/** Items and short lines that are little else than links. */
function isLinkList(page: Page, block: PageBlock): boolean {
  const { name } = page.containers[block.container]!;
  return !HEADINGS.has(name) && name !== 'p' && block.linked > block.letters * 0.6;
}
