import type { Span } from '../../text/span.js';
import { addRoles, newFigure, type Figure } from './figures.js';
import type { Gender } from './gender.js';
import { PLACES } from './lexicon/places.js';
import { BODY_NOUNS, BODY_WORDS } from './lexicon/organisations.js';
import { isGivenName, type NameMention } from './nameMentions.js';
import { almostEqual, bareSurname, isTitleWord, singularOf } from './nameWords.js';
import { isRoleNoun, rolesBeside, textBetween, type RolesBeside } from './roles.js';
import { givenNameListsAgree, isAcronymOf, organisationKey } from './sameSpeaker.js';
import { opensSentence, type Word } from './words.js';

/** A name in the text and the figure it names. */
export interface NamedMention extends NameMention {
  readonly figure: Figure;
  /** Index of the first word of the whole mention, roles before the name included. */
  readonly wholeFirst: number;
  /** Others who bear the name, when it is a lone surname or given name of several. */
  readonly rivals: readonly Figure[];
}

/** Bearers of one surname, or bodies of one key, that are told apart; further ones are joined to the last. */
const MOST_OF_ONE_NAME = 20;

/** Everybody whom an article names, and where. */
export class Cast {
  readonly figures: Figure[] = [];
  private readonly bySurname = new Map<string, Figure[]>();
  private readonly byOtherName = new Map<string, Figure[]>();
  private readonly bySpelling = new Map<string, Figure[]>();
  private readonly keys = new Map<string, string>();
  private readonly bodies = new Map<string, Figure>();
  private readonly bodiesByHead = new Map<string, Figure[]>();
  private readonly bodiesByInitials = new Map<string, Figure[]>();

  /** The figures a folded word may mean: bearers of the surname, else of the given name. */
  called(name: string): readonly Figure[] {
    return this.bySurname.get(bareSurname(name)) ?? this.byOtherName.get(name) ?? [];
  }

  /** The persons who bear this family name. */
  bearersOf(surname: string): readonly Figure[] {
    return this.bySurname.get(bareSurname(surname)) ?? [];
  }

  /** Persons whose family name differs from the word by a slip of the pen. */
  almostCalled(name: string): readonly Figure[] {
    if (name.length < 5) return [];
    return (this.bySpelling.get(name.slice(0, 2)) ?? []).filter(figure => almostEqual(figure.names[figure.names.length - 1]!, name));
  }

  /** Bodies whose name has this head noun: `ministry` gives `Ministry of Trade`. */
  bodiesCalled(head: string): readonly Figure[] {
    return this.bodiesByHead.get(head) ?? [];
  }

  /** The body that is called exactly so, or whose acronym this is. */
  bodyNamed(name: string): Figure | undefined {
    return this.bodies.get(this.keyOf(name));
  }

  /** The person with this full name, taken up when new. */
  person(names: readonly string[], name: string, gender: Gender | null, certain = true): Figure {
    const surname = bareSurname(names[names.length - 1]!);
    const bearers = this.bySurname.get(surname) ?? [];
    const given = names.slice(0, -1);
    const known = bearers.find(figure => givenNameListsAgree(figure.names.slice(0, -1), given) && !contradicts(figure.gender, gender))
      ?? this.misspelt(names)
      ?? (bearers.length >= MOST_OF_ONE_NAME ? bearers[bearers.length - 1] : undefined);
    const figure = known ?? this.add(newFigure('person', name, names, { certain }));
    if (names.length > figure.names.length && !isDecorated(names, figure.names)) {
      figure.names = names;
      figure.name = name;
    }
    figure.gender ??= gender;
    if (names.length > 1) figure.fullNames++;
    figure.certain ||= certain;
    this.file(this.bySurname, surname, figure);
    this.file(this.bySpelling, surname.slice(0, 2), figure);
    for (const word of given) this.file(this.byOtherName, word, figure);
    return figure;
  }

  /** The body with this name, taken up when new; longer forms of the name are kept. */
  body(name: string, names: readonly string[], place = false): Figure {
    const key = this.keyOf(name);
    const known = this.bodies.get(key) ?? this.byInitials(name, names);
    const figure = known ?? this.add(newFigure('organisation', name, names, { place }));
    if (name.length > figure.name.length) {
      figure.name = name;
      figure.names = names;
    }
    this.bodies.set(key, figure);
    for (const head of headsOfBody(names)) this.file(this.bodiesByHead, head, figure);
    for (const initials of initialsOf(names)) this.file(this.bodiesByInitials, initials, figure);
    return figure;
  }

