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

/** Milliseconds of processor time for one run: the middle of five measures, each of as many runs as take a third of a second, so that others on the machine count less. */
export function processorTime(run: () => void): number {
  return median(Array.from({ length: 5 }, () => {
    const from = process.cpuUsage();
    let runs = 0;
    let spent = 0;
    while (spent < 333) {
      run();
      runs++;
      const { user, system } = process.cpuUsage(from);
      spent = (user + system) / 1000;
    }
    return spent / runs;
  }));
}

/** The processor time of this thread between two looks a millisecond apart, or later when it is held up, and the most memory seen, in MiB. */
export function watched(): () => { readonly turns: readonly number[]; readonly memory: number } {
  const turns: number[] = [];
  const own = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [last, memory, count] = [own(), 0, 0];
  let next = setTimeout(turn, 1);
  function turn(): void {
    const now = own();
    if (now - last > 0.5) turns.push(now - last);
    if (count++ % 20 === 0) memory = Math.max(memory, process.memoryUsage.rss() / 2 ** 20);
    last = now;
    next = setTimeout(turn, 1);
  }
  return () => {
    clearTimeout(next);
    return { turns, memory };
  };
}
