import { MemoryStore } from '../archive/memory.js';
import { placeOf } from '../coverage/coverage.js';
import { explain, type Explanation } from '../coverage/explain.js';
import type { Difference } from '../coverage/report.js';
import { endOf, type Pair, pairsOf } from '../coverage/pairs.js';
import { wholeStarOf, type Ray } from '../coverage/star.js';
import { type Place, type Statement, statementsOf } from '../coverage/statements.js';
import { FileSpans } from './articleJson.js';
import { Failures, readInputs } from './input.js';
import { write } from './output.js';
import { callOf, UsageError } from './usage.js';

/**
 * `quotelens coverage`: prints one line of JSON per pair of aligned passages, with `--statements` per statement, with `--explain`
 * per pair of quotes that was compared. Resolves to the exit code.
 */
export async function coverageCommand(words: readonly string[]): Promise<number> {
  const call = callOf(words, { '--settings': true, '--statements': false, '--explain': false });
  if (call.options.has('--statements') && call.options.has('--explain')) throw new UsageError('“--statements” and “--explain” cannot be asked for at once');
  const archive = new MemoryStore();
  const spans = new Map<string, FileSpans>();
  const failures = new Failures();
  for await (const { fileText, read } of readInputs(call, failures)) {
    archive.put(read.stored.id, [read.stored]);
    spans.set(read.stored.id, new FileSpans(fileText, read));
  }
  if (call.options.has('--explain')) {
    await printExplanations(archive, spans);
  } else if (call.options.has('--statements')) {
    for await (const statement of statementsOf(archive, archive.all())) await write(statementJson(statement, spans));
  } else {
    for await (const pair of pairsOf(archive, archive.all())) await write(pairJson(pair, spans));
  }
  return failures.exitCode;
}

/** Each pair of quotes once, in the order of their articles; those that share too little to be compared are left out. */
async function printExplanations(archive: MemoryStore, spansOf: SpansOf): Promise<void> {
  for (const entry of archive.all()) {
    for (let utterance = 0; utterance < entry.utterances.length; utterance++) {
      const { rays } = await wholeStarOf(entry, utterance, archive);
      for (const ray of rays) if (entry.id < ray.entry.id) await write(explanationJson(ray, explain(entry, ray), spansOf));
    }
  }
}

function explanationJson({ comparison: { a, b, inA, inB } }: Ray, { accepted, rule, text, days, names, support, strangers, measure }: Explanation, spansOf: SpansOf): object {
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  const { matched, content, weight, containment, density, run } = measure;
  return {
    a: endJson(endOf(a, placeOf(a, inA)), spansOf),
    b: endJson(endOf(b, placeOf(b, inB)), spansOf),
    speakers: [a.speaker?.name ?? null, b.speaker?.name ?? null],
    accepted,
    rule,
    why: text,
    words: { matched, content, row: run, rarity: rounded(weight), containment: rounded(containment), density: rounded(density) },
    days: days === undefined ? null : rounded(days),
    names: rounded(names),
    nearness: support.nearness,
    speaker: support.speakers,
    strangers,
  };
}

type SpansOf = ReadonlyMap<string, FileSpans>;

function pairJson({ a, b, speakers, relation, differences, counted }: Pair, spansOf: SpansOf): object {
  return { a: endJson(a, spansOf), b: endJson(b, spansOf), speakers, relation, differences: differences.map((difference) => differenceJson(difference, a.id, b.id, spansOf)), counted };
}

function statementJson({ id, speaker, fullest, earliest, outlets, origins, reports }: Statement, spansOf: SpansOf): object {
  return {
    id,
    speaker,
    fullest: placeJson(fullest, spansOf),
    earliest: placeJson(earliest, spansOf),
    outlets,
    origins,
    reports: reports.map((report) => ({ ...endJson(report, spansOf), relation: report.relation })),
  };
}

function endJson({ quote, form, ...place }: Pair['a'], spansOf: SpansOf): object {
  const { id, start, end } = placeJson(place, spansOf);
  return { id, quote, start, end, form };
}

function placeJson({ id, start, end }: Place, spansOf: SpansOf): Place {
  const [from, to] = spansOf.get(id)?.one([start, end]) ?? [start, end];
  return { id, start: from, end: to };
}

function differenceJson({ code, a, b, severity, text }: Difference, idA: string, idB: string, spansOf: SpansOf): object {
  return { code, a: spansOf.get(idA)?.all(a) ?? a, b: spansOf.get(idB)?.all(b) ?? b, severity, text };
}
