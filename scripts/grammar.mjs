import { existsSync, readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { run } from './processes.mjs';
import { inProject, root } from './project.mjs';

/** Runs the grammar tests under test/grammar/: articles with the expected scopes below their lines. One file is one test. */
export async function testGrammar(words) {
  const files = grammarTests().filter((path) => words.length === 0 || words.some((word) => path.includes(word)));
  if (files.length === 0) {
    console.log('  test/grammar has no test file');
    return { passed: 0, failed: 0 };
  }
  const failed = [];
  for (const file of files) {
    try {
      await run(process.execPath, [inProject('node_modules/vscode-tmgrammar-test/dist/unit.js'), '--config', 'package.json', file], { cwd: root });
      console.log(`  ${file}`);
    } catch (error) {
      failed.push(file);
      console.log(`  FAILED: ${file}\n${error.message}`);
    }
  }
  return { passed: files.length - failed.length, failed: failed.length };
}

function grammarTests() {
  const folder = inProject('test', 'grammar');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => relative(root, `${entry.parentPath ?? entry.path}${sep}${entry.name}`).split(sep).join('/'))
    .sort();
}
