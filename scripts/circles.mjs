/**
 * Fails when files import each other in a circle, types included: whoever reads one of them has to read all.
 *
 *   node scripts/circles.mjs
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject, root } from './project.mjs';

const IMPORT = /^(?:import|export)\b[^'"]*?\bfrom '(\.[^']+)\.js'/gm;

const files = new Set(['client', 'server', 'test', 'bench'].flatMap((folder) => readdirSync(inProject(folder), { recursive: true }).map((name) => join(folder, name))).filter((path) => path.endsWith('.ts')));
const importsOf = (path) => [...readFileSync(join(root, path), 'utf8').matchAll(IMPORT)].map(([, target]) => `${join(dirname(path), target)}.ts`).filter((target) => files.has(target));

const done = new Set();
const circles = [];
for (const path of files) visit(path, []);

function visit(path, above) {
  if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path]);
  if (above.includes(path) || done.has(path)) return;
  for (const target of importsOf(path)) visit(target, [...above, path]);
  done.add(path);
}

for (const circle of circles) console.error(`imports in a circle: ${circle.join(' -> ')}`);
if (circles.length > 0) process.exit(1);
