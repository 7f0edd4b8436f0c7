import assert from 'node:assert/strict';
import { defaultSettings, settingsOf } from '../../../server/language/settings.js';
import manifest from '../../../package.json';

describe('settings', () => {
  it('have the defaults that the manifest states', () => {
    const stated: Record<string, unknown> = {};
    for (const [name, { default: value }] of Object.entries(manifest.contributes.configuration[0]!.properties as Record<string, { default: unknown }>)) {
      const path = name.split('.').slice(1);
      if (path[0] === 'trace') continue;
      let at = stated;
      for (const part of path.slice(0, -1)) at = (at[part] ??= {}) as Record<string, unknown>;
      at[path.at(-1)!] = value;
    }
    assert.deepEqual(stated, defaultSettings);
  });

  const cases: [what: string, sent: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['values of the wrong kind', { enable: 'yes', hover: 3, codeLens: [], highlights: 'all', minimumConfidence: 7, outlets: 'x', files: { include: [1], exclude: {}, maximumSize: -1 } }],
  ];
  for (const [what, sent] of cases) {
    it(`fall back to the defaults for ${what}`, () => assert.deepEqual(settingsOf(sent), defaultSettings));
  }

  it('leave out what the editor hides, the thing itself and all that is in it', () => {
    const { exclude } = settingsOf({ files: { exclude: ['a.txt'] } }, { '**/old/': true, '**/kept': false, '**/*.js': { when: '$(basename).ts' } }).files;
    assert.deepEqual(exclude, ['a.txt', '**/old', '**/old/**']);
  });

  it('keep what is well formed', () => {
    const settings = settingsOf({ hover: 'full', highlights: ['cue', 'nonsense'], outlets: { 'a*': 'A', b: 1 }, codeLens: { minimumOutlets: 3 } });
    assert.equal(settings.hover, 'full');
    assert.deepEqual(settings.highlights, ['cue']);
    assert.deepEqual(settings.outlets, { 'a*': 'A' });
    assert.deepEqual(settings.codeLens, { enable: true, minimumOutlets: 3 });
  });
});
