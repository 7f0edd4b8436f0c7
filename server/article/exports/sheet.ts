import { identityMap, type OffsetMap, ReadingText } from '../../text/offsetMap.js';
import { lastAtOrBefore, lineStarts } from '../../text/lines.js';
import type { Span } from '../../text/span.js';
import { type Block, blocksOfText } from '../blocks.js';
import { writeBlock } from '../html/write.js';
import { type Page, pageOf } from '../html/page.js';
import { trimmed } from '../words.js';

/** A line of a sheet with something in it. */
export interface Line {
  /** UTF-16 offsets into the sheet's text, without the blanks around it. Never empty. */
  readonly start: number;
  readonly end: number;
  /** Whether it stands apart from the line before: behind a blank line, or in a block of its own. */
  readonly apart: boolean;
  /** Whether it is set towards the middle: what databases do with outlet, date and edition. */
  readonly centred: boolean;
}

/** A whole file as the lines a reader sees, whatever it is written in: plain text or a saved page. */
export interface Sheet {
  readonly text: string;
  readonly places: OffsetMap;
  readonly lines: readonly Line[];
  /** The paragraphs between two offsets of the text. */
  blocksIn(from: number, to: number): Block[];
}

/** A sheet that was a page. */
export interface PageSheet extends Sheet {
  readonly page: Page;
  /** For each line the index of its container in `page`. */
  readonly containers: readonly number[];
}

/** The sheet of a plain text. */
export function textSheet(text: string): Sheet {
  return {
    text,
    places: identityMap(text.length),
    lines: linesOf(text),
    blocksIn: (from, to) => blocksOfText(text.slice(from, to), 0).map((block) => ({ ...block, span: [block.span[0] + from, block.span[1] + from] })),
  };
}

/** Indented further, a line is centred and no first line of a paragraph. */
const DEEPEST_INDENT = 8;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const starts = lineStarts(text);
  let apart = true;
  for (let i = 0; i < starts.length; i++) {
    const lineStart = starts[i]!;
    const [start, end] = trimmed(text, lineStart, starts[i + 1] ?? text.length);
    if (start === end) {
      apart = true;
      continue;
    }
    lines.push({ start, end, apart: apart || text.charCodeAt(lineStart) === FORM_FEED, centred: start - lineStart > DEEPEST_INDENT });
    apart = false;
  }
  return lines;
}

const FORM_FEED = 12;

/** The sheet of a saved page: all its blocks, not only what a reader view would keep. */
export function pageSheet(file: string): PageSheet {
  const page = pageOf(file);
  const reading = new ReadingText(file);
  const spans: Span[] = [];
  const containers: number[] = [];
  for (const block of page.blocks) {
    if (page.containers[block.container]!.hidden) continue;
    const at = block.pieces[0]!.span[0];
    if (reading.length > 0) reading.put('\n\n', at, at);
    const from = reading.length;
    writeBlock(reading, file, block);
    spans.push([from, reading.length]);
    containers.push(block.container);
  }
  const { text, places } = reading.finish([0, file.length]);
  const lines: Line[] = [];
  const lineContainers: number[] = [];
  const blocks: Block[] = [];
  spans.forEach(([from, to], i) => {
    const span = trimmed(text, from, to);
    if (span[0] === span[1]) return;
    blocks.push({ span });
    for (const line of linesOf(text.slice(from, to))) {
      const first = lines.length === 0 || lineContainers.length === 0 || line.apart;
      lines.push({ start: line.start + from, end: line.end + from, apart: first, centred: !first });
      lineContainers.push(containers[i]!);
    }
  });
  const starts = blocks.map(({ span }) => span[0]);
  return { text, places, page, lines, containers: lineContainers, blocksIn: (from, to) => blocksBetween(text, blocks, starts, from, to) };
}

/** The blocks between two offsets, cut off there. */
function blocksBetween(text: string, blocks: readonly Block[], starts: readonly number[], from: number, to: number): Block[] {
  const cut: Block[] = [];
  for (let i = Math.max(0, lastAtOrBefore(starts, from)); i < blocks.length && starts[i]! < to; i++) {
    const span = trimmed(text, Math.max(from, starts[i]!), Math.min(to, blocks[i]!.span[1]));
    if (span[0] < span[1]) cut.push({ span });
  }
  return cut;
}
