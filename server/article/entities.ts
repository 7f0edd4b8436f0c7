import { type Token, Tokenizer } from 'parse5';
import type { ReadingText } from '../text/offsetMap.js';

/** A character reference: named, decimal or hexadecimal; the names of HTML have at most 32 letters. */
export const ENTITY = /&(?:#[xX][\da-fA-F]{1,8};?|#\d{1,8};?|[a-zA-Z][a-zA-Z\d]{1,32};?)/y;

/** What the character reference stands for by the tables of HTML; itself when it is none. */
export function decodeEntity(entity: string): string {
  let decoded = known.get(entity);
  if (decoded === undefined) {
    decoded = decodeOnce(entity);
    if (known.size > 5000) known.clear();
    known.set(entity, decoded);
  }
  return decoded;
}

/** Every page uses the same handful. */
const known = new Map<string, string>();

function decodeOnce(entity: string): string {
  let decoded = '';
  const take = (token: Token.CharacterToken): void => {
    decoded += token.chars;
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    {},
    { onCharacter: take, onWhitespaceCharacter: take, onNullCharacter: ignore, onStartTag: ignore, onEndTag: ignore, onComment: ignore, onDoctype: ignore, onEof: ignore },
  );
  tokenizer.write(entity, true);
  return decoded;
}

/** The value of a field with its references decoded; those without their semicolon are parts of addresses (`&section=`). */
export function decodeEntities(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(?:#[xX][\da-fA-F]{1,8}|#\d{1,8}|[a-zA-Z][a-zA-Z\d]{1,32});/g, decodeEntity);
}

/** Writes the reference at `start` of `file` to the reading text; gives the offset behind it, `start` for no reference. */
export function putEntity(reading: ReadingText, file: string, start: number): number {
  ENTITY.lastIndex = start;
  const found = ENTITY.exec(file);
  if (found === null) return start;
  const decoded = decodeEntity(found[0]);
  if (decoded === found[0]) return start;
  reading.put(decoded, start, start + found[0].length);
  return start + found[0].length;
}
