import { URI } from 'vscode-uri';
import { importedFrom } from '../../annotation/exports/importedFrom.js';
import type { ChangeOfMind } from '../../annotation/changeOfMind.js';
import { anchorsOf } from '../../annotation/annotationIndex.js';
import type { Annotations } from '../../annotation/annotations.js';
import type { AnnotationRecord } from '../../annotation/record.js';
import { dayLabel } from '../annotations/opinions.js';
import type { LanguageContext } from '../context.js';
import type { ImportAnswer, ImportItem, ImportParams } from '../exchangeProtocol.js';
import { counted, fileName, shortened } from '../labels.js';

/** What is shown of an import before it is done: nobody reads more. */
const MOST_SHOWN = 1000;
const MOST_PROBLEMS = 20;

/** Says what an import would add, or adds it. On the disk, or known not to be, when this resolves; `files` are those it touches. */
export async function importing(context: LanguageContext, { from, into, add, by }: ImportParams, steps: ChangeOfMind): Promise<ImportAnswer & { readonly files?: readonly string[] }> {
  const source = URI.parse(from);
  if (source.scheme !== 'file') return { reason: 'Annotations are read from the disk: choose a file there.' };
  const place = context.annotations.inFolder(into);
  if (place === undefined) return { reason: 'Annotations are kept in a workspace folder: open one first.' };
  const annotator = place.annotator ?? by;
  if (annotator === undefined) return { needsName: true, reason: 'Say who you are first: set “quotelens.annotator” to your name.' };
  const { annotations } = place;
  const { records, problems } = await importedFrom(source.fsPath, { by: annotator, now: () => new Date().toISOString() });
  const fresh = [...new Map(records.map((record) => [record.id, record])).values()].filter(({ id }) => annotations.record(id) === undefined);
  const remarks = [...remarksOn(records, fresh, problems, annotations), ...elsewhere(context, annotations, fresh)];
  if (fresh.length === 0) return { reason: nothingIn(fileName(from), records, remarks), remarks };
  if (!add) return { count: fresh.length, whose: whoseIn(fresh), items: fresh.slice(0, MOST_SHOWN).map(itemOf), remarks };
  const entered = await steps.receive(annotations, annotator, fresh);
  const ids = entered.records.map(({ id }) => id);
  return {
    said: `${counted(ids.length, 'annotation')} added. “Undo Last Annotation” takes them back.`,
    count: ids.length,
    remarks,
    files: context.annotations.filesOf(annotations, ids),
    ...(entered.problem !== undefined && { problem: entered.problem }),
  };
}

function nothingIn(name: string, records: readonly AnnotationRecord[], remarks: readonly string[]): string {
  return records.length === 0 ? `${name} holds no annotation that can be read. ${remarks[0] ?? ''}`.trim() : `Nothing to add: ${remarks[0] ?? 'all of it is there'}`;
}

function remarksOn(records: readonly AnnotationRecord[], fresh: readonly AnnotationRecord[], problems: readonly string[], annotations: Annotations): string[] {
  const there = records.length - fresh.length;
  const inForce = new Set(fresh.map(({ id }) => id));
  for (const { id } of annotations.all()) inForce.add(id);
  for (const { id } of annotations.shared()) inForce.add(id);
  const takenBack = records.filter(({ id }) => !inForce.has(id)).length;
  return [
    ...(there > 0 ? [`${counted(there, 'annotation is', 'annotations are')} there already${takenBack === 0 ? '' : `; ${takenBack} of them were taken back here, and stay so`}.`] : []),
    ...problems.slice(0, MOST_PROBLEMS).map((problem) => `Not read: ${problem}`),
    ...(problems.length > MOST_PROBLEMS ? [`Not read: ${problems.length - MOST_PROBLEMS} more`] : []),
  ];
}

/** A folder may lack articles that others have worked on: their work is kept all the same. */
function elsewhere({ annotations: articles }: LanguageContext, annotations: Annotations, fresh: readonly AnnotationRecord[]): string[] {
  const missing = new Set(fresh.flatMap(anchorsOf).map(({ article }) => article).filter((article) => !articles.hasFile(annotations, article)));
  return missing.size === 0 ? [] : [`${counted(missing.size, 'article')} named there ${missing.size === 1 ? 'is' : 'are'} not in this folder: what stands on ${missing.size === 1 ? 'it' : 'them'} is kept and listed in Quotelens Review.`];
}

/** `Ana: 8 decisions, 3 notes` */
function whoseIn(records: readonly AnnotationRecord[]): string[] {
  const whose = new Map<string, Map<string, number>>();
  for (const { by, op } of records) {
    const kinds = whose.get(by) ?? new Map<string, number>();
    whose.set(by, kinds.set(KINDS[op] ?? 'other', (kinds.get(KINDS[op] ?? 'other') ?? 0) + 1));
  }
  return [...whose].map(([by, kinds]) => `${by}: ${[...kinds].map(([kind, count]) => counted(count, kind)).join(', ')}`);
}

const KINDS: Readonly<Partial<Record<AnnotationRecord['op'], string>>> = {
  confirm: 'decision', reject: 'decision', correct: 'decision', add: 'decision', note: 'note', same: 'ruling', different: 'ruling', name: 'name',
};

function itemOf(record: AnnotationRecord): ImportItem {
  const [anchor, other] = anchorsOf(record);
  const words = [anchor, other].flatMap((one) => (one === undefined ? [] : [one.parts.map(({ exact }) => exact).join(' … ')])).join(' / ');
  return {
    article: anchor?.article ?? 'All articles',
    words: shortened((words === '' && record.op === 'name' ? record.name : words).replace(/\s+/g, ' ').trim(), 160),
    what: `${saidIn(record)}, by ${record.by} on ${dayLabel(record.at)}`,
  };
}

function saidIn(record: AnnotationRecord): string {
  const spoken = 'speaker' in record ? ` (${record.speaker ?? 'nobody'})` : '';
  switch (record.op) {
    case 'confirm':
      return `confirmed${spoken}`;
    case 'reject':
      return 'not a quote';
    case 'correct':
      return `corrected${spoken}`;
    case 'add':
      return `added${spoken}`;
    case 'note':
      return `note: ${shortened(record.text, 80)}`;
    case 'same':
      return 'the same statement';
    case 'different':
      return 'not the same statement';
    case 'name':
      return `called ${record.as}`;
    default:
      return record.op;
  }
}
