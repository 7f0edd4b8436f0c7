import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { intake } from '../../server/archive/intake.js';
import { MemoryStore } from '../../server/archive/memory.js';
import { coverageOf } from '../../server/coverage/coverage.js';
import { type Pair, pairsOf } from '../../server/coverage/pairs.js';

/**
 * Five real reports of one event, which are not a part of this project. What they share was written down by eye before the gate
 * was tuned: each line is one statement, with a cue of at most three words for every article that reports it.
 */
const FOLDER = '../shared/seeds';

type Cues = Readonly<Record<string, readonly string[]>>;

const shared: readonly Cues[] = [
  { '000': ["open to discussions"], '002': ['open to discussions”', 'open to discussions if'] },
  { '000': ['absolutely no intention'], '001': ['absolutely no intention'], '004': ['absolutely no intention'] },
  { '000': ['discussions surrounding situations'], '001': ['surrounding the situation'], '004': ['surrounding the situation'] },
  { '000': ['have consultations with'], '001': ['plans to consult'], '002': ['planning to engage'], '004': ['have consultations with'] },
  { '000': ['a constructive role'], '001': ['a constructive role'] },
  { '000': ['what Iran might'], '001': ['what Iran might'], '003': ['what Iran might'] },
  { '000': ['any constructive process'], '001': ['any constructive process'], '002': ['any constructive process'], '003': ['any constructive process'] },
  { '000': ['At this moment'], '001': ['At this moment'], '002': ['At this moment'] },
  {
    '000': ['rule out anything'], '001': ['rule out anything'], '002': ['“not rule out', 'would not rule'],
    '003': ['rule out anything', 'respect for the'], '004': ['rule out anything'],
  },
  { '000': ['election process'], '002': ['election process'], '003': ['election process'] },
  { '000': ['unmanned drones'], '002': ['unmanned drones'] },
  { '000': ['existential challenge'], '003': ['existential challenge'] },
  { '000': ['integrity of Iraq as'], '003': ['integrity of Iraq as'] },
  { '003': ['thorough vetting'], '004': ['thorough vetting'] },
  { '002': ['the options that'], '003': ['the options that'], '004': ['the options that'] },
  { '003': ['murdering, assassinating'], '004': ['murdering, assassinating'] },
];

/** Retold so freely that either answer is right. */
const open: readonly Cues[] = [
  { '000': ['US open to', 'US is open', 'plans to consult', 'US is deeply'], '001': ['open to discussions', 'plans to consult'], '002': ['willing to talk'], '003': ['open to cooperating'], '004': ['open to cooperating'] },
  { '000': ['step by step'], '001': ['step by step'], '002': ['move “step-by-step'] },
  { '003': ['States would cooperate'], '004': ['States would cooperate'] },
  { '000': ['plans to consult', 'no plans of'], '001': ['plans to consult'], '002': ['not include military', 'planning to engage'], '004': ['not coordinate any', 'have consultations with'] },
];

describe('coverage of five real reports', function () {
  this.timeout(20_000);
  if (!existsSync(FOLDER)) {
    console.log(`    ${FOLDER} is absent: nothing to compare`);
    return;
  }
  const texts = new Map(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).sort().map((name) => [name.slice(0, 3), readFileSync(`${FOLDER}/${name}`, 'utf8')]));
  const archive = new MemoryStore();
  for (const [id, text] of texts) archive.put(id, intake(id, { id, text, format: 'text' }).articles.map(({ stored }) => stored));

  /** The quotes of an article whose content holds one of the cues. */
  const quotesAt = (id: string, cues: readonly string[]): Set<string> => {
    const found = new Set<string>();
    for (const entry of archive.all()) {
      if (entry.id !== id) continue;
      for (const { quote, printed } of entry.utterances) if (cues.some((cue) => printed.some((part) => part.includes(cue)))) found.add(quote);
    }
    return found;
  };
  const pairs: Pair[] = [];
  before(async () => {
    for await (const pair of pairsOf(archive, archive.all())) pairs.push(pair);
  });

  for (const cues of shared) {
    const ids = Object.keys(cues);
    it(`${ids.join(' ')}: ${Object.values(cues)[0]![0]!}`, () => {
      for (const one of ids) {
        for (const other of ids.filter((id) => id > one)) {
          const [here, there] = [quotesAt(one, cues[one]!), quotesAt(other, cues[other]!)];
          const joined = pairs.some(({ a, b }) =>
            (a.id === one && b.id === other && here.has(a.quote) && there.has(b.quote)) || (b.id === one && a.id === other && here.has(b.quote) && there.has(a.quote)));
          assert.ok(joined, `${one} and ${other}`);
        }
      }
    });
  }

  it('pairs nothing else', () => {
    const known = [...shared, ...open].map((cues) => new Map(Object.entries(cues).map(([id, list]) => [id, quotesAt(id, list)])));
    const strange = pairs.filter(({ a, b }) => !known.some((quotes) => quotes.get(a.id)?.has(a.quote) && quotes.get(b.id)?.has(b.quote)));
    assert.deepEqual(strange.map(({ a, b }) => [a, b].map(({ id, start, end }) => `${id} ${start}-${end}`).join(' ~ ')), []);
  });

  it('answers alike from both sides of a pair', async () => {
    const reporting = new Map<string, Set<string>>();
    for (const entry of archive.all()) {
      for (let utterance = 0; utterance < entry.utterances.length; utterance++) {
        const { passages } = await coverageOf(entry, utterance, archive);
        const reports = passages.flatMap((passage) => passage.reports);
        reporting.set(`${entry.id} ${entry.utterances[utterance]!.quote}`, new Set(reports.map((report) => report.entry.id)));
      }
    }
    for (const { a, b } of pairs) {
      assert.ok(reporting.get(`${a.id} ${a.quote}`)?.has(b.id), `${a.id} ${a.quote} in ${b.id}`);
      assert.ok(reporting.get(`${b.id} ${b.quote}`)?.has(a.id), `${b.id} ${b.quote} in ${a.id}`);
    }
  });
});
