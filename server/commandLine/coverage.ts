import { placeOf } from '../coverage/coverage.js';
import { explain, type Explanation } from '../coverage/explain.js';
import type { Difference } from '../coverage/report.js';
import { endOf, type Pair, pairsOf } from '../coverage/pairs.js';
import { wholeStarOf, type Ray } from '../coverage/star.js';
import { type Place, type Statement, statementsOf } from '../coverage/statements.js';
import { type CoverageSource, coverageSource, type PlacesOf } from './coverageSource.js';
import { storageOf } from './indexFolder.js';
import { Failures } from './input.js';
import { write } from './output.js';
import { callOf, UsageError } from './usage.js';

/**
 * `quotelens coverage`: prints one line of JSON per pair of aligned passages, with `--statements` per statement, with `--explain`
 * per pair of quotes that was compared. Resolves to the exit code.
 */
export async function coverageCommand(words: readonly string[]): Promise<number> {
  const call = callOf(words, { '--settings': true, '--storage': true, '--statements': false, '--explain': false });
  if (call.options.has('--statements') && call.options.has('--explain')) throw new UsageError('“--statements” and “--explain” cannot be asked for at once');
  const failures = new Failures();
  const source = await coverageSource(call, failures, storageOf(call));
  const { archive } = source;
  if (call.options.has('--explain')) {
    await printExplanations(source);
  } else if (call.options.has('--statements')) {
    for await (const statement of statementsOf(archive, archive.all())) {
      const { fullest, earliest, reports } = statement;
      await write(statementJson(statement, await source.places([fullest, earliest, ...reports].map(({ id }) => id))));
    }
  } else {
    for await (const pair of pairsOf(archive, archive.all())) await write(pairJson(pair, await source.places([pair.a.id, pair.b.id])));
  }
  await source.dispose();
  return failures.exitCode;
}

/** Each pair of quotes once, in the order of their articles; those that share too little to be compared are left out. */
async function printExplanations({ archive, places }: CoverageSource): Promise<void> {
  for (const entry of archive.all()) {
    for (let utterance = 0; utterance < entry.utterances.length; utterance++) {
      const { rays } = await wholeStarOf(entry, utterance, archive);
      for (const ray of rays) if (entry.id < ray.entry.id) await write(explanationJson(ray, explain(entry, ray), await places([entry.id, ray.entry.id])));
    }
  }
}

function explanationJson({ comparison: { a, b, inA, inB } }: Ray, { accepted, rule, sentences, days, names, support, strangers, measure }: Explanation, places: PlacesOf): object {
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  const { matched, content, weight, containment, density, run } = measure;
  return {
    a: endJson(endOf(a, placeOf(a, inA)), places),
    b: endJson(endOf(b, placeOf(b, inB)), places),
    speakers: [a.speaker?.name ?? null, b.speaker?.name ?? null],
    accepted,
    rule,
    why: sentences.join(' '),
    words: { matched, content, row: run, rarity: rounded(weight), containment: rounded(containment), density: rounded(density) },
    days: days === undefined ? null : rounded(days),
    names: rounded(names),
    nearness: support.nearness,
    speaker: support.speakers,
    strangers,
  };
}

function pairJson({ a, b, speakers, relation, differences, counted }: Pair, places: PlacesOf): object {
  return { a: endJson(a, places), b: endJson(b, places), speakers, relation, differences: differences.map((difference) => differenceJson(difference, a.id, b.id, places)), counted };
}

function statementJson({ id, speaker, fullest, earliest, outlets, origins, reports }: Statement, places: PlacesOf): object {
  return {
    id: places.name(fullest.id) + id.slice(fullest.id.length),
    speaker,
    fullest: placeJson(fullest, places),
    earliest: placeJson(earliest, places),
    outlets,
    origins,
    reports: reports.map((report) => ({ ...endJson(report, places), relation: report.relation })),
  };
}

function endJson({ quote, form, ...place }: Pair['a'], places: PlacesOf): object {
  const { id, start, end } = placeJson(place, places);
  return { id, quote, start, end, form };
}

function placeJson({ id, start, end }: Place, places: PlacesOf): Place {
  const [from, to] = places.get(id)?.one([start, end]) ?? [start, end];
  return { id: places.name(id), start: from, end: to };
}

function differenceJson({ code, a, b, severity, text }: Difference, idA: string, idB: string, places: PlacesOf): object {
  return { code, a: places.get(idA)?.all(a) ?? a, b: places.get(idB)?.all(b) ?? b, severity, text };
}
