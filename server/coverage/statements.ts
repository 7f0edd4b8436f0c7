import type { AttributionType } from '../attribution/attribution.js';
import type { CandidateIndex } from './candidateIndex.js';
import { compareDates } from './fuller.js';
import { originsOf } from './origins.js';
import { pairsOf, type Pair, type PairEnd } from './pairs.js';
import type { Relation } from './report.js';
import type { Cancellable } from './star.js';
import type { ArticleEntry } from './utterance.js';
import { outletKeys, reportsOf } from './versions.js';

/** A stretch of one article's text, UTF-16 offsets. */
export interface Place {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface StatementReport extends Place {
  readonly quote: string;
  readonly form: AttributionType;
  /** How it stands to the fullest report; `verbatim` for that one itself. */
  readonly relation: Relation;
}

/** What several articles report as said, with all of its reports. */
export interface Statement {
  readonly id: string;
  readonly speaker: string | null;
  readonly fullest: Place;
  readonly earliest: Place;
  readonly outlets: number;
  readonly origins: number;
  /** The fullest first, then the others in order of article and place. */
  readonly reports: readonly StatementReport[];
}

/** A passage that was aligned with others, known by its place. */
interface Node {
  readonly end: PairEnd;
  readonly speaker: string | null;
  /** The fuller passage it is best aligned with. */
  parent?: { readonly key: string; readonly relation: Relation; readonly shared: number };
}

/**
 * The statements that two or more articles report. Built by one edge from each passage to its best, fuller parent and never by
 * transitive closure, so that a short phrase cannot chain two statements. In order of the fullest report's article and place.
 */
export async function* statementsOf(index: CandidateIndex, articles: Iterable<ArticleEntry>, signal?: Cancellable): AsyncGenerator<Statement> {
  const entries = new Map([...articles].map((entry) => [entry.id, entry]));
  const nodes = new Map<string, Node>();
  for await (const pair of pairsOf(index, entries.values(), signal)) if (pair.counted) join(pair, nodes);
  if (signal?.cancelled) return;
  const groups = new Map<string, string[]>();
  for (const key of nodes.keys()) {
    const root = rootOf(key, nodes);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [key]);
    else group.push(key);
  }
  for (const root of [...groups.keys()].sort((one, other) => byPlace(nodes.get(one)!.end, nodes.get(other)!.end))) {
    const statement = statementOf(root, groups.get(root)!, nodes, entries);
    if (statement) yield statement;
  }
}

function join(pair: Pair, nodes: Map<string, Node>): void {
  const [child, parent] = [nodeOf(pair.a, pair.speakers[0], nodes), nodeOf(pair.b, pair.speakers[1], nodes)];
  const shared = Math.min(pair.a.end - pair.a.start, pair.b.end - pair.b.start);
  const node = nodes.get(child)!;
  if (child !== parent && (node.parent === undefined || shared > node.parent.shared)) node.parent = { key: parent, relation: pair.relation, shared };
}

/** The passage of an utterance that covers `end`, or a new one. */
function nodeOf(end: PairEnd, speaker: string | null, nodes: Map<string, Node>): string {
  for (let number = 0; ; number++) {
    const key = `${end.id}\u0000${end.quote}\u0000${number}`;
    const node = nodes.get(key);
    if (node === undefined) {
      nodes.set(key, { end, speaker });
      return key;
    }
    if (!covers(node.end, end)) continue;
    const hull = { ...node.end, start: Math.min(node.end.start, end.start), end: Math.max(node.end.end, end.end) };
    nodes.set(key, { ...node, end: hull });
    return key;
  }
}

/** Whether the two stretches share half of the shorter one. */
function covers(one: PairEnd, other: PairEnd): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return 2 * shared >= Math.min(one.end - one.start, other.end - other.start);
}

function rootOf(key: string, nodes: ReadonlyMap<string, Node>): string {
  const seen = new Set<string>();
  let at = key;
  for (let parent = nodes.get(at)!.parent; parent && !seen.has(at); parent = nodes.get(at)!.parent) {
    seen.add(at);
    at = parent.key;
  }
  return at;
}

function statementOf(root: string, keys: readonly string[], nodes: ReadonlyMap<string, Node>, entries: ReadonlyMap<string, ArticleEntry>): Statement | undefined {
  const members = keys.map((key) => ({ key, node: nodes.get(key)! })).sort((one, other) => rank(one.key, root) - rank(other.key, root) || byPlace(one.node.end, other.node.end));
  const known = [...new Set(members.map(({ node }) => node.end.id))].map((id) => entries.get(id)!);
  if (known.length < 2) return undefined;
  const reports = members.map(({ key, node }): StatementReport => ({
    ...placeOf(node.end), quote: node.end.quote, form: node.end.form, relation: key === root ? 'verbatim' : (node.parent?.relation ?? 'verbatim'),
  }));
  const earliest = [...reports].sort((one, other) => compareDates(entries.get(one.id)!.published, entries.get(other.id)!.published))[0]!;
  const fullest = nodes.get(root)!;
  const versions = reportsOf(known);
  return {
    id: `${fullest.end.id}:${fullest.end.quote}:${fullest.end.start}`,
    speaker: fullest.speaker ?? members.find(({ node }) => node.speaker !== null)?.node.speaker ?? null,
    fullest: placeOf(fullest.end),
    earliest: placeOf(earliest),
    outlets: new Set(outletKeys(known, versions)).size,
    origins: new Set(originsOf(known, versions)).size,
    reports,
  };
}

function rank(key: string, root: string): number {
  return key === root ? 0 : 1;
}

function placeOf({ id, start, end }: Place): Place {
  return { id, start, end };
}

function byPlace(one: Place, other: Place): number {
  return one.id === other.id ? one.start - other.start : one.id < other.id ? -1 : 1;
}
