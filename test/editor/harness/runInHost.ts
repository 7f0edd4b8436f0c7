import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type EditorServer, folderAddress } from '../../../scripts/codeServer.mjs';
import { countMark, reportMark, type TestCount } from '../../run/runTests.js';
import { root } from './surroundings.js';

const patience = 180_000;

/**
 * Runs a bundled suite inside VS Code's extension host, with the extension of this checkout loaded.
 *
 * `program` is the full path of a bundle that exports `run`. What the suite reports is printed; the whole console
 * goes to `log`. Rejects when the suite does not come back in time or ends without its counts.
 */
export async function runInHost(options: {
  readonly server: EditorServer;
  readonly browser: Browser;
  readonly program: string;
  readonly folder: string;
  readonly log: string;
}): Promise<TestCount> {
  const { server, browser, program, folder } = options;
  const page = await browser.newPage();
  const log = createWriteStream(options.log);
  let count: TestCount | undefined;
  try {
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
      for (const line of args.map(String).join(' ').split('\n')) {
        log.write(`${line}\n`);
        if (line.startsWith(reportMark)) console.log(line);
        else if (line.startsWith(countMark)) count = JSON.parse(line.slice(countMark.length)) as TestCount;
      }
    });
    // Both functions must be there before the page is: the editor looks for them once.
    const exit = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    await page.goto(folderAddress(server, folder, payload(server.authority, program)));
    await Promise.race([exit, late()]);
  } finally {
    log.end();
    await page.close();
  }
  if (count === undefined) throw new Error(`The suite ended without its counts. The editor's console is in ${options.log}.`);
  console.log(countMark + JSON.stringify(count));
  return count;
}

/** The authority must be the address's own, or the editor ignores what it names. */
function payload(authority: string, program: string): readonly (readonly [string, string])[] {
  const remote = (path: string): string => `vscode-remote://${authority}${join('/', path.replaceAll('\\', '/'))}`;
  return [
    ['extensionDevelopmentPath', remote(root)],
    ['extensionTestsPath', remote(program)],
    ['skipWelcome', 'true'],
  ];
}

function late(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`The suite did not come back within ${patience / 1000} s.`)), patience).unref();
  });
}
