import type { Span } from '../text/span.js';

/** Marks of one family close each other: writers mix straight and curly double marks, never double marks and guillemets. */
export type MarkFamily = 'double' | 'single' | 'guillemet';

/** `either`: what stands around a straight mark does not tell. */
export type MarkSide = 'open' | 'close' | 'either';

/** A quotation mark. Two apostrophes or backquotes in a row are one double mark. */
export interface Mark {
  readonly span: Span;
  readonly family: MarkFamily;
  readonly side: MarkSide;
}

const MARK = /["\u201c-\u201f\u00ab\u00bb\u2039\u203a'\u2018-\u201b`\u00b4]/g;
const LETTER = /[\p{L}\p{N}]/u;
/** Elisions that begin with an apostrophe: '90s, 'n', 'em, 'twas. */
const ELISION = /^(?:\d\ds?|n|em|er|twas|tis|til|till|cause|bout|round|cuz|kay|ere|neath|s|tude)(?![\p{L}\p{N}])/iu;

/**
 * The quotation marks of a paragraph, in order. Apostrophes, feet and inches are left out.
 * What a mark does is read from the blanks around it; its own direction only breaks ties, because
 * curly marks turned the wrong way are common.
 */
export function marksIn(text: string, [start, end]: Span): Mark[] {
  const marks: Mark[] = [];
  // The paragraph alone: where it has no mark, the search would run on to the end of the text.
  const paragraph = text.slice(start, end);
  MARK.lastIndex = 0;
  for (let match = MARK.exec(paragraph); match !== null; match = MARK.exec(paragraph)) {
    const at = start + match.index;
    const sign = match[0];
    const twin = isSingle(sign) && at + 1 < end && isTwin(sign, text.charAt(at + 1)) && !closesInnerFirst(text, at, end);
    const span: Span = [at, at + (twin ? 2 : 1)];
    if (twin) MARK.lastIndex = match.index + 2;
    const family: MarkFamily = twin ? 'double' : familyOf(sign);
    const before = at > start ? text.charAt(at - 1) : ' ';
    const after = span[1] < end ? text.charAt(span[1]) : ' ';
    if (family === 'single' && isApostrophe(text, span, before, after)) continue;
    if (sign === '"' && isInches(text, start, at, after)) continue;
    marks.push({ span, family, side: sideOf(sign, before, after) });
  }
  return marks;
}

function isSingle(sign: string): boolean {
  return familyOf(sign) === 'single';
}

function isTwin(sign: string, next: string): boolean {
  return next === sign || ((sign === "'" || sign === '\u2019') && (next === "'" || next === '\u2019'));
}

/** `one of us,'''`: of three apostrophes behind a word the first closes the inner quote. */
function closesInnerFirst(text: string, at: number, end: number): boolean {
  return at > 0 && !isBlank(text.charAt(at - 1)) && text.charAt(at - 1) !== "'" && at + 2 < end && isTwin("'", text.charAt(at + 2)) && isTwin("'", text.charAt(at));
}

function familyOf(sign: string): MarkFamily {
  if (sign === '"' || (sign >= '\u201c' && sign <= '\u201f')) return 'double';
  if (sign === '\u00ab' || sign === '\u00bb' || sign === '\u2039' || sign === '\u203a') return 'guillemet';
  return 'single';
}

function sideOf(sign: string, before: string, after: string): MarkSide {
  const spaceBefore = isOpeningContext(before);
  const spaceAfter = isClosingContext(after);
  if (sign === '\u201e' || sign === '\u201a') return 'open';
  if (spaceBefore && !spaceAfter) return 'open';
  if (spaceAfter && !spaceBefore) return 'close';
  if (isMarkAbove(before) && isBlank(after)) return 'close';
  return directionOf(sign);
}

function directionOf(sign: string): MarkSide {
  switch (sign) {
    case '\u201c': case '\u2018': case '\u00ab': case '\u2039': case '`': return 'open';
    case '\u201d': case '\u2019': case '\u00bb': case '\u203a': case '\u00b4': return 'close';
    default: return 'either';
  }
}

function isBlank(sign: string): boolean {
  return sign <= ' ' || sign === '\u00a0' || (sign >= '\u2000' && sign <= '\u200b') || sign === '\u202f' || sign === '\u2028';
}

/** A double mark: what closes right behind it closes the outer quote. */
function isMarkAbove(sign: string): boolean {
  return sign === '"' || sign === '\u201d';
}

function isOpeningContext(before: string): boolean {
  return isBlank(before) || '([{-\u2013\u2014\u2015/\u201c\u2018\u00ab"'.includes(before);
}

function isClosingContext(after: string): boolean {
  return isBlank(after) || ')]}.,;:!?-\u2013\u2014\u2015/\u201d\u2019\u00bb"\u2026'.includes(after);
}

function isApostrophe(text: string, span: Span, before: string, after: string): boolean {
  const wordBefore = LETTER.test(before);
  const wordAfter = LETTER.test(after);
  if (wordBefore && wordAfter) return true;
  if (wordAfter && isOpeningContext(before) && ELISION.test(text.slice(span[1], span[1] + 8))) return true;
  if (/^['\u2019]n$/i.test(text.slice(span[0] - 2, span[0])) && isBlank(text.charAt(span[0] - 3))) return true;
  return isDigit(before) && !wordAfter && !isBlank(after) ? false : isDigit(before) && isBlank(after) && isDigit(text.charAt(span[1] + 1));
}

/** A straight mark behind a number that nothing opened before: 6' 2", a 27" screen. */
function isInches(text: string, start: number, at: number, after: string): boolean {
  if (!isDigit(text.charAt(at - 1)) || LETTER.test(after)) return false;
  let open = false;
  for (let i = Math.max(start, at - 400); i < at; i++) if (text.charAt(i) === '"') open = !open;
  return !open;
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}
