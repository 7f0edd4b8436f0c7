import { escapeMarkdown } from '../../text/escapeMarkdown.js';

/** The heading of a column of sentences: it gets room. */
export const WORDS = 'Words';

/** A piece of a page. Texts are plain: whoever renders them escapes them. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** With what stands beside it, told apart from the quote itself. */
  | { readonly kind: 'quotation'; readonly text: string; readonly before: string; readonly after: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly caption: string; readonly headings: readonly string[]; readonly rows: Iterable<readonly string[]> };

/** Piece by piece, as the blocks come. */
export function* markdownOf(blocks: Iterable<Block>): Generator<string> {
  let first = true;
  for (const block of blocks) {
    if (!first) yield '\n';
    first = false;
    yield* markdownBlock(block);
  }
}

function* markdownBlock(block: Block): Generator<string> {
  switch (block.kind) {
    case 'heading':
      yield `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}\n`;
      return;
    case 'paragraph':
      yield `${escapeMarkdown(block.text)}\n`;
      return;
    case 'quotation':
      yield `> ${escapeMarkdown(block.before)}**${escapeMarkdown(block.text)}**${escapeMarkdown(block.after)}\n`;
      return;
    case 'list':
      for (const item of block.items) yield `- ${escapeMarkdown(item)}\n`;
      return;
    case 'table':
      yield `${escapeMarkdown(block.caption)}:\n\n`;
      for (const row of [block.headings, block.headings.map(() => '---')]) yield markdownRow(row);
      for (const row of block.rows) yield markdownRow(row.map(escapeMarkdown));
  }
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** A page that needs nothing beside it: no script, no picture, no address that a browser would fetch. */
export function* htmlOf(title: string, blocks: Iterable<Block>): Generator<string> {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${inHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
  ];
  yield `<!doctype html>\n<html lang="en">\n<head>\n${head.join('\n')}\n</head>\n<body>\n<main>\n`;
  for (const block of blocks) yield* htmlBlock(block);
  yield '</main>\n</body>\n</html>\n';
}

const STYLE = [
  ':root{color-scheme:light dark}',
  'body{font:1rem/1.5 system-ui,sans-serif;margin:0}',
  'main{max-width:72rem;margin:0 auto;padding:2rem 1rem}',
  'h1,h2,h3{line-height:1.25;break-after:avoid}h2{margin-top:2.5rem}h3{margin:2rem 0 .5rem}',
  'p,li,blockquote{max-width:46rem}',
  'blockquote{margin:0;padding-left:1rem;border-left:.2rem solid;font-family:serif;font-size:1.1em;break-inside:avoid}',
  'blockquote span{opacity:.75}',
  'table{border-collapse:collapse;display:block;overflow-x:auto}caption{text-align:left;padding:.5rem 0}',
  'th,td{border-bottom:1px solid;padding:.3rem .6rem;text-align:left;vertical-align:top}td.words{min-width:18rem}',
  '@media print{:root{color-scheme:light}body{font-size:9.5pt}main{max-width:none;padding:0}table{display:table;width:100%;font-size:8.5pt}th,td{padding:.15rem .3rem}td.words{min-width:6cm}tr,li{break-inside:avoid}}',
  '@page{margin:1.5cm}',
].join('');

function* htmlBlock(block: Block): Generator<string> {
  switch (block.kind) {
    case 'heading':
      yield `<h${block.level}>${inHtml(block.text)}</h${block.level}>\n`;
      return;
    case 'paragraph':
      yield `<p>${inHtml(block.text)}</p>\n`;
      return;
    case 'quotation':
      yield `<blockquote>${beside(block.before)}<b>${inHtml(block.text)}</b>${beside(block.after)}</blockquote>\n`;
      return;
    case 'list':
      yield `<ul>${block.items.map((item) => `<li>${inHtml(item)}</li>`).join('')}</ul>\n`;
      return;
    case 'table':
      yield `<table>\n<caption>${inHtml(block.caption)}</caption>\n<thead><tr>${block.headings.map((text) => `<th scope="col">${inHtml(text)}</th>`).join('')}</tr></thead>\n<tbody>\n`;
      for (const row of block.rows) yield `<tr>${row.map((text, at) => `<td${block.headings[at] === WORDS ? ' class="words"' : ''}>${inHtml(text)}</td>`).join('')}</tr>\n`;
      yield '</tbody>\n</table>\n';
  }
}

function beside(text: string): string {
  return text === '' ? '' : `<span>${inHtml(text)}</span>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
