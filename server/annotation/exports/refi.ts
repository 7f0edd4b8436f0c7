import { createHash } from 'node:crypto';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ArticleWork } from '../articleWork.js';
import type { AnnotationRecord } from '../record.js';
import { sidecarLine } from '../sidecar.js';
import type { ExportedArticles, ExportScope } from './exported.js';
import { Pile } from './pile.js';
import type { ReportRow } from './reportRow.js';
import { saidWords, standingWords } from './standingWords.js';
import { type Element, element, startOf, XML_HEAD, xmlOf } from './xml.js';

/** The file in the package that carries the annotations themselves: programs that do not know it pass over it. */
export const REFI_RECORDS = 'quotelens.jsonl';

/**
 * A project of REFI-QDA 1.0 (`.qdpx`), as programs for qualitative analysis exchange them: each article a source, each stretch of a
 * quote a selection, coded with its kind, its speaker, how it stands and how it differs. Positions count code points of the
 * source as it is in the package, with LF at line ends; `endPosition` is behind the last one, as QualCoder has it.
 * The package as it is made, piece by piece: the book of codes stands before the sources and is known behind them, so what is said of
 * the sources is kept packed.
 */
export async function* refiOf(articles: ExportedArticles, { name, made, version, shared }: Pick<ExportScope, 'name' | 'made' | 'version' | 'shared'>): AsyncGenerator<Uint8Array> {
  const pack = new Pack(made);
  const project = new Project();
  const program = project.user(PROGRAM);
  const sources = new Pile<string>();
  const records = new Pile<AnnotationRecord>();
  for await (const { work, rows } of articles) {
    const source = { work, guid: guidOf(`source ${work.ground.article}`), ...withLineFeeds(work.ground.text.text) };
    yield* pack.file(`sources/${source.guid}.txt`, [source.text]);
    sources.add(xmlOf(sourceOf(project, source, rows, made)));
    for (const record of rows.flatMap(({ annotations }) => annotations)) records.add(record);
  }
  for (const record of shared()) records.add(record);
  yield* pack.file('project.qde', projectXml(project, sources, { name, origin: `Quotelens ${version}`, creatingUserGUID: program, creationDateTime: made }));
  if (records.length > 0) yield* pack.file(REFI_RECORDS, mapped(records, sidecarLine));
  yield* pack.end();
}

/** A ZIP file that is given out as far as it is made. */
class Pack {
  readonly #zip: Zip;
  readonly #mtime: Date;
  #made: Uint8Array[] = [];

  constructor(made: string) {
    this.#mtime = new Date(made);
    this.#zip = new Zip((error, piece) => {
      if (error) throw error;
      this.#made.push(piece);
    });
  }

  *file(path: string, pieces: Iterable<string>): Generator<Uint8Array> {
    const file = new ZipDeflate(path);
    file.mtime = this.#mtime;
    this.#zip.add(file);
    for (const piece of pieces) {
      file.push(strToU8(piece));
      yield* this.#taken();
    }
    file.push(new Uint8Array(), true);
    yield* this.#taken();
  }

  *end(): Generator<Uint8Array> {
    this.#zip.end();
    yield* this.#taken();
  }

  *#taken(): Generator<Uint8Array> {
    yield* this.#made;
    this.#made = [];
  }
}

function* mapped<T>(items: Iterable<T>, made: (item: T) => string): Generator<string> {
  for (const item of items) yield made(item);
}

interface SourceText {
  readonly work: ArticleWork;
  readonly guid: string;
  readonly text: string;
  /** From code points of the reading text to code points of `text`. */
  readonly at: (codePoint: number) => number;
}

/** Codes and users come with their first use. */
class Project {
  readonly codes = new Map<string, Map<string, string>>();
  readonly users = new Map<string, string>();
  readonly notes = new Pile<string>();

  code(group: string, name: string): string {
    const guid = guidOf(`code ${group} ${name}`);
    const names = this.codes.get(group) ?? new Map<string, string>();
    this.codes.set(group, names.set(name, guid));
    return guid;
  }

  user(name: string): string {
    const guid = guidOf(`user ${name}`);
    this.users.set(name, guid);
    return guid;
  }
}

const PROGRAM = 'Quotelens (suggestions)';

