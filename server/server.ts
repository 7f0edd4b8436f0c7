import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  type CodeLens,
  type CodeLensParams,
  CodeLensRefreshRequest,
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  MessageType,
  ProposedFeatures,
  SemanticTokensRefreshRequest,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Archive } from './archive/archive.js';
import { archiveFacts } from './archiveFacts.js';
import { archivePath, engineOf, pausePath } from './archive/archivePlace.js';
import type { GuardedStore } from './archive/guardedStore.js';
import { memoryOnly, openStore } from './archive/openStore.js';
import { sqlite } from './archive/sqlite.js';
import { deleteUnused, wasUnused } from './archive/unusedArchives.js';
import type { ArticleEntry } from './coverage/utterance.js';
import { AnnotatedArticles } from './annotation/annotatedArticles.js';
import { gitUser } from './annotation/gitUser.js';
import { answering } from './connection/answering.js';
import { EditorSettings, sections } from './connection/editorSettings.js';
import { isWorthShowing, ReadingProgress } from './connection/readingProgress.js';
import { TokenAnswers } from './connection/tokenAnswers.js';
import { Typing } from './connection/typing.js';
import { cannotWatch, Watching } from './connection/watching.js';
import { calledAlike, calledAlikeBy } from './language/annotations/calledAlike.js';
import { AnnotationService } from './language/annotations/serve.js';
import { codeLenses, resolveCodeLens } from './language/codeLens.js';
import type { LanguageContext, OpenFile } from './language/context.js';
import { CoverageCache } from './language/coverageCache.js';
import { declaration } from './language/declaration.js';
import { definition } from './language/definition.js';
import { documentHighlights } from './language/documentHighlight.js';
import { documentSymbols } from './language/documentSymbol.js';
import { answerExchange } from './language/exchange/serve.js';
import { foldingRanges } from './language/foldingRange.js';
import { hover } from './language/hover.js';
import { answerOwnRequests } from './language/ownRequests.js';
import { page } from './language/page.js';
import { type ClientAbilities, pageScheme, statusNotification, textScheme } from './language/protocol.js';
import { references } from './language/references.js';
import { legend } from './language/semanticTokens.js';
import { defaultSettings, readingSettings, type Settings } from './language/settings.js';
import { toldOf } from './language/told.js';
import { workspaceSymbols } from './language/workspaceSymbol.js';
import { type Folder, Library } from './library.js';
import { diskFiles } from './workspace/diskFiles.js';
import { documentAddress, isUnshown } from './workspace/documentAddress.js';
import { readerHere } from './workspace/fileReader.js';
import { LastingPause } from './workspace/lastingPause.js';
import { ReadingWorkers, workersHere } from './workspace/readingWorkers.js';
import { isReference, type ReferenceSetting } from './workspace/reference.js';
import { version } from '../package.json';

/**
 * The language server's composition root: the only file that knows both the protocol's connection and the rooms.
 * Speaks over whatever the command line names: `--node-ipc`, `--stdio`, `--socket=PORT`.
 */
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const editorSettings = new EditorSettings(connection);
const engine = engineOf(__filename);

let capabilities: InitializeParams['capabilities'] = {};
let client: ClientAbilities = {};
let settings: Settings = defaultSettings;
let folders: readonly string[] = [];
/** The folders and settings that reading last went by: what only changes the showing of things needs no reading anew. */
let lastAsked = '';
let turns = 0;
/** Once a start. */
let tidied: Promise<void> | undefined;
/** Settings and annotations are fetched one time after the other. */
let preparing: Promise<unknown> = Promise.resolve();
let referenceSettings: readonly ReferenceSetting[] = [];
let watching: Watching | undefined;

