import { openStore } from '../../server/archive/openStore.js';
import { packed } from '../../server/archive/packed.js';
import { sqlite } from '../../server/archive/sqlite.js';
import { articlesIn, files } from './invented.js';

/**
 * A process that opens an archive and writes it until it is killed: files in their next version, some gone, made last every few.
 * Says how it has it, and a dot for each time something was made last.
 *
 *   writer PATH [SEED]    without a seed it only opens the archive
 */
async function main([path, seed]: readonly string[]): Promise<void> {
  const store = await openStore(await sqlite(), { path: path!, engine: 'test' }, () => undefined);
  console.log(`${store.kept} ${store.articles} ${store.notice ?? ''}`);
  if (seed === undefined) return store.dispose();
  for (let step = Number(seed); ; step++) {
    const file = files[(step * 37) % files.length]!;
    if (step % 11 === 0) store.remove(file);
    else store.take(file, packed(articlesIn(file, step)), { size: step, mtime: step, hash: `${step}` });
    if (step % 5 === 0) {
      store.settle();
      if (step % 50 === 0) store.tidy();
      await new Promise(setImmediate);
      process.stdout.write('.\n');
    }
  }
}

void main(process.argv.slice(2));
