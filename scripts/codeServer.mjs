import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { end, run, startTethered } from './processes.mjs';

/** What makes a served VS Code calm: nothing opens by itself, nothing covers the article. */
export const calmSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'window.commandCenter': false,
  'window.title': '${activeEditorShort}${separator}${rootName}',
  'window.menuBarVisibility': 'compact',
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.accessibilitySupport': 'off',
};

const patience = 60_000;

/**
 * Serves VS Code on a loopback address.
 *
 * `profile` is a folder for everything the editor writes; `settings` are the user's settings, over `calmSettings`.
 * A profile that has settings already keeps them when `settings` is not given.
 * With `forTests` the editor obeys the `payload` of the address (suites in the extension host).
 * Rejects when the server does not answer within a minute; the server's log is then in the message.
 */
export async function serveEditor({ tools, profile, settings, port = 0, forTests = false }) {
  mkdirSync(profile, { recursive: true });
  if (settings !== undefined || !existsSync(settingsFile(profile))) writeSettings(profile, settings ?? {});
  const log = join(profile, 'server.log');
  const child = startTethered(
    tools.node,
    [
      tools.codeServer,
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override'],
      ...folders(profile),
      ...(forTests ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ],
    { env: environment(profile) },
  );
  child.stderr.pipe(createWriteStream(`${log}.errors`));
  const address = await listening(child, createWriteStream(log)).catch(async (error) => {
    await end(child);
    throw new Error(`${error.message}\n${readFileSync(log, 'utf8')}${readFileSync(`${log}.errors`, 'utf8')}`);
  });
  return { address, authority: new URL(address).host, profile, ended: once(child, 'exit'), close: () => end(child) };
}

/** Replaces the user's settings: those a window has from its beginning. */
export function writeSettings(profile, settings) {
  mkdirSync(join(profile, 'User'), { recursive: true });
  writeFileSync(settingsFile(profile), JSON.stringify({ ...calmSettings, ...settings }, null, 2));
}

const settingsFile = (profile) => join(profile, 'User', 'settings.json');

/** Installs packaged extensions (VSIX files) into a profile. */
export async function installExtensions({ tools, profile, extensions }) {
  mkdirSync(profile, { recursive: true });
  const asked = extensions.flatMap((vsix) => ['--install-extension', vsix]);
  await run(tools.node, [tools.codeServer, ...asked, '--force', ...folders(profile)], {
    env: environment(profile),
  });
}

/** The address that opens a folder, with the editor's own start parameters. */
export function folderAddress(server, folder, payload = []) {
  const address = new URL(server.address);
  address.searchParams.set('folder', folder.replaceAll('\\', '/').replace(/^(?!\/)/, '/'));
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

function folders(profile) {
  return ['--config', join(profile, 'config.yaml'), '--user-data-dir', profile, '--extensions-dir', join(profile, 'extensions')];
}

/**
 * An editor started from a terminal of VS Code must not take itself for that one.
 * Without a gallery it asks no other machine for extensions.
 */
function environment(profile) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|CODE_SERVER_|PORT$|PASSWORD$)/.test(name));
  writeFileSync(join(profile, 'config.yaml'), 'auth: none\n');
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' }) };
}

function listening(child, log) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`VS Code did not answer within ${patience / 1000} s.`)), patience);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended with exit code ${code}.`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      log.write(`${line}\n`);
      const address = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}

function once(child, event) {
  return new Promise((resolve) => child.once(event, resolve));
}