const annotations = new AnnotatedArticles(() => client.recovery ?? client.storage, { newId: randomUUID, now: () => new Date().toISOString() });
const here = readerHere(diskFiles, Date.now);
const library = new Library({
  files: diskFiles,
  reader: new ReadingWorkers(join(__dirname, 'server.js'), workersHere(), here),
  open: openArchive,
  readers: annotations,
}, settings, {
  statusChanged: (status) => {
    void connection.sendNotification(statusNotification, status);
    if (!status.reading || status.reading.total === 0) return;
    const { done, total } = status.reading;
    if (isWorthShowing(total)) showProgressSoon();
    progress.come(done, total);
  },
  settled: () => {
    progress.end();
    refreshEditors();
    annotating.tell();
  },
});
const watched = { check: () => library.reading.check(true), failed: log, notice: (sentence: string, holds: boolean) => library.notice(sentence, holds), cannotWatch };
const pausing = new LastingPause(() => library.reading, () => (client.storage === undefined ? [] : folders.map((folder) => pausePath(client.storage!, folder))), log);
const progress = new ReadingProgress(connection, pausing);
const typing = new Typing();
const { guarded, onFile } = answering({ ready: () => preparing, open: openFile, underway: (uri) => library.underway(addressed(uri)), log });
const tokens = new TokenAnswers(connection, onFile, context);
/** One for each archive that articles are compared in. */
const coverages = new WeakMap<Archive, CoverageCache>();

const isDeclared = (article: ArticleEntry): boolean => isReference(article, referenceSettings);

/** @param of the document that is asked about, where its folder may be kept apart from others */
function context(of?: string): LanguageContext {
  return {
    open: (uri) => openFile(uri),
    archive: of === undefined ? library.archive : library.archiveOf(of),
    reading: library.isReadElsewhere ? 'busy' : readingState(),
    archiveFacts: () => archiveFacts(library, readingState(), folders, client.storage),
    settings,
    client,
    annotations,
    suggested: (files) => library.suggested(files, openFile),
    articleFiles: () => library.archive.files(),
    ...(referenceSettings.length > 0 && { reference: { named: referenceSettings.map(({ pattern }) => pattern).join(', '), is: isDeclared } }),
    unread: () => library.status.skipped,
    coverage: async (of, attribution, token) => {
      const ask = (entry: ArticleEntry, quote: string) => coverageAmong(entry).get(entry, quote, token);
      const found = await ask(of.stored, attribution.id);
      return found && calledAlike({ annotations }, await toldOf(found, referenceSettings.length > 0 ? isDeclared : undefined, ask));
    },
    compared: (of, attribution) => coverageAmong(of.stored).compared(of.stored, attribution.id),
    strangers: (of, attribution) => coverageAmong(of.stored).strangers(of.stored, attribution.id),
  };
}

const annotating = new AnnotationService(connection, {
  annotations,
  context,
  open: (uri) => openFile(uri),
  opened: () => documents.keys(),
  decided: (uris) => library.decided(uris),
  guarded,
  refresh: refreshEditors,
  ask,
});

connection.onInitialize((params): InitializeResult => {
  capabilities = params.capabilities;
  client = clientAbilities(params.initializationOptions);
  editorSettings.pushed(client.settings);
  folders = (params.workspaceFolders ?? []).map(({ uri }) => normal(uri));
  return {
    serverInfo: { name: 'Quotelens', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      semanticTokensProvider: { legend, full: { delta: true }, range: true },
      hoverProvider: true,
      codeLensProvider: { resolveProvider: true },
      definitionProvider: true,
      declarationProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      foldingRangeProvider: true,
      documentSymbolProvider: { label: 'Quotelens' },
      workspaceSymbolProvider: true,
      ...AnnotationService.capabilities,
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        ...(capabilities.workspace?.textDocumentContent ? { textDocumentContent: { schemes: [pageScheme, textScheme] } } : {}),
      },
    },
  };
});

connection.onInitialized(() => {
  if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
    void connection.client.register(DidChangeConfigurationNotification.type, { section: [...sections] });
  }
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    watching = new Watching({ ...watched, register: (watchers) => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }) });
    annotating.watch();
  } else watching = new Watching(watched);
  if (capabilities.workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => normal(uri)));
      folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => normal(uri))];
      void readWorkspace();
    });
  }
  void readWorkspace();
});

connection.onDidChangeConfiguration((change) => {
  editorSettings.pushed((change.settings as { quotelens?: unknown } | null)?.quotelens);
  void readWorkspace();
});

