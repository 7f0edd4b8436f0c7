/**
 * The words of a stretch, joined by single blanks: lower case, apostrophes and accents of typography dropped,
 * everything that is no letter or figure a separator. Two stretches with equal words say the same.
 */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ‘`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The number of words between single blanks, as `wordsOf` gives them. */
export function wordCount(words: string): number {
  if (words === '') return 0;
  let count = 1;
  for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) count++;
  return count;
}

const SENTENCE_END = /[.!?…]["”’'»“)\]\s]*$/;

/** Whether the stretch ends as a sentence does, its quote marks and brackets closed behind the stop. */
export function endsSentence(text: string): boolean {
  // Only the last characters are looked at, so that the search cannot grow with the paragraph.
  return SENTENCE_END.test(text.slice(-8));
}

/** The stretch without the blanks around it; empty (`start === end`) when there is nothing else. */
export function trimmed(text: string, start: number, end: number): [number, number] {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return [start, end];
}

/** White space, no-break and zero-width spaces, the byte order mark, NUL and other controls. */
export function isBlank(unit: number): boolean {
  return (
    unit <= 0x20 ||
    (unit >= 0x7f && unit <= 0xa0) ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x2060 ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
