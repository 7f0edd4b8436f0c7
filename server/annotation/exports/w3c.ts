import type { AttributionType } from '../../attribution/attribution.js';
import { type Anchor, anchorOf } from '../anchor.js';
import { anchorsOf } from '../annotationIndex.js';
import type { Note, SharedRecord } from '../record.js';
import type { Standing } from '../standing.js';
import type { ArticleWork } from '../articleWork.js';
import type { ExportedArticles, ExportScope } from './exported.js';
import { isAddress, ownIri, recordIri } from './iris.js';
import type { ReportRow } from './reportRow.js';
import { standingWords } from './standingWords.js';

type Json = Readonly<Record<string, unknown>>;

const W3C_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Terms of our own beside those of the W3C: what only this program asks for, so that nothing is lost on the way back. */
const CONTEXT = [W3C_CONTEXT, { quotelens: 'urn:quotelens:' }];

/** What is exported. */
type Exported = Standing | SharedRecord;

const MOTIVATIONS: Readonly<Record<Exported['op'], string>> = {
  confirm: 'assessing',
  reject: 'assessing',
  correct: 'editing',
  add: 'identifying',
  note: 'commenting',
  same: 'linking',
  different: 'linking',
  name: 'identifying',
};

export interface W3cOptions {
  /** Leaves out the articles' words: what is left are places and hashes. Such an export cannot be read back. */
  readonly withoutText?: boolean;
}

type W3cScope = Pick<ExportScope, 'name' | 'made' | 'version' | 'withoutText' | 'shared'>;

/**
 * A W3C Annotation Collection with one page (Web Annotation Data Model, Recommendation of 23 February 2017), as text, piece by
 * piece: every quote with its speaker, how it stands and how it differs, and what readers decided and noted.
 * Offsets count code points; every identifier is an absolute IRI.
 */
export async function* w3cCollection(articles: ExportedArticles, scope: W3cScope): AsyncGenerator<string> {
  const id = ownIri('annotation', scope.name);
  const head = JSON.stringify({ '@context': CONTEXT, id, type: 'AnnotationCollection', label: scope.name });
  yield `${head.slice(0, -1)},"first":{"id":${JSON.stringify(`${id}:1`)},"type":"AnnotationPage","startIndex":0,"items":[\n`;
  let total = 0;
  const items = (annotations: readonly Json[]): string => annotations.map((annotation) => `${total++ === 0 ? '' : ',\n'}${JSON.stringify(annotation)}`).join('');
  for await (const { work, rows } of articles) {
    yield items(rows.filter(({ type, state }) => type !== '' && state !== 'rejected').map((row) => w3cQuote(work.ground, row, scope)));
    yield items(work.standing.map((annotation) => w3cAnnotation(annotation, scope)));
  }
  yield items(scope.shared().map((annotation) => w3cAnnotation(annotation, scope)));
  yield `\n]},"total":${total}}\n`;
}

/**
 * A quote as it is shown: nothing that a reader entered, and so nothing that an import brings back. Every body that is said of other
 * articles is a suggestion.
 */
export function w3cQuote(ground: ArticleWork['ground'], row: ReportRow, { made, version, withoutText }: Pick<W3cScope, 'made' | 'version' | 'withoutText'>): Json {
  const { type, speaker, state, by, at, confidence, codes, differences, reports } = row;
  const anchor = anchorOf(ground, row.content.map(([start, end]) => [ground.codePoints.toUtf16(start), ground.codePoints.toUtf16(end)]));
  const suggested = (body: Json): Json => ({ ...body, 'quotelens:state': 'suggested' });
  return {
    '@context': CONTEXT,
    id: ownIri('quote', `${row.article}#char=${row.content.map((span) => span.join(',')).join(';')}`),
    type: 'Annotation',
    motivation: 'describing',
    generator: { id: ownIri('program', version), type: 'Software', name: `Quotelens ${version}` },
    generated: made,
    ...(by !== undefined && { creator: personOf(by), created: at }),
    body: [
      ...quoteBodies({ ...(speaker !== '' && { speaker }), ...(type !== '' && { type }) }),
      textual('assessing', standingWords(row)),
      ...codes.map((code) => suggested({ ...textual('tagging', code), 'quotelens:difference': code })),
      ...(withoutText ? [] : differences.map((difference) => suggested(textual('describing', difference)))),
      ...reports.filter(({ url }) => url !== undefined && isAddress(url)).map(({ url, outlet, sign, codes: theirs }) => suggested({ type: 'SpecificResource', source: url, purpose: 'linking', 'quotelens:outlet': outlet, 'quotelens:sign': sign, 'quotelens:differences': theirs })),
    ],
    target: targetsOf(anchor, { withoutText }),
    'quotelens:state': state,
    ...(confidence !== undefined && { 'quotelens:confidence': confidence }),
    'quotelens:anchor': anchorFacts(anchor),
  };
}

