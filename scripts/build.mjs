/**
 * Bundles the extension, the server and the command line into dist/, and the tests into out/.
 *
 *   node scripts/build.mjs [--production] [--tests]
 */
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject, root } from './project.mjs';

const languageModel = 'wink-eng-lite-web-model';

const products = [
  { entry: 'client/extension.ts', output: 'client.js', external: ['vscode'] },
  { entry: 'server/main.ts', output: 'server.js' },
  { entry: 'server/cli.ts', output: 'cli.js', banner: '#!/usr/bin/env node' },
  // Loaded by the others when a PDF is read for the first time.
  { entry: 'server/workspace/pdfThread.ts', output: 'pdf.js' },
];

export const target = 'node20.19';
/** Without this esbuild turns patterns with `\p{…}` into constructor calls, which compile them anew at every use. */
export const supported = { 'regexp-unicode-property-escapes': true };

/**
 * Builds dist/. `production` makes the bundles small.
 * Rejects when a bundle cannot be made; esbuild has then printed why.
 */
export async function buildProducts({ production = false } = {}) {
  const esbuild = await import('esbuild');
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target,
    supported,
    format: 'cjs',
    sourcemap: true,
    // Sources in the maps would double their size; the checkout has them.
    sourcesContent: false,
    minify: production,
    legalComments: 'none',
    logLevel: 'warning',
  };
  await Promise.all([
    esbuild.build({
      ...common,
      stdin: { contents: `module.exports = require('${languageModel}');`, resolveDir: root },
      outfile: inProject('dist', 'model.js'),
      sourcemap: false,
    }).then(() => inAscii(inProject('dist', 'model.js'))),
    ...products.map(({ entry, output, external = [], banner = '' }) =>
      esbuild.build({
        ...common,
        entryPoints: [entry],
        outfile: inProject('dist', output),
        external,
        banner: { js: banner },
        plugins: [modelInItsOwnFile],
      }),
    ),
  ]);
  if (existsSync(inProject('dist', 'cli.js'))) chmodSync(inProject('dist', 'cli.js'), 0o755);
}

/**
 * Writes signs beyond ASCII, which stand in patterns only, as escapes: one of them doubles what the whole text takes in memory, in
 * each thread that reads articles.
 */
function inAscii(path) {
  const escaped = (sign) => Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
  // A sign that is escaped already (`\–`) stands for itself.
  writeFileSync(path, readFileSync(path, 'utf8').replace(/(\\*)([^\0-\x7f])/gu, (_, slashes, sign) => slashes.slice(slashes.length % 2) + escaped(sign)));
}

/** Sizes in bytes of what `buildProducts` made, by file name. */
export function productSizes() {
  const made = [...products.map(({ output }) => output), 'model.js'].filter((name) => existsSync(inProject('dist', name)));
  return Object.fromEntries(made.map((name) => [name, statSync(inProject('dist', name)).size]));
}

/**
 * Bundles the test files of one folder under test/ into one program that runs them.
 * `only` keeps the files whose path contains one of the given words; none means all.
 * Returns the program's path, or undefined when there is nothing to run.
 */
export async function bundleTests(folder, { only = [], output = `${folder}.js` } = {}) {
  const files = testFiles(folder, only);
  if (files.length === 0) return undefined;
  return bundleForTests({
    stdin: { contents: testProgram(files), resolveDir: root, sourcefile: `${folder}.tests.ts`, loader: 'ts' },
    outfile: inProject('out', 'test', output),
  });
}

/** Bundles one program that belongs to the tests into out/. Returns its path. */
export function bundle(entry, output) {
  return bundleForTests({ entryPoints: [entry], outfile: inProject('out', output) });
}

async function bundleForTests(what) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    ...what,
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target,
    supported,
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha', 'playwright-core', 'xmllint-wasm', languageModel],
    logLevel: 'warning',
  });
  return what.outfile;
}

/** Paths, relative to the root, of the test files under test/`folder`. */
export function testFiles(folder, only = []) {
  const from = inProject('test', folder);
  if (!existsSync(from)) return [];
  return readdirSync(from, { recursive: true })
    .map((name) => relative(root, join(from, name)).split(sep).join('/'))
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => only.length === 0 || only.some((word) => path.toLowerCase().includes(word.toLowerCase())))
    .sort();
}

/** Tests are required inside `runTests`, because mocha's `describe` exists only there. */
function testProgram(files) {
  const loads = files.map((file) => `    require('./${file}');`).join('\n');
  return `import { runTests } from './test/run/runTests.js';
export async function run() {
  const { failed } = await runTests(() => {
${loads}
  });
  if (failed > 0) throw new Error(failed + ' tests failed');
}
if (require.main === module) void run().then(() => process.exit(0), () => process.exit(1));
`;
}

/** The language model's data stay out of the bundles: server and command line share one file. */
const modelInItsOwnFile = {
  name: 'model-in-its-own-file',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${languageModel}$`) }, () => ({ path: './model.js', external: true }));
  },
};

async function main(args) {
  const production = args.includes('--production');
  await buildProducts({ production });
  for (const [name, size] of Object.entries(productSizes())) {
    console.log(`  dist/${name.padEnd(10)} ${(size / 1e6).toFixed(2).padStart(6)} MB`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(process.argv.slice(2)).catch(() => process.exit(1));
}
