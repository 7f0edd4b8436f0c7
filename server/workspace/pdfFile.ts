import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PdfAnswer } from './pdfThread.js';

/** Longest time in milliseconds that one file may take; the thread ends when nothing was asked of it for as long. */
const patience = 30_000;
/** Bytes that reading one file may add to what the process holds, and megabytes of the thread's own heap. */
const mostMemory = 1e9;
const heap = { maxOldGenerationSizeMb: 512 };
const look = 200;

let thread: Worker | undefined;
let waiting: Promise<unknown> = Promise.resolve();
let idle: NodeJS.Timeout | undefined;

/**
 * The text of a PDF, or in a plain half-sentence why there is none. Read in a thread of its own, one file after the other: a
 * file that takes too long or too much memory costs that thread and nothing else. Never rejects.
 */
export function textOfPdf(bytes: Uint8Array): Promise<PdfAnswer> {
  const answer = waiting.then(() => ask(bytes));
  waiting = answer;
  return answer;
}

function ask(bytes: Uint8Array): Promise<PdfAnswer> {
  clearTimeout(idle);
  const worker = (thread ??= started());
  const before = process.memoryUsage.rss();
  const until = performance.now() + patience;
  return new Promise<PdfAnswer>((resolve) => {
    const answered = (answer: PdfAnswer): void => end(answer, rest);
    const failed = ({ code, message }: NodeJS.ErrnoException): void => end({ unreadable: code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch : `it could not be read (${message})` }, stop);
    const gone = (): void => end({ unreadable: 'it could not be read' }, stop);
    const watch = setInterval(() => {
      if (performance.now() > until) end({ unreadable: `reading it took longer than ${patience / 1000} seconds` }, stop);
      else if (process.memoryUsage.rss() - before > mostMemory) end({ unreadable: tooMuch }, stop);
    }, look);
    const end = (answer: PdfAnswer, then: (worker: Worker) => void): void => {
      clearInterval(watch);
      worker.off('message', answered).off('error', failed).off('exit', gone);
      then(worker);
      resolve(answer);
    };
    worker.on('message', answered).on('error', failed).on('exit', gone);
    worker.ref();
    // A copy: the thread takes the bytes for itself.
    worker.postMessage(Uint8Array.from(bytes));
  });
}

const tooMuch = 'reading it takes more memory than any article needs';

function started(): Worker {
  return new Worker(join(__dirname, 'pdf.js'), { resourceLimits: heap, stdout: true, stderr: true });
}

/** Keeps the thread for the next file, for a while; nobody waits for it to end. */
function rest(worker: Worker): void {
  worker.unref();
  idle = setTimeout(() => stop(worker), patience);
  idle.unref();
}

function stop(worker: Worker): void {
  if (thread === worker) thread = undefined;
  void worker.terminate();
}
