/** The words of a text as quotes are searched for by them: lower case, without marks. */
export function searchedWords(text: string): string[] {
  return text.toLowerCase().normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
}
