/** The words of a list written as running text, in lower case. `_` stands for the blank inside an entry: `prime_minister`. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean).map(word => word.replaceAll('_', ' ')));
}
