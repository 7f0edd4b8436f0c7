import assert from 'node:assert/strict';
import { scene } from '../harness/scene.js';

const wire = 'northline-wire.news';

describe('reading an article', () => {
  for (const theme of ['Dark Modern', 'Light Modern', 'Dark 2026', 'Light 2026', 'Default High Contrast', 'Default High Contrast Light']) {
    scene(`colours-${theme.toLowerCase().replaceAll(' ', '-')}`, async (editor) => {
      await editor.open(wire);
      await editor.lenses();
      const plain = await editor.styleOf('reporters');
      const quote = await editor.styleOf('cannot');
      const cue = await editor.styleOf('told');
      const speaker = await editor.styleOf('Calloway', ({ colour }) => colour !== plain.colour);
      assert.equal(new Set([plain, quote, cue, speaker].map(({ colour }) => colour)).size, 4, 'quote, cue and speaker stand out, each in its way');
      const indirect = await editor.styleOf('precaution', ({ italic }) => italic);
      assert.ok(indirect.colour !== quote.colour || indirect.italic !== quote.italic, 'indirect speech is told from direct');
    }, { settings: { 'workbench.colorTheme': theme } });
  }

  scene('hover-quote', async (editor) => {
    await editor.open(wire);
    await editor.lenses();
    await editor.goToText(wire, 'We cannot wait');
    const hover = await editor.hover();
    assert.match(hover, /^Ruth Calloway, Mayor · direct quote/);
    assert.match(hover, /other outlets/);
    assert.match(hover, /Hestray Lantern/);
  });

  scene('hover-quote-dark', async (editor) => {
    await editor.open('aldermouth-star.news');
    await editor.lenses();
    await editor.goToText('aldermouth-star.news', 'The bridge will reopen');
    assert.match(await editor.hover(), /“could”/);
  }, { settings: { 'workbench.colorTheme': 'Dark Modern' } });

  scene('hover-full', async (editor) => {
    await editor.open(wire);
    await editor.lenses();
    await editor.goToText(wire, 'We cannot wait');
    assert.match(await editor.hover(), /Hestray Lantern/);
  }, { settings: { 'quotelens.hover': 'full' } });

  scene('hover-speaker', async (editor) => {
    await editor.open(wire);
    await editor.lenses();
    await editor.goToText(wire, 'Holm told');
    const hover = await editor.hover();
    assert.match(hover, /^Gareth Holm/);
    assert.match(hover, /quotes in this article/);
    assert.match(hover, /other articles/);
  });

  scene('hover-with-mouse-follows-a-link', async (editor) => {
    await editor.open(wire);
    await editor.lenses();
    await editor.goToText(wire, 'We cannot wait');
    await editor.hoverWithMouse();
    await editor.page.locator('.monaco-hover a').filter({ hasText: 'Hestray Lantern' }).first().click();
    await editor.waitForFile('hestray-lantern.md');
    await editor.page.locator('.statusbar-item').filter({ hasText: /Ln (?!1,)\d+/ }).first().waitFor();
  });

  scene('a-saved-page', async (editor) => {
    await editor.open('westhaven-post.html');
    await editor.goToText('westhaven-post.html', 'They were told to paint');
    assert.ok((await editor.lenses()).length > 0);
    assert.match(await editor.hover(), /^Tom Calloway/);
  });

  scene('a-markdown-note', async (editor) => {
    await editor.open('hestray-lantern.md');
    assert.ok((await editor.lenses()).length > 0);
    await editor.goToText('hestray-lantern.md', 'We cannot wait');
    assert.match(await editor.hover(), /Ruth Calloway/);
  });
});
