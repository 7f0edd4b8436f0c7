import Mocha from 'mocha';

/** What came out of one program of tests. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
}

/** Starts every line that is meant for whoever runs the tests, among whatever else a console carries. */
export const reportMark = '##report ';
/** Starts the line that tells the counts, as JSON. */
export const countMark = '##tests ';

/**
 * Runs the tests that `load` declares and prints one line per group, then what failed.
 * Works the same in a Node process and inside VS Code's extension host; never rejects for a failed test.
 */
export async function runTests(load: () => void): Promise<TestCount> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, forbidOnly: true, forbidPending: true, reporter: Quiet });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  const started = performance.now();
  const count = await new Promise<TestCount>((resolve) => {
    let passed = 0;
    let failed = 0;
    mocha
      .run(() => resolve({ passed, failed }))
      .on('pass', () => passed++)
      .on('fail', () => failed++);
  });
  report(`${count.passed} passed, ${count.failed} failed in ${((performance.now() - started) / 1000).toFixed(2)} s`);
  console.log(countMark + JSON.stringify(count));
  return count;
}

/** Groups that take longer than this say so: the unit suite has two seconds in all. Milliseconds. */
const slowGroup = 50;

/** One line per outermost group; the failures with their stacks at the end. */
class Quiet extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    let inGroup = 0;
    let time = 0;
    runner.on('test end', (test) => {
      inGroup++;
      time += test.duration ?? 0;
    });
    runner.on('suite end', (suite) => {
      if (suite.parent?.root !== true) return;
      report(`  ${suite.title} (${inGroup}${time < slowGroup ? '' : `, ${time} ms`})`);
      inGroup = 0;
      time = 0;
    });
    runner.on('fail', (test, error: Error) => report(failure(test.fullTitle(), error)));
  }
}

function failure(title: string, error: Error & { expected?: unknown; actual?: unknown }): string {
  const stack = (error.stack ?? error.message).split('\n').filter((line) => !/node_modules.mocha|node:internal/.test(line));
  return [`  FAILED: ${title}`, ...stack.map((line) => `    ${line}`)].join('\n');
}

/** Line by line, each marked, so that a reader of the console can tell them from the rest. */
function report(text: string): void {
  for (const line of text.split('\n')) console.log(reportMark + line);
}
