import type { Span } from '../text/span.js';

/** How far a forgotten mark is looked for. */
const REACH = 400;
const LONGEST_CUE = 90;

/** Right behind a closing mark: `Hale said`, `she told`, `said`. */
const CUE_BEHIND = /^\s*(?:(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}|(?:he|she|they)\s+)?(?:said|says|added|told|asked)\s*(?:[.,:]|$|\s)/u;

/** The comma of `when we got there, Ann Hale said.` at the end of a paragraph. Pronouns do not count: people quote each other without marks. */
const NAMED_CUE_AT_END = /[,?!](?=\s+(?:\p{Lu}[\p{L}'’-]*\s+(?:\p{Lu}[\p{L}.'’-]*\s+){0,3}(?:said|says|added)|(?:said|says)\s+\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})\.$)/u;

const SENTENCE_START = /(?<=[.!?]\s+)\p{Lu}/gu;

/** `We will rebuild," Hale said`: where the sentence starts that the mark at `at` closes and nothing opened; nothing before `floor` is taken. */
export function forgottenOpening(text: string, floor: number, at: number): number | undefined {
  if (!/[,.?!]/.test(text.charAt(at - 1)) || !CUE_BEHIND.test(text.slice(at + 1, at + 1 + LONGEST_CUE))) return undefined;
  const from = Math.max(floor, at - REACH);
  let start = from;
  for (const { index } of text.slice(from, at).matchAll(SENTENCE_START)) start = from + index;
  return /\S/.test(text.slice(start, at)) ? start : undefined;
}

/** `"The kiln was cold when we got there, Hale said.`: where the words should end that would close what opened at `start`. */
export function forgottenClosing(text: string, [start, end]: Span): number | undefined {
  const from = Math.max(start, end - LONGEST_CUE);
  const comma = NAMED_CUE_AT_END.exec(text.slice(from, end));
  return comma === null ? undefined : from + comma.index + (comma[0] === ',' ? 0 : 1);
}
