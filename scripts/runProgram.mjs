import { createInterface } from 'node:readline';
import { start } from './processes.mjs';
import { root } from './project.mjs';

/** Runs a bundled program of tests; its last marked line carries the counts. */
export async function runProgram(program, { env = {}, node = process.execPath } = {}) {
  const child = start(node, ['--enable-source-maps', program], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const count = { passed: 0, failed: 0 };
  let told = false;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('##tests ')) {
      const { passed, failed } = JSON.parse(line.slice('##tests '.length));
      count.passed += passed;
      count.failed += failed;
      told = true;
    } else console.log(line.replace(/^##report /, ''));
  }
  if (!told) throw new Error(`The tests ended before they could be counted (${program}).`);
  return count;
}
