import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, installBrowser } from './browser.mjs';
import { npm } from './processes.mjs';
import { step } from './progress.mjs';
import { toolsFolder } from './project.mjs';
import { nodePackages, versions } from './versions.mjs';

/**
 * A real VS Code for machines without a desktop: paths of Node 24 and of code-server.
 * What is missing is installed under .vscode-test/ and kept; an interrupted installation goes on where it stopped.
 */
export async function installCodeServer() {
  return alone(async () => ({ node: await installNode24(), codeServer: await installServer() }));
}

/** Path of a Node 24, the one that is running when it is one. */
export function installNode() {
  return alone(installNode24);
}

/** The same with a Chromium, Chrome or Edge to look at it. */
export async function installTestTools() {
  const server = await installCodeServer();
  const browser = findBrowser() ?? (await alone(installBrowser));
  return { ...server, browser };
}

async function installNode24() {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const wanted = nodePackages[platform];
  if (wanted === undefined) {
    throw new Error(`code-server needs Node 24, and there is no package of it for ${platform}. Run this command with Node 24.`);
  }
  const [name] = wanted.split('@');
  const folder = join(toolsFolder, wanted.replace('@', '-'));
  await once(folder, 'node', () => step(`Installing Node 24 (${wanted})`, () => npmInstall(folder, [wanted])));
  const inPackage = join(folder, 'node_modules', name, 'bin');
  return join(inPackage, process.platform === 'win32' ? 'node.exe' : 'node');
}

async function installServer() {
  const folder = join(toolsFolder, `code-server-${versions.codeServer}`);
  const server = join(folder, 'node_modules', 'code-server');
  const parts = [
    ['server', 'the server', folder, [`code-server@${versions.codeServer}`]],
    ['editor', "the editor's parts", join(server, 'lib', 'vscode'), ['--omit=dev']],
    ['extensions', "the built-in extensions' parts", join(server, 'lib', 'vscode', 'extensions'), ['--omit=dev']],
  ];
  for (const [stamp, what, where, args] of parts) {
    await once(folder, stamp, () =>
      step(`Installing VS Code for the browser (code-server ${versions.codeServer}): ${what}`, () => npmInstall(where, args)),
    );
  }
  return join(server, 'out', 'node', 'entry.js');
}

/** Packages' own scripts stay off: code-server's would download and compile what nothing here needs. */
async function npmInstall(folder, args) {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], { cwd: folder });
}

/** Does the work unless a stamp says that it was done. */
async function once(folder, name, work) {
  const stamp = join(folder, `.${name}.installed`);
  if (existsSync(stamp)) return;
  await work();
  writeFileSync(stamp, `${new Date().toISOString()}\n`);
}

/** Keeps two runs in one checkout from installing into the same folder. */
async function alone(work) {
  mkdirSync(toolsFolder, { recursive: true });
  const lock = join(toolsFolder, 'installing.lock');
  while (!take(lock)) await new Promise((resolve) => setTimeout(resolve, 500));
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!holderIsAlive(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function holderIsAlive(lock) {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    // Between creating the file and writing into it, it is empty.
    if (holder === 0) return Date.now() - statSync(lock).mtimeMs < 5000;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
