/**
 * Measures speed, and what needs as many articles.
 *
 *   node scripts/bench.mjs [ARTICLES]                          reading and matching; 10000 unless told
 *   node scripts/bench.mjs archive [ARTICLES] [disk|memory]    an archive, first and again; on Node 24
 *   node scripts/bench.mjs exporting [MOST] [FORMAT]           an export of all articles: time, memory, how long the server is held; on Node 24
 *   node scripts/bench.mjs falseFriends SEED FILE [ARTICLES]   draws far pairs to be read
 *   node scripts/bench.mjs hover [ARTICLES] [QUOTES]           one hover over a quote, in processor time
 *   node scripts/bench.mjs candidates [ARTICLES]               the recall of candidates, with so many articles beside the labelled ones
 *   node scripts/bench.mjs growth [again] [MOST] [REAL]        how an archive on disk grows, to 100000 articles and a million quotes; on Node 24
 *   node scripts/bench.mjs indexing [MOST]                     a folder read for the first time by worker threads, against finding quotes alone; on Node 24
 *   node scripts/bench.mjs layouts [WORDINGS] [REAL]           ways to keep keys in a database; on Node 24
 *   node scripts/bench.mjs phrases FILE [SIZE...]              strangers who use phrases and sayings, in archives of several sizes
 *   node scripts/bench.mjs claims SEED FILE [CODES]            draws pairs of which a difference is told, to be read
 */
import { build } from 'esbuild';
import { supported, target } from './build.mjs';
import { run } from './processes.mjs';
import { inProject, root } from './project.mjs';
import { installNode } from './tools.mjs';

const onNode24 = new Set(['archive', 'exporting', 'growth', 'indexing', 'layouts']);
const words = process.argv.slice(2);
const which = ['archive', 'candidates', 'exporting', 'falseFriends', 'growth', 'hover', 'indexing', 'layouts', 'phrases', 'claims'].includes(words[0]) ? words.shift() : 'bench';
const outfile = inProject('out', `${which}.mjs`);
await build({
  absWorkingDir: root,
  entryPoints: [`bench/${which}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  target,
  supported,
  format: 'esm',
  define: { __dirname: 'import.meta.dirname' },
  // Bundled packages written for `require` find it here.
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  logLevel: 'warning',
});
// Node 20 has neither the archive's database nor the processor time of one thread.
const node = onNode24.has(which) ? await installNode() : process.execPath;
await run(node, ['--expose-gc', outfile, ...words], { cwd: root, stdio: 'inherit' });