connection.onDidChangeWatchedFiles(({ changes }) => {
  const changed = changes.flatMap(({ uri, type }) => (annotating.fileChanged(URI.parse(uri).fsPath, type === FileChangeType.Deleted) ? [] : normal(uri)));
  library.reading.changed(changed);
  for (const text of changed.filter(isUnshown).map(documentAddress)) if (documents.get(text)) void connection.workspace.textDocumentContent.refresh(text);
  if (annotations.any && changes.some(({ type }) => type !== FileChangeType.Changed) && annotations.filesChanged()) library.decided(documents.keys().map(addressed));
});

documents.onDidOpen(({ document }) => typing.opened(addressed(document.uri), document.version));
documents.onDidChangeContent(({ document }) => {
  typing.changed(addressed(document.uri), document.version);
  // The newest text is read with the first request, or when nothing else is left to do.
  setImmediate(() => {
    annotating.hint(document.uri);
    void library.underway(addressed(document.uri))?.then(() => annotating.hint(document.uri));
  });
});
documents.onDidClose(({ document }) => {
  if (isUnshown(document.uri)) return;
  typing.closed(addressed(document.uri));
  tokens.closed(addressed(document.uri));
  library.documentClosed(addressed(document.uri));
  annotating.closed(document.uri);
});

connection.onHover(onFile((file, { position }, token) => hover(context(file.uri), file, position, showsMarkdown(), token), null));
const lensesOf = onFile<CodeLensParams, CodeLens[]>((file, _params, token) => codeLenses(context(), file, token), []);
connection.onCodeLens(guarded(async (params, token) => {
  await typing.rested(addressed(params.textDocument.uri), token);
  return lensesOf(params, token);
}));
connection.onCodeLensResolve(guarded((lens, token) => resolveCodeLens(context(), lens, token)));
connection.onDefinition(onFile((file, { position }, token) => definition(context(), file, position, token), null));
connection.onDeclaration(onFile((file, { position }, token) => declaration(context(), file, position, token), []));
connection.onReferences(
  onFile((file, params, token) => references(context(), file, params.position, params.context.includeDeclaration, token), []),
);
connection.onDocumentHighlight(onFile((file, { position }) => documentHighlights(context(), file, position), []));
connection.onDocumentSymbol(onFile((file, _params, token) => documentSymbols(context(), file, token), []));
connection.onFoldingRanges(onFile((file) => foldingRanges(file), null));
connection.onWorkspaceSymbol(guarded(({ query }, token) => (settings.enable ? workspaceSymbols(context(), query, token) : [])));
connection.workspace.textDocumentContent.on(guarded(async ({ uri }, token) => ({ text: uri.startsWith(`${textScheme}:`) ? await library.documentText(addressed(uri)) : await page(context(), uri, token) })));

answerExchange(connection, { context, guarded, normal: addressed, steps: annotating.steps, decided: (uris, answer) => annotating.entered(uris, answer) });
answerOwnRequests(connection, { context, guarded, normal: addressed, underway: (uri) => library.underway(addressed(uri)) !== undefined, reading: pausing });

connection.onShutdown(async () => {
  annotating.dispose();
  watching?.dispose();
  await Promise.all([annotations.written(), library.dispose()]);
});
// What fails where nobody waits for it must not end the server.
process.on('unhandledRejection', log);
documents.listen(connection);
connection.listen();

/** Fetches settings for every folder, then reads what is new; open documents are read again when asked for. */
async function readWorkspace(): Promise<void> {
  const turn = ++turns;
  const prepared = preparing.then(() => (turn === turns ? foldersNow() : undefined));
  preparing = prepared.catch(() => undefined);
  const read = await prepared;
  // Of what is asked for meanwhile the last holds.
  if (!read || turn !== turns) return;
  const asked = JSON.stringify([read.map(({ uri }) => uri), [settings, ...read.map((folder) => folder.settings)].map(readingSettings)]);
  if (asked === lastAsked) return refreshEditors();
  lastAsked = asked;
  library.forgetDocuments();
  pausing.recall();
  const reading = library.read(read, settings).catch((error: unknown) => {
    // What has failed is not done: the next time it is asked for again.
    if (turn === turns) lastAsked = '';
    throw error;
  });
  if (settings.enable) for (const { uri } of documents.all()) openFile(uri);
  showProgressSoon();
  await reading;
  watching?.keep(read.map(({ uri }) => uri), read.flatMap((folder) => folder.settings.files.include));
  // What is kept of them may have been decided otherwise since.
  library.decided(annotations.files());
  tidied ??= tidyStorage().catch(log);
}

