import { shiftedMap } from '../text/offsetMap.js';
import { blocksOfText } from './blocks.js';
import type { Reading } from './fields.js';
import { readFrontMatter } from './frontMatter.js';
import { readHeaderBlocks } from './headerBlocks.js';
import { regionsOf } from './regions.js';

/** Reads a plain text file: the reading text is the file's own behind its front matter. */
export function readPlainText(file: string, givenTitle: string | undefined): Reading {
  const front = readFrontMatter(file);
  const shift = front?.end ?? 0;
  const text = file.slice(shift);
  const { blocks, fields, problems } = readHeaderBlocks(text, blocksOfText(text), front?.fields.outlet?.value);
  const known = { ...fields, ...front?.fields };
  const paragraphs = regionsOf(text, blocks, givenTitle ?? known.title?.value);
  const places = shiftedMap(text.length, shift, [0, file.length]);
  return { text, places, paragraphs, fields: known, problems: [...(front?.problems ?? []), ...problems] };
}
