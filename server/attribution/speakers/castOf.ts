import type { Span } from '../../text/span.js';
import { Cast, contradicts, type NamedMention } from './cast.js';
import { employersIn, genderShown, weigh, weighGender } from './evidence.js';
import { addRoles, type Figure } from './figures.js';
import { BODY_NOUNS, BODY_WORDS } from './lexicon/organisations.js';
import { PLACES } from './lexicon/places.js';
import type { NameMention } from './nameMentions.js';
import { rolesBeside, textBetween, type RolesBeside } from './roles.js';
import { givenNameListsAgree } from './sameSpeaker.js';
import type { Word } from './words.js';

/**
 * Reads the names of an article into a cast and says of each name whom it means.
 * Full names are taken up first, so that a lone surname, also of a headline, finds its bearer.
 */
export function castOf(words: readonly Word[], mentions: readonly NameMention[], headline: (mention: NameMention) => boolean): { cast: Cast; named: NamedMention[] } {
  const cast = new Cast();
  const met: Met[] = [];
  for (const mention of mentions) {
    const inHeadline = headline(mention);
    const beside = rolesBeside(words, mention);
    const figure = inHeadline ? undefined : fullName(cast, words, mention, beside);
    if (figure !== undefined) addRoles(figure, beside.roles);
    met.push({ mention, beside, figure, inHeadline });
  }
  tieAcronyms(cast, words, mentions);
  for (const { mention, beside, figure } of met) if (figure === undefined) addUnmetBearer(cast, words, mention, beside);
  const married = marriedNames(met);
  addBareBearers(cast, words, met, married);
  const named: NamedMention[] = [];
  for (const { mention, beside, figure: full, inHeadline } of readable(cast, words, met)) {
    const rivals = full === undefined ? bearersOf(cast, mention, beside) : NOBODY;
    const figure = full ?? shortName(cast, words, mention, beside, rivals, inHeadline, married);
    if (figure === undefined) continue;
    if (full === undefined) addRoles(figure, beside.roles);
    if (mention.kind === 'person' || beside.roles.length > 0 || (mention.names.length === 1 && figure.names.length > 1)) figure.certain = true;
    if (!figure.certain) weigh(figure, words, mention);
    figure.gender ??= mention.gender ?? beside.gender;
    if (figure.gender === null && figure.kind === 'person' && !inHeadline) weighGender(figure, words, mention, beside.first);
    figure.lastSeen = mention.span[0];
    figure.mentions.push(mention.span);
    named.push(namedMention(mention, figure, beside.first, rivals.length > 1 && figure.names.length > 1 && rivals.includes(figure) ? rivals : NOBODY));
  }
  const employers = employersIn(words, mentions);
  for (const figure of cast.figures) {
    if (figure.kind === 'person' && figure.certain) figure.gender ??= genderShown(figure);
    if (figure.certain || figure.kind !== 'person') continue;
    const weight = figure.leaning + (employers.has(figure.names.join(' ')) ? -3 : 0);
    if (weight <= -1 - figure.names.length) figure.kind = 'organisation';
  }
  return { cast, named };
}

/** A name as met on the first reading; its figure only where it is named in full. */
interface Met {
  readonly mention: NameMention;
  readonly beside: RolesBeside;
  readonly figure: Figure | undefined;
  readonly inHeadline: boolean;
}

const NOBODY: readonly Figure[] = [];

/** What was met, the runs of capitals of headlines cut into the names that stand in them. */
function readable(cast: Cast, words: readonly Word[], met: readonly Met[]): readonly Met[] {
  const entries: Met[] = [];
  for (const entry of met) {
    if (!entry.inHeadline) entries.push(entry);
    else for (const mention of headlineParts(cast, words, entry.mention)) entries.push(mention === entry.mention ? entry : { mention, beside: { roles: [], gender: null, first: mention.first }, figure: undefined, inHeadline: true });
  }
  return entries;
}

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

/** The surnames with which a woman is called `Mrs.` or `Ms.` outside of headlines. */
function marriedNames(met: readonly Met[]): Set<string> {
  return new Set(met.filter(({ mention, inHeadline }) => !inHeadline && mention.names.length === 1 && mention.gender === 'f').map(({ mention }) => mention.names[0]!));
}

/**
 * `Trump` beside `Melania Trump` and `Mrs. Trump`: a bare surname met before its only bearer is named in full, who is
 * a woman called `Mrs.` elsewhere, is somebody else's.
 */
function addBareBearers(cast: Cast, words: readonly Word[], met: readonly Met[], married: ReadonlySet<string>): void {
  const bare = new Map<string, NameMention>();
  const full = new Map<string, NameMention>();
  for (const { mention, inHeadline } of met) {
    if (inHeadline) continue;
    const surname = mention.names[mention.names.length - 1]!;
    const kept = mention.names.length > 1 ? full : bare;
    if (mention.titleFirst === mention.first && !kept.has(surname)) kept.set(surname, mention);
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
  const name = nameBetween(words, mention.first, mention.last);
  // Lone places and `the Church` wait: `Paris` may be a surname, `the Church` the short form of a longer name.
  if (kind === 'place') return names.length === 1 ? undefined : cast.body(name, names, true);
  if (kind === 'body') return names.length === 1 && (mention.the ? BODY_WORDS.has(names[0]!) : isShouted(name)) ? undefined : cast.body(name, names);
  if (names.length < 2 || kind === 'calling') return undefined;
  if (kind === 'other' && beside.roles.some(role => BODY_NOUNS.has(role.head))) return cast.body(name, names);
  const certain = kind === 'person' || beside.roles.length > 0;
  const person = certain || (!mention.the && names.length <= 4);
  return person ? cast.person(names, name, mention.gender ?? beside.gender, certain) : cast.body(name, names);
}

/** `Margaret Dunne` of `Margaret "Peg" Dunne`: the printed name without a nickname in marks. */
function nameBetween(words: readonly Word[], first: number, last: number): string {
  for (let at = first + 1; at + 3 < last; at++) {
    if (words[at]!.sign && words[at + 2]!.sign && words[at]!.text !== '-' && words[at]!.text !== '.') return `${textBetween(words, first, at)} ${textBetween(words, at + 3, last)}`;
  }
  return textBetween(words, first, last);
}

/** Whom a lone surname, given name, titled surname or short name of a body means. */
function shortName(cast: Cast, words: readonly Word[], mention: NameMention, beside: RolesBeside, bearers: readonly Figure[], headline: boolean, married: ReadonlySet<string>): Figure | undefined {
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
  const figure = byRole(bearers, beside) ?? surnameOnly(bearers, mention) ?? mainBearer(bearers) ?? latest(unmarried(bearers, mention, married), mention.span);
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

/** Whom a bare surname may mean of several: nobody who is called `Mrs.` where she is not named in full. */
function unmarried(figures: readonly Figure[], { names, first, titleFirst }: NameMention, married: ReadonlySet<string>): readonly Figure[] {
  if (figures.length < 2 || names.length > 1 || titleFirst < first || !married.has(names[0]!)) return figures;
  const others = figures.filter(figure => figure.gender !== 'f');
  return others.length > 0 ? others : figures;
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
