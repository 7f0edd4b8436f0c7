import assert from 'node:assert/strict';
import type { StoredArticle } from '../../../server/archive/archive.js';
import { MemoryStore } from '../../../server/archive/memory.js';
import { coverageOf } from '../../../server/coverage/coverage.js';
import { pairsOf } from '../../../server/coverage/pairs.js';
import type { Coverage } from '../../../server/coverage/report.js';
import { statementsOf } from '../../../server/coverage/statements.js';
import type { ArticleEntry } from '../../../server/coverage/utterance.js';
import { identityMap } from '../../../server/text/offsetMap.js';
import { article, type Saying } from './invented.js';

const places = identityMap(1e6);

function archiveOf(entries: readonly ArticleEntry[]): MemoryStore {
  const archive = new MemoryStore();
  for (const entry of entries) archive.put(entry.id, [{ ...entry, places, lineStarts: new Uint32Array([0]) } satisfies StoredArticle]);
  return archive;
}

/** One event: these names stand in the prose of all its articles. */
const PROSE = 'Ada Vale of Norhaven met Tom Birk of Ostmark and Lena Quist of Sandholm in Kingsway Hall.';
const DAY = '2026-03-13';

function report(id: string, sayings: readonly (Saying | string)[], more: Partial<ArticleEntry> & { prose?: string } = {}): ArticleEntry {
  return article(id, sayings.map((saying) => (typeof saying === 'string' ? { text: saying, speaker: 'Ada Vale' } : saying)), { prose: PROSE, published: DAY, outlet: id, ...more });
}

/** Coverage in golden text: one line a report, the words here against the words there. */
function golden({ passages }: Coverage): string[] {
  return passages.flatMap(({ reports }, passage) =>
    reports.map((one) => `${passage + 1} ${one.entry.id} ${one.relation}: ${one.theirs.map(({ code }) => code).join(' ')}`));
}

const full = 'We will open the bridge in May, and every shop and some workshops will have its road back.';

