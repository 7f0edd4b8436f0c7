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
