import { identityMap } from '../text/offsetMap.js';
import { type Block, HEADER_ZONE, blocksOfText } from './blocks.js';
import { readHeaderLine } from './header.js';
import type { Fields, Reading } from './read.js';
import { regionsOf } from './regions.js';

/** Reads a plain text file: the reading text is the file's own, header lines are page furniture with values. */
export function readPlainText(text: string, givenTitle: string | undefined): Reading {
  const { blocks, fields } = readHeaderBlocks(text, blocksOfText(text));
  const paragraphs = regionsOf(text, blocks, givenTitle ?? fields.title?.value);
  return { text, places: identityMap(text.length), paragraphs, fields, problems: [] };
}

/** Takes the fields out of the blocks on top; the first value of a kind is the one that counts. */
export function readHeaderBlocks(text: string, blocks: readonly Block[]): { blocks: Block[]; fields: Fields } {
  let fields: Fields = {};
  let inHeader = true;
  const read = blocks.map((block): Block => {
    const [start, end] = block.span;
    if (start >= HEADER_ZONE || end - start > 300) inHeader = false;
    const line = inHeader ? readHeaderLine(text.slice(start, end)) : undefined;
    if (line === undefined) return block;
    const found = Object.entries(line.values).map(([key, value]) => [key, { value, from: 'header line' }]);
    fields = { ...(Object.fromEntries(found) as Fields), ...fields };
    return line.titleAt === undefined
      ? { span: block.span, role: 'meta' }
      : { span: [start + line.titleAt, end], role: 'headline' };
  });
  return { blocks: read, fields };
}
