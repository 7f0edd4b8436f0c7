import type { Span } from '../../text/span.js';
import type { SpeakerKind } from '../attribution.js';
import type { Gender } from './gender.js';
import type { Role } from './role.js';

/** A person, body or unnamed source of one article, while its mentions are gathered. */
export interface Figure {
  kind: SpeakerKind;
  /** Fullest name so far. */
  name: string;
  /** Folded words of the fullest name. */
  names: readonly string[];
  gender: Gender | null;
  /** `officials`, `the two leaders`: referred to by `they`. */
  readonly plural: boolean;
  /** A place: it speaks only where the text makes it a source. */
  readonly place: boolean;
  /** `false` for a lone capitalised word of which nothing tells that it names a person. */
  certain: boolean;
  readonly roles: Role[];
  /** Singular head nouns by which the text has called it: `official`, `mayor`. */
  readonly heads: Set<string>;
  /** What the words around a name of which nothing else is known speak for: above 0 a person, below 0 a body. */
  leaning: number;
  /** How often a pronoun behind its name shows either gender. */
  readonly shown: Record<Gender, number>;
  /** How often it is named in full. */
  fullNames: number;
  readonly mentions: Span[];
  /** Start of the latest mention seen while reading in order. */
  lastSeen: number;
}

/** A figure nothing is known of but its name. */
export function newFigure(kind: SpeakerKind, name: string, names: readonly string[], known: { plural?: boolean; place?: boolean; certain?: boolean } = {}): Figure {
  const { plural = false, place = false, certain = true } = known;
  return { kind, name, names, gender: null, plural, place, certain, roles: [], heads: new Set(), leaning: 0, shown: { m: 0, f: 0 }, fullNames: 0, mentions: [], lastSeen: -1 };
}

/** Adds roles the figure does not bear yet. */
export function addRoles(figure: Figure, roles: readonly Role[]): void {
  for (const role of roles) {
    figure.heads.add(role.head);
    const key = role.words.join(' ');
    if (figure.roles.length < 40 && !figure.roles.some(known => known.words.join(' ') === key)) figure.roles.push(role);
  }
}

/** The roles as a reader sees them: fullest first, equal ones once, `spokesman` dropped beside `Pentagon spokesman`. */
export function shownRoles(figure: Figure): string[] {
  const texts: string[] = [];
  const byLength = figure.roles.map(role => role.text).filter(text => text !== '').sort((a, b) => b.length - a.length);
  for (const text of byLength) {
    const folded = text.toLowerCase();
    if (!texts.some(known => ` ${known.toLowerCase()} `.includes(` ${folded} `))) texts.push(text);
  }
  return texts;
}
