import type { Span } from '../../text/span.js';
import { readDateField } from '../dates.js';
import type { Fields } from '../fields.js';
import { type Layout, type Part, cutOff, field, lengthOf, spanOf, wordsAt, writerIn } from './part.js';
import type { Line, PageSheet } from './sheet.js';

/**
 * Factiva's saved page. Its header has no names: the line with the count of words is found (a number and one word, in the
 * language of whoever saved the page), then date, time, outlet and codes stand below it in order.
 */
export const factivaPage: Layout<PageSheet> = {
  name: 'Factiva',
  recognises: (file) => ARTICLE_ANYWHERE.test(file),
  read: (sheet) => {
    const groups = articlesIn(sheet);
    const problems: string[] = [];
    const parts: Part[] = [];
    for (const lines of groups) {
      const number = parts.length + 1;
      const part = partOf(sheet, lines, number);
      if (part === undefined) {
        problems.push(`An article behind number ${number - 1} has no text.`);
        continue;
      }
      parts.push(part);
      if (part.body === undefined) problems.push(`Article ${number} has no text.`);
      if (part.fields.published === undefined) problems.push(`Article ${number} has no date that exists.`);
    }
    problems.push(...cutOff(sheet, groups.map((lines) => accessionIn(sheet, lines) !== undefined), parts.at(-1)?.body));
    return { parts, problems };
  },
};

const ARTICLE_ANYWHERE = /class=["']?article [a-z]{2,4}Article\b|class=["'](?:articleParagraph [a-z]{2,4}articleParagraph)["']/;
const ARTICLE_CLASS = /^article [a-z]{2,4}Article\b/;

interface TaggedLine extends Line {
  readonly kind: 'headline' | 'author' | 'paragraph' | 'other';
}

/** The lines of each article, without what stands between articles. */
function articlesIn({ page, lines, containers }: PageSheet): TaggedLine[][] {
  const articleOf: number[] = [];
  const kindOf: TaggedLine['kind'][] = [];
  page.containers.forEach(({ parent, classes, id }, i) => {
    const inherited = parent >= 0 ? articleOf[parent]! : -1;
    articleOf[i] = ARTICLE_CLASS.test(classes) ? i : inherited;
    kindOf[i] = id === 'hd' ? 'headline' : classes === 'author' ? 'author' : classes.startsWith('articleParagraph') ? 'paragraph' : parent >= 0 ? kindOf[parent]! : 'other';
  });
  const groups = new Map<number, TaggedLine[]>();
  let open = -1;
  lines.forEach((line, i) => {
    const article = articleOf[containers[i]!]!;
    // What comes back to an article behind another one that stands in it belongs to neither: no two articles overlap.
    if (article < 0 || (article !== open && groups.has(article))) return;
    open = article;
    const tagged = { ...line, kind: kindOf[containers[i]!]! };
    const group = groups.get(article);
    if (group === undefined) groups.set(article, [tagged]);
    else group.push(tagged);
  });
  return [...groups.values()];
}

/** A number and one word: `877 words`, `877 Wörter`, `877 字`. */
const WORD_COUNT = /^\d[\d.,'\u00a0 ]{0,9}\s?\p{L}{1,15}\.?$/u;
const TIME = /^\d{1,2}:\d{2}(?::\d{2})?(?: [A-Z]{2,5})?$/;

/** @param number the article's place in the file, from 1 */
function partOf(sheet: PageSheet, lines: readonly TaggedLine[], number: number): Part | undefined {
  const paragraph = lines.findIndex(({ kind }) => kind === 'paragraph');
  const header = lines.slice(0, paragraph < 0 ? lines.length : paragraph);
  const body = paragraph < 0 ? undefined : spanOf(paragraphsFrom(lines, paragraph));
  const headline = spanOf(header.filter(({ kind }) => kind === 'headline'));
  if (body === undefined && headline === undefined) return undefined;
  const accession = accessionIn(sheet, lines);
  const title = headline === undefined ? undefined : withoutCounter(sheet, headline, number);
  return {
    span: [lines[0]!.start, lines.at(-1)!.end],
    fields: {
      ...fieldsOf(sheet, header),
      ...(title === undefined ? {} : { title: field(wordsAt(sheet, title), 'Factiva headline') }),
      ...(accession === undefined ? {} : { accession: field(accession, 'Factiva document') }),
    },
    ...(title === undefined ? {} : { headline: title }),
    ...(body === undefined ? {} : { body }),
  };
}

/** From the first to the last paragraph; lines of other kinds between them stay. */
function paragraphsFrom(lines: readonly TaggedLine[], from: number): TaggedLine[] {
  let end = lines.length;
  while (end > from && lines[end - 1]!.kind !== 'paragraph') end--;
  return lines.slice(from, end);
}

/** Saved lists number their headlines: `12) Ferry to stop`. */
function withoutCounter({ text }: PageSheet, [start, end]: Span, number: number): Span {
  const counter = /^(\d{1,5})\)\s+/.exec(text.slice(start, start + 12));
  return counter !== null && Number(counter[1]) === number ? [start + counter[0].length, end] : [start, end];
}

function fieldsOf(sheet: PageSheet, header: readonly TaggedLine[]): Fields {
  const wordsOf = (line: Line | undefined): string => (line === undefined ? '' : wordsAt(sheet, [line.start, line.end]));
  const headline = header.findIndex(({ kind }) => kind === 'headline');
  const others = header.slice(headline + 1).filter(({ kind }) => kind !== 'headline');
  const counted = others.findIndex((line, i) => line.kind === 'other' && WORD_COUNT.test(wordsOf(line)) && readDateField(wordsOf(others[i + 1])) !== undefined);
  const dated = counted >= 0 ? counted + 1 : others.findIndex((line) => line.end - line.start < 60 && readDateField(wordsOf(line)) !== undefined);
  const section = headline > 0 ? wordsOf(header[0]) : '';
  const writer = others.find(({ kind }) => kind === 'author') ?? (counted > 0 ? others[0] : undefined);
  const timed = dated >= 0 && TIME.test(wordsOf(others[dated + 1]));
  const published = dated < 0 ? undefined : publishedOf(wordsOf(others[dated]), timed ? wordsOf(others[dated + 1]) : '');
  const outlet = dated < 0 ? '' : wordsOf(others[dated + (timed ? 2 : 1)]);
  return {
    ...(section === '' ? {} : { section: field(section, 'Factiva header') }),
    ...(writer === undefined ? {} : { byline: field(writerIn(wordsOf(writer)), 'Factiva header') }),
    ...(counted < 0 ? {} : lengthOf(wordsOf(others[counted]), 'Factiva header')),
    ...(published === undefined ? {} : { published: field(published, 'Factiva header') }),
    ...(outlet === '' ? {} : { outlet: field(outlet, 'Factiva header') }),
  };
}

function publishedOf(date: string, time: string): string | undefined {
  return time === '' ? readDateField(date) : (readDateField(`${readDateField(date) ?? ''} ${time}`) ?? readDateField(date));
}

/** `Document NYTF000020000408dp1800j9s` in any language of the interface. */
const ACCESSION = /^\p{L}{2,14}[ :]{1,3}([A-Z0-9]{6}[A-Z0-9]{4,30}[a-z0-9]{4,20})$/u;

function accessionIn({ text }: PageSheet, lines: readonly Line[]): string | undefined {
  for (const { start, end } of lines.slice(-3).reverse()) {
    const found = end - start > 70 ? null : ACCESSION.exec(text.slice(start, end));
    if (found !== null) return found[1];
  }
  return undefined;
}
