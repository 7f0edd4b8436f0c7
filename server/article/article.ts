import type { Span } from '../text/span.js';
import type { OffsetMap } from '../text/offsetMap.js';

/** Where in a report a paragraph stands. Statements are built from every region but `boilerplate` and `pullquote`. */
export type Region = 'headline' | 'standfirst' | 'body' | 'caption' | 'pullquote' | 'boilerplate';

/** A block of running text. Hard-wrapped lines of one paragraph are one block. */
export interface Paragraph {
  /** UTF-16 offsets into `Article.text`, without surrounding blanks. Never empty. */
  readonly span: Span;
  readonly region: Region;
}

/** A value read from the file, and where it came from: the reader must be able to see the evidence. */
export interface Field<T = string> {
  readonly value: T;
  /** `front matter`, `JSON-LD`, `meta og:site_name`, `setting quotelens.outlets`, `dateline`, `given`, ... */
  readonly from: string;
}

/**
 * One news report, ready to be analysed.
 *
 * `text` is the *reading text*: what a reader sees, without tags, front matter or Markdown signs.
 * All offsets of the analysis (paragraphs, attributions, speakers) are UTF-16 offsets into `text`;
 * `places` brings them back to the file. For plain text the reading text is the file's own.
 */
export interface Article {
  /** The file's identifier; `#2` and so on for the second and later article of one file. */
  readonly id: string;
  readonly text: string;
  /** The article's place in the decoded file, UTF-16. */
  readonly range: Span;
  readonly places: OffsetMap;
  readonly paragraphs: readonly Paragraph[];
  /** From the first to the last letter of the report itself, as far as the file's layout says where it begins and ends. */
  readonly body?: Span;
  readonly title?: Field;
  readonly outlet?: Field;
  /** ISO 8601, as precise as found: `2014-06-16` or `2014-06-16T09:30:00Z`. */
  readonly published?: Field;
  readonly byline?: Field;
  readonly url?: Field;
  /** Section, desk and page as the database names them. */
  readonly section?: Field;
  /** Words, as the database counts them. */
  readonly length?: Field<number>;
  /** What the outlet corrected later, in its own words. */
  readonly correction?: Field;
  /** The database's own number of the article: equal numbers, one article. */
  readonly accession?: Field;
  /** ISO 639-1 code of the language the body is written in, `und` when it cannot be told. */
  readonly language: string;
}

/** What a file turned out to be: its articles, and in plain words what could not be read. */
export interface ArticleFile {
  readonly articles: readonly Article[];
  /** The database export it was recognised as: `LexisNexis`, `Nexis Uni`, `Factiva`, `ProQuest`. */
  readonly layout?: string;
  readonly problems: readonly string[];
}