/** The folders with the settings that hold in them, when their annotations have been read. */
async function foldersNow(): Promise<Folder[]> {
  const scopes = folders;
  const [shared, ...own] = await editorSettings.of(scopes, capabilities.workspace?.configuration === true);
  settings = shared ?? defaultSettings;
  const read: Folder[] = scopes.map((uri, i) => ({ uri, settings: own[i] ?? settings }));
  referenceSettings = read.map((folder) => ({ folder: folder.uri, pattern: folder.settings.referenceArticle })).filter(({ pattern }) => pattern !== '');
  const annotators = read.map(async ({ uri, settings: { annotator } }) => ({ uri, annotator: annotator || (await gitUser(URI.parse(uri).fsPath, homedir())) }));
  await annotating.open(await Promise.all(annotators));
  return read;
}

/** The archive of a folder: on disk where the editor gives a place for it. */
async function openArchive(folder: string, lost: () => void): Promise<GuardedStore> {
  const { storage } = client;
  return storage ? openStore(await sqlite(), { path: archivePath(storage, folder), engine }, lost) : memoryOnly(lost);
}

/** Deletes the archives of folders that nobody opens any more. */
async function tidyStorage(): Promise<void> {
  const open = await sqlite();
  if (!open || client.storage === undefined || !existsSync(client.storage)) return;
  for (const path of deleteUnused(open, client.storage, Date.now())) connection.console.info(wasUnused(path));
}

/** The coverage of an article's quotes among those that it is compared with. */
function coverageAmong({ id }: ArticleEntry): CoverageCache {
  const archive = library.archiveOf(id);
  let coverage = coverages.get(archive);
  if (!coverage) coverages.set(archive, (coverage = new CoverageCache(archive, { get rulings() { return annotations.rulings; }, get calledAlike() { return calledAlikeBy(annotations); } })));
  return coverage;
}

function readingState(): LanguageContext['reading'] {
  const { busy, paused } = library.reading.progress;
  return busy ? 'busy' : paused ? 'paused' : 'done';
}

/** Shows how far reading has come, in an editor that can. */
function showProgressSoon(): void {
  if (capabilities.window?.workDoneProgress) progress.soon();
}

/** Asks the reader where the editor knows questions, else only says it. */
async function ask(question: string, answers: readonly string[]): Promise<string | undefined> {
  if (capabilities.window?.showMessage === undefined) {
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: question });
    return undefined;
  }
  return (await connection.window.showWarningMessage(question, ...answers.map((title) => ({ title }))))?.title;
}

function refreshEditors(): void {
  const workspace = capabilities.workspace;
  if (workspace?.codeLens?.refreshSupport) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  if (workspace?.semanticTokens?.refreshSupport) void connection.sendRequest(SemanticTokensRefreshRequest.type).catch(() => undefined);
}

/** The document as read at its newest version; `undefined` when it is not open or all is turned off. */
function openFile(uri: string): OpenFile | undefined {
  if (!settings.enable) return undefined;
  const document = documents.get(uri);
  // The mark-up of an RTF file, opened as it is, is none: its text is.
  if (!document || isUnshown(document.uri)) return undefined;
  const address = addressed(uri);
  const known = library.openFile(address);
  if (known?.version === document.version) return known;
  return library.documentChanged({ uri: address, version: document.version, languageId: document.languageId, text: document.getText() });
}

/** Tells in the log what has failed. */
function log(error: unknown): void {
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function showsMarkdown(): boolean {
  const formats = capabilities.textDocument?.hover?.contentFormat;
  return formats === undefined || formats.includes(MarkupKind.Markdown);
}

function clientAbilities(sent: unknown): ClientAbilities {
  return typeof sent === 'object' && sent !== null ? sent : {};
}

/** The address of a document or file as articles are known by. */
function addressed(uri: string): string {
  return documentAddress(normal(uri));
}

/** One spelling of an address: editors escape differently. */
function normal(uri: string): string {
  return URI.parse(uri).toString();
}
