import { parentPort } from 'node:worker_threads';
import { getDocument } from 'unpdf/pdfjs';
import type { PrintedPage } from '../article/pdf/page.js';
import { textOfPages } from '../article/pdf/text.js';

/**
 * The program of the thread that reads PDFs, a product of its own: the library is large, rarely needed, and may be kept busy
 * without end by a hostile file. It is given the bytes of one file after the other, and answers each.
 */
export type PdfAnswer = { readonly text: string; readonly problems: readonly string[] } | { readonly unreadable: string };

/** Past these a file is no newspaper; what stands on the first pages is read. */
const MOST_PAGES = 2000;
const MOST_LETTERS = 20_000_000;

parentPort?.on('message', (bytes: Uint8Array) => {
  void textOf(bytes).then((answer) => parentPort?.postMessage(answer));
});

async function textOf(bytes: Uint8Array): Promise<PdfAnswer> {
  const problems = isWhole(bytes) ? [] : ['The end of the PDF is missing; what could be read was read.'];
  const task = getDocument({ data: bytes, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, stopAtErrors: false, verbosity: 0 });
  try {
    const document = await task.promise;
    const pages: PrintedPage[] = [];
    let letters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      if (number > MOST_PAGES || letters > MOST_LETTERS) {
        problems.push(`Only the first ${number - 1} of ${document.numPages} pages were read.`);
        break;
      }
      const page = await document.getPage(number).then(printedPage, () => undefined);
      if (page) pages.push(page);
      else if (problems.length < 20) problems.push(`Page ${number} could not be read.`);
      letters += page?.pieces.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    }
    const text = textOfPages(pages);
    return text === '' ? { unreadable: pages.length === 0 ? damaged : scanned } : { text, problems };
  } catch (error) {
    return { unreadable: error instanceof Error && error.name === 'PasswordException' ? 'it is protected by a password' : damaged };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

const damaged = 'it is damaged, or no PDF at all';
const scanned = 'it holds no text: its pages are pictures, as a scanner makes them. A program for text recognition (OCR) can add the text';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** Letters that stand upright; what is set sideways is no running text. */
async function printedPage(page: Page): Promise<PrintedPage> {
  const { items } = await page.getTextContent();
  const [, bottom = 0, , top = 0] = page.view;
  page.cleanup();
  const pieces = items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [a = 0, b = 0, c = 0, d = 0, left = 0, base = 0] = item.transform as number[];
    if (Math.abs(b) > Math.abs(a)) return [];
    return [{ text: item.str, left, base: base - bottom, width: item.width, size: Math.hypot(c, d), endsLine: item.hasEOL }];
  });
  return { pieces, height: top - bottom };
}

/** Whether the mark that every PDF ends with is there. */
function isWhole(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-2048)).includes('%%EOF');
}
