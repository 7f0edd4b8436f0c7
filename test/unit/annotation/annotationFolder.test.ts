import assert from 'node:assert/strict';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANNOTATION_PATH, annotatorFileName, appendAnnotations, readAnnotations } from '../../../server/annotation/annotationFolder.js';
import { oneOfEach } from './records.js';

describe('the annotations of a folder', () => {
  let folder: string;
  const fileOf = (name: string): string => join(folder, ANNOTATION_PATH, `${name}.jsonl`);
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'quotelens-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('are none where there is no folder', async () => assert.deepEqual(await readAnnotations(folder), []));

  it('are each annotator’s own, and git keeps both sides of a merge', async () => {
    await appendAnnotations(folder, 'ana', oneOfEach.slice(0, 2));
    await appendAnnotations(folder, 'bo', oneOfEach.slice(2, 3));
    await appendAnnotations(folder, 'ana', oneOfEach.slice(3, 4));
    const [ana, bo, ...others] = await readAnnotations(folder);
    assert.deepEqual([ana!.name, bo!.name, others], ['ana', 'bo', []]);
    assert.deepEqual(ana!.records, [oneOfEach[0], oneOfEach[1], oneOfEach[3]]);
    assert.match(await readFile(join(folder, ANNOTATION_PATH, '.gitattributes'), 'utf8'), /merge=union/);
  });

  it('stand apart from a line that was cut short', async () => {
    await appendAnnotations(folder, 'ana', oneOfEach.slice(0, 1));
    await appendFile(fileOf('ana'), '{"id":"cut');
    await appendAnnotations(folder, 'ana', oneOfEach.slice(1, 2));
    const [ana] = await readAnnotations(folder);
    assert.deepEqual(ana!.records, oneOfEach.slice(0, 2));
    assert.deepEqual(ana!.damaged, [{ line: 2, why: 'not JSON' }]);
  });

  it('lose no line when many write at once', async () => {
    const ids = Array.from({ length: 40 }, (_, at) => `w${at}`);
    await Promise.all(ids.map((id) => appendAnnotations(folder, 'ana', [{ ...oneOfEach[0]!, id }])));
    const [ana] = await readAnnotations(folder);
    assert.deepEqual(ana!.records.map(({ id }) => id).sort(), [...ids].sort());
  });

  it('say why one cannot be read, and give the others', async () => {
    await appendAnnotations(folder, 'ana', oneOfEach.slice(0, 1));
    await rm(fileOf('ana'));
    await appendAnnotations(folder, 'bo', oneOfEach.slice(0, 1));
    await writeFile(join(folder, ANNOTATION_PATH, 'notes.txt'), 'no sidecar');
    await mkdir(fileOf('ana'));
    const [ana, bo] = await readAnnotations(folder);
    assert.match(ana!.unreadable ?? '', /not an ordinary file/);
    assert.equal(bo!.records.length, 1);
  });

  for (const [annotator, name] of [['Ana María', 'ana-maría'], ['../../etc', 'etc'], ['a@b.org', 'a-b-org'], ['***', 'annotator'], ['', 'annotator']] as const) {
    it(`of ${JSON.stringify(annotator)} stand in ${name}.jsonl`, () => assert.equal(annotatorFileName(annotator), name));
  }
});
