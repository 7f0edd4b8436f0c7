import { type Block, HEADER_ZONE } from './blocks.js';
import type { Fields } from './fields.js';
import { type HeaderLine, readHeaderLine, readSignature } from './header.js';

/** Takes the fields out of the blocks on top; the first value of a kind is the one that counts. */
export function readHeaderBlocks(text: string, blocks: readonly Block[]): { blocks: Block[]; fields: Fields; problems: string[] } {
  let fields: Fields = {};
  const problems: string[] = [];
  let inHeader = true;
  const read = blocks.map((block, i): Block => {
    const [start, end] = block.span;
    if (start >= HEADER_ZONE || end - start > 300) inHeader = false;
    const content = inHeader ? text.slice(start, end) : '';
    const line = inHeader ? (readHeaderLine(content) ?? (i > 0 ? readSignature(content) : undefined)) : undefined;
    if (line === undefined) return block;
    fields = { ...fieldsIn(line), ...fields };
    if (line.problem !== undefined) problems.push(line.problem);
    return line.titleAt === undefined
      ? { span: block.span, role: 'meta' }
      : { span: [start + line.titleAt, end], role: 'headline' };
  });
  return { blocks: read, fields, problems };
}

function fieldsIn(line: HeaderLine): Fields {
  const entries = Object.entries(line.values) as [keyof Fields, string][];
  return Object.fromEntries(entries.map(([key, value]) => [key, { value, from: 'header line' }]));
}
