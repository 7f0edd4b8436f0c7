import { buildProducts, bundle, bundleTests, testFiles } from './build.mjs';
import { run } from './processes.mjs';
import { inProject, root } from './project.mjs';
import { runProgram } from './runProgram.mjs';
import { checkSizes } from './sizes.mjs';

/**
 * Each stage prints what it does and resolves to `{ passed, failed }`.
 * A stage that rejects counts as one failed test.
 */
export const stages = { lint, types, unit, archive, growth, protocol, grammar, figures, editor };

const unitBudget = 2000;
const one = { passed: 1, failed: 0 };
let built;

async function lint() {
  await run(process.execPath, [inProject('node_modules/eslint/bin/eslint.js'), '--max-warnings=0', '.'], shown);
  await run(process.execPath, [inProject('scripts/circles.mjs')], shown);
  await run(process.execPath, [inProject('scripts/notices.mjs'), '--check'], shown);
  return one;
}

async function types() {
  await run(process.execPath, [inProject('node_modules/typescript/bin/tsc'), '--noEmit', '-p', '.'], shown);
  return one;
}

async function unit(words) {
  const program = await bundleTests('unit', { only: words });
  if (program === undefined) return nothing('unit', words);
  const from = performance.now();
  const count = await runProgram(program);
  const time = performance.now() - from;
  if (time > unitBudget) console.log(`  over the budget of ${unitBudget / 1000} s: ${(time / 1000).toFixed(2)} s with start-up`);
  return count;
}

/**
 * The archive on disk needs SQLite, which comes with Node 24: where this is an older one, 24 is installed for these tests. Beside the
 * unit tests of the rooms that keep articles, those with real files, threads and processes.
 */
async function archive(words) {
  await build();
  const { installNode } = await import('./tools.mjs');
  const node = await installNode();
  const programs = [await bundleTests('unit', { only: words.length > 0 ? words : ['unit/archive/', 'unit/library/'], output: 'archive-unit.js' }), await bundleTests('archive', { only: words })];
  if (!programs.some((program) => program)) return nothing('archive', words);
  await bundle('test/archive/writer.ts', 'test/writer.js');
  const count = { passed: 0, failed: 0 };
  for (const program of programs.filter((one) => one)) {
    const { passed, failed } = await runProgram(program, { node });
    count.passed += passed;
    count.failed += failed;
  }
  return count;
}

/** What must not grow faster than its input: timed, on inputs too large for the unit tests. */
async function growth(words) {
  const program = await bundleTests('growth', { only: words });
  return program === undefined ? nothing('growth', words) : runProgram(program);
}

async function protocol(words) {
  await build();
  const program = await bundleTests('protocol', { only: words });
  return program === undefined ? nothing('protocol', words) : runProgram(program);
}

async function grammar(words) {
  const { testGrammar } = await import('./grammar.mjs');
  return testGrammar(words);
}

/** What has been reached on labelled data must hold, where that data is. */
async function figures(words) {
  await build();
  const program = await bundleTests('figures', { only: words });
  const told = program === undefined ? nothing('figures', words) : await runProgram(program);
  const { fallen, measure } = await import('./evaluate.mjs');
  const measured = measure({ details: false });
  if (measured === undefined) return told;
  const down = fallen(measured);
  for (const line of down) console.log(`  fallen: ${line}`);
  return { passed: told.passed + Object.keys(measured).length - down.length, failed: told.failed + down.length };
}

async function editor(words) {
  await build();
  const { testEditor } = await import('./editor.mjs');
  return testEditor(words);
}

/** Builds once for all stages; the sizes are checked with it, on the bundles as they ship. */
async function build() {
  built ??= buildProducts({ production: true }).then(checkSizes);
  await built;
}

function nothing(folder, words) {
  const of = words.length > 0 ? ` with ${words.join(' or ')} in its path` : '';
  console.log(`  test/${folder} has no test file${of}`);
  return { passed: 0, failed: testFiles(folder).length === 0 || words.length === 0 ? 0 : 1 };
}

const shown = { cwd: root, stdio: 'inherit' };
