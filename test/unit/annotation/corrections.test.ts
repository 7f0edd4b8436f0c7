import { strict as assert } from 'node:assert';
import { anchorGround, anchorOf } from '../../../server/annotation/anchor.js';
import { AnnotationIndex } from '../../../server/annotation/annotationIndex.js';
import { corrected } from '../../../server/annotation/corrections.js';
import type { AnnotationRecord, ArticleCorrection } from '../../../server/annotation/record.js';
import { recordOf } from '../../../server/annotation/recordOf.js';
import { readArticles } from '../../../server/article/read.js';

const TEXT = 'Ferry stops\n\nOutlet: Star\n\nThe ferry will stop on Friday, the board said on Tuesday after a long meeting.\n\nMore in this section\n';
const [article] = readArticles({ id: 'a.news', text: TEXT, format: 'text' }).articles;
const ground = anchorGround('a.news', TEXT, article!.paragraphs);
const on = (words: string) => anchorOf(ground, [[TEXT.indexOf(words), TEXT.indexOf(words) + words.length]]);
let number = 0;
const entered = () => ({ id: `r${++number}`, at: `2026-11-28T06:00:0${number % 10}.000Z`, by: 'Ana' });
const header = (field: 'outlet' | 'published', value: string, words = 'Ferry stops'): ArticleCorrection => ({ ...entered(), op: 'header', on: on(words), field, value });
const region = (words: string, to: 'body' | 'boilerplate'): ArticleCorrection => ({ ...entered(), op: 'region', on: on(words), region: to });

describe('corrections of an article', () => {
  it('go before what was read, the later one before the earlier', () => {
    const { outlet, published, title } = corrected(article!, [header('outlet', 'Post'), header('outlet', 'Mail'), header('published', '2026-03-14')], ground);
    assert.deepEqual([outlet, published, title?.value], [{ value: 'Mail', from: 'corrected by Ana' }, { value: '2026-03-14', from: 'corrected by Ana' }, 'Ferry stops']);
  });

  it('of the header hold when the words they hang on are gone; regions go to the paragraphs of their words', () => {
    const gone = anchorGround('a.news', 'Boats\n\nNothing of it is left.', []);
    assert.equal(corrected(article!, [header('outlet', 'Post')], gone).outlet?.value, 'Post');
    const regionOf = (one: typeof article, words: string) => one!.paragraphs.find(({ span: [start, end] }) => TEXT.slice(start, end).includes(words))?.region;
    const changed = corrected(article!, [region('The ferry will stop', 'boilerplate'), region('More in this section', 'body')], ground);
    assert.deepEqual([regionOf(changed, 'The ferry'), regionOf(changed, 'More in')], ['boilerplate', 'body']);
    assert.deepEqual(corrected(article!, [region('The ferry will stop', 'boilerplate')], gone).paragraphs, article!.paragraphs);
  });

  it('stand in the sidecar, are found by article, are no annotations of words, and can be taken back', () => {
    const record = header('outlet', 'Post');
    assert.deepEqual(recordOf(JSON.stringify(record)), record);
    assert.equal(typeof recordOf(JSON.stringify({ ...record, field: 'constructor' })), 'string');
    const undo: AnnotationRecord = { ...entered(), op: 'undo', of: record.id };
    const index = new AnnotationIndex([record]);
    assert.deepEqual([index.corrections('a.news'), index.of('a.news'), index.corrections('b.news')], [[record], [], []]);
    index.add(undo);
    assert.deepEqual(index.corrections('a.news'), []);
  });
});
