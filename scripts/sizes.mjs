import { pathToFileURL } from 'node:url';
import { buildProducts, productSizes } from './build.mjs';

/** Most bytes a bundle may have, as it ships. */
const budgets = { 'client.js': 600_000, 'server.js': 1_500_000 };

/** Throws when a bundle is over its budget. */
export function checkSizes() {
  const over = Object.entries(productSizes()).filter(([name, size]) => size > (budgets[name] ?? Infinity));
  if (over.length === 0) return;
  throw new Error(over.map(([name, size]) => `dist/${name} has ${size} bytes; its budget is ${budgets[name]}.`).join('\n'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildProducts({ production: true });
  console.log(productSizes());
  checkSizes();
}
