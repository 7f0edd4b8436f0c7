import type { Span } from '../text/span.js';
import { hullOf } from '../text/span.js';
import type { CandidateIndex } from './candidateIndex.js';
import type { Comparison, Stretch } from './comparison.js';
import { turnedRound } from './comparison.js';
import { differencesBetween } from './differencesBetween.js';
import { compareDates, isFuller, wordsAround } from './fuller.js';
import { directOnlyHere, mayBeOnlyThere } from './onlyHere.js';
import { originsOf } from './origins.js';
import { outletKeys, reportsOf } from './versions.js';
import { paraphrasesOf, withParaphrases } from './paraphrases.js';
import { relationOf } from './relation.js';
import { strongestFirst, type Coverage, type Difference, type Passage, type Report } from './report.js';
import { asRuled, type Rulings } from './rulings.js';
import { starOf, type Cancellable, type Ray } from './star.js';
import type { ArticleEntry, Utterance } from './utterance.js';

/** Two aligned stretches of the asked quote are one passage when they share this part of the shorter one. */
const SAME_PASSAGE = 0.5;

/**
 * All that the archive knows of who else reported an utterance: the star around it.
 * @param utterance index into `entry.utterances`
 * @param signal asked between the comparisons; a cancelled coverage is empty and not complete
 * @param rulings what readers have ruled on pairs of quotes
 */
export async function coverageOf(entry: ArticleEntry, utterance: number, index: CandidateIndex, signal?: Cancellable, rulings?: Rulings): Promise<Coverage> {
  const found = await starOf(entry, utterance, index, signal);
  const star = rulings ? await asRuled(found, entry, utterance, index, rulings, signal) : found;
  const asked = entry.utterances[utterance] ?? NOTHING_SAID;
  const accepted = star.rays.filter(({ verdict }) => verdict.accepted);
  const paraphrases = await paraphrasesOf(entry, asked, star.rays, index);
  const standing = standingOf(entry, [...accepted, ...paraphrases]);
  const alone = await directOnlyThere(accepted, index, signal);
  const passages = passagesOf(accepted).map((rays) => passageOf(rays, (ray) => reportOf(ray, entry, standing, directOnlyHere(ray.comparison, accepted), alone.get(ray) ?? [])));
  const reports = passages.flatMap((passage) => passage.reports);
  return {
    asked,
    entry,
    passages: withParaphrases(passages, asked, paraphrases, standing),
    outlets: new Set(reports.map((report) => standing(report.entry).outlet).filter((outlet) => outlet !== standing(entry).outlet)).size,
    articles: new Set(reports.map(({ report }) => report).filter((report) => report !== 0)).size,
    origins: new Set([0, ...reports.map((report) => report.origin)]).size,
    fullest: fullestOf(asked, accepted, passages),
    complete: star.complete,
  };
}

const NOTHING_SAID: Utterance = {
  article: '', quote: '', type: 'direct', region: 'body', content: [], printed: [], wording: [], cue: '', cueSpans: [], speaker: null, source: '', sourceSpans: [],
};

/** The stretch of a wording in the article's text. */
export function placeOf(utterance: Utterance, [start, end]: Stretch): Span {
  return hullOf([utterance.wording[start]!.span, utterance.wording[end - 1]!.span])!;
}

function passagesOf(rays: readonly Ray[]): Ray[][] {
  const longestFirst = [...rays].sort((one, other) => lengthOf(other.comparison.inA) - lengthOf(one.comparison.inA));
  const groups: { stretch: Stretch; rays: Ray[] }[] = [];
  for (const ray of longestFirst) {
    const group = groups.find(({ stretch }) => sharedPart(stretch, ray.comparison.inA) >= SAME_PASSAGE);
    if (group === undefined) groups.push({ stretch: ray.comparison.inA, rays: [ray] });
    else group.rays.push(ray);
  }
  return groups.sort((one, other) => one.stretch[0] - other.stretch[0]).map((group) => group.rays);
}

/** Which of the others alone have the words in marks that the rest retell. Their own stars tell; few are asked. */
async function directOnlyThere(accepted: readonly Ray[], index: CandidateIndex, signal?: Cancellable): Promise<Map<Ray, readonly Difference[]>> {
  const alone = new Map<Ray, readonly Difference[]>();
  for (const ray of accepted) {
    if (!mayBeOnlyThere(ray, accepted)) continue;
    const { rays } = await starOf(ray.entry, ray.entry.utterances.indexOf(ray.utterance), index, signal);
    alone.set(ray, directOnlyHere(turnedRound(ray.comparison), rays.filter(({ verdict }) => verdict.accepted)));
  }
  return alone;
}

