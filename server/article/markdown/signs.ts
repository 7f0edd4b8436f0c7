import { ENTITY, decodeEntity } from '../entities.js';

/** A stretch of a block's text that a reader does not see as it stands. */
export interface Sign {
  readonly start: number;
  readonly end: number;
  /** Whether it stands for a character; else it stands for nothing. */
  readonly entity: boolean;
}

/**
 * The inline mark-up of one block, ascending by start: emphasis, strike, code and highlight marks, links around their
 * words, pictures, footnote marks, tags, comments, escapes, character references. After CommonMark, GFM and
 * Obsidian, in one pass: a link's address may hold no bracket or line end, emphasis is matched by kind of mark.
 */
export function signsOf(text: string): Sign[] {
  const scan = new InlineScan(text);
  SPECIAL.lastIndex = 0;
  for (let found = SPECIAL.exec(text); found !== null; found = SPECIAL.exec(text)) {
    SPECIAL.lastIndex = scan.at(found.index);
  }
  return scan.signs.sort((a, b) => a.start - b.start || b.end - a.end);
}

const SPECIAL = /[\\`*_~=[\]!<&]/g;
const ESCAPED = /[!-/:-@[-`{-~]/;
const TAG = /<(?:\/?[a-zA-Z][\w-]{0,30}(?:\s[^<>]{0,1000})?\/?>|!--)/y;
const ADDRESS = /<((?:https?|mailto|ftp):[^\s<>]{1,2000})>/y;
const FOOTNOTE = /\[\^[^\]\s]{1,60}\]/y;
const WIKI_LINK = /\[\[([^\][|\n]{1,300}\|)?[^\][|\n]{1,300}\]\]/y;
const DESTINATION = /\((?:[^()[\]\r\n]|\([^()[\]\r\n]{0,500}\)){0,2000}\)/y;
const REFERENCE = /\[[^\][\r\n]{1,200}\]/y;

interface Mark {
  readonly start: number;
  left: number;
}

interface Bracket {
  readonly start: number;
  readonly picture: boolean;
}

class InlineScan {
  readonly signs: Sign[] = [];
  readonly #text: string;
  readonly #brackets: Bracket[] = [];
  readonly #open: Readonly<Record<string, Mark[]>> = { '*': [], _: [], '~': [], '=': [] };
  #codeEnds: ReadonlyMap<number, number[]> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads the mark-up at `at`; gives the offset to go on from. */
  at(at: number): number {
    const character = this.#text[at]!;
    switch (character) {
      case '\\':
        return this.#escape(at);
      case '`':
        return this.#code(at);
      case '&':
        return this.#entity(at);
      case '<':
        return this.#tag(at);
      case '!':
        return this.#text[at + 1] === '[' ? this.#bracket(at, true) : at + 1;
      case '[':
        return this.#bracket(at, false);
      case ']':
        return this.#closeBracket(at);
      default:
        return this.#marks(at, character);
    }
  }

