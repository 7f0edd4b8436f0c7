import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scene } from '../harness/scene.js';

const report = (outlet: string): string => `Ferry to stop on Friday
${outlet}

The ferry will stop on Friday, port director Ann Hale said.

"We cannot wait ten more years for a new ramp at the harbour," Hale told reporters.
`;

describe('the archive', () => {
  scene('archive-report', async (editor) => {
    await editor.open('northline-wire.news');
    await editor.lenses();
    await editor.command('Quotelens: Archive Report');
    await editor.editor.getByText('What is held').first().waitFor();
    await editor.editor.getByText('Northline').first().waitFor();
  });

  scene('a-folder-comes-and-goes', async (editor) => {
    const lens = editor.page.locator('.codelens-decoration').filter({ hasText: '1 other outlet' }).first();
    writeFileSync(join(editor.folder, 'alone.news'), report('The Islander'));
    await editor.open('alone.news');
    mkdirSync(join(editor.folder, 'outside'));
    writeFileSync(join(editor.folder, 'outside', 'other.news'), report('The Townsman'));
    await lens.waitFor();
    await editor.screenshot('come');
    renameSync(join(editor.folder, 'outside'), join(editor.folder, 'elsewhere'));
    // A report is of its moment: it is asked for until what was moved has been read.
    let isRead = false;
    while (!isRead) {
      await editor.command('Quotelens: Archive Report');
      await editor.editor.getByText('What is held').first().waitFor();
      isRead = (await editor.editor.getByText('2 articles').count()) > 0;
      await editor.command('View: Close Editor');
    }
    rmSync(join(editor.folder, 'elsewhere'), { recursive: true });
    await lens.waitFor({ state: 'detached' });
  }, { workspace: 'empty' });
});
