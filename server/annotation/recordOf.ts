import type { Region } from '../article/article.js';
import type { AttributionType } from '../attribution/attribution.js';
import type { Anchor, AnchorPart } from './anchor.js';
import { HEADER_FIELDS, STATUSES, type AnnotationRecord } from './record.js';

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const TYPES = ['direct', 'indirect', 'mixed'] satisfies AttributionType[];
const REGIONS = ['headline', 'standfirst', 'body', 'caption', 'pullquote', 'boilerplate'] satisfies Region[];

const isString: Check = (value) => typeof value === 'string';
const isIndex: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isSpeaker: Check = (value) => value === null || isString(value);
const listOf = (each: Check): Check => (value) => Array.isArray(value) && value.every(each);
const oneOf = (values: readonly string[]): Check => (value) => values.includes(value as string);
const optional = (check: Check): Check => (value) => value === undefined || check(value);
const withFields = (shape: Shape): Check => {
  const checks = Object.entries(shape);
  return (value) => isFields(value) && checks.every(([name, check]) => check(value[name]));
};

const isPart = withFields({ start: isIndex, end: isIndex, exact: isString, prefix: isString, suffix: isString } satisfies Record<keyof AnchorPart, Check>);
const isAnchor = withFields({
  article: isString,
  url: optional(isString),
  body: isString,
  wording: isString,
  region: oneOf(REGIONS),
  paragraph: isIndex,
  parts: (value) => listOf(isPart)(value) && (value as unknown[]).length > 0,
} satisfies Record<keyof Anchor, Check>);

const findings = { status: optional(oneOf(STATUSES)), tags: optional(listOf(isString)), sources: optional(listOf(isString)) };
const settling = { curates: optional(listOf(isString)) };
const shapes: Readonly<Record<AnnotationRecord['op'], Shape>> = {
  confirm: { on: isAnchor, speaker: optional(isSpeaker), type: optional(oneOf(TYPES)), ...settling },
  reject: { on: isAnchor, ...settling },
  correct: { on: isAnchor, speaker: optional(isSpeaker), type: optional(oneOf(TYPES)), bounds: optional(isAnchor), ...settling },
  add: { on: isAnchor, speaker: isSpeaker, type: oneOf(TYPES), ...settling },
  note: { on: isAnchor, about: oneOf(['passage', 'statement']), text: isString, ...findings },
  revise: { of: isString, text: optional(isString), ...findings },
  attach: { of: isString, on: isAnchor },
  undo: { of: isString },
  same: { one: isAnchor, other: isAnchor },
  different: { one: isAnchor, other: isAnchor },
  header: { on: isAnchor, field: oneOf(HEADER_FIELDS), value: isString },
  region: { on: isAnchor, region: oneOf(REGIONS) },
  name: { name: isString, as: isString, in: optional(isAnchor) },
};

const checksOf = new Map(Object.entries(shapes).map(([op, shape]) => [op, Object.entries(shape)]));

/** The record that a line of JSON holds, or in plain words why it holds none. Fields it does not know are kept. */
export function recordOf(line: string): AnnotationRecord | string {
  let fields: unknown;
  try {
    fields = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  if (!isFields(fields)) return 'not an object';
  for (const name of ['id', 'at', 'by']) if (!isString(fields[name]) || fields[name] === '') return `no “${name}”`;
  if (Number.isNaN(Date.parse(fields['at'] as string))) return `“at” is not a time`;
  const op = fields['op'];
  const checks = typeof op === 'string' ? checksOf.get(op) : undefined;
  if (checks === undefined) return `an operation that this version does not know: ${String(op).slice(0, 40)}`;
  for (const [name, check] of checks) {
    if (!check(fields[name])) return name in fields ? `“${name}” is not what “${String(op)}” wants` : `“${String(op)}” without “${name}”`;
  }
  return fields as unknown as AnnotationRecord;
}

/** The records of a list in JSON, or for each in plain words why it is none. */
export function recordsOf(json: string): (AnnotationRecord | string)[] {
  try {
    const items: unknown = JSON.parse(json);
    return Array.isArray(items) ? items.map((item) => recordOf(JSON.stringify(item))) : ['the annotations are not a list'];
  } catch {
    return ['the annotations are not JSON'];
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
