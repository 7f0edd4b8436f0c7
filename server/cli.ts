import { agreementCommand } from './commandLine/agreement.js';
import { coverageCommand } from './commandLine/coverage.js';
import { curateCommand } from './commandLine/curate.js';
import { exportCommand } from './commandLine/export.js';
import { extractCommand } from './commandLine/extract.js';
import { indexCommand, statusCommand } from './commandLine/indexFolder.js';
import { importCommand } from './commandLine/import.js';
import { commandHelp, UsageError } from './commandLine/usage.js';
import { version } from '../package.json';

/** Exit codes: 0 all answered, 1 some input failed and the rest was answered, 2 the call itself was wrong. */
async function run(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  switch (command) {
    case 'extract':
      return extractCommand(rest);
    case 'coverage':
      return coverageCommand(rest);
    case 'index':
      return indexCommand(rest);
    case 'status':
      return statusCommand(rest);
    case 'export':
      return exportCommand(rest);
    case 'import':
      return importCommand(rest);
    case 'agreement':
      return agreementCommand(rest);
    case 'curate':
      return curateCommand(rest);
    case 'serve':
      await import('./server.js');
      return new Promise(() => undefined);
    case '--version':
      process.stdout.write(`${version}\n`);
      return 0;
    case undefined:
      process.stderr.write(commandHelp);
      return 2;
    case '--help':
    case '-h':
    case 'help':
      process.stdout.write(commandHelp);
      return 0;
    default:
      throw new UsageError(`unknown command “${command}”`);
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read our output has stopped: nothing is wrong.
  if (error.code === 'EPIPE') process.exit(0);
});
run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`quotelens: ${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof UsageError) process.stderr.write('Try “quotelens --help”.\n');
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);
