import assert from 'node:assert/strict';
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scene } from '../harness/scene.js';

const alone = `Ferry to stop on Friday

The ferry will stop on Friday, port director Ann Hale said.

"We cannot wait ten more years," Hale told reporters.
`;

describe('beginning', () => {
  scene('one-article-alone', async (editor) => {
    writeFileSync(join(editor.folder, 'alone.news'), alone);
    await editor.open('alone.news');
    await editor.goTo(5, 3);
    await editor.page.locator('.breadcrumbs-control').getByText('Ann Hale').first().waitFor();
    await editor.goToText('alone.news', 'We cannot wait');
    const hover = await editor.hoverSaying(/No other article/);
    assert.match(hover, /^Ann Hale, port director · direct quote/);
    assert.match(hover, /No other article is here to compare with/);
  }, { workspace: 'empty' });

  scene('new-article-from-clipboard', async (editor) => {
    await editor.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(alone)})`);
    await editor.command('Quotelens: New Article from Clipboard');
    await editor.editor.getByText('We cannot wait').first().waitFor();
    await editor.page.locator('.statusbar-item').filter({ hasText: 'News Article' }).first().waitFor();
  }, { workspace: 'empty' });

  scene('walkthrough', async (editor) => {
    await editor.command('Welcome: Open Walkthrough...');
    await editor.pick(/Get started with Quotelens/);
    await editor.page.getByText('Look at the samples').first().waitFor();
  }, { workspace: 'empty' });

  scene('status', async (editor) => {
    await editor.open('northline-wire.news');
    await editor.lenses();
    await editor.command('Quotelens: Show Status');
    const rows = await editor.pickerRows();
    assert.ok(rows.some((row) => row.includes(': 17 articles')), rows.join('\n'));
  });

  scene('a-second-start-reads-nothing-again', async (editor) => {
    const news = (name: string, saying: string): void => {
      const path = join(editor.folder, name);
      writeFileSync(path, `Ferry to Kelsund stops on Friday\n\n12 March 2026\n\nThe Harbour Board heard of the ${saying} from the port.\n\n"We cannot wait ten more years for a ${saying} that nobody wants to pay for," port director Ann Hale said.\n`);
      // Unchanged as far as its size and time tell, whatever stands in it.
      utimesSync(path, 1e9, 1e9);
    };
    news('alone.news', 'bridge');
    news('other.news', 'tunnel');
    const hover = async (): Promise<string> => {
      // Just written: found once the editor has heard of it. The server has come when the lenses have.
      await editor.openUnshown('alone.news');
      await editor.lenses();
      await editor.goToText('alone.news', 'We cannot wait');
      return editor.hoverSaying(/tunnel|bypass/);
    };
    assert.match(await hover(), /tunnel/);
    await editor.press('Escape');
    await editor.command('Quotelens: Show Status');
    const rows = await editor.pickerRows();
    assert.ok(rows.some((row) => row.includes('kept on disk')), rows.join('\n'));
    await editor.screenshot('kept');
    await editor.press('Escape');
    news('other.news', 'bypass');
    await editor.page.reload();
    await editor.page.locator('.monaco-workbench .statusbar-item').first().waitFor();
    assert.match(await hover(), /tunnel/);
  }, { workspace: 'empty' });

  scene('turned-off-and-on', async (editor) => {
    await editor.open('northline-wire.news');
    await editor.lenses();
    await editor.command('Quotelens: Turn Quotelens On or Off');
    await editor.page.locator('.codelens-decoration').first().waitFor({ state: 'detached' });
    await editor.screenshot('off');
    await editor.command('Quotelens: Turn Quotelens On or Off');
    await editor.lenses();
  });

  scene('a-readme-stays-silent', async (editor) => {
    await editor.open('README.md');
    await editor.command('Quotelens: Show Status');
    const rows = await editor.pickerRows();
    assert.ok(rows.some((row) => row.includes('Left out by the settings')), rows.join('\n'));
  });

  scene('a-crash-is-said-once', async (editor) => {
    await editor.open('northline-wire.news');
    await editor.lenses();
    editor.killLanguageServer();
    const messages = editor.page.locator('.notification-list-item-message').filter({ hasText: 'has stopped' });
    await messages.first().waitFor();
    assert.equal(await messages.count(), 1);
    await editor.screenshot('message');
    await editor.page.getByRole('button', { name: 'Restart' }).first().click();
    await messages.first().waitFor({ state: 'hidden' });
    await editor.goToText('northline-wire.news', 'We cannot wait');
    await editor.page.locator('.codelens-decoration').first().waitFor();
    assert.match(await editor.hover(), /Ruth Calloway/);
  });
});
