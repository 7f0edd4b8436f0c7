import { blocksOfText } from '../blocks.js';
import type { Reading } from '../fields.js';
import { readHeaderBlocks } from '../headerBlocks.js';
import { regionsOf } from '../regions.js';
import { textOfRtf } from './text.js';

/** Reads an RTF file that is one article: the reading text is what a word processor shows. */
export function readRtf(file: string, givenTitle: string | undefined): Reading {
  const { text, places } = textOfRtf(file);
  const { blocks, fields } = readHeaderBlocks(text, blocksOfText(text));
  return { text, places, paragraphs: regionsOf(text, blocks, givenTitle ?? fields.title?.value), fields, problems: [] };
}
