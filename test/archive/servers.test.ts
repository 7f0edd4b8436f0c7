import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HoverRequest, RegistrationRequest } from 'vscode-languageserver/node';
import type { Archive } from '../../server/archive/archive.js';
import { archivePath, engineOf } from '../../server/archive/archivePlace.js';
import { openToLookAt } from '../../server/archive/openStore.js';
import { sqlite } from '../../server/archive/sqlite.js';
import { utteranceKeys } from '../../server/coverage/keys.js';
import { Editor } from '../protocol/editor.js';
import { invented, opened, until } from './opened.js';

/** Files with one quote each: reading them takes about as long as starting a server. */
const count = 300;
const short = (number: number): string => `${invented(number).split('\n\n').slice(0, 3).join('\n\n')}\n`;

/** How often servers are killed here; the archive alone is killed fifty times in `processes.test.ts`. Even, and some rounds in the last third. */
const kills = Number(process.env['QUOTELENS_KILLS'] ?? 8);

/** Each article's words, and whoever else an index finds for them among these articles. */
async function answers(archive: Archive, among: ReadonlySet<string>): Promise<object> {
  const told: Record<string, unknown> = {};
  for (const { id, utterances, outlet } of archive.all()) {
    const { found } = await archive.candidates(utteranceKeys(utterances[0]!), 2 * count);
    told[id] = [outlet, utterances.map(({ printed }) => printed), found.filter(({ article }) => among.has(article)).map(({ article, utterance }) => `${article} ${utterance}`).sort()];
  }
  return told;
}

describe('servers that keep an archive', function () {
  this.timeout(90_000);
  let storage: string;
  let folder: string;
  beforeEach(() => {
    storage = mkdtempSync(join(tmpdir(), 'quotelens-storage-'));
    folder = mkdtempSync(join(tmpdir(), 'quotelens-servers-'));
    writeFiles(0, count);
  });
  afterEach(() => [storage, folder].forEach((path) => rmSync(path, { recursive: true, force: true })));

  function writeFiles(from: number, to: number): void {
    for (let number = from; number < to; number++) {
      const path = join(folder, `${number}.news`);
      writeFileSync(path, short(number));
      // Long ago: what has only just changed is looked at twice.
      utimesSync(path, 1000, 1000);
    }
  }

  it('have the answers of a clean index after they have been killed again and again while they read', async () => {
    const open = (await sqlite())!;
    const engine = engineOf(join(process.cwd(), 'dist', 'server.js'));
    const { library: clean, settled } = await opened(folder);
    await settled();
    const all = [...clean.archive.all()];
    /** Looks at what a server left behind; how many articles it has. */
    const looked = async (place: string, what: string): Promise<number> => {
      const left = await Promise.resolve().then(() => openToLookAt(open, { path: archivePath(place, pathToFileURL(folder).href), engine })).catch((error: unknown) => String(error));
      if (typeof left === 'string') {
        assert.match(left, /unable to open|being made/, what);
        return 0;
      }
      const ids = new Set(Array.from(left.all(), ({ id }) => id));
      const whole = await answers(clean.archive, ids);
      assert.deepEqual(await answers(left, ids), Object.fromEntries(Object.entries(whole).filter(([id]) => ids.has(id))), what);
      left.dispose();
      return ids.size;
    };
    const halves: number[] = [];
    const lane = async (name: string, first: number): Promise<void> => {
      const place = join(storage, name);
      for (let round = first; round < kills; round += 2) {
        const server = await Editor.start({}, { folder, storage: place });
        // Any moment, from before the archive has been made until the last files are read.
        const moment = (round * 7919) % (count + 20);
        await until(() => (server.status?.reading?.done ?? (server.status?.articles === count ? count : 0)) >= moment - 20);
        await server.kill();
        const held = await looked(place, `round ${round}`);
        halves.push(held);
        // A cold index is what is to be killed.
        if (held === count) rmSync(place, { recursive: true });
      }
      const server = await Editor.start({}, { folder, storage: place });
      await server.settled();
      await server.leave();
      assert.equal(await looked(place, 'in the end'), all.length);
    };
    await Promise.all([lane('one', 0), lane('other', 1)]);
    console.log(`  killed with ${[...new Set(halves)].sort((a, b) => a - b).join(', ')} of ${count} articles made last`);
    assert.ok(halves.some((held) => held > 0 && held < count), 'none was killed in the middle');
    await clean.dispose();
  });

  it('go on where one was that ended while it read', async () => {
    const first = await Editor.start({}, { folder, storage });
    await until(() => (first.status?.reading?.done ?? 0) > 20);
    await first.leave();
    const { done } = first.status!.reading!;
    assert.ok(done < count, 'all had been read before');
    const second = await first.beside({ storage });
    let left = 0;
    await until(() => {
      left = Math.max(left, second.status?.reading?.total ?? 0);
      return second.status?.articles === count && !second.status.reading;
    });
    assert.ok(left <= count - done, `${left} files were read after ${done} of ${count}`);
    await second.leave();
  });

  it('look for changed files by themselves where the system watches no more of them, and say so', async () => {
    if (spawnSync('unshare', ['-Ur', 'sh', '-c', 'echo 0 > /proc/sys/user/max_inotify_watches']).status !== 0) {
      console.log('  the system does not let its limit of watched files be lowered here: that was not tried');
      return;
    }
    const through = `exec unshare -Ur sh -c 'echo 0 > /proc/sys/user/max_inotify_watches; exec "$@"' sh "$@"`;
    const server = await Editor.start({}, { folder, storage, through, capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
    server.connection.onRequest(RegistrationRequest.type, () => undefined);
    await until(() => server.status?.articles === count && server.status.notices.length > 0);
    assert.deepEqual(server.status?.notices, ['This system watches no more files (its limit is reached): changed files are looked for every half minute or so.']);
    await server.leave();
  });

  it('share it: one writes, the other follows, and takes over in the middle when the first is killed', async () => {
    // Two servers start while they are read.
    const many = 6 * count;
    writeFiles(count, many);
    const writer = await Editor.start({}, { folder, storage });
    await until(() => (writer.status?.reading?.done ?? 0) > 0);
    const follower = await writer.beside({ storage });
    await until(() => follower.status?.kept.length === 1);
    assert.deepEqual([writer.status?.kept, follower.status?.kept], [['on disk'], ['by another process']]);
    const uri = await follower.open('own.news', 'Only here\n\n“Nobody else prints these few words about a lamp,” said Mayor Ola Berg.\n');
    const hover = async (): Promise<string> => JSON.stringify(await follower.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 2, character: 10 } }));
    assert.match(await hover(), /articles are still being read/);
    await until(() => follower.status!.notices.includes('Another window or program is still reading these articles: more may be found later.'));
    assert.ok(writer.status?.reading, 'all had been read before');
    await writer.kill();
    await until(() => follower.status?.kept[0] === 'on disk' && !follower.status.reading && follower.status.articles === many + 1);
    assert.ok(!follower.status?.notices.join().includes('archive'), 'nothing is wrong with it');
    assert.match(await hover(), /Ola Berg.*No other article/);
    const next = await writer.beside({ storage });
    await until(() => next.status?.articles === many && !next.status.reading);
    assert.deepEqual(next.status?.kept, ['by another process']);
    await next.leave();
    await follower.leave();
  });
});
