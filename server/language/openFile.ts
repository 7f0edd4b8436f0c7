import { intake } from '../archive/intake.js';
import { type Format, formatOf, isDeclaredArticle } from '../article/format.js';
import { looksLikeArticle } from '../article/prose.js';
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
  /** UTF-16 units of text past which a document is left out. */
  readonly maximumLength: number;
}

/** An open document understood, or the reason why it stays silent. Linear in its length; never throws. */
export function openFileOf(document: EditorDocument, settings: FileSettings): OpenFile {
  const { uri, version, languageId, text } = document;
  const base = { uri, version, text, lines: new Lines(text), lineStarts: Uint32Array.from(lineStarts(text)) };
  const format = formatOf(uri, languageId);
  const silent = reasonForSilence(uri, languageId, text, format, settings);
  if (silent !== undefined || format === undefined) {
    return { ...base, articles: [], problems: [], silent: silent ?? 'Not a kind of file that holds articles.' };
  }
  const { articles, problems } = intake(uri, { id: uri, text, format }, settings.outlet);
  return { ...base, articles, problems };
}

function reasonForSilence(uri: string, languageId: string, text: string, format: Format | undefined, settings: FileSettings): string | undefined {
  if (text.length > settings.maximumLength) {
    const size = (text.length / 1e6).toFixed(1);
    return `Left out: ${size} million characters are more than the setting “quotelens.files.maximumSize” allows.`;
  }
  if (format === undefined || isDeclaredArticle(uri, languageId)) return undefined;
  const verdict = looksLikeArticle(text, format);
  return verdict.article ? undefined : `Not read as an article: ${verdict.why}`;
}
