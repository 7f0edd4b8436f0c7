import assert from 'node:assert/strict';
import { scene } from '../harness/scene.js';

/** One hover for each thing that parallel coverage has to say; the pictures are for looking at. */
const hovers = [
  {
    name: 'kind-verbatim', file: 'averil-courier.news', words: 'The bridge could reopen',
    says: [/^Gareth Holm/, /same words.*Northline/],
  },
  {
    name: 'kind-silently-cut', file: 'westhaven-post.html', words: 'The bridge could reopen',
    says: [/Northline/, /if the steel arrives on time/],
  },
  {
    name: 'kind-stitched', file: 'westhaven-post.html', words: 'This is not a bridge',
    says: [/^Leena Varga/, /apart|stitch|sentence/],
  },
  {
    name: 'kind-speaker-conflict', file: 'aldermouth-star.news', words: 'We raised the link',
    says: [/^Tom Calloway/, /gives the words to Helen Frost/],
  },
  {
    name: 'kind-phrase-refused', file: 'a-phrase/ferry-2025.news', words: 'The safety of our passengers',
    says: [/No other article here reports this quote/, /A phrase that many use, not counted as reports/, /airline-2023/],
  },
  {
    name: 'kind-five-outlets-one-origin', file: 'one-wire/hestray-radio.news', words: 'She passed every test',
    says: [/^Ines Quarrie/, /Reported by 5 other outlets · 1 origin/],
  },
] as const;

describe('kinds of coverage', () => {
  for (const { name, file, words, says } of hovers) {
    scene(name, async (editor) => {
      await editor.open(file);
      await editor.goToText(file, words);
      if (name !== 'kind-phrase-refused') await editor.lenses();
      await editor.page.locator('.statusbar-item').filter({ hasText: /reading articles/ }).waitFor({ state: 'detached' });
      const hover = await editor.hoverSaying(says.at(-1)!);
      for (const sentence of says) assert.match(hover, sentence);
    });
  }

  scene('explained', async (editor) => {
    await editor.open('averil-courier.news');
    await editor.lenses();
    await editor.goToText('averil-courier.news', 'The bridge could reopen');
    await editor.command('Quotelens: Explain Coverage of This Quote');
    await editor.page.locator('.tab.active').filter({ hasText: 'averil-courier.news (coverage explained)' }).first().waitFor();
    await editor.page.locator('.editor-group-container.active .view-line').filter({ hasText: 'Accepted: ' }).first().waitFor();
  });

  scene('reference', async (editor) => {
    await editor.open('hestray-lantern.md');
    await editor.lenses();
    await editor.command('Quotelens: Set as Reference Article');
    assert.match((await editor.notifications()).join(' '), /Hestray Lantern, 6 November 2025 is the reference now/);
    await editor.open('kingsway-dispatch.news');
    await editor.goToText('kingsway-dispatch.news', 'We cannot wait for');
    await editor.page.locator('.codelens-decoration').filter({ hasText: 'against your reference' }).first().waitFor();
    const hover = await editor.hoverSaying(/your reference/);
    assert.match(hover, /Hestray Lantern[^\n]*your reference: this article/);
    await editor.screenshot('hover');
    await editor.press('Escape');
    await editor.press('Alt+d');
    const rows = await editor.pickerRows();
    assert.match(rows[0] ?? '', /Hestray Lantern[^]*reference/);
    await editor.screenshot('choice');
    await editor.press('Enter');
    await editor.page.locator('.monaco-diff-editor .view-line').first().waitFor();
    await editor.page.locator('.tab.active').filter({ hasText: 'Hestray Lantern ↔ The Kingsway Dispatch' }).first().waitFor();
    await editor.page.locator('.monaco-diff-editor').getByText('We cannot wait for another report').first().waitFor();
    await editor.screenshot('compared');
    await editor.command('Quotelens: Clear Reference Article');
    await editor.open('kingsway-dispatch.news');
    await editor.page.locator('.codelens-decoration').filter({ hasText: 'against your reference' }).first().waitFor({ state: 'detached' });
    await editor.lenses();
  });

  scene('typing-keeps-the-lens', async (editor) => {
    await editor.open('averil-courier.news');
    await editor.lenses();
    await editor.goToText('averil-courier.news', 'The bridge could reopen');
    const lens = editor.page.locator('.codelens-decoration').filter({ hasText: 'Gareth Holm' }).first();
    await lens.waitFor();
    for (const letter of 'xyz zyx') {
      await editor.press(letter === ' ' ? 'Space' : letter);
      assert.ok(await lens.isVisible(), 'the line stays while letters are typed');
    }
    await editor.screenshot('typing');
  });

  scene('narrow-high-contrast', async (editor) => {
    await editor.page.setViewportSize({ width: 760, height: 640 });
    await editor.open('aldermouth-star.news');
    await editor.goToText('aldermouth-star.news', 'The bridge will reopen');
    await editor.lenses();
    assert.match(await editor.hover(), /“could”/);
  }, { settings: { 'workbench.colorTheme': 'Default High Contrast', 'quotelens.hover': 'full' } });
});