describe('coverage of a quote', () => {
  it('tells who reports the words and how each differs, the fullest first', async () => {
    const asked = report('asked', [full]);
    const archive = archiveOf([
      asked,
      report('cut', ['We will open the bridge in May, and every shop will have its road back.']),
      report('ends', ['We will open the bridge in May']),
      report('same', [full]),
      report('retold', [{ text: 'they would open the bridge in May and every shop would have its road back', speaker: 'Ada Vale', type: 'indirect' }]),
      report('other', ['Nobody has told the fishermen anything at all']),
    ]);
    const coverage = await coverageOf(asked, 0, archive);
    assert.deepEqual(golden(coverage), [
      '1 same verbatim: identical',
      '1 cut cut: omission-unmarked',
      '1 retold changed: direct-vs-indirect',
      '1 ends excerpt: partial',
    ]);
    assert.deepEqual([coverage.articles, coverage.outlets, coverage.fullest], [4, 4, null]);
  });

  it('breaks a long quote into the passages that others report', async () => {
    const asked = report('asked', ['We will open the bridge in May. The ferry stays until the last workshop has its road back.']);
    const archive = archiveOf([asked, report('first', ['We will open the bridge in May.']), report('second', ['The ferry stays until the last workshop has its road back.'])]);
    const { passages } = await coverageOf(asked, 0, archive);
    assert.deepEqual(passages.map(({ reports }) => reports.map(({ entry }) => entry.id)), [['first'], ['second']]);
  });

  it('finds both halves of a stitched quote', async () => {
    const asked = report('asked', ['We will open the bridge in May and the ferry stays until the last workshop has its road back.']);
    const archive = archiveOf([asked, report('whole', ['We will open the bridge in May. I said so last autumn to the whole council of Norhaven. And the ferry stays until the last workshop has its road back.'])]);
    const coverage = await coverageOf(asked, 0, archive);
    assert.deepEqual(coverage.passages.map(({ reports }) => reports.map(({ relation }) => relation)), [['stitched']]);
    assert.ok(coverage.passages[0]?.reports[0]?.ours.some(({ code }) => code === 'spliced'));
  });

  it('tells a sentence that runs two quotes of another article together, from both sides and in pairs', async () => {
    const asked = report('asked', ['This is not a pier that is about to fall, and we will know more when the plates come off on Thursday.']);
    const apart = report('apart', ['This is not a pier that is about to fall.', 'We will know more when the plates come off on Thursday.']);
    const archive = archiveOf([asked, apart, report('half', ['This is not a pier that is about to fall.'])]);
    assert.deepEqual(golden(await coverageOf(asked, 0, archive)), ['1 apart stitched: spliced', '1 half excerpt: partial', '2 apart stitched: spliced']);
    const [report0] = (await coverageOf(apart, 0, archive)).passages[0]?.reports.filter(({ entry }) => entry.id === 'asked') ?? [];
    assert.deepEqual([report0?.relation, report0?.theirs[0]?.text], ['stitched', 'runs two quotes together: “We will know more when the plates come off on Thursday” stands apart in the other']);
    const relations = [];
    for await (const pair of pairsOf(archive, archive.all())) relations.push(`${pair.a.id} ${pair.b.id} ${pair.relation}`);
    assert.deepEqual(relations, ['apart asked stitched', 'half apart verbatim', 'apart asked stitched', 'half asked excerpt']);
  });

  it('takes no sentence for stitched of which another article quotes two fragments', async () => {
    const asked = report('asked', ['We need to go step by step with the harbour council, but we would not rule out anything that brings the ferry back.']);
    const archive = archiveOf([asked, report('pieces', [{ text: 'the talks would go “step by step with the harbour council”', speaker: 'Ada Vale' }, { text: 'she would “not rule out anything that brings the ferry back”', speaker: 'Ada Vale' }])]);
    assert.ok(golden(await coverageOf(asked, 0, archive)).every((line) => !line.includes('stitched')));
  });

  it('names the fullest report where others have more', async () => {
    const asked = report('asked', ['open the bridge in May']);
    const coverage = await coverageOf(asked, 0, archiveOf([asked, report('whole', [full])]));
    assert.equal(coverage.fullest?.entry.id, 'whole');
  });

  it('takes for fuller who has more of the same sentences, not who goes on with another statement or puts words in brackets', async () => {
    const asked = report('asked', ['At this moment we open the bridge step by step ...']);
    const archive = archiveOf([
      asked,
      report('whole', ['At this moment we open the bridge step by step and every workshop has its road back before the winter.']),
      report('further', ['At this moment we open the bridge step by step. The ferry stays where it is until all of the workshops and the school on the hill are dry again.']),
    ]);
    assert.equal((await coverageOf(asked, 0, archive)).fullest?.entry.id, 'whole');
    const plain = report('plain', ['Our members told them in March that the link was moving.']);
    const bracketed = report('bracketed', ['Our members told [the bridge authority] in March that the link was moving.']);
    assert.equal((await coverageOf(plain, 0, archiveOf([plain, bracketed]))).fullest, null);
  });

  it('counts outlets without the own one, unknown ones singly, versions of a report once, and copies of one text as one origin', async () => {
    const wire = `${PROSE} The council had debated the repairs for three hours before the vote while the rain went on and the river rose against the old pillars of the quay, and the last speaker was still at the desk when the lights failed twice in the hall.`;
    const asked = report('asked', [full], { outlet: 'Courier' });
    const unnamed = (id: string, prose = PROSE): ArticleEntry => article(id, [{ text: full, speaker: 'Ada Vale' }], { prose, published: DAY });
    const archive = archiveOf([
      asked,
      report('own', [full], { outlet: 'Courier' }),
      report('wire1', [full], { outlet: 'Post', prose: wire }),
      report('wire2', [full], { outlet: 'Mail', prose: wire }),
      unnamed('u1'),
      unnamed('u2'),
      unnamed('u3', 'Nobody at the quay had seen the river so high before, and the old ferry was tied to its pier with four ropes.'),
    ]);
    const { articles, outlets, origins, passages } = await coverageOf(asked, 0, archive);
    assert.deepEqual([articles, outlets, origins], [4, 4, 4]);
    const numbers = new Map(passages.flatMap(({ reports }) => reports).map(({ entry, report: number }) => [entry.id, number]));
    assert.equal(numbers.get('own'), 0);
    assert.equal(numbers.get('u1'), numbers.get('u2'));
  });

  it('never reports an article against itself', async () => {
    const asked = report('asked', [full, full]);
    assert.deepEqual((await coverageOf(asked, 0, archiveOf([asked]))).passages, []);
  });

  it('shows the same words of another speaker as a conflict', async () => {
    const asked = report('asked', [full]);
    const archive = archiveOf([asked, report('conflict', [{ text: full, speaker: 'Tom Birk' }])]);
    assert.deepEqual(golden(await coverageOf(asked, 0, archive)), ['1 conflict verbatim: speaker-differs identical']);
  });

  it('is empty and incomplete when called off, and empty for nothing said', async () => {
    const asked = report('asked', [full, '']);
    const archive = archiveOf([asked, report('same', [full])]);
    const off = await coverageOf(asked, 0, archive, { cancelled: true });
    assert.deepEqual([off.passages, off.complete], [[], false]);
    assert.deepEqual((await coverageOf(asked, 1, archive)).passages, []);
    assert.deepEqual((await coverageOf(asked, 99, archive)).passages, []);
  });
});

