import { existsSync, readFileSync } from 'node:fs';
import { npm } from './processes.mjs';
import { step } from './progress.mjs';
import { inProject, root } from './project.mjs';

/** Installs what package-lock.json asks for, if something of it is missing. Runs no package's own scripts. */
export async function installDependencies() {
  requireNode();
  if (dependenciesAreInstalled()) return;
  await step('Installing the dependencies', () =>
    npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root }),
  );
}

/** Compares versions rather than times: a checkout or a copy gives files any time. */
function dependenciesAreInstalled() {
  const installed = packagesOf(inProject('node_modules', '.package-lock.json'));
  return Object.entries(packagesOf(inProject('package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? wanted.optional === true : found.version === wanted.version;
  });
}

function packagesOf(lock) {
  return existsSync(lock) ? (JSON.parse(readFileSync(lock, 'utf8')).packages ?? {}) : {};
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Quotelens needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
