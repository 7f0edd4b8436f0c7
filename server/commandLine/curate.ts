import { appendAnnotations, byFile } from '../annotation/annotationFolder.js';
import type { Entry } from '../annotation/annotations.js';
import { annotatorsOf, type ArticleWork } from '../annotation/articleWork.js';
import { type CurationItem, type Held, settlement, sideBySide } from '../annotation/curation.js';
import { randomUUID } from 'node:crypto';
import { FolderAnnotations } from './folderAnnotations.js';
import { Failures, readInputs } from './input.js';
import { write } from './output.js';
import { callOf, UsageError } from './usage.js';

/**
 * `quotelens curate`: prints what two annotators hold of each quote, one line of JSON a quote; with `--settle agreed` their agreed
 * decisions are entered as settled. Resolves to the exit code.
 */
export async function curateCommand(words: readonly string[]): Promise<number> {
  const call = callOf(words, { '--settings': true, '--annotators': true, '--settle': true, '--by': true });
  const by = curatorIn(call.options);
  const failures = new Failures();
  const annotations = new FolderAnnotations(failures);
  const works: ArticleWork[] = [];
  const folders = new Map<ArticleWork, string>();
  for await (const input of readInputs(call, failures)) {
    const work = await annotations.work(input);
    if (work.standing.length > 0) works.push(work);
    const folder = await annotations.folderOf(input);
    if (folder !== undefined) folders.set(work, folder);
  }
  const pair = pairIn(call.options.get('--annotators'), annotatorsOf(works));
  for (const work of works) {
    const items = sideBySide(work.ground, work.annotated, pair);
    for (const item of items) await write(itemJson(work, item, pair));
    const agreed = by === undefined ? [] : items.filter(({ differences, settled }) => differences.length === 0 && settled === undefined);
    const entries = agreed.flatMap(({ quote }) => settlement(work.annotated.quotes.get(quote)!, pair[0]) ?? []);
    if (by !== undefined && entries.length > 0) await enter(folders.get(work)!, by, entries);
  }
  return failures.exitCode;
}

function curatorIn(options: ReadonlyMap<string, string | true>): string | undefined {
  const settle = options.get('--settle');
  const by = options.get('--by');
  if (settle === undefined) return undefined;
  if (settle !== 'agreed') throw new UsageError('“--settle” knows one thing to settle: --settle agreed');
  if (typeof by !== 'string') throw new UsageError('say who settles: --by NAME');
  return by;
}

function pairIn(given: string | true | undefined, annotators: readonly string[]): readonly [string, string] {
  const [one, other, ...others] = typeof given === 'string' ? given.split(',').map((name) => name.trim()) : annotators;
  if (one !== undefined && other !== undefined && others.length === 0) return [one, other];
  const there = annotators.length === 0 ? 'nobody has decided on these articles' : `these have decided: ${annotators.join(', ')}`;
  throw new UsageError(`name two annotators: --annotators ONE,OTHER (${there})`);
}

async function enter(folder: string, by: string, entries: readonly Entry[]): Promise<void> {
  const records = entries.map((entry) => ({ id: randomUUID(), at: new Date().toISOString(), by, ...entry }));
  for (const [name, own] of byFile(records)) await appendAnnotations(folder, name, own);
}

function itemJson({ ground, read: { article } }: ArticleWork, { paragraph, span, held, differences, settled }: CurationItem, pair: readonly [string, string]): object {
  const json = (one: Held | undefined): object | null =>
    one === undefined ? null : { by: one.by, at: one.at, decision: one.verdict, content: one.content.map((part) => part.map((at) => ground.codePoints.fromUtf16(at))), words: one.words, type: one.type, speaker: one.speaker };
  return {
    article: article.id,
    paragraph,
    span: span.map((at) => ground.codePoints.fromUtf16(at)),
    annotators: pair,
    held: held.map(json),
    differences,
    settled: json(settled),
  };
}
