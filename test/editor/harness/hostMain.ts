import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serveEditor } from '../../../scripts/codeServer.mjs';
import { countMark, reportMark } from '../../run/runTests.js';
import { runInHost } from './runInHost.js';
import { launchBrowser, newRunFolder, openWorkspace, root, surroundings } from './surroundings.js';

/** Runs every suite that needs VS Code's extension host: one editor per workspace, one after the other. */
async function main(): Promise<void> {
  const tools = surroundings();
  const run = newRunFolder();
  const logs = join(root, '.vscode-test', 'logs');
  mkdirSync(logs, { recursive: true });
  const browser = await launchBrowser(tools.browser);
  try {
    for (const { workspace, program } of tools.suites) {
      const opened = openWorkspace(workspace, join(run.folder, workspace));
      if (opened === undefined) {
        console.log(`${reportMark}  ${workspace}: left out, its folder is not on this machine`);
        continue;
      }
      const profile = join(run.folder, `${workspace}-profile`);
      const server = await serveEditor({ tools, profile, settings: opened.settings, forTests: true });
      try {
        await runInHost({ server, browser, program, folder: opened.folder, log: join(logs, `host-${workspace}.log`) });
      } catch (error) {
        console.log(`${reportMark}  ${workspace}: ${error instanceof Error ? error.message : String(error)}`);
        console.log(`${countMark}{"passed":0,"failed":1}`);
      } finally {
        await server.close();
      }
    }
  } finally {
    await browser.close();
    run.remove();
  }
}

// Exported for the bundle: the program is started, not required.
export const done = main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
