/**
 * How often content (IoU >= 0.5) and source of what a rule found were both right, measured on news articles
 * labelled by people (PolNeAR, train part). Rules seen too seldom to be measured share `OTHERS`.
 */
const BY_RULE: ReadonlyMap<string, number> = new Map([
  ['marks-alone', 0.3],
]);
const OTHERS = 0.5;

/** Probability (0 to 1) that an attribution found by `rule` is right. */
export function confidenceOf(rule: string): number {
  return BY_RULE.get(rule) ?? OTHERS;
}