  /** Ties a second name to a body: `Northern Rail Union, or NRU`. */
  alias(figure: Figure, name: string): void {
    this.bodies.set(this.keyOf(name), figure);
  }

  private keyOf(name: string): string {
    let key = this.keys.get(name);
    if (key === undefined) this.keys.set(name, (key = organisationKey(name)));
    return key;
  }

  private byInitials(name: string, names: readonly string[]): Figure | undefined {
    if (names.length !== 1) return undefined;
    const bodies = this.bodiesByInitials.get(names[0]!.slice(-6)) ?? this.bodiesByInitials.get(names[0]!.replace(/^us?/u, '')) ?? [];
    return bodies.find(figure => isAcronymOf(name, figure.name));
  }

  /** Somebody with the same given name whose surname differs by a slip of the pen. */
  private misspelt(names: readonly string[]): Figure | undefined {
    const surname = names[names.length - 1]!;
    if (names.length < 2 || surname.length < 5) return undefined;
    return (this.byOtherName.get(names[0]!) ?? []).find(figure => figure.names.length > 1 && almostEqual(figure.names[figure.names.length - 1]!, surname));
  }

  private add(figure: Figure): Figure {
    this.figures.push(figure);
    return figure;
  }

  private file(index: Map<string, Figure[]>, key: string, figure: Figure): void {
    const filed = index.get(key);
    if (filed === undefined) index.set(key, [figure]);
    else if (filed.length < MOST_OF_ONE_NAME && !filed.includes(figure)) filed.push(figure);
  }
}

/** `crooked hillary clinton` beside `hillary clinton`: more words, but no fuller name. */
function isDecorated(long: readonly string[], short: readonly string[]): boolean {
  return short.length > 1 && isGivenName(short[0]!) && !isGivenName(long[0]!) && long.slice(-short.length).join(' ') === short.join(' ');
}

function contradicts(a: Gender | null, b: Gender | null): boolean {
  return a !== null && b !== null && a !== b;
}

function headsOfBody(names: readonly string[]): Set<string> {
  const heads = new Set<string>();
  const of = names.findIndex(word => word === 'of' || word === 'for');
  const last = names[of > 0 ? of - 1 : names.length - 1];
  if (last !== undefined) heads.add(singularOf(last));
  return heads;
}

function initialsOf(names: readonly string[]): string[] {
  if (names.length < 2) return [];
  const full = names.flatMap(word => word.split('-'));
  const small = new Set(['of', 'and', 'the', 'for', '&', 'on', 'in']);
  return [full.map(word => word[0] ?? '').join(''), full.filter(word => !small.has(word)).map(word => word[0] ?? '').join('')].map(initials => initials.slice(-6));
}

/**
 * Reads the names of an article into a cast and says of each name whom it means.
 * Full names are taken up first, so that a lone surname, also of a headline, finds its bearer.
 */
export function castOf(words: readonly Word[], mentions: readonly NameMention[], headline: (mention: NameMention) => boolean): { cast: Cast; named: NamedMention[] } {
  const cast = new Cast();
  const found: { mention: NameMention; beside: RolesBeside; figure: Figure | undefined }[] = [];
  for (const mention of mentions) {
    const beside = rolesBeside(words, mention);
    const figure = headline(mention) ? undefined : fullName(cast, words, mention, beside);
    if (figure !== undefined) addRoles(figure, beside.roles);
    found.push({ mention, beside, figure });
  }
  tieAcronyms(cast, words, mentions);
  for (const { mention, beside, figure } of found) if (figure === undefined) addUnmetBearer(cast, words, mention, beside);
  addBareBearers(cast, words, found.map(({ mention }) => mention).filter(mention => !headline(mention)));
  const readable = found.flatMap(entry =>
    headline(entry.mention) ? headlineParts(cast, words, entry.mention).map(mention => (mention === entry.mention ? entry : { mention, beside: { roles: [], gender: null, first: mention.first }, figure: undefined })) : [entry]);
  const named: NamedMention[] = [];
  const evidence = new Map<Figure, number>();
  for (const { mention, beside, figure: full } of readable) {
    const rivals = full === undefined ? bearersOf(cast, mention, beside) : NOBODY;
    const figure = full ?? shortName(cast, words, mention, beside, rivals, headline(mention));
    if (figure === undefined) continue;
    if (full === undefined) addRoles(figure, beside.roles);
    if (mention.kind === 'person' || beside.roles.length > 0 || (mention.names.length === 1 && figure.names.length > 1)) figure.certain = true;
    if (!figure.certain) weigh(evidence, figure, words, mention);
    figure.gender ??= mention.gender ?? beside.gender;
    figure.lastSeen = mention.span[0];
    figure.mentions.push(mention.span);
    named.push(namedMention(mention, figure, beside.first, rivals.length > 1 && figure.names.length > 1 && rivals.includes(figure) ? rivals : NOBODY));
  }
  const employers = employersIn(words, mentions);
  for (const figure of cast.figures) {
    if (figure.certain || figure.kind !== 'person') continue;
    const weight = (evidence.get(figure) ?? 0) + (employers.has(figure.names.join(' ')) ? -3 : 0);
    if (weight <= -1 - figure.names.length) figure.kind = 'organisation';
  }
  return { cast, named };
}

