import { URI } from 'vscode-uri';
import { documentKindOf } from '../article/documentKind.js';

/** Scheme of the read-only documents that show the text of a PDF, Word or RTF file; the path is the file's. */
export const textScheme = 'quotelens-text';

/**
 * The address under which an editor shows a file: its own, or for a file that no editor shows as text, that of the text made of
 * it. By this address everything knows an article, so that whoever is sent there arrives at its words.
 *
 * @param uri of a file; what has another scheme stays as it is
 */
export function documentAddress(uri: string): string {
  return isUnshown(uri) ? URI.parse(uri).with({ scheme: textScheme }).toString() : uri;
}

/** The address of the file that a document shows. */
export function fileAddress(uri: string): string {
  return uri.startsWith(`${textScheme}:`) ? URI.parse(uri).with({ scheme: 'file' }).toString() : uri;
}

/** Whether an address names a file itself that no editor shows as text. */
export function isUnshown(uri: string): boolean {
  return uri.startsWith('file:') && documentKindOf(uri) !== undefined;
}
