/**
 * Measures the reading of articles against labelled data and compares with the figures recorded in bench/figures.json.
 *
 *   node scripts/evaluate.mjs [--check] [--record] [--candidates]
 *   node scripts/evaluate.mjs --false-friends SEED FILE
 *
 * The data and its scorers stand outside of this repository (../shared); without them, or without python3, it says so and
 * ends well. --check prints only what was recorded and fails when a figure has fallen by more than its margin.
 * --candidates also prints how many labelled links are among the candidates when 10,000 other articles are there: minutes.
 * --false-friends only draws accepted pairs of articles far apart, to be read whether they are right: minutes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildProducts } from './build.mjs';
import { inProject } from './project.mjs';

const shared = inProject('..', 'shared');
const recordFile = inProject('bench', 'figures.json');
/** Points a figure may fall before the check fails: other machines and data of the same kind move it by less. */
const margin = 1;

/** Measures all sets that are here. Returns undefined, having said why, when nothing can be measured. */
export function measure({ details = true } = {}) {
  if (!existsSync(join(shared, 'gold')) || !existsSync(join(shared, 'eval'))) return missing('the labelled data is not on this machine');
  if (spawnSync('python3', ['--version']).status !== 0) return missing('python3 is not on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'quotelens-evaluate-'));
  try {
    return { ...attributions(folder, details), ...links(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What fell by more than the margin, as sentences; the check of the test stage. */
export function fallen(measured) {
  const recorded = recordedFigures();
  return Object.entries(recorded)
    .filter(([name, value]) => measured[name] !== undefined && measured[name] < value - margin)
    .map(([name, value]) => `${name}: ${measured[name]}, recorded ${value}`);
}

function attributions(folder, details) {
  const figures = {};
  for (const [name, path, options] of [
    ['polnear dev', 'polnear/dev.jsonl', details ? ['outlets', 'articles', 'confidence', 'confusion'] : []],
    ['seeds', 'seeds.attributions.jsonl', []],
    ['gum train', 'gum/train.jsonl', []],
  ]) {
    const gold = join(shared, 'gold', path);
    if (!existsSync(gold)) continue;
    const pred = join(folder, 'extracted.jsonl');
    writeFileSync(pred, quotelens(['extract', '-'], gold));
    const scored = JSON.parse(python([inProject('scripts', 'evaluate.py'), join(shared, 'eval'), gold, pred, ...options]));
    for (const [kind, { content, 'content+source': both }] of Object.entries(scored.kinds)) {
      if (name !== 'gum train') Object.assign(figures, { [`${name}, ${kind}: content F1`]: content, [`${name}, ${kind}: content+source F1`]: both });
    }
    if (name !== 'polnear dev') {
      const line = python([join(shared, 'eval', 'score_speakers.py'), gold, pred]);
      figures[`${name}: right speaker, recall`] = Number(/recall ([\d.]+)/.exec(line)?.[1]);
    }
    if (details) tell(name, scored);
  }
  return figures;
}

function links(folder) {
  const gold = join(shared, 'gold', 'basil');
  if (!existsSync(gold)) return {};
  const pairs = join(folder, 'pairs.jsonl');
  writeFileSync(pairs, quotelens(['coverage', '-'], join(gold, 'articles.dev.jsonl')));
  const files = ['links.dev.jsonl', 'links.unsure.dev.jsonl'].map((name) => join(gold, name));
  const text = python([join(shared, 'eval', 'score_links.py'), ...files, pairs, '--articles', join(gold, 'articles.dev.jsonl')]);
  console.log(`\nbasil dev links\n${text.trim()}`);
  const figure = (pattern) => Number(pattern.exec(text)?.[1]);
  const share = (name) => {
    const [, found, of] = new RegExp(`${name}: (\\d+)/(\\d+)`).exec(text) ?? [];
    return Math.round((1000 * Number(found)) / Number(of)) / 10;
  };
  return {
    'basil dev links: precision': figure(/P\s+([\d.]+)/),
    'basil dev links: recall': figure(/R\s+([\d.]+)/),
    'basil dev links: altered wordings, recall': share('recall altered'),
    'basil dev links: labelled negatives refused': Math.round(10 * (100 - share('labelled negatives accepted'))) / 10,
  };
}

function tell(name, { outlets, worst, confidence, rules, missed }) {
  if (outlets) {
    console.log(`\n${name}, by outlet (content / content+source F1)`);
    for (const [outlet, { content, 'content+source': both, gold }] of Object.entries(outlets)) console.log(`  ${outlet.padEnd(16)} ${content} / ${both}  (${gold})`);
  }
  if (worst) {
    console.log(`\n${name}, the worst articles (content+source F1)`);
    for (const [id, { 'content+source': both, gold, found }] of worst) console.log(`  ${both}  ${id}  (${gold} labelled, ${found} found)`);
  }
  if (rules) tellConfusion(name, rules, missed);
  if (confidence) {
    console.log(`\n${name}, confidence: what is said and what is right, in tenths`);
    for (const { from, quotes, said, right } of confidence) console.log(`  ${from.toFixed(1)}  ${String(quotes).padStart(5)} quotes  said ${said}  right ${right}`);
  }
}

function tellConfusion(name, rules, missed) {
  console.log(`\n${name}, what goes wrong, by the rule that found it`);
  for (const { rule, found, ...wrong } of rules) console.log(`  ${rule.padEnd(28)} ${String(found).padStart(4)} found: ${Object.entries(wrong).map(([what, n]) => `${n} ${what}`).join(', ')}`);
  console.log(`${name}, what is missed, by its cue: ${missed.map(([cue, n]) => `${cue} ${n}`).join(', ')}`);
}

function quotelens(args, input) {
  return execFileSync(process.execPath, [inProject('dist', 'cli.js'), ...args], { input: readFileSync(input), maxBuffer: 1 << 30 });
}

function python(args) {
  return execFileSync('python3', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
}

function recordedFigures() {
  return existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : {};
}

function missing(why) {
  console.log(`  not measured: ${why}`);
  return undefined;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const draw = process.argv.indexOf('--false-friends');
  if (draw > 0) bench('falseFriends', ...process.argv.slice(draw + 1));
  else await evaluate();
}

async function evaluate() {
  await buildProducts();
  const measured = measure({ details: !process.argv.includes('--check') });
  if (measured) {
    const recorded = recordedFigures();
    console.log('\nfigure                                              now   recorded');
    for (const [name, value] of Object.entries(measured)) console.log(`${name.padEnd(50)} ${String(value).padStart(6)}   ${recorded[name] ?? '–'}`);
    if (process.argv.includes('--candidates')) bench('candidates');
    if (process.argv.includes('--record')) writeFileSync(recordFile, `${JSON.stringify(measured, null, 2)}\n`);
    const down = fallen(measured);
    for (const line of down) console.error(`fallen: ${line}`);
    if (process.argv.includes('--check') && down.length > 0) process.exitCode = 1;
  }
}

function bench(...words) {
  execFileSync(process.execPath, [inProject('scripts', 'bench.mjs'), ...words], { stdio: 'inherit' });
}
