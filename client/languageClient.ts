import * as vscode from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
  TransportKind,
  WorkDoneProgress,
} from 'vscode-languageclient/node';
import { DifferenceHints } from './differenceHints.js';
import { annotatedNotification } from '../server/language/annotationProtocol.js';
import { type ClientAbilities, serverArguments, type Status, statusNotification, textScheme } from '../server/language/protocol.js';

/** Commands that a hover of ours may run; nothing else in a hover is trusted. */
const hoverCommands = ['goTo', 'showCoverage', 'compareWith', 'compareVersions', 'copyQuote', 'confirm', 'reject', 'setSpeaker', 'setKind', 'setBounds', 'addNote'].map((name) => `quotelens.${name}`);

/** Languages whose documents are offered to the server; it stays silent on those that are no articles. */
export const languages = ['news', 'plaintext', 'markdown', 'html'];

/** How far something is, as the server tells. */
export interface Step {
  readonly message?: string | undefined;
  /** 0 to 100. */
  readonly percentage?: number | undefined;
}

/** The language server as the rest of the client sees it. */
export interface QuotelensClient extends vscode.Disposable {
  readonly onStatus: vscode.Event<Status>;
  readonly onStateChanged: vscode.Event<boolean>;
  readonly status: Status | undefined;
  readonly running: boolean;
  /** Hints that only review mode shows. */
  readonly differenceHints: DifferenceHints;
  /** Neither running nor about to. */
  readonly stopped: boolean;
  /** Annotations may show otherwise in any document. */
  readonly onAnnotated: vscode.Event<void>;
  /** Hears how far a request is that was asked with this `workDoneToken`. */
  onProgress(token: string, hear: (step: Step) => void): vscode.Disposable;
  /** Resolves when the server answers; rejects when it does not start. */
  started(): Promise<void>;
  /** Asks the server; rejects when it is not running. */
  request<Answer>(method: string, params: object, token?: vscode.CancellationToken): Promise<Answer>;
  toProtocol(uri: vscode.Uri): string;
  toUri(uri: string): vscode.Uri;
  restart(): Promise<void>;
  stop(): Promise<void>;
  whenRead(): Promise<void>;
}

export function startClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): QuotelensClient {
  const statusChanged = new vscode.EventEmitter<Status>();
  const stateChanged = new vscode.EventEmitter<boolean>();
  const annotated = new vscode.EventEmitter<void>();
  let status: Status | undefined;
  let stopping = false;
  const differenceHints = new DifferenceHints();

  const kept = (name: string): string => vscode.Uri.joinPath(context.globalStorageUri, name).fsPath;
  // Shared by all windows of this editor: whoever opens a folder again, in whatever workspace, finds it read.
  const abilities: ClientAbilities = { commands: true, storage: kept('archives'), recovery: kept('recovery') };
  const options: LanguageClientOptions = {
    documentSelector: [
      ...languages.flatMap((language) => [
        { scheme: 'file', language },
        { scheme: 'untitled', language },
      ]),
      { scheme: textScheme },
    ],
    outputChannel: log,
    middleware: { handleDiagnostics: (uri, hints, show) => differenceHints.handle(uri, hints, show) },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: abilities,
    markdown: { isTrusted: { enabledCommands: hoverCommands }, supportHtml: false },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue }),
      closed: () => {
        if (!stopping) void offerRestart(log);
        const result: CloseHandlerResult = { action: CloseAction.DoNotRestart, handled: true };
        return result;
      },
    },
  };
  const module = context.asAbsolutePath('dist/server.js');
  const client = new LanguageClient(
    'quotelens',
    'Quotelens',
    {
      run: { module, transport: TransportKind.ipc, options: { execArgv: [...serverArguments] } },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: [...serverArguments, '--nolazy', '--inspect=6010'] } },
    },
    options,
  );

  const subscriptions = [
    statusChanged,
    stateChanged,
    annotated,
    client.onDidChangeState(({ newState }) => stateChanged.fire(newState === State.Running)),
    client.onNotification(statusNotification, (sent: Status) => {
      status = sent;
      statusChanged.fire(sent);
    }),
    // The library knows one listener for each method; whoever listens last would be the only one to hear.
    client.onNotification(annotatedNotification, () => annotated.fire()),
  ];
  const start = (): Promise<void> =>
    client.start().catch((error: unknown) => {
      log.error(`The language server did not start: ${String(error)}`);
      void offerRestart(log);
    });
  void start();

  return {
    differenceHints,
    onStatus: statusChanged.event,
    onStateChanged: stateChanged.event,
    onAnnotated: annotated.event,
    get status() {
      return status;
    },
    get stopped() {
      return client.state === State.Stopped;
    },
    get running() {
      return client.state === State.Running;
    },
    onProgress: (token, hear) => client.onProgress(WorkDoneProgress.type, token, (step) => (step.kind === 'end' ? undefined : hear(step))),
    started: () => client.start(),
    request: async (method, params, token) => {
      await client.start();
      return token ? client.sendRequest(method, params, token) : client.sendRequest(method, params);
    },
    toProtocol: (uri) => client.code2ProtocolConverter.asUri(uri),
    toUri: (uri) => client.protocol2CodeConverter.asUri(uri),
    restart: async () => {
      stopping = true;
      try {
        status = undefined;
        await client.stop(5000).catch(() => undefined);
      } finally {
        stopping = false;
      }
      await start();
    },
    stop: async () => {
      stopping = true;
      await client.stop(5000).catch(() => undefined);
    },
    whenRead: () =>
      new Promise((resolve) => {
        const isRead = (sent: Status | undefined): boolean => sent !== undefined && sent.reading === undefined;
        if (isRead(status)) return resolve();
        const waiting = statusChanged.event((sent) => {
          if (!isRead(sent)) return;
          waiting.dispose();
          resolve();
        });
      }),
    dispose: () => {
      stopping = true;
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** One message for one crash: no endless restarts, and the reader's text is untouched. */
async function offerRestart(log: vscode.LogOutputChannel): Promise<void> {
  const restart = 'Restart';
  const show = 'Show Log';
  const choice = await vscode.window.showErrorMessage(
    'The Quotelens language server has stopped. Your files are untouched; highlights and hovers are off until it runs again.',
    restart,
    show,
  );
  if (choice === restart) await vscode.commands.executeCommand('quotelens.restartServer');
  if (choice === show) log.show();
}
