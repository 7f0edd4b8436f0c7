/**
 * Runs the suites of test/editor/suite/ in a desktop VS Code, which it downloads: `npm run test:desktop [-- VERSION]`.
 * For contributors' machines; `npm test` runs the same suites without a desktop.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies } from './dependencies.mjs';
import { inProject, root } from './project.mjs';

await installDependencies();
const { buildProducts } = await import('./build.mjs');
const { hostSuites } = await import('./editor.mjs');
const { runTests } = await import('@vscode/test-electron');

const version = process.argv[2] ?? 'stable';
await buildProducts();
let failed = 0;
for (const { workspace, program } of await hostSuites([])) {
  const folder = inProject(workspace);
  const copy = mkdtempSync(join(tmpdir(), `quotelens-${workspace}-`));
  if (existsSync(folder)) cpSync(folder, copy, { recursive: true });
  else if (workspace !== 'empty') continue;
  console.log(`== ${workspace}`);
  try {
    await runTests({
      version,
      extensionDevelopmentPath: root,
      extensionTestsPath: program,
      launchArgs: [copy, '--disable-extensions', '--disable-workspace-trust'],
    });
  } catch {
    failed++;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
process.exit(failed === 0 ? 0 : 1);
