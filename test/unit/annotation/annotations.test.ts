import assert from 'node:assert/strict';
import { appendFile, chmod, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANNOTATION_PATH, appendAnnotations, readAnnotations } from '../../../server/annotation/annotationFolder.js';
import { Annotations } from '../../../server/annotation/annotations.js';
import { ChangeOfMind } from '../../../server/annotation/changeOfMind.js';
import { userNameIn } from '../../../server/annotation/gitUser.js';
import { on, oneOfEach } from './records.js';

const making = () => {
  let made = 0;
  return { newId: () => `n${++made}`, now: () => `2026-11-22T10:00:${String(made).padStart(2, '0')}.000Z` };
};
const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

describe('the annotations of a workspace folder', () => {
  let place: string;
  let folder: string;
  const recovery = (): string => join(place, 'recovery');
  const opened = async (): Promise<Annotations> => {
    const annotations = new Annotations(folder, recovery(), making());
    await annotations.load();
    return annotations;
  };
  const inFolder = async (): Promise<string[]> => (await readAnnotations(folder)).flatMap(({ records }) => ids(records));
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'quotelens-'));
    folder = join(place, 'articles');
    await mkdir(folder);
  });
  afterEach(() => rm(place, { recursive: true }));

  it('are there again after a restart', async () => {
    const { records, problem } = await (await opened()).enter('Ana', [{ op: 'confirm', on }]);
    assert.equal(problem, undefined);
    assert.deepEqual((await opened()).of(on.article), records);
  });

  it('are in view at once, also when they come while the folder is read anew', async () => {
    const annotations = await opened();
    const loading = annotations.load();
    const { records } = await annotations.enter('Ana', [{ op: 'confirm', on }]);
    await loading;
    assert.deepEqual([annotations.of(on.article), await inFolder()], [records, ['n1']]);
  });

  it('follow what others wrote into the file right before us, of which nobody had told yet', async () => {
    const annotations = await opened();
    await annotations.enter('Ana', [{ op: 'confirm', on }]);
    assert.deepEqual(await annotations.changedFiles(), []);
    await writeFile(join(folder, ANNOTATION_PATH, 'ana.jsonl'), '');
    assert.deepEqual(await annotations.changedFiles(), ['ana']);
    await annotations.enter('Ana', [{ op: 'reject', on }]);
    assert.equal(await annotations.changed('ana'), 'changed');
    assert.deepEqual(ids(annotations.of(on.article)), ['n2']);
    assert.equal(await annotations.changed('ana'), 'none');
  });

  it('follow what others write, and what git takes away', async () => {
    const annotations = await opened();
    await annotations.enter('Ana', [{ op: 'confirm', on }]);
    assert.equal(await annotations.changed('ana'), 'none', 'our own line is no news');
    await appendAnnotations(folder, 'bo', oneOfEach.slice(2, 3));
    assert.equal(await annotations.changed('bo'), 'changed');
    assert.deepEqual(ids(annotations.of(on.article)), ['r3', 'n1']);
    // As a checkout leaves it: the file gone, and the reflog written right after.
    await mkdir(join(folder, '.git', 'logs'), { recursive: true });
    await writeFile(join(folder, '.git', 'logs', 'HEAD'), '');
    await utimes(join(folder, '.git', 'logs', 'HEAD'), new Date('2026-11-22T10:00:00Z'), new Date('2026-11-22T10:00:00Z'));
    await rm(join(folder, ANNOTATION_PATH, 'bo.jsonl'));
    assert.equal(await annotations.changed('bo'), 'changed');
    assert.deepEqual(ids(annotations.of(on.article)), ['n1']);
  });

  it('stay when somebody deletes the folder, and are written back with the next one', async () => {
    const annotations = await opened();
    await annotations.enter('Ana', [{ op: 'confirm', on }]);
    await rm(join(folder, '.quotelens'), { recursive: true });
    assert.equal(await annotations.changed('ana'), 'deleted');
    assert.deepEqual([ids(annotations.of(on.article)), annotations.waiting], [['n1'], 1]);
    assert.equal(await annotations.changed('ana'), 'none', 'said once');
    await annotations.enter('Ana', [{ op: 'reject', on }]);
    assert.deepEqual([await inFolder(), annotations.waiting], [['n1', 'n2'], 0]);
  });

  it('deleted with the folder come back after a restart, and are let go when that was meant', async () => {
    const annotations = await opened();
    await annotations.enter('Ana', [{ op: 'confirm', on }]);
    const delete_ = async (): Promise<void> => {
      await rm(join(folder, '.quotelens'), { recursive: true });
      assert.equal(await annotations.changed('ana'), 'deleted');
    };
    await delete_();
    await opened();
    assert.deepEqual(await inFolder(), ['n1']);
    assert.equal(await annotations.changed('ana'), 'changed');
    assert.equal(annotations.waiting, 0, 'somebody else has written them back');
    await delete_();
    await annotations.letGo();
    assert.deepEqual([ids(annotations.of(on.article)), ids((await opened()).of(on.article)), await inFolder()], [[], [], []]);
  });

  it('that reached the disk although it said no are not written twice', async () => {
    await writeFile(join(folder, '.quotelens'), '');
    const annotations = await opened();
    const { records } = await annotations.enter('Ana', [{ op: 'confirm', on }, { op: 'reject', on }]);
    await rm(join(folder, '.quotelens'));
    await appendAnnotations(folder, 'ana', records.slice(0, 1));
    assert.deepEqual(await annotations.retry(), []);
    assert.deepEqual(await inFolder(), ['n1', 'n2']);
  });

  it('are not written by one session over what another still keeps', async () => {
    await writeFile(join(folder, '.quotelens'), '');
    const one = await opened();
    await one.enter('Ana', [{ op: 'confirm', on }]);
    const other = new Annotations(folder, recovery(), { newId: () => 'o1', now: making().now });
    await other.enter('Ana', [{ op: 'reject', on }]);
    await rm(join(folder, '.quotelens'));
    assert.deepEqual(await one.retry(), []);
    assert.deepEqual(await inFolder(), ['n1']);
    await opened();
    assert.deepEqual(await inFolder(), ['n1', 'o1'], 'the other session ended before it could write');
  });

  it('say where a line cannot be read', async () => {
    await appendAnnotations(folder, 'ana', oneOfEach.slice(0, 1));
    await appendFile(join(folder, ANNOTATION_PATH, 'ana.jsonl'), '{"id":"cut');
    const [problem, ...others] = (await opened()).problems;
    assert.match(problem ?? '', /ana\.jsonl has a line that cannot be read \(line 2: not JSON\)/);
    assert.deepEqual(others, []);
  });

  it('are kept beside a folder that cannot be written, said at once, and written when it can', async () => {
    // A file where the folder should be: refused to everybody, also to those who may do everything.
    await writeFile(join(folder, '.quotelens'), '');
    const annotations = await opened();
    const { problem } = await annotations.enter('Ana', [{ op: 'confirm', on }]);
    assert.match(problem ?? '', /^Your annotation could not be written to .*articles.*It is kept in .*recovery.*, and written there as soon as that is possible\.$/);
    assert.deepEqual(ids(annotations.of(on.article)), ['n1'], 'it holds in memory');
    assert.deepEqual(ids((await opened()).of(on.article)), ['n1'], 'and after a restart');
    await rm(join(folder, '.quotelens'));
    await annotations.enter('Ana', [{ op: 'reject', on }]);
    assert.deepEqual(await inFolder(), ['n1', 'n2']);
  });

  it('written by a later session when an earlier could not', async () => {
    await writeFile(join(folder, '.quotelens'), '');
    await (await opened()).enter('Ana', [{ op: 'confirm', on }]);
    await rm(join(folder, '.quotelens'));
    await opened();
    assert.deepEqual(await inFolder(), ['n1']);
    await opened();
    assert.equal((await readFile(join(folder, ANNOTATION_PATH, 'ana.jsonl'), 'utf8')).trim().split('\n').length, 1);
  });

  it('a folder without write permission is none to be read', async () => {
    await mkdir(join(folder, ANNOTATION_PATH), { recursive: true });
    await chmod(join(folder, ANNOTATION_PATH), 0o555);
    assert.deepEqual((await opened()).problems, []);
    await chmod(join(folder, ANNOTATION_PATH), 0o755);
  });

  it('can be taken back and brought back, step by step', async () => {
    const annotations = await opened();
    const steps = new ChangeOfMind();
    const shown = (): string[] => ids(annotations.of(on.article));
    await steps.enter(annotations, 'Ana', [{ op: 'confirm', on }]);
    await steps.enter(annotations, 'Ana', [{ op: 'reject', on }, { op: 'confirm', on }]);
    assert.deepEqual(shown(), ['n1', 'n2', 'n3']);
    await steps.undo();
    assert.deepEqual(shown(), ['n1'], 'what was entered at once goes at once');
    await steps.undo();
    assert.deepEqual(shown(), []);
    assert.equal(await steps.undo(), undefined);
    await steps.redo();
    await steps.redo();
    assert.deepEqual(shown(), ['n1', 'n2', 'n3']);
    await steps.undo();
    assert.deepEqual(shown(), ['n1'], 'taken back again');
    await steps.enter(annotations, 'Ana', [{ op: 'reject', on }]);
    assert.equal(await steps.redo(), undefined, 'a new step ends the way forth');
  });
});

describe('the name that git knows', () => {
  const cases: readonly [config: string, name: string | undefined][] = [
    ['[user]\n\tname = Ana Holm\n\temail = ana@example.org\n', 'Ana Holm'],
    ['[core]\n\tname = No\n[ user ]\nNAME="Ana # Holm" ; me\n', 'Ana # Holm'],
    ['[user]\nname = Ana # at work\n', 'Ana'],
    ['[user]\nemail = ana@example.org\n', undefined],
    ['[user "x"]\nname = Ana\n', undefined],
    ['', undefined],
  ];
  for (const [config, name] of cases) it(JSON.stringify(config), () => assert.equal(userNameIn(config), name));
});
