import { textOfDocx } from '../article/docx/text.js';
import { type Format, formatOf } from '../article/format.js';
import { decode } from '../text/decode.js';

/** A file as a text to read articles from. All offsets of its articles count in `text`. */
export interface FileText {
  readonly text: string;
  readonly format: Format;
  /** In plain words, what could not be read. */
  readonly problems: readonly string[];
}

/** Why a file cannot be read at all, in a plain half-sentence. */
export interface Unreadable {
  readonly unreadable: string;
}

/**
 * The text of a file's bytes: decoded, or for a Word document what its paragraphs say.
 *
 * @param path tells the kind of the file by its extension; a file of no known extension is read as plain text
 */
export function fileTextOf(path: string, bytes: Uint8Array): FileText | Unreadable {
  if (isWordDocument(path)) {
    const { text, problems } = textOfDocx(bytes);
    return text === '' ? { unreadable: problems.join(' ').replace(/^The /, 'the ').replace(/\.$/, '') || 'the document has no text' } : { text, format: 'text', problems };
  }
  const { text, binary } = decode(bytes);
  return binary ? { unreadable: 'not a text file' } : { text, format: formatOf(path) ?? 'text', problems: [] };
}

/** Whether the file is read through a text of its own, which no editor shows in its place. */
function isWordDocument(path: string): boolean {
  return /\.docx$/i.test(path);
}
