import { ReadingText } from '../../text/offsetMap.js';
import type { Block } from '../blocks.js';
import { readFrontMatter } from '../frontMatter.js';
import type { Fields, Reading } from '../fields.js';
import { readHeaderBlocks } from '../headerBlocks.js';
import { readPageTitle } from '../pageTitle.js';
import { regionsOf } from '../regions.js';
import { trimmed } from '../words.js';
import { type MarkdownBlock, blocksOfMarkdown } from './blocks.js';
import { writeInline } from './inline.js';

/** Reads a Markdown note: the reading text is what a preview shows, without signs, links' addresses and footnotes. */
export function readMarkdown(file: string, givenTitle: string | undefined): Reading {
  const front = readFrontMatter(file);
  const reading = new ReadingText(file);
  const written: Written[] = [];
  for (const block of blocksOfMarkdown(file, front?.end ?? 0)) {
    const start = reading.length;
    if (start > 0) reading.put('\n\n', block.lines[0]![0], block.lines[0]![0]);
    const from = reading.length;
    writeInline(reading, file, block.lines);
    const role = block.role === 'text' && isEmphasised(file, block) && written.at(-1)?.role === 'heading' ? 'standfirst' : block.role;
    written.push({ from, to: reading.length, role });
  }
  const { text, places } = reading.finish([0, file.length]);
  const { blocks, fields, problems } = readHeaderBlocks(text, toBlocks(text, written), front?.fields.outlet?.value);
  const known = withPageTitle({ ...fields, ...front?.fields }, text, blocks);
  const paragraphs = regionsOf(text, blocks, givenTitle ?? known.title?.value);
  return { text, places, paragraphs, fields: known, problems: [...(front?.problems ?? []), ...problems] };
}

/** A clipper that names no headline has put the title of the page's window above the note, the site's name in it. */
function withPageTitle(fields: Fields, text: string, blocks: readonly Block[]): Fields {
  const heading = blocks.find(({ role }) => role === 'headline');
  if (fields.title !== undefined || fields.url?.from !== 'front matter' || heading === undefined) return fields;
  const window = text.slice(...heading.span).replace(/\s+/g, ' ');
  return { ...readPageTitle(window, 'headline', [], fields.url.value), ...fields };
}

interface Written {
  readonly from: number;
  readonly to: number;
  readonly role: MarkdownBlock['role'];
}

/** A whole paragraph in italics or bold under the headline is how notes set a standfirst. */
function isEmphasised(file: string, block: MarkdownBlock): boolean {
  const content = file.slice(block.lines[0]![0], block.lines.at(-1)![1]);
  return content.length < 1000 && /^(\*{1,3}|_{1,3})[^*_]+\1$/.test(content);
}

function toBlocks(text: string, written: readonly Written[]): Block[] {
  const blocks: Block[] = [];
  let headline = false;
  for (const { from, to, role } of written) {
    const span = trimmed(text, from, to);
    if (span[0] === span[1]) continue;
    // The first heading is the headline, however many signs it has; the later ones divide the body.
    const first: boolean = role === 'heading' && !headline && blocks.every((block) => block.role === 'meta');
    headline ||= first;
    const isTop = blocks.every((block) => block.role === 'meta' || block.role === 'headline');
    blocks.push({ span, role: first ? 'headline' : role === 'standfirst' && !isTop ? 'text' : role });
  }
  return blocks;
}
