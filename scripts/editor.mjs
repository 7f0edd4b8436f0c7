import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, bundleTests, testFiles } from './build.mjs';
import { packageExtension } from './package.mjs';
import { inProject, toolsFolder } from './project.mjs';
import { runProgram } from './runProgram.mjs';
import { installTestTools } from './tools.mjs';
import { zip } from './zip.mjs';

/**
 * The tests in a real VS Code: suites inside its extension host (test/editor/suite/WORKSPACE/), then scenes that
 * do with mouse and keyboard what a reader does (test/editor/scenes/).
 */
export async function testEditor(words) {
  const tools = await installTestTools();
  const suites = await hostSuites(words);
  const scenes = await bundleTests('editor/scenes', { only: words, output: 'editor/scenes.js' });
  const extensions = scenes === undefined ? [] : [await packageExtension(), await packStagehand()];
  const env = { QUOTELENS_EDITOR: JSON.stringify({ ...tools, extensions, suites }) };
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

/** The extension that puts a window in order between scenes, as a VSIX file; returns its path. */
async function packStagehand() {
  const program = await bundle('test/editor/stagehand/extension.ts', 'test/editor/stagehand.js');
  const target = join(toolsFolder, 'stagehand.vsix');
  const entries = [
    { name: 'extension/package.json', data: readFileSync(inProject('test/editor/stagehand/package.json')) },
    { name: 'extension/extension.js', data: readFileSync(program) },
  ];
  writeFileSync(target, zip(entries));
  return target;
}
