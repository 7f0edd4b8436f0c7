import assert from 'node:assert/strict';
import { scene } from '../harness/scene.js';

describe('first sight', () => {
  scene('first-sight', async (editor) => {
    await editor.open('averil-courier.news');
    await editor.page.locator('.statusbar-item').filter({ hasText: 'News Article' }).first().waitFor();
    const lenses = await editor.lenses();
    assert.ok(lenses.length > 0);
  });
});
