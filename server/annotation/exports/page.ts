import { escapeMarkdown } from '../../text/escapeMarkdown.js';

/** A piece of a page. Texts are plain: whoever renders them escapes them. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph' | 'quotation'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly caption: string; readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };

export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks.map(markdownBlock).join('\n\n')}\n`;
}

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'quotation':
      return `> ${escapeMarkdown(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
    case 'table':
      return [block.headings, block.headings.map(() => '---'), ...block.rows.map((row) => row.map(escapeMarkdown))].map((row) => `| ${row.join(' | ')} |`).join('\n');
  }
}

/** A page that needs nothing beside it: no script, no picture, no address that a browser would fetch. */
export function htmlOf(title: string, blocks: readonly Block[]): string {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${inHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
  ];
  return `<!doctype html>\n<html lang="en">\n<head>\n${head.join('\n')}\n</head>\n<body>\n<main>\n${blocks.map(htmlBlock).join('\n')}\n</main>\n</body>\n</html>\n`;
}

const STYLE = [
  ':root{color-scheme:light dark}',
  'body{font:1rem/1.5 system-ui,sans-serif;margin:0}',
  'main{max-width:72rem;margin:0 auto;padding:2rem 1rem}',
  'blockquote{margin:0;padding-left:1rem;border-left:.2rem solid;font-family:serif;font-size:1.1em}',
  'table{border-collapse:collapse;display:block;overflow-x:auto}caption{text-align:left;padding:.5rem 0}',
  'th,td{border-bottom:1px solid;padding:.3rem .6rem;text-align:left;vertical-align:top}',
].join('');

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${inHtml(block.text)}</p>`;
    case 'quotation':
      return `<blockquote>${inHtml(block.text)}</blockquote>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return [
        '<table>',
        `<caption>${inHtml(block.caption)}</caption>`,
        `<thead><tr>${block.headings.map((text) => `<th scope="col">${inHtml(text)}</th>`).join('')}</tr></thead>`,
        `<tbody>${block.rows.map((row) => `<tr>${row.map((text) => `<td>${inHtml(text)}</td>`).join('')}</tr>`).join('\n')}</tbody>`,
        '</table>',
      ].join('\n');
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
