import type { Cast } from './cast.js';
import { newFigure, type Figure } from './figures.js';
import { genderOfTitle, type Gender } from './gender.js';
import { BODY_KINDS, FIRMS, LESSER, PARTY_WORDS, SOFT_WORDS } from './lexicon/comingBack.js';
import { BODY_NOUNS, DEMONYMS } from './lexicon/organisations.js';
import { PLACE_WORDS, PLACES } from './lexicon/places.js';
import { ANONYMOUS_ROLES, OFFICES } from './lexicon/roles.js';
import { roleNounsAgree } from './lexicon/roleSynonyms.js';
import type { Role } from './role.js';
import { isPreposition, isRoleNoun } from './roles.js';
import type { Phrase } from './sourcePhrase.js';

/** A body is taken up by its kind within so many UTF-16 units. */
const KIND_REACH = 1_200;

interface Bearer {
  readonly figure: Figure;
  readonly role: Role;
}

/** Of more bearers of one role only the latest are asked. */
const MOST_BEARERS = 60;

/** Who a second name may mean at this place: whoever was speaking, or, for a noun that tells gender, the likeliest person of that gender. */
export type Salient = (gender?: Gender | null) => Figure | undefined;

/** Nobody is salient. */
export const nobody: Salient = () => undefined;

/** What the phrases of one article refer to; remembers the unnamed sources it takes up. */
export class Phrases {
  /** What the phrase at a word was read as: the same each time it is asked for. */
  private readonly byPlace = new Map<number, Figure>();
  private readonly byWords = new Map<string, Figure>();
  private readonly byHead = new Map<string, Figure[]>();
  private readonly bearers = new Map<string, Bearer[]>();
  private readonly byAgreement = new Map<string, Bearer[]>();

  /** Lone names of which nothing tells what bears them, in order of their first mention. */
  private readonly bareNames: readonly Figure[];

  constructor(private readonly cast: Cast) {
    this.bareNames = cast.figures.filter(isBareName).sort((a, b) => firstMention(a) - firstMention(b));
    for (const figure of cast.figures) {
      for (const role of figure.roles) push(this.bearers, role.head, { figure, role });
    }
  }

  /**
   * The figure a phrase at this place refers to. `salient` is the fallback for a role the text ties to nobody. A phrase that refers to nobody known makes a new unnamed source.
   */
  figureOf(phrase: Phrase, salient: Salient): Figure {
    const read = this.byPlace.get(phrase.first);
    if (read !== undefined) return read;
    const figure = this.known(phrase, salient) ?? this.take(phrase);
    this.byPlace.set(phrase.first, figure);
    return figure;
  }

  /** As `figureOf`, but `undefined` for what would be a new source. */
  known(phrase: Phrase, salient: Salient): Figure | undefined {
    if (phrase.article === 'indefinite') return undefined;
    return this.bearer(phrase) ?? this.body(phrase, salient()) ?? this.introducedBefore(phrase) ?? this.wide(phrase, salient);
  }

  /** `the mayor`: whom the text gives this role, the one named last before when several bear it. */
  private bearer(phrase: Phrase): Figure | undefined {
    if (phrase.plural || !(isRoleNoun(phrase.head) || PARTY_WORDS.has(phrase.head))) return undefined;
    const asked = phrase.words.filter(word => word !== phrase.head && !SOFT_WORDS.has(word) && !isPreposition(word) && !word.includes("'"));
    let best: Figure | undefined;
    let bestSeen = -Infinity;
    for (const { figure, role } of this.candidates(phrase.head, phrase.span[0])) {
      if (LESSER.some(word => role.words.includes(word) && !phrase.words.includes(word))) continue;
      if (!asked.every(word => role.words.includes(word) || wordMeans(word, role) || mayGoUnsaid(word, role)) || (asked.length === 0 && contradictsPlace(phrase, role))) continue;
      const seen = lastMentionBefore(figure, phrase.span[0]);
      if (seen > bestSeen) {
        best = figure;
        bestSeen = seen;
      }
    }
    return best;
  }

  /** Bearers of the role or of one it is a second name for, in order of their first mention; the last so many of those met before `offset`. */
  private candidates(head: string, offset: number): readonly Bearer[] {
    let all = this.byAgreement.get(head);
    if (all === undefined) {
      all = [...this.bearers].flatMap(([known, bearers]) => (roleNounsAgree(head, known) ? bearers : []));
      all.sort((a, b) => firstMention(a.figure) - firstMention(b.figure));
      this.byAgreement.set(head, all);
    }
    if (all.length <= MOST_BEARERS) return all;
    const met = countBefore(all, ({ figure }) => firstMention(figure) < offset);
    return all.slice(Math.max(0, met - MOST_BEARERS), Math.max(met, MOST_BEARERS));
  }