function passageOf(rays: readonly Ray[], reportOfRay: (ray: Ray) => Report): Passage {
  const best = new Map<string, Ray>();
  for (const ray of rays) {
    const other = best.get(ray.entry.id);
    if (other === undefined || isBetter(ray, other)) best.set(ray.entry.id, ray);
  }
  const reports = [...best.values()].sort(fullerFirst).map(reportOfRay);
  return { span: hullOf(reports.map((report) => report.here))!, reports };
}

function reportOf({ entry, utterance, comparison }: Ray, asked: ArticleEntry, standing: (article: ArticleEntry) => Standing, aloneHere: readonly Difference[], aloneThere: readonly Difference[]): Report {
  const { origin, report } = standing(entry);
  if (comparison.segments.length === 0) return { ...inOtherWords({ entry, utterance, comparison }), origin, report };
  const ours = strongestFirst([...differencesBetween(comparison, asked, entry), ...aloneHere]);
  const theirs = strongestFirst([...differencesBetween(turnedRound(comparison), entry, asked), ...aloneThere]);
  return {
    entry,
    utterance,
    here: placeOf(comparison.a, comparison.inA),
    there: placeOf(comparison.b, comparison.inB),
    relation: relationOf(comparison, isFuller(comparison, asked, entry) ? theirs : ours),
    theirs,
    ours,
    counted: true,
    origin,
    report,
  };
}

/** A reader holds the two for one statement although hardly a word is the same: one stands as a whole against the other. */
function inOtherWords({ entry, utterance, comparison: { a } }: Pick<Ray, 'entry' | 'utterance' | 'comparison'>): Omit<Report, 'origin' | 'report'> {
  const [here, there] = [hullOf(a.content)!, hullOf(utterance.content)!];
  const said = { code: 'rewritten', severity: 2, text: 'says it in other words' } as const;
  return { entry, utterance, here, there, relation: 'paraphrase', theirs: [{ ...said, a: [there], b: [here] }], ours: [{ ...said, a: [here], b: [there] }], counted: true };
}

/** The better of two reports by one article: more of the words, in marks rather than retold, the earlier one. */
function isBetter(one: Ray, other: Ray): boolean {
  const gain = one.comparison.measure.weight - other.comparison.measure.weight;
  if (Math.abs(gain) > 0.01) return gain > 0;
  return one.utterance.type === 'direct' && other.utterance.type !== 'direct';
}

/** The fuller wording first, then the earlier one, then by article. */
function fullerFirst(one: Ray, other: Ray): number {
  return (
    fullness(other.comparison) - fullness(one.comparison) ||
    compareDates(one.entry.published, other.entry.published) ||
    (one.entry.id < other.entry.id ? -1 : 1)
  );
}

function fullness({ measure }: Comparison): number {
  return measure.matched;
}

/** The report whose sentences around the shared words hold most, when that is more than the sentences here hold. */
function fullestOf(asked: Utterance, rays: readonly Ray[], passages: readonly Passage[]): Report | null {
  const around = new Map(rays.map(({ utterance, comparison }) => [utterance, wordsAround(utterance, comparison.inB) - wordsAround(asked, comparison.inA)]));
  let fullest: Report | null = null;
  let most: readonly [around: number, all: number] = [0, asked.wording.length];
  for (const report of passages.flatMap(({ reports }) => reports)) {
    const words = [around.get(report.utterance) ?? 0, report.utterance.wording.length] as const;
    if (words[0] < most[0] || (words[0] === most[0] && words[1] <= most[1])) continue;
    most = words;
    fullest = report;
  }
  return fullest;
}

/** How an article stands to the asked one and to the others beside it. */
export interface Standing extends Pick<Report, 'origin' | 'report'> {
  /** What stands for its outlet when counting. */
  readonly outlet: string;
}

function standingOf(entry: ArticleEntry, beside: readonly { readonly entry: ArticleEntry }[]): (article: ArticleEntry) => Standing {
  const all = [...new Map([{ entry }, ...beside].map((one) => [one.entry.id, one.entry])).values()];
  const reports = reportsOf(all);
  const origins = originsOf(all, reports);
  const outlets = outletKeys(all, reports);
  const standing = new Map(all.map(({ id }, at) => [id, { origin: origins[at]!, report: reports[at]!, outlet: outlets[at]! }]));
  return ({ id }) => standing.get(id)!;
}

function lengthOf([start, end]: Stretch): number {
  return end - start;
}

function sharedPart(one: Stretch, other: Stretch): number {
  const shared = Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
  return shared / Math.min(lengthOf(one), lengthOf(other));
}
