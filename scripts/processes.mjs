import { spawn } from 'node:child_process';

const alive = new Set();

/** Starts a program that ends with this process, however this process ends. */
export function start(command, args, options = {}) {
  endAllOnExit();
  const child = spawn(command, args, { windowsHide: true, ...options });
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  return child;
}

/** Like `start`, for a program that would hold a port: it ends even when this process is killed outright. */
export function startTethered(command, args, options = {}) {
  return start(process.execPath, ['-e', tether, command, ...args], { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** The operating system closes a dead process's pipes, so the end of this program's input is the end of its parent. */
const tether = `
const [command, ...args] = process.argv.slice(1);
const child = require('node:child_process').spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
const end = () => child.kill('SIGTERM');
child.once('exit', (code) => process.exit(code ?? 1));
child.once('error', (error) => { console.error(error.message); process.exit(1); });
process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);
process.stdin.on('end', end).on('error', end).resume();
`;

/**
 * Runs a program to its end.
 * Rejects with its output when it fails, unless `stdio` lets the output through.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const how = signal === null ? `exit code ${code}` : signal;
      reject(new Error(`${[command, ...args].join(' ')} failed (${how})\n${output.trimEnd()}`));
    });
  });
}

/** Runs npm with the Node that runs this script. */
export function npm(args, options = {}) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], options);
  // On Windows npm is a command file, which only a shell can start.
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}

/** Ends a process started here and waits until it is gone; after `patience` milliseconds it is killed. */
export function end(child, patience = 5000) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill('SIGKILL'), patience);
    child.once('exit', () => {
      clearTimeout(kill);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

let watching = false;

function endAllOnExit() {
  if (watching) return;
  watching = true;
  process.once('exit', () => {
    for (const child of alive) child.kill('SIGTERM');
  });
  for (const [signal, number] of [['SIGINT', 2], ['SIGTERM', 15], ['SIGHUP', 1]]) {
    process.once(signal, () => process.exit(128 + number));
  }
}
