import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  InitializedNotification,
  type Position,
  type ProtocolConnection,
  ShutdownRequest,
  ExitNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { type Status, statusNotification } from '../../server/language/protocol.js';

export interface EditorOptions {
  readonly settings?: object;
  readonly capabilities?: InitializeParams['capabilities'];
  readonly commands?: boolean;
  /** An existing folder; a fresh one unless told. */
  readonly folder?: string;
  /** What the shell does before it starts the server: limits, for instance. */
  readonly through?: string;
  /** As the protocol's. */
  readonly recovery?: string;
  /** As the protocol's. */
  readonly storage?: string;
}

/** A plain editor that talks to the built server over standard input and output, on a folder of its own. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly folder: string;
  readonly answer: InitializeResult;
  readonly #server: ChildProcess;
  readonly #settled: () => Promise<Status>;
  readonly #last: () => Status | undefined;

  private constructor(server: ChildProcess, connection: ProtocolConnection, folder: string, answer: InitializeResult, settled: () => Promise<Status>, last: () => Status | undefined) {
    this.#server = server;
    this.connection = connection;
    this.folder = folder;
    this.answer = answer;
    this.#settled = settled;
    this.#last = last;
  }

  /** Starts the server on a fresh folder with these files (name to text). */
  static async start(files: Record<string, string | Uint8Array>, options: EditorOptions = {}): Promise<Editor> {
    const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'quotelens-protocol-')));
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    const command = [process.execPath, join(process.cwd(), 'dist', 'server.js'), '--stdio'];
    const [program, ...words] = options.through ? ['sh', '-c', `${options.through}; exec "$@"`, 'sh', ...command] : command;
    const server = spawn(program!, words, { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    let last: Status | undefined;
    const waiting: ((status: Status) => void)[] = [];
    connection.onNotification(statusNotification, (status: Status) => {
      last = status;
      if (!status.reading) for (const resolve of waiting.splice(0)) resolve(status);
    });
    connection.listen();
    const uri = URI.file(folder).toString();
    const answer = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // The protocol's type asks for it, though workspaceFolders has taken its place.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      rootUri: null,
      workspaceFolders: [{ uri, name: 'articles' }],
      capabilities: options.capabilities ?? { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } },
      initializationOptions: { settings: options.settings ?? {}, commands: options.commands ?? false, ...(options.recovery === undefined ? {} : { recovery: options.recovery }), ...(options.storage === undefined ? {} : { storage: options.storage }) },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    const settled = (): Promise<Status> => (last && !last.reading && last.articles > 0 ? Promise.resolve(last) : new Promise((resolve) => waiting.push(resolve)));
    return new Editor(server, connection, folder, answer, settled, () => last);
  }

  /** A second window on the same folder. */
  beside(options: EditorOptions): Promise<Editor> {
    return Editor.start({}, { ...options, folder: this.folder });
  }

  uri(name: string): string {
    return URI.file(join(this.folder, name)).toString();
  }

  /** What the server has told last. */
  get status(): Status | undefined {
    return this.#last();
  }

  /** Resolves with the server's exit code; `null` when it was killed. */
  get ended(): Promise<number | null> {
    return new Promise((resolve) => this.#server.once('exit', resolve));
  }

  /** Ends the server as a crash would. */
  async kill(): Promise<void> {
    const { ended } = this;
    this.#server.kill('SIGKILL');
    await ended;
    this.connection.end();
  }

  /** Resolves when all files of the folder have been read. */
  settled(): Promise<Status> {
    return this.#settled();
  }

  async open(name: string, text: string, languageId = 'news'): Promise<string> {
    const uri = this.uri(name);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
    return uri;
  }

  async close(): Promise<void> {
    await this.leave();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Ends the server; the folder stays. */
  async leave(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    this.connection.end();
    this.#server.kill();
  }
}

/** The position of the first `words` in a text. */
export function positionOf(text: string, words: string): Position {
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`not in the text: ${words}`);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: (before[before.length - 1] ?? '').length };
}
