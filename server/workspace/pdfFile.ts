import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PdfAnswer } from './pdfThread.js';

/** What reading one file may cost. */
export interface PdfLimits {
  /** Longest time in milliseconds; the thread ends when nothing was asked of it for as long. */
  readonly patience: number;
  /** Bytes that the thread may hold. */
  readonly memory: number;
}

/** Megabytes of the thread's own heap, a part of what it holds. */
const heap = { maxOldGenerationSizeMb: 512 };
/** Milliseconds between two looks at what is held. */
const look = 200;

/**
 * Reads PDFs in a thread of its own, one file after the other: a file that takes too long or too much memory costs that thread and
 * nothing else.
 */
export class PdfReader {
  readonly #program: string;
  readonly #limits: PdfLimits;
  #thread: Worker | undefined;
  #waiting: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  /** @param program of the thread: it is given bytes, and answers each with a `PdfAnswer` */
  constructor(program: string, limits: PdfLimits) {
    this.#program = program;
    this.#limits = limits;
  }

  /** The text of a PDF, or in a plain half-sentence why there is none. Never rejects. */
  textOf(bytes: Uint8Array): Promise<PdfAnswer> {
    const answer = this.#waiting.then(() => this.#ask(bytes));
    this.#waiting = answer;
    return answer;
  }

  #ask(bytes: Uint8Array): Promise<PdfAnswer> {
    clearTimeout(this.#idle);
    const { patience, memory } = this.#limits;
    const worker = (this.#thread ??= new Worker(this.#program, { resourceLimits: heap, stdout: true, stderr: true }));
    const before = process.memoryUsage.rss();
    const until = performance.now() + patience;
    return new Promise<PdfAnswer>((resolve) => {
      let isOver = false;
      const answered = (answer: PdfAnswer): void => end(answer, () => this.#rest(worker));
      const givenUp = (unreadable: string): void => end({ unreadable }, () => this.#stop(worker));
      const failed = ({ code, message }: NodeJS.ErrnoException): void => givenUp(code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch : `it could not be read (${message})`);
      const gone = (): void => givenUp('it could not be read');
      const watch = setInterval(() => {
        if (performance.now() > until) return givenUp(`reading it took longer than ${patience / 1000} seconds`);
        void heldBy(worker, before).then((held) => {
          if (held > memory) givenUp(tooMuch);
        });
      }, look);
      const end = (answer: PdfAnswer, then: () => void): void => {
        if (isOver) return;
        isOver = true;
        clearInterval(watch);
        worker.off('message', answered).off('error', failed).off('exit', gone);
        then();
        resolve(answer);
      };
      worker.on('message', answered).on('error', failed).on('exit', gone);
      worker.ref();
      // A copy: the thread takes the bytes for itself.
      worker.postMessage(Uint8Array.from(bytes));
    });
  }

  /** Keeps the thread for the next file, for a while; nobody waits for it to end. */
  #rest(worker: Worker): void {
    worker.unref();
    this.#idle = setTimeout(() => this.#stop(worker), this.#limits.patience);
    this.#idle.unref();
  }

  #stop(worker: Worker): void {
    if (this.#thread === worker) this.#thread = undefined;
    void worker.terminate();
  }
}

const tooMuch = 'reading it takes more memory than any article needs';

/**
 * Bytes that a thread holds. Before Node.js 22.16 no thread can be asked: then those that the whole process has taken since.
 * @param before what the process held then
 */
async function heldBy(worker: Partial<Pick<Worker, 'getHeapStatistics'>>, before: number): Promise<number> {
  if (!worker.getHeapStatistics) return process.memoryUsage.rss() - before;
  // One that has ended holds nothing.
  const held = await worker.getHeapStatistics().catch(() => undefined);
  return held ? held.used_heap_size + held.external_memory : 0;
}

const reader = new PdfReader(join(__dirname, 'pdf.js'), { patience: 30_000, memory: 1e9 });

/** As `PdfReader.textOf`, by the program that reads PDFs. */
export function textOfPdf(bytes: Uint8Array): Promise<PdfAnswer> {
  return reader.textOf(bytes);
}
