/**
 * Words cut behind commas, semicolons, colons, dashes and sentence ends, so that an editor's own diff shows changed words side by side.
 * Apostrophes are set in one way: they are no difference.
 */
export function clausesOf(words: string): string[] {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/’/g, "'")
    .split(/(?<=[,;:.!?…][”"’']?) |(?<= [–—-]) /)
    .filter((clause) => clause !== '');
}