  /** `the ministry`, `the company`: the body whose name or description has this noun. */
  private body(phrase: Phrase, salient: Figure | undefined): Figure | undefined {
    if (!BODY_NOUNS.has(phrase.head) || phrase.plural || phrase.article !== 'definite' || phrase.words.length > 2) return undefined;
    const kinds = [phrase.head, ...(BODY_KINDS[phrase.head] ?? [])];
    const named = kinds.flatMap((kind, i) => this.cast.bodiesCalled(kind).filter(figure => {
      const seen = lastMentionBefore(figure, phrase.span[0]);
      return seen >= 0 && (i === 0 || phrase.span[0] - seen < KIND_REACH);
    }));
    const latest = named.toSorted((a, b) => lastMentionBefore(b, phrase.span[0]) - lastMentionBefore(a, phrase.span[0]))[0];
    if (latest !== undefined) return latest;
    const bare = phrase.words.length === 1 && FIRMS.has(phrase.head) ? this.bareName(phrase) : undefined;
    if (bare !== undefined) return bare;
    return salient?.kind === 'organisation' && !PLACES.has(salient.name.toLowerCase()) && !phrase.holdsName && phrase.words.length === 1 ? salient : undefined;
  }

  /** `Brightwater closed two mills. The company said`: the one lone name before of which nothing tells what bears it. */
  private bareName(phrase: Phrase): Figure | undefined {
    const offset = phrase.span[0];
    const met = countBefore(this.bareNames, figure => firstMention(figure) < offset);
    const near = this.bareNames.slice(Math.max(0, met - MOST_BEARERS), met).filter(figure => offset - lastMentionBefore(figure, offset) < KIND_REACH);
    const [only, another] = near;
    if (only === undefined || another !== undefined) return undefined;
    only.kind = 'organisation';
    return only;
  }

  /** `the official` takes up `a senior official`; `officials` the same `officials`. */
  private introducedBefore(phrase: Phrase): Figure | undefined {
    const exact = this.byWords.get(keyOf(phrase));
    if (phrase.article === 'none') return phrase.plural || phrase.holdsName ? exact : undefined;
    if (exact !== undefined) return exact;
    const same = this.byHead.get(phrase.head) ?? [];
    for (let i = same.length - 1; i >= 0 && i >= same.length - 20; i--) {
      const figure = same[i]!;
      if (figure.plural === phrase.plural && phrase.words.every(word => word === phrase.head || SOFT_WORDS.has(word) || figure.names.includes(word))) return figure;
    }
    return undefined;
  }

  /** `the billionaire`, `the 42-year-old`: newspapers' second names for whom they just quoted, where nobody else can be meant. */
  private wide(phrase: Phrase, salientFor: Salient): Figure | undefined {
    if (phrase.plural || phrase.article !== 'definite') return undefined;
    const salient = salientFor(genderOfTitle(phrase.head));
    if (salient?.kind !== 'person') return undefined;
    const age = /^\d{1,3}-years?-old$/u.test(phrase.head);
    if (!age && (!isRoleNoun(phrase.head) || ANONYMOUS_ROLES.has(phrase.head))) return undefined;
    if ([...salient.heads].some(head => ANONYMOUS_ROLES.has(head))) return undefined;
    if (OFFICES.has(phrase.head) && salient.roles.length > 0) return undefined;
    return salient;
  }

  private take(phrase: Phrase): Figure {
    const namedBody = phrase.holdsName && BODY_NOUNS.has(phrase.head);
    const figure = newFigure(namedBody ? 'organisation' : 'unnamed', phrase.text, phrase.words, { plural: phrase.plural });
    figure.heads.add(phrase.head);
    figure.gender = phrase.plural ? null : genderOfTitle(phrase.head);
    this.byWords.set(keyOf(phrase), figure);
    push(this.byHead, phrase.head, figure);
    return figure;
  }
}

function isBareName(figure: Figure): boolean {
  return figure.kind === 'person' && !figure.certain && figure.names.length === 1 && figure.leaning <= 0 && figure.roles.length === 0;
}

function firstMention(figure: Figure): number {
  return figure.mentions[0]?.[0] ?? Infinity;
}

function push<T>(index: Map<string, T[]>, key: string, value: T): void {
  const filed = index.get(key);
  if (filed === undefined) index.set(key, [value]);
  else filed.push(value);
}

function keyOf(phrase: Phrase): string {
  return phrase.words.join(' ');
}

/** A word of the phrase stands for a synonym in the role: `the British leader` of the `British Prime Minister`. */
function wordMeans(word: string, role: Role): boolean {
  return role.words.some(known => roleNounsAgree(word, known));
}

/** `the Carolina senator` may be a senator of whose state nothing was said. */
function mayGoUnsaid(word: string, role: Role): boolean {
  if (PARTY_WORDS.has(word)) return !role.words.some(other => PARTY_WORDS.has(other) && other !== word);
  const placed = (other: string): boolean => PLACE_WORDS.has(other) || DEMONYMS.has(other);
  return placed(word) && !role.words.some(placed);
}

/** `the president` is anybody's, `the French president` is not `Russian President`'s. */
function contradictsPlace(phrase: Phrase, role: Role): boolean {
  const asked = phrase.words.filter(word => DEMONYMS.has(word) || PLACES.has(word));
  return asked.length > 0 && role.words.some(word => DEMONYMS.has(word) || PLACES.has(word)) && !asked.some(word => role.words.includes(word));
}

/** Start of the latest mention before `offset`, -1 when all come later. */
function lastMentionBefore(figure: Figure, offset: number): number {
  const before = countBefore(figure.mentions, ([start]) => start < offset);
  return before > 0 ? figure.mentions[before - 1]![0] : -1;
}

/** How many items from the beginning on hold a condition that later ones do not. */
export function countBefore<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