  #leaveOut(start: number, end: number): number {
    this.signs.push({ start, end, entity: false });
    return end;
  }

  #match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.#text)?.[0];
  }

  #escape(at: number): number {
    const next = this.#text[at + 1] ?? '';
    if (next === '\n' || next === '\r') return this.#leaveOut(at, at + 1);
    if (!ESCAPED.test(next)) return at + 1;
    this.#leaveOut(at, at + 1);
    return at + 2;
  }

  #code(at: number): number {
    const length = runLength(this.#text, at, '`');
    this.#codeEnds ??= runsByLength(this.#text);
    const ends = this.#codeEnds.get(length) ?? [];
    // Runs are asked for in ascending order, so each is dropped once.
    while (ends.length > 0 && ends.at(-1)! <= at) ends.pop();
    const end = ends.at(-1);
    if (end === undefined) return at + length;
    this.#leaveOut(at, at + length);
    return this.#leaveOut(end, end + length);
  }

  #entity(at: number): number {
    const entity = this.#match(ENTITY, at);
    if (entity === undefined || decodeEntity(entity) === entity) return at + 1;
    this.signs.push({ start: at, end: at + entity.length, entity: true });
    return at + entity.length;
  }

  #tag(at: number): number {
    const address = this.#match(ADDRESS, at);
    if (address !== undefined) {
      this.#leaveOut(at, at + 1);
      return this.#leaveOut(at + address.length - 1, at + address.length);
    }
    const tag = this.#match(TAG, at);
    if (tag === undefined) return at + 1;
    if (tag !== '<!--') return this.#leaveOut(at, at + tag.length);
    const end = this.#text.indexOf('-->', at);
    return this.#leaveOut(at, end < 0 ? this.#text.length : end + 3);
  }

  #bracket(at: number, picture: boolean): number {
    const footnote = picture ? undefined : this.#match(FOOTNOTE, at);
    if (footnote !== undefined) return this.#leaveOut(at, at + footnote.length);
    const wiki = this.#match(WIKI_LINK, picture ? at + 1 : at);
    if (wiki !== undefined) return picture ? this.#leaveOut(at, at + 1 + wiki.length) : this.#wikiLink(at, wiki);
    this.#brackets.push({ start: at, picture });
    return at + (picture ? 2 : 1);
  }

  #wikiLink(at: number, link: string): number {
    this.#leaveOut(at, at + 2 + (link.includes('|') ? link.indexOf('|') - 1 : 0));
    return this.#leaveOut(at + link.length - 2, at + link.length);
  }

  #closeBracket(at: number): number {
    const open = this.#brackets.pop();
    if (open === undefined) return at + 1;
    const target = this.#match(DESTINATION, at + 1) ?? this.#match(REFERENCE, at + 1);
    // Square brackets without a target are the editor's own words: "[The mayor] told us".
    if (target === undefined) return at + 1;
    const end = at + 1 + target.length;
    if (open.picture) return this.#leaveOut(open.start, end);
    this.#leaveOut(open.start, open.start + 1);
    return this.#leaveOut(at, end);
  }

  /** A run of emphasis marks closes what the same marks opened, or opens. */
  #marks(at: number, character: string): number {
    const length = runLength(this.#text, at, character);
    const after = at + length;
    const open = this.#open[character]!;
    if ((character === '~' || character === '=') && length !== 2) return after;
    const before = this.#text[at - 1] ?? ' ';
    const behind = this.#text[after] ?? ' ';
    const inWord = character === '_' && isWordCharacter(before) && isWordCharacter(behind);
    let left = length;
    if (!isSpace(before) && !inWord) left = this.#closeMarks(open, at, length);
    if (left > 0 && !isSpace(behind) && !inWord) open.push({ start: after - left, left });
    return after;
  }

  #closeMarks(open: Mark[], at: number, length: number): number {
    let left = length;
    for (let mark = open.at(-1); mark !== undefined && left > 0; mark = open.at(-1)) {
      const count = Math.min(mark.left, left);
      this.#leaveOut(mark.start + mark.left - count, mark.start + mark.left);
      this.#leaveOut(at + length - left, at + length - left + count);
      mark.left -= count;
      left -= count;
      if (mark.left === 0) open.pop();
    }
    return left;
  }
}

function runLength(text: string, at: number, character: string): number {
  let end = at;
  while (text[end] === character) end++;
  return end - at;
}

/** The starts of all runs of back quotes by their length, descending. */
function runsByLength(text: string): ReadonlyMap<number, number[]> {
  const runs = new Map<number, number[]>();
  for (let at = text.indexOf('`'); at >= 0; ) {
    const length = runLength(text, at, '`');
    const known = runs.get(length);
    if (known === undefined) runs.set(length, [at]);
    else known.push(at);
    at = text.indexOf('`', at + length);
  }
  for (const starts of runs.values()) starts.reverse();
  return runs;
}

function isSpace(character: string): boolean {
  return /\s/.test(character);
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
