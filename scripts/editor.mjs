import { bundle, bundleTests, testFiles } from './build.mjs';
import { packageExtension } from './package.mjs';
import { runProgram } from './stages.mjs';
import { installTestTools } from './tools.mjs';

/**
 * The tests in a real VS Code: suites inside its extension host (test/editor/suite/WORKSPACE/), then scenes that
 * do with mouse and keyboard what a reader does (test/editor/scenes/).
 */
export async function testEditor(words) {
  const tools = await installTestTools();
  const suites = await hostSuites(words);
  const scenes = await bundleTests('editor/scenes', { only: words, output: 'editor/scenes.js' });
  const vsix = scenes === undefined ? '' : await packageExtension();
  const env = { QUOTELENS_EDITOR: JSON.stringify({ ...tools, vsix, suites }) };
  const counts = [];
  if (suites.length > 0) {
    counts.push(await runProgram(await bundle('test/editor/harness/hostMain.ts', 'test/editor/host.js'), { env }));
  }
  if (scenes !== undefined) counts.push(await runProgram(scenes, { env }));
  if (counts.length === 0) throw new Error(`No editor test has ${words.join(' or ')} in its path.`);
  return counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }));
}

/** One program per workspace: an editor takes seconds to start, a suite much less. */
export async function hostSuites(words) {
  const workspaces = new Set(testFiles('editor/suite', words).map((path) => path.split('/')[3]));
  return Promise.all(
    [...workspaces].map(async (workspace) => ({
      workspace,
      program: await bundleTests(`editor/suite/${workspace}`, { only: words, output: `editor/suite-${workspace}.js` }),
    })),
  );
}
