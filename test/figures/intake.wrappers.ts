import type { Format } from '../../server/article/format.js';
import { textOfRtf } from '../../server/article/rtf/text.js';

/** An article as it was before it was put into a file. */
export interface Original {
  readonly title: string;
  readonly outlet: string;
  /** `2014-06-16` */
  readonly date: string;
  readonly paragraphs: readonly string[];
}

/** Writes articles the way a database or a clipper does. `together`: several stand in one file. */
export interface Wrapper {
  readonly name: string;
  readonly format: Format;
  readonly together: boolean;
  write(articles: readonly Original[]): string;
  /** Lines that it puts above the report, where no layout says how far the header reaches. */
  header?(article: Original): readonly string[];
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const MONATE = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const parts = (date: string): [year: string, month: number, day: number] => [date.slice(0, 4), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))];
const american = (date: string): string => {
  const [year, month, day] = parts(date);
  return `${MONTHS[month]} ${day}, ${year} ${DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]}`;
};
const german = (date: string): string => {
  const [year, month, day] = parts(date);
  return `${day} ${MONATE[month]} ${year}`;
};
/** The day after: what a database calls its load date. */
const loaded = (date: string): string => american(new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)).replace(/ \w+$/, '');

function wrapped(text: string, width = 78): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}
const centred = (text: string): string => ' '.repeat(Math.max(0, Math.floor((78 - text.length) / 2))) + text;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const words = ({ paragraphs }: Original): number => paragraphs.join(' ').split(/\s+/).length;
const quoted = (text: string): string => JSON.stringify(text);