/** What stands before an office in somebody's title, folded: `wells fargo` of `Wells Fargo CEO John Stumpf`. */
function employersIn(words: readonly Word[], mentions: readonly NameMention[]): Set<string> {
  const employers = new Set<string>();
  for (const mention of mentions) {
    let name = '';
    for (let at = mention.titleFirst; at < mention.first && words[at]!.capital && !isTitleWord(words[at]!.folded); at++) name += ` ${words[at]!.folded}`;
    if (name !== '') employers.add(name.slice(1));
  }
  return employers;
}

const SENTENCE_REACH = 25;

/** Whether the words around a name of which nothing is known speak of a person (above 0) or of a body (below 0). */
function weigh(evidence: Map<Figure, number>, figure: Figure, words: readonly Word[], mention: NameMention): void {
  const note = (weight: number): void => {
    evidence.set(figure, (evidence.get(figure) ?? 0) + weight);
  };
  const next = words[mention.last];
  if (next !== undefined && !next.capital && (isRoleNoun(singularOf(next.folded)) || BODY_NOUNS.has(next.folded))) note(-2);
  if (next?.folded === 'which') note(-2);
  if (next?.folded === 'who') note(2);
  if (/^(?:at|inside|joined|founded)$/u.test(words[mention.first - 1]?.folded ?? '')) note(-1);
  for (let at = mention.last; at < words.length && at < mention.last + SENTENCE_REACH; at++) {
    const word = words[at]!;
    if (word.sentence !== words[mention.first]!.sentence || (word.capital && !opensSentence(words, at))) return;
    if (/^(?:he|she|his|her|him)$/u.test(word.folded)) return note(1);
    if (/^its?$/u.test(word.folded)) return note(-1);
  }
}

const NOBODY: readonly Figure[] = [];

// Field by field: there are thousands of these, and spreading an object is slow.
function namedMention({ span, first, last, titleFirst, names, kind, gender, the }: NameMention, figure: Figure, wholeFirst: number, rivals: readonly Figure[]): NamedMention {
  return { span, first, last, titleFirst, names, kind, gender, the, figure, wholeFirst, rivals };
}

/** The names inside a run of capitals of a headline that the article knows from elsewhere; a person named there alone by given name and surname. */
function headlineParts(cast: Cast, words: readonly Word[], mention: NameMention): NameMention[] {
  const parts: NameMention[] = [];
  for (let at = mention.first; at < mention.last; ) {
    const last = knownNameEnd(cast, words, at, mention.last);
    if (last > at) parts.push(partOf(words, mention, at, last));
    at = Math.max(last, at + 1);
  }
  if (parts.length > 0 || mention.names.length === 1) return parts.length > 0 ? parts : [mention];
  if (mention.kind !== 'person') return mention.kind === 'other' ? [] : [mention];
  return [partOf(words, mention, mention.first, mention.first + Math.min(2, mention.names.length))];
}

function knownNameEnd(cast: Cast, words: readonly Word[], at: number, limit: number): number {
  for (let last = Math.min(limit, at + 5); last > at; last--) {
    const names = foldedNames(words, at, last);
    const surname = names[names.length - 1]!;
    const person = cast.bearersOf(surname).some(figure => figure.certain && (names.length === 1 || figure.names.join(' ') === names.join(' ')));
    if (person || (names.length > 1 && cast.bodyNamed(textBetween(words, at, last)) !== undefined)) return last;
  }
  return at;
}

