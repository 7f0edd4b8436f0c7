/**
 * Opens a folder of articles in VS Code with the extension of this checkout: `npm start [-- FOLDER]`.
 *
 * In the desktop's VS Code when `code` is on the PATH, otherwise in a real VS Code served on a loopback address.
 */
import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { relative, resolve } from 'node:path';
import { findProgram } from './browser.mjs';
import { installDependencies } from './dependencies.mjs';
import { run } from './processes.mjs';
import { step } from './progress.mjs';
import { inProject, root } from './project.mjs';

try {
  await open(askedFolder(process.argv.slice(2)));
} catch (error) {
  fail(error.message, 1);
}

async function open(folder) {
  console.log(`Quotelens on ${folder}`);
  await installDependencies();
  const { buildProducts } = await import('./build.mjs');
  await step('Building the extension', () => buildProducts());
  const desktop = desktopEditor();
  if (desktop === undefined) await serve(folder);
  else await openDesktop(desktop, folder);
}

function askedFolder(args) {
  const [given, ...more] = args;
  if (more.length > 0 || given?.startsWith('-')) fail('Usage: npm start [-- FOLDER]');
  // npm starts scripts in the checkout; the reader's own folder is where names are relative to.
  const path = given === undefined ? inProject('samples') : resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (!existsSync(path)) fail(`There is no folder ${path}.`);
  if (!statSync(path).isDirectory()) fail(`${path} is a file; name the folder it is in.`);
  return path;
}

/** `code` without a display would start nothing that can be seen. */
function desktopEditor() {
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY ?? '';
  if (process.platform === 'linux' && display === '') return undefined;
  return findProgram('code');
}

async function openDesktop(code, folder) {
  // On Windows `code` is a command file, which only a shell can start; a shell needs the quotes.
  const windows = process.platform === 'win32';
  const quoted = (text) => (windows ? `"${text}"` : text);
  await run(quoted(code), ['--new-window', quoted(`--extensionDevelopmentPath=${root}`), quoted(folder)], { shell: windows });
  console.log(`\nVS Code is open: ${nextStep(folder)}`);
}

async function serve(folder) {
  const { folderAddress, installExtensions, serveEditor } = await import('./codeServer.mjs');
  const { installCodeServer } = await import('./tools.mjs');
  const { packageExtension } = await import('./package.mjs');
  const tools = await installCodeServer();
  const profile = inProject('.vscode-test', 'profile');
  const server = await step('Starting VS Code with the extension', async () => {
    await installExtensions({ tools, profile, extensions: [await packageExtension()] });
    return serveEditor({ tools, profile, port: await freePort(8765) });
  });
  console.log(`\nOpen ${folderAddress(server, folder)} in a browser; ${nextStep(folder)} Ctrl+C here ends it.`);
  await server.ended;
}

/** The wanted port when it is free, so that the address stays the same from day to day; else any. */
function freePort(wanted) {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(0))
      .listen(wanted, '127.0.0.1', () => probe.close(() => resolve(wanted)));
  });
}

function nextStep(folder) {
  const sample = relative(inProject('samples'), folder) === '' ? 'averil-courier.news' : 'an article';
  return `open ${sample} and rest the mouse on a quote.`;
}

function fail(message, code = 2) {
  console.error(message);
  process.exit(code);
}
