import type { Comparison } from './comparison.js';
import type { Difference } from './report.js';

/** How A differs from B. */
export function differencesOf(_comparison: Comparison): Difference[] {
  return [];
}
