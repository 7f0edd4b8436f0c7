/**
 * Runs the tests: all stages, or the named ones.
 *
 *   node scripts/test.mjs [STAGE...] [-- WORD...]
 *
 * Words keep only the test files whose path contains one of them.
 */
import { installDependencies } from './dependencies.mjs';
import { seconds, sinceStart } from './progress.mjs';
import { root } from './project.mjs';

await installDependencies();
const { stages } = await import('./stages.mjs');

const { names, words } = readArguments(process.argv.slice(2));
process.chdir(root);
const outcomes = [];
for (const name of names) outcomes.push(await runStage(name));
summarise();

function readArguments(args) {
  const at = args.indexOf('--');
  const given = at < 0 ? args : args.slice(0, at);
  const words = at < 0 ? [] : args.slice(at + 1);
  // `npm run test:unit -- hover` hands over the words without the dashes.
  const named = given.filter((name) => name in stages);
  const rest = given.filter((name) => !(name in stages));
  if (named.length === 0 && rest.length > 0) {
    console.error(`There is no stage "${rest[0]}". The stages are ${Object.keys(stages).join(', ')}.`);
    process.exit(2);
  }
  return { names: named.length > 0 ? named : Object.keys(stages), words: [...rest, ...words] };
}

async function runStage(name) {
  console.log(`\n== ${name}`);
  const from = performance.now();
  try {
    const { passed, failed } = await stages[name](words);
    return { name, passed, failed, time: performance.now() - from };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { name, passed: 0, failed: 1, time: performance.now() - from };
  }
}

function summarise() {
  const sum = (pick) => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  const failed = sum((outcome) => outcome.failed);
  console.log(`\n== all in ${sinceStart()}`);
  for (const { name, passed, failed, time } of outcomes) {
    const mark = failed > 0 ? 'FAILED' : 'ok';
    console.log(`  ${name.padEnd(9)} ${mark.padEnd(7)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${seconds(time).padStart(8)}`);
  }
  for (const { name, failed } of outcomes.filter((outcome) => outcome.failed > 0)) {
    console.log(`${name}: ${failed} failed. Run just this stage with: npm run test:${name}`);
  }
  console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