function foldedNames(words: readonly Word[], first: number, last: number): string[] {
  const names: string[] = [];
  for (let at = first; at < last; at++) names.push(words[at]!.folded);
  return names;
}

/** A part of a headline's run; what stands before it there is not trusted as a title. */
function partOf(words: readonly Word[], mention: NameMention, first: number, last: number): NameMention {
  if (first === mention.first && last === mention.last) return mention;
  return { ...mention, first, last, titleFirst: first, gender: null, span: [words[first]!.start, words[last - 1]!.end], names: foldedNames(words, first, last), the: mention.the && first === mention.first };
}

/**
 * `Mr. Obama` where the only Obama named in full is Michelle: a second bearer, known before lone surnames are read,
 * so that `President Obama` can mean him from the first line on.
 */
function addUnmetBearer(cast: Cast, words: readonly Word[], mention: NameMention, beside: RolesBeside): void {
  const gender = mention.gender ?? beside.gender;
  if (mention.kind !== 'person' || mention.names.length !== 1 || gender === null) return;
  const bearers = cast.bearersOf(mention.names[0]!);
  if (bearers.length > 0 && bearers.every(figure => contradicts(figure.gender, gender))) {
    cast.person(mention.names, textBetween(words, mention.first, mention.last), gender);
  }
}

/**
 * `Trump` beside `Melania Trump` and `Mrs. Trump`: a bare surname met before its only bearer is named in full, who is
 * a woman called `Mrs.` elsewhere, is somebody else's.
 */
function addBareBearers(cast: Cast, words: readonly Word[], mentions: readonly NameMention[]): void {
  const bare = new Map<string, NameMention>();
  const full = new Map<string, NameMention>();
  const married = new Set<string>();
  for (const mention of mentions) {
    const surname = mention.names[mention.names.length - 1]!;
    const kept = mention.names.length > 1 ? full : bare;
    if (mention.titleFirst === mention.first && !kept.has(surname)) kept.set(surname, mention);
    if (mention.names.length === 1 && mention.gender === 'f') married.add(surname);
  }
  for (const surname of married) {
    const first = bare.get(surname);
    const bearers = cast.bearersOf(surname);
    if (first === undefined || bearers.length !== 1 || bearers[0]!.gender !== 'f' || first.first > (full.get(surname)?.first ?? -1)) continue;
    cast.person([surname], textBetween(words, first.first, first.last), 'm');
  }
}

/** The figure of a name that stands for itself: a person's two or more names, a body, a place. */
function fullName(cast: Cast, words: readonly Word[], mention: NameMention, beside: RolesBeside): Figure | undefined {
  const { kind, names } = mention;
  const name = textBetween(words, mention.first, mention.last);
  // Lone places and `the Church` wait: `Paris` may be a surname, `the Church` the short form of a longer name.
  if (kind === 'place') return names.length === 1 ? undefined : cast.body(name, names, true);
  if (kind === 'body') return names.length === 1 && (mention.the ? BODY_WORDS.has(names[0]!) : isShouted(name)) ? undefined : cast.body(name, names);
  if (names.length < 2 || kind === 'calling') return undefined;
  if (kind === 'other' && beside.roles.some(role => BODY_NOUNS.has(role.head))) return cast.body(name, names);
  const certain = kind === 'person' || beside.roles.length > 0;
  const person = certain || (!mention.the && names.length <= 4);
  return person ? cast.person(names, name, mention.gender ?? beside.gender, certain) : cast.body(name, names);
}

