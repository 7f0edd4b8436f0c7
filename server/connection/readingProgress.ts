import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';

/** Reading that takes longer than this is shown, with a way to stop it. Milliseconds. */
const patience = 500;

/** So many changed files are read before anybody could look. */
const quickly = 20;

/** What is being read. */
interface Reading {
  readonly progress: { readonly busy: boolean };
  pause(): void;
}

/** Shows the reader how far reading has come, once it takes longer than anybody would notice, with a button that pauses it. */
export class ReadingProgress {
  readonly #connection: Connection;
  readonly #reading: Reading;
  #reporter: WorkDoneProgressServerReporter | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(connection: Connection, reading: Reading) {
    this.#connection = connection;
    this.#reading = reading;
  }

  /** To be called only for an editor that can show progress. */
  soon(): void {
    if (this.#timer || this.#reporter) return;
    this.#timer = setTimeout(() => void this.#show(), patience);
  }

  /**
   * @param done files read
   * @param total files to read in all
   */
  come(done: number, total: number): void {
    this.#reporter?.report(Math.floor((100 * done) / total), `${done.toLocaleString('en')} of ${total.toLocaleString('en')} files`);
  }

  end(): void {
    this.#reporter?.done();
    this.#reporter = undefined;
  }

  async #show(): Promise<void> {
    const reporter = this.#reading.progress.busy ? await this.#connection.window.createWorkDoneProgress() : undefined;
    this.#timer = undefined;
    if (!reporter || !this.#reading.progress.busy) return;
    this.end();
    this.#reporter = reporter;
    reporter.begin('Quotelens: reading articles', 0, undefined, true);
    reporter.token.onCancellationRequested(() => {
      this.#reading.pause();
      this.end();
    });
  }
}

/** Whether reading so many files takes long enough for anybody to look. */
export function isWorthShowing(total: number): boolean {
  return total > quickly;
}
