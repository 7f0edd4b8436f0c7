/**
 * Writes THIRD-PARTY-NOTICES.md: the licence of every package that is bundled into dist/.
 *
 *   node scripts/notices.mjs [--check]    with --check: fails when the file is not up to date
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inProject, root } from './project.mjs';

const file = inProject('THIRD-PARTY-NOTICES.md');
const entries = ['client/extension.ts', 'server/main.ts', 'server/cli.ts', 'server/workspace/pdfThread.ts'];
/** What packages carry inside them, each under a licence that another installed package ships the text of. */
const carried = { unpdf: { name: 'pdf.js (in unpdf), copyright Mozilla Foundation', license: 'Apache-2.0', text: 'node_modules/typescript/LICENSE.txt' } };

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: entries,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
  outdir: 'out',
  write: false,
  metafile: true,
  logLevel: 'error',
});

const folders = new Set();
for (const input of Object.keys(metafile.inputs)) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  if (match) folders.add(match[1]);
}
const packages = new Map();
for (const folder of folders) {
  const { name, version, license } = JSON.parse(readFileSync(inProject(folder, 'package.json'), 'utf8'));
  packages.set(`${name} ${version}`, { license, text: licenceText(inProject(folder)) });
  const inside = carried[name];
  if (inside) packages.set(inside.name, { license: inside.license, text: readFileSync(inProject(inside.text), 'utf8').replace(/\r\n/g, '\n').trim() });
}
const notices = [
  '# Third-party notices',
  '',
  'Quotelens bundles the packages below. Made by `node scripts/notices.mjs`.',
  ...[...packages].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, { license, text }]) => ['', `## ${name}`, '', `Licence: ${license}`, '', '```', text, '```']),
  '',
].join('\n');

if (!process.argv.includes('--check')) {
  writeFileSync(file, notices);
  console.log(`${packages.size} packages in THIRD-PARTY-NOTICES.md`);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== notices) {
  console.error('THIRD-PARTY-NOTICES.md is not up to date: run node scripts/notices.mjs');
  process.exit(1);
}

function licenceText(folder) {
  const name = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return name ? readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n').trim() : 'No licence file in the package.';
}
