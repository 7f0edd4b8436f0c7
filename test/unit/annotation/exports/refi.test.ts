import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { anchorOf } from '../../../../server/annotation/anchor.js';
import { workOn } from '../../../../server/annotation/articleWork.js';
import { annotationsFromRefi } from '../../../../server/annotation/exports/refiImport.js';
import { rowsOf } from '../../../../server/annotation/exports/rowsOf.js';
import { intake } from '../../../../server/archive/intake.js';
import { exportedFiles } from './exported.js';

const text = 'Pier 🚢 to close\r\n\r\n“We close the <pier>,” said Ida Holm, the port director.\r\n';
const [read] = intake('ferry.news', { id: 'ferry.news', text, format: 'text' }).articles;
const ground = workOn(read!, 'ferry.news', []).ground;
const quote = read!.reading.attributions[0]!.content;
const work = workOn(read!, 'ferry.news', [{ id: 'r1', at: '2026-11-22T09:00:00.000Z', by: 'Ana & Co', op: 'confirm', on: anchorOf(ground, quote), speaker: 'Ida Holm', type: 'direct' }]);

describe('a REFI-QDA project', () => {
  let bytes: Uint8Array;
  let files: ReturnType<typeof unzipSync>;
  let project: string;

  before(async () => {
    bytes = (await exportedFiles('refi', [{ work, rows: rowsOf({}, ground, work.annotated, () => undefined) }])).get('quotes.qdpx')!;
    files = unzipSync(bytes);
    project = strFromU8(files['project.qde']!);
  });

  it('holds each article with LF at its line ends, and positions in its code points', () => {
    const [source] = Object.keys(files).filter((path) => path.startsWith('sources/'));
    const words = strFromU8(files[source!]!);
    assert.equal(words, text.replaceAll('\r\n', '\n'));
    const [, start, end] = /startPosition="(\d+)" endPosition="(\d+)"/.exec(project)!;
    assert.equal([...words].slice(Number(start), Number(end)).join(''), '“We close the <pier>,”');
    assert.match(project, new RegExp(`plainTextPath="internal://${/sources\/(.*)/.exec(source!)![1]!}"`));
  });

  it('says who decided and when, and codes kind, speaker and standing', () => {
    assert.match(project, /<User guid="[-0-9a-f]{36}" name="Ana &amp; Co"\/>/);
    assert.match(project, /creationDateTime="2026-11-22T09:00:00\.000Z"><Description>confirmed, by Ana &amp; Co on 2026-11-22<\/Description>/);
    for (const code of ['direct', 'Ida Holm', 'confirmed']) assert.match(project, new RegExp(`<Code guid="[-0-9a-f]{36}" name="${code}" isCodable="true"/>`));
  });

  it('gives the annotations back', () => assert.deepEqual(annotationsFromRefi(bytes), { records: work.standing, problems: [] }));

  it('of another program, or broken, gives none and says why', () => {
    assert.match(annotationsFromRefi(zipSync({ 'project.qde': strToU8('<Project/>') })).problems.join(), /holds no quotelens\.jsonl/);
    assert.match(annotationsFromRefi(bytes.slice(0, 100)).problems.join(), /cannot be unpacked/);
  });
});
