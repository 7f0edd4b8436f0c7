import { dirname, join } from 'node:path';
import { type CodeActionParams, type Connection, type Diagnostic, DidChangeWatchedFilesNotification, LSPErrorCodes, MessageType, type Position, type RenameParams, ResponseError, ShowMessageNotification, type TextDocumentPositionParams, type WorkspaceEdit } from 'vscode-languageserver/node';
import { ANNOTATION_PATH } from '../../annotation/annotationFolder.js';
import type { AnnotatedArticles, AnnotationFolder } from '../../annotation/annotatedArticles.js';
import type { Annotations, OutsideChange } from '../../annotation/annotations.js';
import type { AnnotationRecord } from '../../annotation/record.js';
import { ChangeOfMind } from '../../annotation/changeOfMind.js';
import {
  type Act,
  type AnnotateAnswer,
  annotateCommand,
  type AnnotateParams,
  annotateRequest,
  annotatedNotification,
  decisionsRequest,
  type DecisionsParams,
  notesRequest,
  type NotesParams,
  queueRequest,
  type RulableParams,
  rulableRequest,
  speakersRequest,
  type SpeakersParams,
} from '../annotationProtocol.js';
import { Cancelled, type Cancellation, type LanguageContext, type OpenFile } from '../context.js';
import type { Guarded } from '../guarded.js';
import { annotate } from './annotate.js';
import { codeActions } from './codeActions.js';
import { differenceHints } from './differenceHints.js';
import { decisions } from './decisions.js';
import { annotationHints } from './hints.js';
import { notes } from './notes.js';
import { queue } from './queue.js';
import { ReachedByDecisions } from './reached.js';
import { recordRange } from './recordRange.js';
import { prepareRename } from './rename.js';
import { rulable } from './rulable.js';
import { speakers } from './speakers.js';

/** What the server lends to this feature. */
export interface Host {
  readonly annotations: AnnotatedArticles;
  context(): LanguageContext;
  open(uri: string): OpenFile | undefined;
  /** Open documents, as the editor names them. */
  opened(): readonly string[];
  /** Articles of these files are annotated otherwise now. */
  decided(uris: readonly string[]): void;
  readonly guarded: Guarded;
  refresh(): void;
  /** Asks the reader; an editor that knows no questions only says it. Resolves to the answer chosen. */
  ask(question: string, answers: readonly string[]): Promise<string | undefined>;
}

const notOpen = 'Open an article first.';

/** Git takes files away before it says where it has gone to, and editors tell of a folder in pieces. Milliseconds. */
const settling = 1000;

/** How long until what could not be written is tried again. Milliseconds. */
const patience = 15_000;

/** What changes nothing but the quotes of the article that it is done in. */
const narrow: ReadonlySet<Act['do']> = new Set(['confirm', 'reject', 'speaker', 'kind', 'move', 'bounds', 'add', 'confirmAll', 'note', 'revise']);

const writeBack = 'Write Them Back';
const letGo = 'Let Them Go';

/** Readers' own work over the protocol: requests, code actions, hints, and what others write into the sidecar files. */
export class AnnotationService {
  readonly #connection: Connection;
  readonly #host: Host;
  /** What the reader has entered since the start. */
  readonly steps = new ChangeOfMind();
  /** What was hinted at last, by document, as the editor names it. */
  readonly #differing = new Map<string, { readonly version: number; readonly hints: readonly Diagnostic[]; readonly waiting: NodeJS.Timeout }>();
  readonly #reached = new ReachedByDecisions();
  /** Files that are gone, and whether that is meant, is asked after a moment. */
  #looking: NodeJS.Timeout | undefined;
  #trying: NodeJS.Timeout | undefined;
  /** Whether their files were deleted on purpose is being asked. */
  readonly #asked = new Set<Annotations>();

