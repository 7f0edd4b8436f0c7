import { ReadingText } from '../../text/offsetMap.js';
import type { Span } from '../../text/span.js';
import type { Block } from '../blocks.js';
import { closed, goesOn } from '../cutParagraphs.js';
import { decodeEntities } from '../entities.js';
import type { Fields, Reading } from '../fields.js';
import { isHeaderLine, readHeaderLine } from '../header.js';
import { readHeaderBlocks } from '../headerBlocks.js';
import { regionsOf } from '../regions.js';
import { endsSentence, trimmed, wordsOf } from '../words.js';
import { mainTextOf } from './mainText.js';
import { fieldsOfPage } from './metadata.js';
import { type PageBlock, pageOf } from './page.js';
import { rolesIn } from './roles.js';
import { headlineOf, linesBelow, LONGEST_LINE, shownByline, shownFields } from './shown.js';
import { writeBlock } from './write.js';

/**
 * Reads a saved page: the reading text is what a reader view shows, one paragraph a block, white space collapsed,
 * character references decoded; every letter keeps its place in the file.
 */
export function readHtml(file: string, givenTitle: string | undefined): Reading {
  const page = pageOf(file);
  const main = mainTextOf(page);
  const { fields: said, problems } = fieldsOfPage(page, main);
  const window = page.title === undefined ? undefined : withoutPrint(decodeEntities(page.title).replace(/\s+/g, ' ').trim());
  const headline = headlineOf(file, page, main, givenTitle ?? said.title?.value ?? window);
  const fields = withoutSiteAsWriter({ ...shownFields(file, page, headline, window, said), ...said });
  const title = givenTitle ?? fields.title?.value;
  const blocks = headline === undefined || main.blocks.includes(headline) ? main.blocks : inFileOrder([headline, ...linesBelow(file, page, main, headline), ...main.blocks]);

  const roleOf = rolesIn(page, main);
  const reading = new ReadingText(file);
  const written = blocks.map((block): Written => {
    if (reading.length > 0) {
      const at = block.pieces[0]!.span[0];
      reading.put('\n\n', at, at);
    }
    const from = reading.length;
    writeBlock(reading, file, block);
    return { span: [from, reading.length], role: block === headline ? 'headline' as const : roleOf(block) };
  });
  const { text, places, whole } = inOnePiece(reading.finish([0, file.length]), written);
  const standing = whole.flatMap(({ span, role }) => linesApart(text, span, role, title));
  const shown = readHeaderBlocks(text, withoutKickers(text, standing), fields.outlet?.value);
  return { text, places, paragraphs: regionsOf(text, shown.blocks, title), fields: { ...shownByline(file, page, main), ...bylineBelow(text, standing), ...shown.fields, ...fields }, problems: [...problems, ...shown.problems] };
}

/** What the views that sites make for printing put before the headline. */
function withoutPrint(window: string): string {
  return window.replace(/^(?:print(?:able)?(?: (?:version|view|page))?|printer[- ]friendly(?: version)?)\s{0,3}[:|–-]\s{0,3}/i, '');
}

interface Written {
  readonly span: Span;
  readonly role: Exclude<Block['role'], undefined>;
}

/** Paragraphs that break off where a box stood which is not kept, or an empty one that a script fills, are one again. */
function inOnePiece({ text, places }: Pick<Reading, 'text' | 'places'>, written: readonly Written[]): Pick<Reading, 'text' | 'places'> & { readonly whole: readonly Written[] } {
  const gaps: Span[] = [];
  const whole: Written[] = [];
  for (const one of written) {
    const before = whole.at(-1);
    if (before?.role === 'text' && one.role === 'text' && goesOn(text, before.span, one.span)) {
      gaps.push([before.span[1], one.span[0]]);
      whole[whole.length - 1] = { role: 'text', span: [before.span[0], one.span[1]] };
    } else {
      whole.push(one);
    }
  }
  if (gaps.length === 0) return { text, places, whole };
  const { moved, ...shorter } = closed(text, places, gaps);
  return { ...shorter, whole: whole.map(({ span, role }) => ({ span: moved(span), role })) };
}

/** Some sites name themselves as the author of everything. */
function withoutSiteAsWriter({ byline, ...fields }: Fields): Fields {
  return byline === undefined || byline.value === fields.outlet?.value ? fields : { ...fields, byline };
}

function inFileOrder(blocks: PageBlock[]): PageBlock[] {
  return blocks.sort((a, b) => a.pieces[0]!.span[0] - b.pieces[0]!.span[0]);
}

/** Some papers sign a report at its end. */
function bylineBelow(text: string, blocks: readonly Block[]): Fields {
  const signed = blocks.findLast(({ span, role }) => role === 'meta' && readHeaderLine(text.slice(...span))?.values.byline !== undefined);
  return signed === undefined ? {} : { byline: { value: readHeaderLine(text.slice(...signed.span))!.values.byline!, from: 'header line' } };
}

/** Old pages set headline, date and byline as lines of one block: each line that is one of them stands by itself. */
function linesApart(text: string, [start, end]: Span, role: Exclude<Block['role'], undefined>, title: string | undefined): Block[] {
  const blocks: Block[] = [];
  const add = (from: number, to: number): void => {
    const span = trimmed(text, from, to);
    if (span[0] < span[1]) blocks.push({ span, role });
  };
  const words = title === undefined ? '' : wordsOf(title);
  let from = start;
  for (let at = start; at < end; ) {
    const stop = text.indexOf('\n', at);
    const next = stop < 0 || stop >= end ? end : stop + 1;
    const line = next - at > LONGEST_LINE ? '' : text.slice(at, next).trim();
    if (line !== '' && next - at < end - start && (isHeaderLine(line) || wordsOf(line) === words)) {
      add(from, at);
      add(at, next);
      from = next;
    }
    at = next;
  }
  add(from, end);
  return blocks;
}

const LONGEST_KICKER = 60;

/** Short lines above the headline name the section or the series. */
function withoutKickers(text: string, blocks: readonly Block[]): readonly Block[] {
  const headline = blocks.findIndex(({ role }) => role === 'headline');
  const isKicker = ({ span, role }: Block): boolean => role === 'text' && span[1] - span[0] <= LONGEST_KICKER && !endsSentence(text.slice(...span));
  return blocks.map((block, i) => (i < headline && isKicker(block) ? { ...block, role: 'meta' } : block));
}