/** Whom a lone surname, given name, titled surname or short name of a body means. */
function shortName(cast: Cast, words: readonly Word[], mention: NameMention, beside: RolesBeside, bearers: readonly Figure[], headline: boolean): Figure | undefined {
  const { names, kind } = mention;
  const name = textBetween(words, mention.first, mention.last);
  if (kind === 'calling') return latest(cast.bearersOf(names[0]!), mention.span);
  if (kind === 'place') {
    const bearers = isWhereabouts(words, mention) ? [] : cast.bearersOf(names[names.length - 1]!);
    return (names.length === 1 ? latest(bearers, mention.span) : undefined) ?? cast.body(name, names, true);
  }
  if (kind === 'body') {
    const shouted = isShouted(name) ? latest(cast.bearersOf(names[0]!), mention.span) : undefined;
    if (shouted !== undefined) return shouted;
    const known = cast.bodyNamed(name);
    if (known !== undefined) return known;
    const sharing = names.length === 1 ? latest(cast.bodiesCalled(names[0]!), mention.span) : undefined;
    return sharing ?? (headline && names.length > 1 ? undefined : cast.body(name, names));
  }
  const gender = mention.gender ?? beside.gender;
  const figure = byRole(bearers, beside) ?? surnameOnly(bearers, mention) ?? mainBearer(bearers) ?? latest(bearers, mention.span);
  if (figure !== undefined) return figure;
  const body = cast.bodyNamed(name);
  if (body !== undefined) return body;
  if (kind !== 'person' && headline && names.length > 1) return undefined;
  const slip = kind === 'other' && names.length === 1 ? latest(cast.almostCalled(names[0]!), mention.span) : undefined;
  if (slip !== undefined) return slip;
  if (kind === 'person' || beside.roles.length > 0) return cast.person(names, name, gender);
  if (mention.the) return cast.body(name, names);
  return cast.person(names, name, null, names.length > 1);
}

/** `in Paris`, `from Jordan`: a place, whoever bears the name. */
function isWhereabouts(words: readonly Word[], mention: NameMention): boolean {
  return /^(?:in|to|from|at|near|into|outside|across|toward|towards)$/u.test(words[mention.first - 1]?.folded ?? '');
}

/** `PENCE`: as transcripts and interview layouts print a surname. */
function isShouted(name: string): boolean {
  return /^\p{Lu}{4,}$/u.test(name);
}

/** The persons a name, its titles and its gender leave. */
function bearersOf(cast: Cast, mention: NameMention, beside: RolesBeside): readonly Figure[] {
  const { names, kind } = mention;
  if (kind === 'place' || kind === 'body' || kind === 'calling') return NOBODY;
  const gender = mention.gender ?? beside.gender;
  return cast.called(names[names.length - 1]!).filter(figure =>
    !contradicts(figure.gender, gender) && (names.length === 1 || givenNameListsAgree(figure.names.slice(0, -1), names.slice(0, -1))));
}

/** Beside bearers with full names, one who is never named in full is whom the bare surname means. */
function surnameOnly(figures: readonly Figure[], mention: NameMention): Figure | undefined {
  return figures.length > 1 && mention.names.length === 1 ? figures.find(figure => figure.names.length === 1) : undefined;
}

/** The one of several bearers who is named in full far oftener than the others: whom a lone surname then means. */
function mainBearer(figures: readonly Figure[]): Figure | undefined {
  const [main, next] = figures.toSorted((a, b) => b.fullNames - a.fullNames);
  return main !== undefined && next !== undefined && main.fullNames >= 3 * next.fullNames ? main : undefined;
}

/** Of several bearers of a name, the one who bears the title given here. */
function byRole(figures: readonly Figure[], beside: RolesBeside): Figure | undefined {
  if (figures.length < 2) return undefined;
  const bearer = figures.find(figure => beside.roles.some(role => figure.heads.has(role.head)));
  return bearer ?? (beside.roles.length > 0 ? figures.find(figure => figure.names.length === 1) : undefined);
}

/** The one named last before a place in the text; when none was named yet, the first to come. */
function latest(figures: readonly Figure[], at: Span): Figure | undefined {
  let best = figures[0];
  for (const figure of figures) {
    if (best === undefined || (figure.lastSeen < at[0] && figure.lastSeen > best.lastSeen)) best = figure;
  }
  return best;
}

/** `Northern Rail Union (NRU)`, `Islamic State of Iraq and the Levant, or ISIL`. */
function tieAcronyms(cast: Cast, words: readonly Word[], mentions: readonly NameMention[]): void {
  for (let i = 0; i + 1 < mentions.length; i++) {
    const long = mentions[i]!;
    const short = mentions[i + 1]!;
    if (long.kind === 'place' || long.names.length < 2 || short.names.length !== 1 || short.first - long.last > 3) continue;
    const between = textBetween(words, long.last, short.first).trim();
    if (!/^(?:\(|, or|or|, \(|\( the)$/u.test(between) || PLACES.has(short.names[0]!)) continue;
    if (!/^\p{Lu}[\p{Lu}\p{N}.&-]+$/u.test(words[short.first]!.text)) continue;
    const figure = cast.bodyNamed(textBetween(words, long.first, long.last));
    if (figure !== undefined) cast.alias(figure, textBetween(words, short.first, short.last));
  }
}
