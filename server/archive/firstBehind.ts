/** The index of the first of these sorted names that stands behind another. */
export function firstBehind(sorted: readonly string[], name: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > name) high = middle;
    else low = middle + 1;
  }
  return low;
}
