import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { intake, type ReadArticle } from '../archive/intake.js';
import { isDeclaredArticle } from '../article/format.js';
import { looksLikeArticle } from '../article/prose.js';
import { defaultSettings, type Settings, settingsOf } from '../language/settings.js';
import { WorkspaceFolder } from '../workspace/articleFiles.js';
import { diskFiles } from '../workspace/diskFiles.js';
import { tooLarge } from '../workspace/fileReading.js';
import { fileTextOf } from '../workspace/fileText.js';
import { outletOf } from '../workspace/outlets.js';
import { type Call, UsageError } from './usage.js';

/** An article as read, with the text its offsets count in. */
export interface InputArticle {
  /** The path as given; absent for standard input. */
  readonly path?: string;
  readonly fileText: string;
  readonly read: ReadArticle;
}

/** Something that could not be read, in one clear line; the rest goes on. */
interface InputFailure {
  readonly failure: string;
}

/** What went wrong on the way: said on standard error at once, and kept. */
export class Failures {
  readonly all: string[] = [];
  readonly #say: (line: string) => void;

  constructor(say: (line: string) => void = (line) => process.stderr.write(line)) {
    this.#say = say;
  }

  /** For reading once more what was read before. */
  static silent(): Failures {
    return new Failures(() => undefined);
  }

  add(failure: string): void {
    this.all.push(failure);
    this.#say(`quotelens: ${failure}\n`);
  }

  /** 0 when everything was answered, 1 when some input failed and the rest was answered. */
  get exitCode(): number {
    return this.all.length > 0 ? 1 : 0;
  }
}

/** The articles a call names, in order: standard input line by line, or files and folders. What cannot be read goes to `failures`. */
export async function* readInputs(call: Call, failures: Failures): AsyncGenerator<InputArticle> {
  for await (const input of inputsOf(call)) {
    if ('failure' in input) failures.add(input.failure);
    else yield input;
  }
}

async function* inputsOf(call: Call): AsyncGenerator<InputArticle | InputFailure> {
  if (call.paths[0] === '-') {
    yield* readLines();
    return;
  }
  const settings = await settingsFor(call);
  for (const path of call.paths) yield* readPath(path, settings);
}

async function* readLines(): AsyncGenerator<InputArticle | InputFailure> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    yield readLine(line, number);
  }
}

function readLine(line: string, number: number): InputArticle | InputFailure {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { failure: `line ${number}: not JSON` };
  }
  const record = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { id, text } = record;
  if (typeof id !== 'string' && typeof id !== 'number') return { failure: `line ${number}: “id” is missing` };
  if (typeof text !== 'string') return { failure: `line ${number}: “text” is missing` };
  const field = (name: string): string | undefined => (typeof record[name] === 'string' ? record[name] : undefined);
  const given = { title: field('title'), outlet: field('outlet'), published: field('date'), url: field('url') };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const [read] = intake(String(id), { id: String(id), text, format: 'text', given: known }).articles;
  return read ? { fileText: text, read } : { failure: `line ${number}: no article found` };
}

async function* readPath(path: string, settings: Settings): AsyncGenerator<InputArticle | InputFailure> {
  const kind = await stat(path).catch(() => undefined);
  if (!kind) {
    yield { failure: `${path}: no such file or folder` };
  } else if (kind.isDirectory()) {
    yield* readFolder(path, settings);
  } else {
    yield* readOneFile(path, path, settings);
  }
}

async function* readFolder(folder: string, settings: Settings): AsyncGenerator<InputArticle | InputFailure> {
  const root = resolve(folder);
  const given = folder.replace(/[\\/]+$/, '');
  const shown = (path: string): string => given + path.slice(root.length);
  const paths: string[] = [];
  const failures: InputFailure[] = [];
  const unreadable = (path: string, why: string): void => void failures.push({ failure: `${shown(path)}: ${why}` });
  for await (const path of new WorkspaceFolder(diskFiles, root, settings.files).walk(new AbortController().signal, undefined, unreadable)) paths.push(path);
  yield* failures;
  for (const path of paths.sort()) yield* readOneFile(path, shown(path), settings, true);
}

/** `inFolder`: found, not named: files that do not read like an article are passed over. */
async function* readOneFile(path: string, shown: string, settings: Settings, inFolder = false): AsyncGenerator<InputArticle | InputFailure> {
  // What a reader names is read however large it is; what is only found in a folder is not.
  const most = inFolder ? settings.files.maximumSize * 1e6 : Infinity;
  const bytes = await diskFiles.read(path, most + 1).catch((error: unknown) => String((error as NodeJS.ErrnoException).code ?? error));
  if (typeof bytes === 'string') {
    yield { failure: `${shown}: could not be read (${bytes})` };
    return;
  }
  if (bytes.length > most) {
    yield { failure: `${shown}: left out, ${tooLarge(most)}` };
    return;
  }
  const file = await fileTextOf(path, bytes);
  if ('unreadable' in file) {
    if (!inFolder) yield { failure: `${shown}: ${file.unreadable}` };
    return;
  }
  const { text, format, problems } = file;
  if (inFolder && !isDeclaredArticle(path) && !looksLikeArticle(text, format).article) return;
  // What a document's text lacks is missing from the answer.
  for (const problem of problems) yield { failure: `${shown}: ${problem}` };
  for (const read of intake(shown, { id: shown, text, format }, outletOf(shown, settings.outlets)).articles) {
    yield { path: shown, fileText: text, read };
  }
}

/** Settings of `--settings FILE`, else the defaults. Dotted keys as VS Code writes them. */
export async function settingsFor(call: Call): Promise<Settings> {
  const file = call.options.get('--settings');
  if (typeof file !== 'string') return defaultSettings;
  let flat: unknown;
  try {
    flat = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`settings ${file}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : 'not JSON (comments are not read)'}`);
  }
  if (typeof flat !== 'object' || flat === null) throw new UsageError(`settings ${file}: no object`);
  const given = new Map<string, unknown>(Object.entries(flat));
  const part = (name: string): unknown => given.get(`quotelens.${name}`);
  return settingsOf({
    outlets: part('outlets'),
    files: { include: part('files.include'), exclude: part('files.exclude'), maximumSize: part('files.maximumSize') },
  });
}
