/** The middle one of the values; 0 of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The value below which `part` (0 to 1) of the values lie; 0 of none. */
export function percentile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
}

/** Milliseconds of wall time. */
export function timed(run: () => void): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}
