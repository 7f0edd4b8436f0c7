import { newFigure, type Figure } from './figures.js';
import type { Gender } from './gender.js';
import type { NameMention } from './nameMentions.js';
import { almostEqual, bareSurname, singularOf } from './nameWords.js';
import { givenNameListsAgree, isAcronymOf, organisationKey } from './sameSpeaker.js';
import { isGivenName } from './wordForms.js';

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
    const fuller = names.length > figure.names.length && !isDecorated(names, figure.names);
    if (fuller || isDecorated(figure.names, names)) {
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
    const head = headOfBody(names);
    if (head !== undefined) this.file(this.bodiesByHead, head, figure);
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

/** Whether two genders are known and differ. */
export function contradicts(a: Gender | null, b: Gender | null): boolean {
  return a !== null && b !== null && a !== b;
}

function headOfBody(names: readonly string[]): string | undefined {
  const of = names.findIndex(word => word === 'of' || word === 'for');
  const last = names[of > 0 ? of - 1 : names.length - 1];
  return last === undefined ? undefined : singularOf(last);
}

function initialsOf(names: readonly string[]): string[] {
  if (names.length < 2) return [];
  let all = '';
  let large = '';
  for (const name of names) {
    for (const word of name.includes('-') ? name.split('-') : [name]) {
      const initial = word.charAt(0);
      all += initial;
      if (!SMALL_WORDS.has(word)) large += initial;
    }
  }
  return [all.slice(-6), large.slice(-6)];
}

const SMALL_WORDS = new Set(['of', 'and', 'the', 'for', '&', 'on', 'in']);