function* projectXml(project: Project, sources: Pile<string>, about: Element['attributes']): Generator<string> {
  const users = [...project.users].map(([user, guid]) => element('User', { guid, name: user }));
  const groups = [...project.codes].map(([group, names]) =>
    element('Code', { guid: guidOf(`code ${group}`), name: group, isCodable: false }, ...[...names].map(([code, guid]) => element('Code', { guid, name: code, isCodable: true }))));
  yield `${XML_HEAD}${startOf('Project', { xmlns: 'urn:QDA-XML:project:1.0', ...about })}`;
  yield xmlOf(element('Users', {}, ...users));
  if (groups.length > 0) yield xmlOf(element('CodeBook', {}, element('Codes', {}, ...groups)));
  if (sources.length > 0) {
    yield startOf('Sources');
    yield* sources;
    yield '</Sources>';
  }
  if (project.notes.length > 0) {
    yield startOf('Notes');
    yield* project.notes;
    yield '</Notes>';
  }
  yield xmlOf(element('Description', {}, 'Quotes of news articles. What is coded “suggested” was found by rules and confirmed by nobody.'));
  yield '</Project>\n';
}

function sourceOf(project: Project, { work: { read: { article }, ground }, guid, at }: SourceText, rows: readonly ReportRow[], made: string): Element {
  const about = [article.outlet?.value, article.published?.value, article.url?.value].filter((one) => one !== undefined).join(', ');
  // Where the first sign is: a selection that begins inside of a line end of two signs has the whole.
  const begin = (start: number): number => at(start + 1) - 1;
  const selections = rows.flatMap((row, number) => row.content.map(([start, end], part) => selectionOf(project, `${ground.article} ${number} ${part}`, row, begin(start), at(end), made)));
  return element(
    'TextSource',
    { guid, name: article.title?.value ?? ground.article, plainTextPath: `internal://${guid}.txt`, creatingUser: project.user(PROGRAM), creationDateTime: made },
    ...(about === '' ? [] : [element('Description', {}, about)]),
    ...selections,
  );
}

function selectionOf(project: Project, name: string, row: ReportRow, start: number, end: number, made: string): Element {
  const user = project.user(row.by ?? PROGRAM);
  const when = row.at ?? made;
  const codes = [
    ...(row.type === '' ? [] : [project.code('Quote', row.type)]),
    ...(row.speaker === '' ? [] : [project.code('Speaker', row.speaker)]),
    project.code('Status', row.curated ? `${row.state} in curation` : row.state),
    ...(row.disagreement ? [project.code('Status', 'annotators disagree')] : []),
    ...row.codes.map((code) => project.code('Difference', code)),
    ...row.tags.map((tag) => project.code('Tag', tag)),
  ];
  const notes = row.notes.map((note, at) => noteRef(project, `note ${name} ${at}`, `${note.text} (${saidWords(note)})`, project.user(note.by), note.at));
  return element(
    'PlainTextSelection',
    { guid: guidOf(`selection ${name}`), name: row.words.slice(0, 80), startPosition: start, endPosition: end, creatingUser: user, creationDateTime: when },
    element('Description', {}, [standingWords(row), ...row.differences.map((difference) => `${difference} (suggested by Quotelens)`)].join('; ')),
    ...codes.map((code) => element('Coding', { guid: guidOf(`coding ${name} ${code}`), creatingUser: user, creationDateTime: when }, element('CodeRef', { targetGUID: code }))),
    ...notes,
  );
}

function noteRef(project: Project, name: string, text: string, creatingUser: string, creationDateTime: string): Element {
  const guid = guidOf(name);
  project.notes.add(xmlOf(element('Note', { guid, creatingUser, creationDateTime }, element('PlainTextContent', {}, text))));
  return element('NoteRef', { targetGUID: guid });
}

/** A text with LF at its line ends, and where its characters are now. */
function withLineFeeds(original: string): Pick<SourceText, 'text' | 'at'> {
  const dropped: number[] = [];
  let codePoint = 0;
  let last = '';
  for (const sign of original) {
    if (last === '\r' && sign === '\n') dropped.push(codePoint);
    last = sign;
    codePoint++;
  }
  const at = (place: number): number => {
    let low = 0;
    let high = dropped.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (dropped[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return place - low;
  };
  return { text: original.replace(/\r\n?/g, '\n'), at };
}

/** The same name, the same GUID: what is exported twice can be told to be the same. */
function guidOf(name: string): string {
  const hex = createHash('sha256').update(`quotelens ${name}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
