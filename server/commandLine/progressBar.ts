import type { WriteStream } from 'node:tty';

const width = 30;

/** A bar on the last line of a terminal; nothing where there is no terminal. */
export class ProgressBar {
  readonly #terminal: Pick<WriteStream, 'write' | 'isTTY'>;
  #shown = false;

  constructor(terminal: Pick<WriteStream, 'write' | 'isTTY'>) {
    this.#terminal = terminal;
  }

  show(done: number, total: number, what: string): void {
    if (!this.#terminal.isTTY || total === 0) return;
    const full = Math.floor((width * done) / total);
    this.#shown = true;
    this.#terminal.write(`\r[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what} `);
  }

  /** Leaves the line as it was. */
  end(): void {
    if (this.#shown) this.#terminal.write('\r\u001b[K');
    this.#shown = false;
  }
}