  constructor(connection: Connection, host: Host) {
    this.#connection = connection;
    this.#host = host;
    const on = <Params extends { uri: string }, Result>(handler: (file: OpenFile, params: Params, token: Cancellation) => Result | Promise<Result>, none: Result) =>
      host.guarded<Params, Result>((params, token) => {
        const file = host.open(params.uri);
        return file ? handler(file, params, token) : none;
      });
    connection.onRequest(annotateRequest, host.guarded((params: AnnotateParams, token) => this.#annotate(params, token)));
    connection.onExecuteCommand(host.guarded(({ command, arguments: args }: { command: string; arguments?: unknown[] }, token) =>
      command === annotateCommand ? this.#annotateAndSay(args?.[0] as AnnotateParams, token) : null));
    connection.onRequest(speakersRequest, on((file, params: SpeakersParams, token) => speakers(host.context(), file, params, token), { reason: notOpen, candidates: [] }));
    connection.onRequest(rulableRequest, on((file, params: RulableParams, token) => rulable(host.context(), file, params, token), { reason: notOpen, quotes: [] }));
    connection.onRequest(decisionsRequest, host.guarded(async (params: DecisionsParams, token) => {
      await this.#lookAtChanged();
      const file = host.open(params.uri);
      return file ? decisions(host.context(), file, token) : [];
    }));
    connection.onRequest(queueRequest, host.guarded(async (_params: object, token) => {
      await this.#lookAtChanged();
      return queue(host.context(), this.#reached, token);
    }));
    connection.onRequest(notesRequest, on((file, _params: NotesParams, token) => notes(host.context(), file, token), []));
    connection.onPrepareRename(host.guarded(({ textDocument: { uri }, position }: TextDocumentPositionParams) => {
      const file = host.open(uri);
      return file && file.silent === undefined ? prepareRename(host.context(), file, position) : null;
    }));
    connection.onRenameRequest(host.guarded(({ textDocument: { uri }, position, newName }: RenameParams, token) => this.#rename(uri, position, newName, token)));
    connection.onCodeAction(host.guarded(({ textDocument: { uri }, range, context }: CodeActionParams, token) => {
      const file = host.open(uri);
      return file && file.silent === undefined ? codeActions(host.context(), file, range, context.diagnostics, token) : [];
    }));
  }

  /** What the server can do beyond its other features. */
  static readonly capabilities = { codeActionProvider: { codeActionKinds: ['quickfix'] }, executeCommandProvider: { commands: [annotateCommand] }, renameProvider: { prepareProvider: true } };

  /** Asks the editor to tell of changes to sidecar files: git, other windows. */
  watch(): void {
    // Of a folder that is deleted with all that is in it editors tell nothing but that.
    const watchers = [`**/${ANNOTATION_PATH}/*.jsonl`, `**/${ANNOTATION_PATH}`, `**/${dirname(ANNOTATION_PATH)}`].map((globPattern) => ({ globPattern }));
    void this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  dispose(): void {
    for (const { waiting } of this.#differing.values()) clearTimeout(waiting);
    clearTimeout(this.#looking);
    clearTimeout(this.#trying);
  }

  /** Reads the annotations of the workspace; says what could not be read. */
  async open(folders: readonly AnnotationFolder[]): Promise<void> {
    for (const problem of await this.#host.annotations.open(folders)) this.#warn(problem);
    this.#tryAgainLater();
  }

  /** Looks again at a changed sidecar file, or at all of a folder that was deleted. Returns false for other files. */
  fileChanged(path: string, deleted: boolean): boolean {
    const found = /[\\/]\.quotelens(?:[\\/]annotations(?:[\\/]([^\\/]+)\.jsonl)?)?$/.exec(path);
    if (found === null) return false;
    const [, name] = found;
    // Of two folders one may lie in the other, or begin with its name.
    const at = this.#host.annotations.all.find(({ folder }) => join(folder, ANNOTATION_PATH, `${name ?? ''}.jsonl`) === path);
    if (deleted) this.#lookSoon();
    else if (at && name !== undefined) void this.#follow(at, name);
    return true;
  }

  /** Shows what is worth a look in an open document: readers' own work at once, differences when nothing has changed for a moment. */
  hint(uri: string): void {
    const file = this.#host.open(uri);
    const hints = file && file.silent === undefined ? annotationHints(this.#host.context(), file) : [];
    const known = this.#differing.get(uri);
    clearTimeout(known?.waiting);
    const differences = known?.version === file?.version ? (known?.hints ?? []) : [];
    void this.#connection.sendDiagnostics({ uri, diagnostics: [...hints, ...differences] });
    if (file === undefined || file.silent !== undefined) this.#differing.delete(uri);
    else this.#differing.set(uri, { version: file.version, hints: differences, waiting: setTimeout(() => void this.#hintDifferences(uri), settling) });
  }

  /** After closing, nothing is worth a look. */
  closed(uri: string): void {
    clearTimeout(this.#differing.get(uri)?.waiting);
    this.#differing.delete(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #hintDifferences(uri: string): Promise<void> {
    const file = this.#host.open(uri);
    const known = this.#differing.get(uri);
    if (!file || !known) return;
    const gone = (): boolean => this.#differing.get(uri) !== known;
    const token = { get isCancellationRequested() { return gone(); } };
    try {
      const hints = await differenceHints(this.#host.context(), file, token);
      if (gone()) return;
      this.#differing.set(uri, { version: file.version, hints, waiting: known.waiting });
      void this.#connection.sendDiagnostics({ uri, diagnostics: [...annotationHints(this.#host.context(), file), ...hints] });
    } catch (error) {
      if (!(error instanceof Cancelled)) this.#connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }

  /** Tells the editor that annotations may show otherwise. */
  tell(): void {
    for (const uri of this.#host.opened()) this.hint(uri);
    void this.#connection.sendNotification(annotatedNotification);
  }

  /** Shows what a reader has entered on articles of these files, and tries again what could not be written. */
  entered(uris: readonly string[], answer: Pick<AnnotateAnswer, 'problem'>): void {
    this.#entered(uris, answer, false);
  }

  #entered(uris: readonly string[], { problem }: Pick<AnnotateAnswer, 'problem'>, isNarrow: boolean): void {
    this.#decided(uris, isNarrow);
    if (problem !== undefined) this.#tryAgainLater();
  }

  /** Editors tell of what others write in their own time: whoever goes through decisions goes through those of this moment. */
  async #lookAtChanged(): Promise<void> {
    for (const annotations of this.#host.annotations.all) {
      for (const name of await annotations.changedFiles()) await this.#follow(annotations, name);
    }
  }

  async #follow(annotations: Annotations, name: string): Promise<void> {
    if ((await this.#lookAt(annotations, name)) !== 'changed') return;
    const [problem] = annotations.problems;
    if (problem !== undefined) this.#warn(problem);
  }

  async #lookAt(annotations: Annotations, name: string): Promise<OutsideChange> {
    // Where there was something and nothing is left, that shows, too.
    const before = this.#host.annotations.files([annotations]);
    const change = await annotations.changed(name);
    if (change === 'changed') this.#decided(this.#withNamed([...new Set([...before, ...this.#host.annotations.files([annotations])])], annotations.shared()));
    return change;
  }

  #lookSoon(): void {
    clearTimeout(this.#looking);
    this.#looking = setTimeout(() => void Promise.all(this.#host.annotations.all.map((annotations) => this.#lookAtAll(annotations))), settling);
  }

  async #lookAtAll(annotations: Annotations): Promise<void> {
    let deleted = false;
    for (const name of annotations.fileNames) {
      const change = await this.#lookAt(annotations, name);
      deleted ||= change === 'deleted';
    }
    if (deleted) await this.#askWhetherMeant(annotations);
  }

  async #askWhetherMeant(annotations: Annotations): Promise<void> {
    const { folder, waiting } = annotations;
    const what = waiting === 1 ? 'An annotation was' : `${waiting} annotations were`;
    const question = `${what} deleted from ${join(folder, ANNOTATION_PATH)}. Quotelens still has ${waiting === 1 ? 'it' : 'them'}, and writes ${waiting === 1 ? 'it' : 'them'} back with your next annotation or at the next start.`;
    this.#asked.add(annotations);
    const answer = await this.#host.ask(question, [writeBack, letGo]);
    this.#asked.delete(annotations);
    if (answer === writeBack) for (const problem of await annotations.retry()) this.#warn(problem);
    if (answer !== letGo) return;
    const files = this.#host.annotations.files([annotations]);
    await annotations.letGo();
    this.#decided(files);
  }

  /** A disk that was full may have room again, a folder may be writable: nobody should have to try it by hand. */
  #tryAgainLater(): void {
    clearTimeout(this.#trying);
    const held = this.#host.annotations.all.filter((annotations) => annotations.waiting > 0 && !this.#asked.has(annotations));
    if (held.length > 0) this.#trying = setTimeout(() => void this.#tryAgain(held), patience);
  }

  async #tryAgain(held: readonly Annotations[]): Promise<void> {
    for (const annotations of held) {
      const before = annotations.waiting;
      const problems = await annotations.retry();
      if (before > 0 && problems.length === 0) this.#tellWell(`Your annotations are in ${join(annotations.folder, ANNOTATION_PATH)} now.`);
    }
    this.#tryAgainLater();
  }

  async #annotate(params: AnnotateParams, token: Cancellation): Promise<AnnotateAnswer> {
    return params.act.do === 'undo' || params.act.do === 'redo' ? this.#turn(params.act.do) : this.#enter(params, token);
  }

  async #enter(params: AnnotateParams, token: Cancellation): Promise<AnnotateAnswer> {
    const file = this.#host.open(params.uri);
    if (file === undefined) return { reason: notOpen };
    const { answer, records, touched } = await annotate(this.#host.context(), file, params, this.steps, token);
    if (answer.said !== undefined) this.#entered(touched, answer, narrow.has(params.act.do));
    return { ...answer, ...this.#whereIs(params.uri, records) };
  }

  async #turn(way: 'undo' | 'redo'): Promise<AnnotateAnswer> {
    const turned = await this.steps[way]();
    if (turned === undefined) return { reason: way === 'undo' ? 'Nothing was annotated since the start that could be taken back.' : 'There is nothing to bring back.' };
    const records = turned.ids.flatMap((id) => turned.annotations.record(id) ?? []);
    const files = this.#host.annotations.filesOf(turned.annotations, turned.ids);
    this.#decided(this.#withNamed(files, records));
    if (turned.problem !== undefined) this.#tryAgainLater();
    const said = way === 'undo' ? 'Last annotation taken back.' : 'Annotation brought back.';
    return { said, ...(turned.problem === undefined ? {} : { problem: turned.problem }), ...this.#whereIs(files[0], records) };
  }

  /** Whoever is called otherwise is so in every article; those that are not open are asked when they are shown. */
  #withNamed(uris: readonly string[], records: readonly AnnotationRecord[]): readonly string[] {
    return records.some(({ op }) => op === 'name') ? [...new Set([...uris, ...this.#host.opened().flatMap((uri) => this.#host.open(uri)?.uri ?? [])])] : uris;
  }

  /** Where the first of these records stands now, when its document is open. */
  #whereIs(uri: string | undefined, records: readonly AnnotationRecord[]): Pick<AnnotateAnswer, 'at'> {
    const file = uri === undefined ? undefined : this.#host.open(uri);
    const range = file && records.map((record) => recordRange(this.#host.context(), file, record)).find((found) => found !== undefined);
    return range === undefined ? {} : { at: { uri: file!.uri, range } };
  }

  /** An article is never changed: what is renamed is how its speaker is called, so there is nothing for the editor to write. */
  async #rename(uri: string, position: Position, newName: string, token: Cancellation): Promise<WorkspaceEdit | ResponseError> {
    const { reason, problem } = await this.#enter({ uri, range: { start: position, end: position }, act: { do: 'name', as: newName, where: 'everywhere' } }, token);
    if (problem !== undefined) this.#warn(problem);
    return reason === undefined ? { changes: {} } : new ResponseError(LSPErrorCodes.RequestFailed, reason);
  }

  /** For editors that run commands without looking at what they answer. */
  async #annotateAndSay(params: AnnotateParams, token: Cancellation): Promise<AnnotateAnswer> {
    const answer = await this.#annotate(params, token);
    const sentence = answer.problem ?? answer.reason;
    if (sentence !== undefined) this.#warn(sentence);
    return answer;
  }

  /** A notification and no question: an editor may know no questions. */
  #warn(message: string): void {
    void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }

  #tellWell(message: string): void {
    void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  }

  #decided(uris: readonly string[], isNarrow = false): void {
    const { archive } = this.#host.context();
    const before = archive.revision;
    this.#host.decided(uris);
    if (isNarrow) this.#reached.decided(uris, before, archive.revision);
    else this.#reached.forget();
    this.#host.refresh();
    this.tell();
  }
}
