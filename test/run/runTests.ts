import Mocha from 'mocha';

/** What came out of one program of tests. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
}

/** Starts the line that tells the counts to whoever started the program. */
export const countMark = '##tests ';

/**
 * Runs the tests that `load` declares and prints one line per group, then what failed.
 * Works the same in a Node process and inside VS Code's extension host; never rejects for a failed test.
 */
export async function runTests(load: () => void): Promise<TestCount> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 5_000, forbidOnly: true, forbidPending: true, reporter: Quiet });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  const started = performance.now();
  const count = await new Promise<TestCount>((resolve) => {
    let passed = 0;
    let failed = 0;
    mocha
      .run(() => { resolve({ passed, failed }); })
      .on('pass', () => passed++)
      .on('fail', () => failed++);
  });
  const time = ((performance.now() - started) / 1000).toFixed(2);
  console.log(`${String(count.passed)} passed, ${String(count.failed)} failed in ${time} s`);
  console.log(countMark + JSON.stringify(count));
  return count;
}

/** One line per outermost group; the failures with their stacks at the end. */
class Quiet extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    const failures: Mocha.Test[] = [];
    let inGroup = 0;
    runner.on('test end', () => inGroup++);
    runner.on('fail', (test, error: Error) => {
      test.err = error;
      failures.push(test);
    });
    runner.on('suite end', (suite) => {
      if (suite.parent?.root !== true) return;
      console.log(`  ${suite.title} (${String(inGroup)})`);
      inGroup = 0;
    });
    runner.on('end', () => { if (failures.length > 0) Mocha.reporters.Base.list(failures); });
  }
}