export const WRAPPERS: readonly Wrapper[] = [
  {
    name: 'LexisNexis text', format: 'text', together: true,
    write: (articles) => `Download Request: Selected Items: 1-${articles.length}\nTime Of Request: Friday, March 20, 2020  16:51:31\n\nTerms: (news)\n\n\n` + articles.map((article, i) =>
      `${centred(`${i + 1} of ${articles.length} DOCUMENTS`)}\n\n\n\n${centred(article.outlet)}\n\n${centred(american(article.date))}\n\n${wrapped(article.title)}\n\nBYLINE: Jane Doe\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: ${words(article)} words\n\n${article.paragraphs.map((paragraph) => wrapped(paragraph)).join('\n\n')}\n\nLOAD-DATE: ${loaded(article.date)}\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n\n${centred('Copyright 2020 Harbour Press')}\n${centred('All Rights Reserved')}\n\n`).join(''),
  },
  {
    name: 'LexisNexis text, no blank lines', format: 'text', together: true,
    write: (articles) => articles.map((article, i) =>
      `${centred(`${i + 1} of ${articles.length} DOCUMENTS`)}\n${centred(article.outlet)}\n${centred(american(article.date))}\n${article.title}\nBYLINE: Jane Doe\nLENGTH: ${words(article)} words\n${article.paragraphs.map((paragraph) => wrapped(paragraph)).join('\n')}\nLOAD-DATE: ${loaded(article.date)}\nLANGUAGE: ENGLISH\n`).join('\n'),
  },
  {
    name: 'LexisNexis page', format: 'html', together: true,
    write: (articles) => `<HTML><BODY>${articles.map((article, i) =>
      `<A NAME="DOC_ID_${i}"></A><BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">${i + 1} of ${articles.length} DOCUMENTS</SPAN></P>\n</DIV>\n${[article.outlet, american(article.date), article.title, `LENGTH: ${words(article)} words`].map((line) => `<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">${escaped(line)}</SPAN></P>\n</DIV>\n`).join('')}<BR><DIV CLASS="c4">${article.paragraphs.map((paragraph) => `<P CLASS="c8"><SPAN CLASS="c2">${escaped(paragraph).replaceAll('"', '&quot;')}</SPAN></P>\n`).join('')}</DIV>\n<BR><DIV CLASS="c4"><P CLASS="c5"><SPAN CLASS="c7">LOAD-DATE: </SPAN><SPAN CLASS="c2">${loaded(article.date)}</SPAN></P>\n</DIV>\n<BR><DIV CLASS="c4"><P CLASS="c5"><SPAN CLASS="c7">LANGUAGE: </SPAN><SPAN CLASS="c2">ENGLISH</SPAN></P>\n</DIV>\n`).join('')}</BODY></HTML>`,
  },
  {
    name: 'Nexis Uni', format: 'text', together: true,
    write: (articles) => `User Name: JANE DOE\n\nDate and Time: Wednesday, December 19, 2018 7:08:00 PM JST\n\nDocuments (${articles.length})\n\n${articles.map(({ title }, i) => `${i + 1}. ${title}\n\nSearch Terms: news\n\n`).join('')}` + articles.map((article) =>
      `${article.title}\n\n${article.outlet}\n\n${american(article.date)}\n\nCopyright 2014 Harbour Press All Rights Reserved\n\nLength:\u00a0${words(article)} words\n\nByline:\u00a0Jane Doe, harbour.example\n\nBody\n\n${article.paragraphs.join('\n\n')}\n\nClassification\n\nLanguage:\u00a0ENGLISH\n\nPerson:\u00a0JANE DOE (79%)\n\nLoad-Date:\u00a0${loaded(article.date)}\n\nEnd of Document\n\n`).join(''),
  },
  {
    name: 'Factiva page', format: 'html', together: true,
    write: (articles) => `<html><body><h1>Dow Jones Factiva</h1>${articles.map((article, i) =>
      `<div id="article-${i}" class="article"><div class="article enArticle"><p>\n</p><div>Foreign Desk; 1</div>\n<div id="hd"><span class="enHeadline">${escaped(article.title)}  </span>\n</div><div class="author">By JANE DOE  </div><div>${words(article)} Wörter</div><div>${german(article.date)}</div><div>${escaped(article.outlet)}</div><div>NYTF</div><div>Late Edition - Final</div><div>1</div><div>Englisch</div><div>Copyright 1993 Harbour Press.</div>\n<p></p>\n${article.paragraphs.map((paragraph) => `<p class="articleParagraph enarticleParagraph">${escaped(paragraph)}  </p>\n`).join('')}<p>Dokument HARB000020200312ed41${i}</p></div></div><br>`).join('')}</body></html>`,
  },
  {
    name: 'Factiva field codes', format: 'text', together: true,
    write: (articles) => articles.map((article, i) =>
      `HD\n${article.title}\nBY\nBy Jane Doe\nWC\n${words(article)} words\nPD\n${german(article.date)}\nSN\n${article.outlet}\nSC\nHARB\nLA\nEnglish\nCY\nCopyright Harbour Press\nLP\n${article.paragraphs[0]}\nTD\n${article.paragraphs.slice(1).join('\n\n')}\nAN\nDocument HARB000020200312ed41${i}\n`).join('\f') + '\fSearch Summary\nText\tnews\n',
  },
  {
    name: 'Factiva RTF', format: 'text', together: true,
    write: (articles) => {
      const rtf = (text: string): string => text.replace(/[\\{}]/g, '\\$&').replace(/[^\n -~]/g, (letter) => `\\u${letter.charCodeAt(0) > 32767 ? letter.charCodeAt(0) - 65536 : letter.charCodeAt(0)}?`).replaceAll('\n', '\\par\r\n');
      return textOfRtf(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fswiss Arial;}}\\f0\\fs20 ${articles.map((article, i) => rtf(`HD\n${article.title}\nWC\n${words(article)} words\nPD\n${german(article.date)}\nSN\n${article.outlet}\nLP\n${article.paragraphs[0]}\n\nTD\n${article.paragraphs.slice(1).join('\n\n')}\nAN\nDocument HARB000020200312ed41${i}`)).join('\\page ')}}`);
    },
  },
  {
    name: 'ProQuest', format: 'text', together: true,
    write: (articles) => {
      const rule = '_'.repeat(60);
      return `Contents\n\n${articles.map(({ title }, i) => `${i + 1}. ${title}\n`).join('')}\n${articles.map((article) => `${rule}\n\n${article.title}\n\nAuthor: Doe, Jane\n\nFull text: ${article.paragraphs.join('\n\n')}\n\nCredit: Coast Wire\n\nPeople: Hale, Ann\n\nTitle: ${article.title}\n\nPublication title: ${article.outlet}\n\nPublication date: ${american(article.date).replace(/ \w+$/, '').replace(/^(\w{3})\w*/, '$1')}\n\nProQuest document ID: 1234\n\nLast updated: 2020-11-01\n\n`).join('')}${rule}\n\nContact us at: https://proquest.example\n`;
    },
  },
  {
    name: 'Obsidian Web Clipper', format: 'markdown', together: false,
    write: ([article]) => `---\ntitle: ${quoted(article!.title)}\nsource: "https://www.example.com/a"\nsite: ${quoted(article!.outlet)}\nauthor:\n  - "[[Jane Doe]]"\npublished: ${article!.date}\ncreated: 2026-11-21\ntags:\n  - "clippings"\n---\n${article!.paragraphs.map(markdown).join('\n\n')}\n`,
  },
  {
    name: 'trafilatura', format: 'text', together: false,
    write: ([article]) => `---\ntitle: ${article!.title}\nauthor: Jane Doe\nurl: https://www.example.com/a\nhostname: example.com\nsitename: ${article!.outlet}\ndate: ${article!.date}\ncategories: ['a','b']\ntags: []\n---\n${article!.paragraphs.join('\n')}\n`,
  },
  {
    name: 'plain text with a header', format: 'text', together: false,
    header: (article) => [article.title, `Outlet: ${article.outlet}`, `Date: ${american(article.date)}`, 'By Jane Doe'],
    write: ([article]) => `${article!.title}\n\nOutlet: ${article!.outlet}\nDate: ${american(article!.date)}\nBy Jane Doe\n\n${article!.paragraphs.map((paragraph) => wrapped(paragraph)).join('\n\n')}\n`,
  },
  {
    name: 'saved page', format: 'html', together: false,
    header: (article) => [article.title],
    write: ([article]) => `<!DOCTYPE html><html><head><title>${escaped(article!.title)}</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: article!.title, datePublished: article!.date, dateModified: '2026-11-21', publisher: { name: article!.outlet } }).replaceAll('<', '\\u003c')}</script></head><body><nav><a href="/">Home</a></nav><article><h1>${escaped(article!.title)}</h1>${article!.paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}</article><footer><p>About us</p></footer></body></html>`,
  },
];

/** A clipper escapes what Markdown would take for a sign. */
function markdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&]/g, '\\$&').replace(/^([#+-]|\d+(?=[.)]\s))/, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}
