import { MemoryArchive } from '../archive/memory.js';
import type { Difference } from '../coverage/report.js';
import { type Pair, pairsOf } from '../coverage/pairs.js';
import { type Place, type Statement, statementsOf } from '../coverage/statements.js';
import { FileSpans } from './articleJson.js';
import { readInputs } from './input.js';
import { write } from './output.js';
import { callOf } from './usage.js';

/** `quotelens coverage`: prints one line of JSON per pair of aligned passages, or with `--statements` per statement. Resolves to the exit code. */
export async function coverageCommand(words: readonly string[]): Promise<number> {
  const call = callOf(words, { '--settings': true, '--statements': false });
  const archive = new MemoryArchive();
  const spans = new Map<string, FileSpans>();
  let failed = 0;
  for await (const input of readInputs(call)) {
    if ('failure' in input) {
      failed++;
      process.stderr.write(`quotelens: ${input.failure}\n`);
    } else {
      archive.put(input.read.stored.id, [input.read.stored]);
      spans.set(input.read.stored.id, new FileSpans(input.fileText, input.read));
    }
  }
  if (call.options.has('--statements')) {
    for await (const statement of statementsOf(archive, archive.all())) await write(statementJson(statement, spans));
  } else {
    for await (const pair of pairsOf(archive, archive.all())) await write(pairJson(pair, spans));
  }
  return failed > 0 ? 1 : 0;
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
