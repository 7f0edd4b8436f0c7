import { type Block, HEADER_ZONE } from './blocks.js';
import { isCorrection } from './correction.js';
import type { Fields } from './fields.js';
import { type HeaderLine, readHeaderLine, readSignature, readSignedPair } from './header.js';

/**
 * Takes the fields out of the blocks on top; the first value of a kind is the one that counts. What the outlet corrected later is a field
 * wherever it stands, and no part of the report.
 *
 * @param outlet as something else names it
 */
export function readHeaderBlocks(text: string, blocks: readonly Block[], outlet?: string): { blocks: Block[]; fields: Fields; problems: string[] } {
  let fields: Fields = {};
  const problems: string[] = [];
  const corrections: string[] = [];
  let inHeader = true;
  let paper = -1;
  const wordsIn = (block: Block | undefined): string => (block === undefined || block.span[1] - block.span[0] > LONGEST ? '' : text.slice(...block.span));
  const read = blocks.map((block, i): Block => {
    if (i === paper) return { span: block.span, role: 'meta' };
    const [start, end] = block.span;
    if (block.role !== 'headline' && block.role !== 'heading' && isCorrection(text.slice(start, end))) {
      corrections.push(text.slice(start, end).replace(/\s+/g, ' '));
      return { span: block.span, role: 'meta' };
    }
    if (start >= HEADER_ZONE || end - start > LONGEST) inHeader = false;
    const content = inHeader ? text.slice(start, end) : '';
    const pair = inHeader && i > 0 ? readSignedPair(content, wordsIn(blocks[i + 1]), fields.outlet?.value ?? outlet) : undefined;
    if (pair !== undefined) paper = i + 1;
    const line = inHeader ? (readHeaderLine(content) ?? pair ?? (i > 0 ? readSignature(content) : undefined)) : undefined;
    if (line === undefined) return block;
    fields = { ...fieldsIn(line), ...fields };
    if (line.problem !== undefined) problems.push(line.problem);
    return line.titleAt === undefined
      ? { span: block.span, role: 'meta' }
      : { span: [start + line.titleAt, end], role: 'headline' };
  });
  const correction = corrections.length === 0 ? {} : { correction: { value: corrections.join(' '), from: 'line of the text' } };
  return { blocks: read, fields: { ...fields, ...correction }, problems };
}

/** UTF-16 code units; longer blocks are prose. */
const LONGEST = 300;

function fieldsIn(line: HeaderLine): Fields {
  const entries = Object.entries(line.values) as [keyof Fields, string][];
  return Object.fromEntries(entries.map(([key, value]) => [key, { value, from: 'header line' }]));
}