export function w3cAnnotation(annotation: Exported, options: W3cOptions = {}): Json {
  const { id, op, at, by } = annotation;
  const anchors = anchorsOf(annotation);
  return {
    '@context': CONTEXT,
    id: recordIri(id),
    type: 'Annotation',
    motivation: MOTIVATIONS[op],
    created: at,
    creator: personOf(by),
    body: bodiesOf(annotation, options),
    // Who is called how is said of no words where it holds everywhere.
    target: anchors.length === 0 ? ownIri('speaker', annotation.op === 'name' ? annotation.name : '') : anchors.flatMap((anchor) => targetsOf(anchor, options)),
    'quotelens:op': op,
    ...(anchors[0] && { 'quotelens:anchor': anchorFacts(anchors[0]) }),
    ...(anchors[1] && { 'quotelens:other': anchorFacts(anchors[1]) }),
    ...('curates' in annotation && { 'quotelens:curates': annotation.curates }),
  };
}

function personOf(by: string): Json {
  return { id: ownIri('annotator', by), type: 'Person', name: by };
}

function bodiesOf(annotation: Exported, options: W3cOptions): Json[] {
  switch (annotation.op) {
    case 'confirm':
    case 'reject':
      return [textual('assessing', annotation.op === 'confirm' ? 'confirmed' : 'rejected'), ...quoteBodies(annotation)];
    case 'add':
      return quoteBodies(annotation);
    case 'correct':
      return [...quoteBodies(annotation), ...(annotation.bounds === undefined ? [] : boundsBodies(annotation.bounds, options))];
    case 'note':
      return noteBodies(annotation);
    case 'same':
    case 'different':
      return [textual('assessing', annotation.op === 'same' ? 'one statement' : 'two statements')];
    case 'name':
      return [{ ...textual('identifying', annotation.as), 'quotelens:name': annotation.name }];
  }
}

function quoteBodies({ speaker, type }: { readonly speaker?: string | null; readonly type?: AttributionType }): Json[] {
  return [
    ...(typeof speaker === 'string' ? [textual('identifying', speaker)] : []),
    ...(speaker === null ? [{ ...textual('identifying', 'nobody'), 'quotelens:speaker': 'nobody' }] : []),
    ...(type === undefined ? [] : [textual('classifying', type)]),
  ];
}

function boundsBodies(bounds: Anchor, options: W3cOptions): Json[] {
  return targetsOf(bounds, options).map((target) => ({ ...target, purpose: 'editing', 'quotelens:anchor': anchorFacts(bounds) }));
}

function noteBodies({ text, about, status, tags = [], sources = [] }: Note): Json[] {
  return [
    { ...textual('commenting', text), 'quotelens:about': about },
    ...(status === undefined ? [] : [textual('assessing', status)]),
    ...tags.map((tag) => textual('tagging', tag)),
    ...sources.map((source) => (isAddress(source) ? { type: 'SpecificResource', source, purpose: 'linking' } : textual('linking', source))),
  ];
}

function textual(purpose: string, value: string): Json {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

/** Several parts of one quote are several targets: an array of selectors would mean several ways to find the same words. */
function targetsOf({ article, url, parts }: Anchor, { withoutText = false }: W3cOptions): Json[] {
  const source = url !== undefined && isAddress(url) ? url : ownIri('article', article);
  return parts.map(({ start, end, exact, prefix, suffix }) => ({
    type: 'SpecificResource',
    source,
    selector: [
      ...(withoutText ? [] : [{ type: 'TextQuoteSelector', exact, prefix, suffix }]),
      { type: 'TextPositionSelector', start, end },
    ],
  }));
}

function anchorFacts({ article, url, body, wording, region, paragraph, parts }: Anchor): Json {
  return { article, url, body, wording, region, paragraph, parts: parts.length };
}

/** For readers of both directions: the operations that an annotation may stand for. */
export const OPERATIONS = Object.keys(MOTIVATIONS) as readonly Exported['op'][];
