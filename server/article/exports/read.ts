import type { Format } from '../format.js';
import type { Reading } from '../fields.js';
import { factivaCodes } from './factivaCodes.js';
import { factivaPage } from './factivaPage.js';
import { nexisClassic } from './nexisClassic.js';
import { nexisUni } from './nexisUni.js';
import { proquest } from './proquest.js';
import { type Layout, readingOf } from './part.js';
import { type PageSheet, type Sheet, pageSheet, textSheet } from './sheet.js';

/** The layouts of plain text, the surest sign first. */
const TEXT_LAYOUTS: readonly Layout[] = [nexisClassic, nexisUni, proquest, factivaCodes];
const PAGE_LAYOUTS: readonly Layout<PageSheet>[] = [factivaPage, nexisClassic];

/** The articles of a database's export. */
export interface Export {
  readonly layout: string;
  readonly readings: readonly Reading[];
  readonly problems: readonly string[];
}

/** The layout of the database the file comes from; `undefined` for any other file. Pure recognition, quick. */
export function exportLayoutOf(file: string, format: Format): string | undefined {
  if (format === 'html') return layoutIn(file, PAGE_LAYOUTS)?.name;
  return layoutIn(file, TEXT_LAYOUTS)?.name;
}

/** Reads a database's export; `undefined` when it is none. */
export function readExport(file: string, format: Format): Export | undefined {
  if (format === 'html') return readSheet(layoutIn(file, PAGE_LAYOUTS), () => pageSheet(file));
  return readSheet(layoutIn(file, TEXT_LAYOUTS), () => textSheet(file));
}

function layoutIn<S extends Sheet>(file: string, layouts: readonly Layout<S>[]): Layout<S> | undefined {
  return layouts.find((candidate) => candidate.recognises(file));
}

function readSheet<S extends Sheet>(layout: Layout<S> | undefined, sheetOf: () => S): Export | undefined {
  if (layout === undefined) return undefined;
  const sheet = sheetOf();
  const { parts, problems } = layout.read(sheet);
  return parts.length === 0 ? undefined : { layout: layout.name, readings: parts.map((part) => readingOf(sheet, part)), problems: firstOf(problems) };
}

/** Nobody reads more of them at once. */
const MOST_PROBLEMS = 50;

function firstOf(problems: readonly string[]): readonly string[] {
  return problems.length <= MOST_PROBLEMS ? problems : [...problems.slice(0, MOST_PROBLEMS), `${problems.length - MOST_PROBLEMS} more were found.`];
}
