/**
 * Measures speed.
 *
 *   node scripts/bench.mjs [ARTICLES]    10000 unless told
 */
import { build } from 'esbuild';
import { supported, target } from './build.mjs';
import { run } from './processes.mjs';
import { inProject, root } from './project.mjs';

const outfile = inProject('out', 'bench.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['bench/bench.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target,
  supported,
  format: 'esm',
  // Bundled packages written for `require` find it here.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});
await run(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
