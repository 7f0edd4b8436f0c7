/** Beginnings of words that keep their hyphen where a line ends behind it, before more than an ending (`long-`, `er`). */
const COMPOUNDING: ReadonlySet<string> = new Set('all anti co cross half high long low multi non one self semi short three two vice well'.split(' '));
const LONGEST_ENDING = 3;
const PARTED = /(\p{L}[\p{L}\p{M}]*)[-‐\u00ad]$/u;

/**
 * How the lines of a paragraph become one: a hyphen at a line's end goes where the word was only parted, and stays where the
 * word has one of its own, as far as the rest of the text or its first half tells.
 *
 * @param lines of the whole text: what they hold within a line is known to be written so
 */
export function joinerOf(lines: readonly string[]): (lines: readonly string[]) => string {
  const known = new Set<string>();
  for (const line of lines) for (const [word] of line.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-‐]\p{L}[\p{L}\p{M}]*)*(?=\P{L}|$)/gu)) known.add(plain(word));
  const isHyphened = (first: string, second: string): boolean => {
    if (known.has(plain(first + second))) return false;
    return known.has(plain(`${first}-${second}`)) || (second.length > LONGEST_ENDING && COMPOUNDING.has(first.toLowerCase()));
  };
  return (parts) => {
    const written: string[] = [];
    let end = '';
    for (const line of parts) {
      const seam = end === '' ? 'kept' : seamOf(end, line, isHyphened);
      if (seam === 'parted') written.push(written.pop()!.slice(0, -1));
      if (seam === 'blank') written.push(' ');
      written.push(line);
      end = `${seam === 'parted' ? end.slice(0, -1) : end}${seam === 'blank' ? ' ' : ''}${line}`.slice(-LONGEST_WORD);
    }
    return written.join('');
  };
}

/** Longer words are not looked at whole. */
const LONGEST_WORD = 60;

/** What stands between two lines: a blank, nothing since the word goes on, or a hyphen that only parted it and goes. */
function seamOf(end: string, line: string, isHyphened: (first: string, second: string) => boolean): 'blank' | 'kept' | 'parted' {
  const first = PARTED.exec(end)?.[1];
  const second = /^\p{L}[\p{L}\p{M}]*/u.exec(line)?.[0];
  if (first === undefined || second === undefined) return 'blank';
  if (end.endsWith('\u00ad')) return 'parted';
  // `Anglo-` and `Irish`: names keep their hyphen, and nothing that begins with a capital was only parted.
  return /^\p{Ll}/u.test(line) && !isHyphened(first, second) ? 'parted' : 'kept';
}

function plain(word: string): string {
  return word.replaceAll('‐', '-').toLowerCase();
}
