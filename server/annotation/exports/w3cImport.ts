import type { AnnotationRecord } from '../record.js';
import { recordOf } from '../recordOf.js';
import { idOfIri, nameOfIri } from './iris.js';
import type { Imported } from './imported.js';
import { OPERATIONS } from './w3c.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Annotations out of W3C JSON-LD as `w3cCollection` writes it: a collection, a page, a list or a single annotation.
 * Annotations of other programs are named in `problems` and left out. Never throws.
 */
export function annotationsFromW3c(text: string): Imported {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { records: [], problems: ['This is not JSON.'] };
  }
  const records: AnnotationRecord[] = [];
  const problems: string[] = [];
  for (const item of itemsOf(json)) {
    // A quote as it was shown: found anew wherever the article is.
    if ('quotelens:state' in fieldsOf(item)) continue;
    const record = fromAnnotation(item);
    if (typeof record === 'string') problems.push(`${nameOf(item)}: ${record}`);
    else records.push(record);
  }
  return { records, problems };
}

function itemsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  const { first, items } = fieldsOf(json);
  if (Array.isArray(items)) return items;
  return first === undefined ? [json] : itemsOf(fieldsOf(first)['items'] ?? []);
}

function fromAnnotation(item: unknown): AnnotationRecord | string {
  const fields = fieldsOf(item);
  const op = OPERATIONS.find((one) => one === fields['quotelens:op']);
  if (op === undefined) return 'not an annotation that this program wrote';
  const bodies = listOf(fields['body']);
  const record = {
    id: idOfIri(String(fields['id'])),
    op,
    at: fields['created'],
    by: annotatorOf(fieldsOf(fields['creator'])),
    ...anchorsFrom(op, fields),
    ...saidIn(op, bodies),
    ...('quotelens:curates' in fields && { curates: fields['quotelens:curates'] }),
  };
  // Through the same door as a line of a sidecar: what is not a whole record is not let in.
  return recordOf(JSON.stringify(record));
}

function anchorsFrom(op: AnnotationRecord['op'], fields: Fields): Fields {
  const targets = listOf(fields['target']);
  const first = fields['quotelens:anchor'];
  if (op === 'name') return first === undefined ? {} : { in: anchorFrom(first, targets) };
  if (op !== 'same' && op !== 'different') return { on: anchorFrom(first, targets) };
  // The targets of both stand in one row: the first tells how many are its own.
  const own = Number(fieldsOf(first)['parts']);
  return { one: anchorFrom(first, targets.slice(0, own)), other: anchorFrom(fields['quotelens:other'], targets.slice(own)) };
}

function saidIn(op: AnnotationRecord['op'], bodies: readonly Fields[]): Fields {
  const all = (purpose: string): Fields[] => bodies.filter((body) => body['purpose'] === purpose);
  const value = (purpose: string): unknown => all(purpose)[0]?.['value'];
  if (op === 'note') {
    const tags = all('tagging').map((body) => body['value']);
    const sources = all('linking').map((body) => body['value'] ?? body['source']);
    return {
      about: all('commenting')[0]?.['quotelens:about'],
      text: value('commenting'),
      status: value('assessing'),
      ...(tags.length > 0 && { tags }),
      ...(sources.length > 0 && { sources }),
    };
  }
  const [speaker] = all('identifying');
  if (op === 'same' || op === 'different') return {};
  if (op === 'name') return { name: speaker?.['quotelens:name'], as: speaker?.['value'] };
  const bounds = all('editing');
  return {
    ...(speaker && { speaker: speaker['quotelens:speaker'] === 'nobody' ? null : speaker['value'] }),
    type: value('classifying'),
    ...(bounds[0] && { bounds: anchorFrom(bounds[0]['quotelens:anchor'], bounds) }),
  };
}

function anchorFrom(facts: unknown, targets: readonly Fields[]): Fields {
  const parts = targets.map((target) => {
    const selectors = listOf(target['selector']);
    const { exact, prefix, suffix } = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {};
    const { start, end } = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {};
    return { start, end, exact, prefix, suffix };
  });
  return { ...fieldsOf(facts), parts };
}

function annotatorOf(creator: Fields): unknown {
  return creator['name'] ?? nameOfIri('annotator', String(creator['id']));
}

function nameOf(item: unknown): string {
  const { id } = fieldsOf(item);
  return typeof id === 'string' ? id.slice(0, 120) : 'An annotation without an id';
}

function listOf(value: unknown): readonly Fields[] {
  return (Array.isArray(value) ? value : [value]).map(fieldsOf);
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
