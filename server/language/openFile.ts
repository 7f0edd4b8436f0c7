import { intakeSteps, type Understood } from '../archive/intake.js';
import type { Paragraph } from '../article/article.js';
import { documentKindOf } from '../article/documentKind.js';
import { formatOf, isDeclaredArticle } from '../article/format.js';
import { type Likeness, looksLikeArticle } from '../article/prose.js';
import { lineStarts, Lines } from '../text/lines.js';
import type { OpenFile } from './context.js';

/** A document as an editor holds it. */
export interface EditorDocument {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  readonly text: string;
}

/** What settings say about a file. */
export interface FileSettings {
  readonly outlet?: string;
  /** The settings say that it is no article, whatever it holds. */
  readonly leftOut?: boolean;
  /** UTF-16 units of text past which a document is left out. */
  readonly maximumLength: number;
  /** What is known not to have been read of the file that the document shows. */
  readonly unread?: readonly string[];
}

/** An open document understood, or the reason why it stays silent. Linear in its length; never throws. */
export function openFileOf(document: EditorDocument, settings: FileSettings): OpenFile {
  const steps = openingSteps(document, settings);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** As `openFileOf`, article by article. @param before the document at an earlier version: what has not changed is not understood again */
export function* openingSteps(document: EditorDocument, settings: FileSettings, before?: OpenFile): Generator<undefined, OpenFile> {
  const { uri, version, languageId, text } = document;
  const base = { uri, version, text, lines: new Lines(text), lineStarts: Uint32Array.from(lineStarts(text)) };
  const unread = settings.unread ?? [];
  const silent = (why: string): OpenFile => ({ ...base, articles: [], problems: unread, silent: why });
  const format = documentKindOf(uri) ? 'text' : formatOf(uri, languageId);
  if (settings.leftOut) return silent('Left out by the settings: “quotelens.files.exclude”, or “files.exclude” of the editor.');
  if (text.length > settings.maximumLength) return silent(tooLong(text.length));
  if (format === undefined) return silent('Not a kind of file that holds articles.');
  const { article, why } = declared(uri, languageId) ?? looksLikeArticle(text, format);
  if (!article) return silent(`Not read as an article: ${why}`);
  const { articles, layout, problems } = yield* intakeSteps(uri, { id: uri, text, format }, settings.outlet, before && understoodIn(before));
  return { ...base, articles, problems: [...unread, ...problems], readAs: { format: documentKindOf(uri) ?? format, why, ...(layout === undefined ? {} : { layout }) } };
}

/** Readings of the articles of a document, by their text. */
function understoodIn({ articles }: OpenFile): Understood {
  const known = new Map(articles.map((one) => [one.article.text, one]));
  return (article) => {
    const same = known.get(article.text);
    return same && same.article.language === article.language && areAlike(same.article.paragraphs, article.paragraphs) ? same.reading : undefined;
  };
}

function areAlike(some: readonly Paragraph[], others: readonly Paragraph[]): boolean {
  return some.length === others.length && some.every(({ region, span }, i) => region === others[i]!.region && span[0] === others[i]!.span[0] && span[1] === others[i]!.span[1]);
}

function tooLong(length: number): string {
  const size = (length / 1e6).toFixed(1);
  return `Left out: ${size} million characters are more than the setting “quotelens.files.maximumSize” allows.`;
}

/** What the reader has said of the document by its name or language. */
function declared(uri: string, languageId: string): Likeness | undefined {
  // Texts made of other files are shown in our language without anybody having said so.
  if (documentKindOf(uri) || !isDeclaredArticle(uri, languageId)) return undefined;
  return { article: true, why: isDeclaredArticle(uri) ? 'The file is named as one.' : 'The language of the document is News Article.' };
}
