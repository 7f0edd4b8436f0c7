import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';
import { step } from './progress.mjs';

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];

const inApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const inProgramFiles = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** Path of an installed Chromium, Chrome or Edge; QUOTELENS_BROWSER goes first. Undefined when there is none. */
export function findBrowser() {
  const { QUOTELENS_BROWSER: given, ProgramFiles, LOCALAPPDATA } = process.env;
  const windows = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter((folder) => folder !== undefined);
  const candidates = [
    ...(given === undefined ? [] : [given]),
    ...onPath.map(findProgram).filter((path) => path !== undefined),
    ...(process.platform === 'darwin' ? inApplications : []),
    ...windows.flatMap((folder) => inProgramFiles.map((path) => join(folder, path))),
  ];
  return candidates.find((path) => existsSync(path));
}

/** Path of a program on the PATH; undefined when it is not there. */
export function findProgram(name) {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((file) => join(folder, file))).find((path) => existsSync(path));
}

/** Installs Debian's Chromium where that is allowed; otherwise says what to do. */
export async function installBrowser() {
  const apt = aptCommand();
  if (apt === undefined) throw new Error(noBrowser);
  const [command, ...before] = apt;
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  try {
    await step('Installing Chromium with apt-get', async () => {
      await run(command, [...before, 'apt-get', ...wait, 'update']);
      await run(command, [...before, 'apt-get', ...wait, 'install', '-y', '--no-install-recommends', ...packages]);
    });
  } catch (error) {
    throw new Error(`${noBrowser}\nInstalling Chromium failed: ${error.message}`);
  }
  const browser = findBrowser();
  if (browser === undefined) throw new Error(noBrowser);
  return browser;
}

/** The fonts are for the screenshots: without them Chromium draws boxes. */
const packages = ['chromium', 'fonts-dejavu-core', 'fonts-liberation', 'fonts-noto-color-emoji'];

const noBrowser =
  'The tests in the real editor need a browser: install Chromium, Chrome or Edge, or set QUOTELENS_BROWSER to its path, then run this again.';

const quietly = ['env', 'DEBIAN_FRONTEND=noninteractive'];

function aptCommand() {
  if (process.platform !== 'linux' || findProgram('apt-get') === undefined) return undefined;
  if (process.getuid() === 0) return quietly;
  // -n: never ask for a password in the middle of a run.
  return findProgram('sudo') === undefined ? undefined : ['sudo', '-n', ...quietly];
}
