import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { ArticleWork } from '../articleWork.js';
import type { SharedRecord } from '../record.js';
import { sidecarLine } from '../sidecar.js';
import { grouped } from './grouped.js';
import type { ReportRow } from './reportRow.js';
import { type Element, element, xmlOf } from './xml.js';

/** The file in the package that carries the annotations themselves: programs that do not know it pass over it. */
export const REFI_RECORDS = 'quotelens.jsonl';

export interface RefiOptions {
  readonly name: string;
  /** ISO 8601. */
  readonly made: string;
  readonly version: string;
}

/**
 * A project of REFI-QDA 1.0 (`.qdpx`), as programs for qualitative analysis exchange them: each article a source, each stretch of a
 * quote a selection, coded with its kind, its speaker, how it stands and how it differs. Positions count code points of the
 * source as it is in the package, with LF at line ends; `endPosition` is behind the last one, as QualCoder has it.
 */
export function refiOf(works: readonly ArticleWork[], rows: readonly ReportRow[], shared: readonly SharedRecord[], options: RefiOptions): Uint8Array {
  const texts = works.map((work) => ({ work, guid: guidOf(`source ${work.ground.article}`), ...withLineFeeds(work.ground.text.text) }));
  const project = projectOf(texts, grouped(rows, ({ article }) => article), options);
  const records = [...rows.flatMap(({ annotations }) => annotations), ...shared];
  return zipSync({
    'project.qde': strToU8(xmlOf(project)),
    ...Object.fromEntries(texts.map(({ guid, text }) => [`sources/${guid}.txt`, strToU8(text)])),
    ...(records.length === 0 ? {} : { [REFI_RECORDS]: strToU8(records.map(sidecarLine).join('')) }),
  }, { mtime: new Date(options.made) });
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
  readonly notes: Element[] = [];

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

function projectOf(texts: readonly SourceText[], rowsOf: ReadonlyMap<string, readonly ReportRow[]>, { name, made, version }: RefiOptions): Element {
  const project = new Project();
  const program = project.user(PROGRAM);
  const sources = texts.map((source) => sourceOf(project, source, rowsOf.get(source.work.ground.article) ?? [], made));
  const users = [...project.users].map(([user, guid]) => element('User', { guid, name: user }));
  const groups = [...project.codes].map(([group, names]) =>
    element('Code', { guid: guidOf(`code ${group}`), name: group, isCodable: false }, ...[...names].map(([code, guid]) => element('Code', { guid, name: code, isCodable: true }))));
  return element(
    'Project',
    { xmlns: 'urn:QDA-XML:project:1.0', name, origin: `Quotelens ${version}`, creatingUserGUID: program, creationDateTime: made },
    element('Users', {}, ...users),
    ...(groups.length > 0 ? [element('CodeBook', {}, element('Codes', {}, ...groups))] : []),
    ...(sources.length > 0 ? [element('Sources', {}, ...sources)] : []),
    ...(project.notes.length > 0 ? [element('Notes', {}, ...project.notes)] : []),
    element('Description', {}, 'Quotes of news articles. What is coded “suggested” was found by rules and confirmed by nobody.'),
  );
}

function sourceOf(project: Project, { work: { read: { article }, ground }, guid, at }: SourceText, rows: readonly ReportRow[], made: string): Element {
  const about = [article.outlet?.value, article.published?.value, article.url?.value].filter((one) => one !== undefined).join(', ');
  const selections = rows.flatMap((row, number) => row.content.map(([start, end], part) => selectionOf(project, `${ground.article} ${number} ${part}`, row, at(start), at(end), made)));
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
  const standing = row.by === undefined ? `suggested, ${Math.round(100 * (row.confidence ?? 0))} %` : `${row.state} by ${row.by} on ${when.slice(0, 10)}`;
  const notes = row.notes.map((text, at) => noteRef(project, `note ${name} ${at}`, text, user, when));
  return element(
    'PlainTextSelection',
    { guid: guidOf(`selection ${name}`), name: row.words.slice(0, 80), startPosition: start, endPosition: end, creatingUser: user, creationDateTime: when },
    element('Description', {}, [standing, ...row.differences].join('; ')),
    ...codes.map((code) => element('Coding', { guid: guidOf(`coding ${name} ${code}`), creatingUser: user, creationDateTime: when }, element('CodeRef', { targetGUID: code }))),
    ...notes,
  );
}

function noteRef(project: Project, name: string, text: string, creatingUser: string, creationDateTime: string): Element {
  const guid = guidOf(name);
  project.notes.push(element('Note', { guid, creatingUser, creationDateTime }, element('PlainTextContent', {}, text)));
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
