/** The command line in a checkout: `npm run -s quotelens -- ARGS`. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inProject } from './project.mjs';

const program = inProject('dist', 'cli.js');
if (!existsSync(program)) {
  console.error('quotelens: not built yet. Run "npm run build" first.');
  process.exit(2);
}
// The program reads its own arguments; to it, it was started directly.
process.argv[1] = program;
createRequire(import.meta.url)(program);
