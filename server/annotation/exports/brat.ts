import type { Span } from '../../text/span.js';
import type { ArticleWork } from '../articleWork.js';
import type { AnnotationRecord, SharedRecord } from '../record.js';
import { sidecarLine } from '../sidecar.js';
import type { ExportedArticles, ExportedPiece } from './exported.js';
import { fragmentsOf, jsonLine, onOneLine } from './fragments.js';
import { Pile } from './pile.js';
import type { ReportRow } from './reportRow.js';
import { saidWords, standingWords } from './standingWords.js';

/** Which article a pair of files is: what anchors ask for and brat has no place for. */
export interface BratArticle {
  readonly article: string;
  readonly url?: string | undefined;
}

/** The file that names the articles, and the one with the annotations that hang on no words. */
export const BRAT_ARTICLES = 'articles.json';
export const BRAT_OTHERS = 'others.jsonl';

/** The type of the note that carries the annotations themselves. */
export const BRAT_RECORDS = 'Quotelens';

/**
 * A folder in brat’s standoff format: for each article its text and its annotations, and the configuration that names their types.
 * Offsets count code points. A quote over several lines or paragraphs is one annotation of several fragments, none with a line
 * break in it. After http://brat.nlplab.org/standoff.html.
 */
export async function* bratOf(exported: ExportedArticles, shared: () => readonly SharedRecord[]): AsyncGenerator<ExportedPiece> {
  const names = new Set<string>();
  const articles: Record<string, BratArticle> = {};
  const codes = new Set<string>();
  const homeless = new Pile<AnnotationRecord>();
  for await (const { work: { ground }, rows } of exported) {
    const name = freshName(ground.article, names);
    articles[name] = { article: ground.article, url: ground.url };
    for (const row of rows) for (const code of row.codes) codes.add(code);
    yield { name: `${name}.txt`, content: ground.text.text };
    yield { name: `${name}.ann`, content: annotationsOf(ground, rows, homeless) };
  }
  yield { name: 'annotation.conf', content: configuration([...codes].sort()) };
  yield { name: BRAT_ARTICLES, content: `${JSON.stringify(articles, undefined, 1)}\n` };
  for (const record of shared()) homeless.add(record);
  for (const record of homeless) yield { name: BRAT_OTHERS, content: sidecarLine(record) };
}

/** @param homeless is given the annotations whose words are gone, or are nothing but blanks */
function annotationsOf({ text: { text }, codePoints }: ArticleWork['ground'], rows: readonly ReportRow[], homeless: Pick<Pile<AnnotationRecord>, 'add'>): string {
  const lines: string[] = [];
  const numbers = { T: 0, R: 0, A: 0, '#': 0 };
  const add = (kind: keyof typeof numbers, rest: string): string => {
    const id = `${kind}${++numbers[kind]}`;
    lines.push(`${id}\t${rest}`);
    return id;
  };
  const mark = (type: string, spans: readonly Span[]): string | undefined => {
    const pieces = fragmentsOf(text, spans.map(([start, end]) => [codePoints.toUtf16(start), codePoints.toUtf16(end)]));
    if (pieces.length === 0) return undefined;
    const places = pieces.map(([start, end]) => `${codePoints.fromUtf16(start)} ${codePoints.fromUtf16(end)}`).join(';');
    return add('T', `${type} ${places}\t${pieces.map(([start, end]) => text.slice(start, end)).join(' ')}`);
  };
  for (const row of rows) {
    const quote = mark(row.type === '' ? 'Noted' : 'Quote', row.content);
    if (quote === undefined) {
      for (const record of row.annotations) homeless.add(record);
      continue;
    }
    const speaker = mark('Speaker', row.sourceAt);
    if (speaker !== undefined) add('R', `AttributedTo Arg1:${quote} Arg2:${speaker}`);
    const cue = mark('Cue', row.cueAt);
    if (cue !== undefined) add('R', `SignalledBy Arg1:${quote} Arg2:${cue}`);
    if (row.type !== '') add('A', `Kind ${quote} ${row.type}`);
    add('A', `Status ${quote} ${row.state}`);
    if (row.disagreement) add('A', `Disagreement ${quote}`);
    for (const code of row.codes) add('A', `${code} ${quote}`);
    if (row.speaker !== '') add('#', `Speaker ${quote}\t${onOneLine(row.speaker)}`);
    if (row.by !== undefined) add('#', `Decision ${quote}\t${onOneLine(standingWords(row))}`);
    for (const note of row.notes) add('#', `AnnotatorNotes ${quote}\t${onOneLine(`${note.text} (${saidWords(note)})`)}`);
    if (row.annotations.length > 0) add('#', `${BRAT_RECORDS} ${quote}\t${jsonLine(row.annotations)}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function configuration(codes: readonly string[]): string {
  return [
    '[entities]', 'Quote', 'Speaker', 'Cue', 'Noted', '',
    '[relations]', 'AttributedTo Arg1:Quote, Arg2:Speaker', 'SignalledBy Arg1:Quote, Arg2:Cue', '',
    '[events]', '',
    '[attributes]', 'Kind Arg:Quote, Value:direct|mixed|indirect', 'Status Arg:Quote|Noted, Value:suggested|confirmed|corrected|added|rejected|note', 'Disagreement Arg:Quote',
    ...codes.map((code) => `${code} Arg:Quote`), '',
  ].join('\n');
}

/** A name that every file system and brat take, and none of the others has. */
function freshName(article: string, taken: Set<string>): string {
  const plain = article.normalize('NFC').replace(/[^\p{L}\p{N}.-]+/gu, '_').replace(/^[._]+/, '').slice(0, 100) || 'article';
  let name = plain;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain}-${count}`;
  taken.add(name.toLowerCase());
  return name;
}
