/**
 * Numbers things by the groups they gather in: equal numbers, one group. Whoever is one with any of a group belongs to it, so that the
 * groups are the same in whatever order things are given. Numbers run from 0 in the order given.
 *
 * @param areOne asked with two places; the earlier one second
 */
export function gathered(count: number, areOne: (at: number, other: number) => boolean): number[] {
  let groups: number[][] = [];
  for (let at = 0; at < count; at++) {
    const own = groups.filter((group) => group.some((other) => areOne(at, other)));
    groups = [...groups.filter((group) => !own.includes(group)), [...own.flat(), at]];
  }
  const groupOf: number[] = [];
  groups.forEach((group, number) => group.forEach((at) => (groupOf[at] = number)));
  const numbers = new Map<number, number>();
  return groupOf.map((group) => {
    if (!numbers.has(group)) numbers.set(group, numbers.size);
    return numbers.get(group)!;
  });
}
