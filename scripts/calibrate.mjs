/**
 * Measures how often each rule of attribution is right and writes server/attribution/ruleConfidence.ts.
 *
 *   node scripts/calibrate.mjs
 *
 * The labelled articles (PolNeAR, train part) and their scorer stand outside of this repository (../shared).
 * Run it when rules have changed; `npm run evaluate` shows what the dev part says of the outcome.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProducts } from './build.mjs';
import { inProject } from './project.mjs';

/** Rules seen fewer times share the rate of their frame. */
const fewest = 20;
const gold = inProject('..', 'shared', 'gold', 'polnear', 'train.jsonl');
if (!existsSync(gold)) {
  console.log('not measured: the labelled data is not on this machine');
  process.exit(0);
}
await buildProducts();
const byRule = Object.entries(countsByRule()).sort(([a], [b]) => (a < b ? -1 : 1));
const often = byRule.filter(([, [seen]]) => seen >= fewest);
const rare = byRule.filter(([, [seen]]) => seen < fewest);
const frames = new Map();
for (const [rule, [seen, right]] of rare) {
  const tally = frames.get(frameOf(rule)) ?? [0, 0];
  frames.set(frameOf(rule), [tally[0] + seen, tally[1] + right]);
}
const all = rare.reduce(([seen, right], [, tally]) => [seen + tally[0], right + tally[1]], [0, 0]);
writeFileSync(inProject('server', 'attribution', 'ruleConfidence.ts'), `/** Written by scripts/calibrate.mjs: how often each rule was right on 840 labelled articles, and how often it was seen there. */
export const BY_RULE: ReadonlyMap<string, number> = new Map([
${often.map(line).join('\n')}
]);

/** What rules seen fewer than ${fewest} times share, by the frame they begin with. */
export const BY_FRAME: ReadonlyMap<string, number> = new Map([
${[...frames].filter(([, [seen]]) => seen >= fewest).map(line).join('\n')}
]);

export const OTHERS = ${rate(all)};
`);

function countsByRule() {
  const folder = mkdtempSync(join(tmpdir(), 'quotelens-calibrate-'));
  try {
    const pred = join(folder, 'extracted.jsonl');
    writeFileSync(pred, execFileSync(process.execPath, [inProject('dist', 'cli.js'), 'extract', '-'], { input: readFileSync(gold), maxBuffer: 1 << 30 }));
    return JSON.parse(execFileSync('python3', [inProject('scripts', 'evaluate.py'), inProject('..', 'shared', 'eval'), gold, pred, 'rules'], { encoding: 'utf8', maxBuffer: 1 << 28 })).byRule;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function frameOf(rule) {
  return rule.split('-')[0];
}

function line([name, [seen, right]]) {
  return `  ['${name}', ${rate([seen, right])}], // ${seen}`;
}

function rate([seen, right]) {
  return (right / seen).toFixed(2);
}