describe('the gate', () => {
  const elsewhere = { prose: 'Nora Falk spoke to Emil Strand in Westerby about Lundgren Mills and Karlby Fair.', published: '2026-09-02' };
  const accepted = async (asked: ArticleEntry, ...others: ArticleEntry[]): Promise<string[]> => {
    const { passages } = await coverageOf(asked, 0, archiveOf([asked, ...others]));
    return passages.flatMap(({ reports }) => reports.map(({ entry }) => entry.id));
  };
  const by = (speaker: string, text: string): Saying[] => [{ text, speaker }];

  it('takes a short fragment only from the same speaker in the same event', async () => {
    const asked = report('asked', by('Ada Vale', 'a serious warning'));
    const text = 'This was a serious warning to the town and to the county.';
    assert.deepEqual(await accepted(asked, report('same', by('Ada Vale', text)), report('other', by('Tom Birk', text)), report('far', by('Ada Vale', text), elsewhere)), ['same']);
  });

  it('refuses a name in common', async () => {
    const asked = report('asked', by('Ada Vale', 'I called the Harbour Board of Greater Norhaven on Monday.'));
    assert.deepEqual(await accepted(asked, report('other', by('Tom Birk', 'Nobody at the Harbour Board of Greater Norhaven answers letters.'))), []);
  });

  it('refuses a slogan that many strangers use', async () => {
    const slogan = (id: string, speaker: string, text: string, day: string): ArticleEntry => report(id, by(speaker, text), { ...elsewhere, published: day });
    const asked = report('asked', by('Ada Vale', 'We must make Norhaven great again this year.'));
    assert.deepEqual(await accepted(
      asked,
      slogan('s1', 'Nora Falk', 'They want to make Norhaven great again, whatever that is.', '2025-01-01'),
      slogan('s2', 'Emil Strand', 'He who would make Norhaven great again should fix the pier.', '2025-05-01'),
      slogan('s3', 'Ida Holm', 'I sold caps that say make Norhaven great again.', '2025-09-01'),
    ), []);
  });

  it('keeps a famous sentence that four strangers repeat', async () => {
    const sentence = 'Our old harbour is rotten from the keel.';
    const repeated = ['Nora Falk', 'Emil Strand', 'Ida Holm', 'Jon Vik'].map((speaker, at) => report(`s${at}`, by(speaker, sentence), { ...elsewhere, published: `2025-0${at + 1}-01` }));
    assert.deepEqual(await accepted(report('asked', by('Ada Vale', sentence)), ...repeated, report('later', by('Ada Vale', sentence), elsewhere)), ['later']);
  });

  it('refuses two statements of one speaker that begin alike and share one word more', async () => {
    const asked = report('asked', by('Ada Vale', 'Today we are open to talks if there is something useful.'));
    assert.deepEqual(await accepted(asked, report('other', by('Ada Vale', 'I think we are open to any useful step.'))), []);
  });

  it('refuses a shared beginning', async () => {
    const asked = report('asked', by('Ada Vale', 'There were a lot of fast boats out there.'));
    assert.deepEqual(await accepted(asked, report('other', by('Tom Birk', 'There were a lot of nerves in the final race.'))), []);
  });

  it('refuses a question that somebody was asked beside what somebody said', async () => {
    const asked = report('asked', by('Ada Vale', 'Did anyone on the council see the harbour report?'));
    assert.deepEqual(await accepted(asked, report('answer', by('Ada Vale', 'I have seen the harbour report')), report('same', by('Ada Vale', 'Did anyone on the council see the harbour report'))), ['same']);
  });

  it('finds a long quote months later', async () => {
    const asked = report('asked', by('Ada Vale', full));
    assert.deepEqual(await accepted(asked, report('later', by('Ada Vale', full), elsewhere)), ['later']);
  });
});

describe('pairs', () => {
  it('says each pair once, the fuller as B, interrupted content in parts', async () => {
    const entries = [report('a', ['We will open the bridge in May, | and every shop and some workshops will have its road back.']), report('b', [full])];
    const archive = archiveOf(entries);
    const pairs = [];
    for await (const pair of pairsOf(archive, archive.all())) pairs.push([pair.a.id, pair.a.start, pair.b.id, pair.b.start, pair.relation]);
    assert.equal(pairs.length, 2);
  });
});

describe('statements', () => {
  it('gathers the reports of one statement under the fullest, and chains nothing through a short phrase', async () => {
    const entries = [
      report('a', ['We will open the bridge in May']),
      report('b', [full]),
      report('c', [full, 'The ferry stays where it is until the workshops are dry.'], { published: '2026-03-12' }),
      report('d', ['The ferry stays where it is until the workshops are dry.']),
    ];
    const archive = archiveOf(entries);
    const lines: string[] = [];
    for await (const { fullest, earliest, outlets, origins, reports } of statementsOf(archive, archive.all())) {
      lines.push(`${fullest.id} ${earliest.id} ${outlets} ${origins}: ${reports.map(({ id, relation }) => `${id} ${relation}`).join(', ')}`);
    }
    assert.deepEqual(lines, ['c c 3 3: c verbatim, a excerpt, b verbatim', 'c c 2 2: c verbatim, d verbatim']);
  });
});
