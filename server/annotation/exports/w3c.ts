import type { AttributionType } from '../../attribution/attribution.js';
import type { Anchor } from '../anchor.js';
import { anchorsOf } from '../annotationIndex.js';
import type { Note, SharedRecord } from '../record.js';
import type { Standing } from '../standing.js';
import { isAddress, ownIri, recordIri } from './iris.js';

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

/** Words of the content kept when the text itself must not be given away. */
const WORDS_WITHOUT_TEXT = 8;

export interface W3cOptions {
  /** Leaves out the articles' words but for the first few: publishers' text is theirs. Such an export cannot be read back. */
  readonly withoutText?: boolean;
}

/**
 * Annotations as a W3C Annotation Collection with one page (Web Annotation Data Model, Recommendation of 23 February 2017).
 * Offsets count code points; every identifier is an absolute IRI.
 * @param name how the collection is called
 */
export function w3cCollection(annotations: readonly Exported[], name: string, options: W3cOptions = {}): Json {
  const items = annotations.map((annotation) => w3cAnnotation(annotation, options));
  const id = ownIri('annotation', name);
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: name,
    total: items.length,
    first: { id: `${id}:1`, type: 'AnnotationPage', startIndex: 0, items },
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
    creator: { id: ownIri('annotator', by), type: 'Person', name: by },
    body: bodiesOf(annotation, options),
    // Who is called how is said of no words where it holds everywhere.
    target: anchors.length === 0 ? ownIri('speaker', annotation.op === 'name' ? annotation.name : '') : anchors.flatMap((anchor) => targetsOf(anchor, options)),
    'quotelens:op': op,
    ...(anchors[0] && { 'quotelens:anchor': anchorFacts(anchors[0]) }),
    ...(anchors[1] && { 'quotelens:other': anchorFacts(anchors[1]) }),
    ...('curates' in annotation && { 'quotelens:curates': annotation.curates }),
  };
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
      withoutText ? { type: 'TextQuoteSelector', exact: firstWords(exact) } : { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
  }));
}

function anchorFacts({ article, url, body, wording, region, paragraph, parts }: Anchor): Json {
  return { article, url, body, wording, region, paragraph, parts: parts.length };
}

function firstWords(text: string): string {
  return text.split(/\s+/).slice(0, WORDS_WITHOUT_TEXT).join(' ');
}

/** For readers of both directions: the operations that an annotation may stand for. */
export const OPERATIONS = Object.keys(MOTIVATIONS) as readonly Exported['op'][];
