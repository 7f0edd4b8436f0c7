const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;

/**
 * How many code units the letter or digit (`\p{L}`, `\p{N}`) at `at` takes up; 0 where none stands.
 * For loops over whole quotes, where a regular expression would make a string or a match of every letter.
 */
export function letterAt(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code < 128) return isAsciiLetter(code) ? 1 : 0;
  const pair = code >= 0xd800 && code < 0xdc00;
  if (!LETTER_OR_DIGIT.test(pair ? text.slice(at, at + 2) : text.charAt(at))) return 0;
  return pair ? 2 : 1;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
