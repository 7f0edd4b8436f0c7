import { documentKindOf } from '../article/documentKind.js';
import { textOfDocx } from '../article/docx/text.js';
import { type Format, formatOf } from '../article/format.js';
import { textOfRtf } from '../article/rtf/text.js';
import { decode } from '../text/decode.js';
import { textOfPdf } from './pdfFile.js';

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
 * The text of a file's bytes: decoded, or for a PDF, Word or RTF document what its paragraphs say. Never rejects.
 *
 * @param path tells the kind of the file by its extension; a file of no known extension is read as plain text
 */
export async function fileTextOf(path: string, bytes: Uint8Array): Promise<FileText | Unreadable> {
  const kind = documentKindOf(path);
  if (kind === 'PDF') return asShown(await textOfPdf(bytes));
  if (kind === 'Word document') {
    const { text, problems } = textOfDocx(bytes);
    return text === '' ? { unreadable: problems.join(' ').replace(/^The /, 'the ').replace(/\.$/, '') || 'the document has no text' } : asShown({ text, problems });
  }
  const { text, binary } = decode(bytes);
  if (binary) return { unreadable: 'not a text file' };
  if (kind === 'RTF') return asShown({ text: textOfRtf(text), problems: [] });
  return { text, format: formatOf(path) ?? 'text', problems: [] };
}

/** Editors count lines by `\n`, and ask about the rarer ends of lines. */
function asShown(made: { readonly text: string; readonly problems: readonly string[] } | Unreadable): FileText | Unreadable {
  if ('unreadable' in made) return made;
  return { text: made.text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n'), format: 'text', problems: made.problems };
}
