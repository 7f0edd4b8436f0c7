import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { intake, type ReadArticle } from '../../server/archive/intake.js';
import { MemoryStore } from '../../server/archive/memory.js';
import { formatOf } from '../../server/article/format.js';
import type { Attribution } from '../../server/attribution/attribution.js';
import { coverageOf } from '../../server/coverage/coverage.js';
import type { Span } from '../../server/text/span.js';

/**
 * The whole reading of the samples as text, so that a change of any rule shows as a difference that can be read.
 * `UPDATE_GOLDEN=1 npm run test:unit -- golden` writes it anew; look at what git says then.
 */
const samples: readonly ReadArticle[] = readdirSync('samples')
  .filter((name) => /\.(news|html)$|^hestray.*\.md$/.test(name))
  .sort()
  .flatMap((name) => intake(name, { id: name, text: readFileSync(`samples/${name}`, 'utf8'), format: formatOf(name) ?? 'text' }).articles);

function agrees(name: string, actual: string): void {
  const file = `test/golden/${name}`;
  if (process.env['UPDATE_GOLDEN'] || !existsSync(file)) writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
}

describe('the samples, as golden text', () => {
  it('attributions: type, [content], {cue}, <source>, speaker, rule', () => {
    agrees('samples.attributions.txt', samples.map(attributionsText).join('\n'));
  });

  it('coverage: who else reports each quote, and how the words there differ', async () => {
    const archive = new MemoryStore();
    for (const { stored } of samples) archive.put(stored.file, [stored]);
    const texts = [];
    for (const read of samples) texts.push(await coverageText(read, archive));
    agrees('samples.coverage.txt', texts.join('\n'));
  });
});

function attributionsText({ article, reading }: ReadArticle): string {
  const words = (spans: readonly Span[]): string => spans.map((span) => oneLine(article.text.slice(span[0], span[1]))).join(' | ');
  const line = (quote: Attribution): string => {
    const speaker = quote.speaker === null ? '–' : reading.speakers[quote.speaker]?.name;
    return `  ${quote.type} [${words(quote.content)}] {${words(quote.cue)}} <${words(quote.source)}> = ${speaker} (${quote.rule}, ${quote.region})`;
  };
  const speakers = reading.speakers.map(({ name, kind, roles }) => `  ${kind} ${name}${roles.length > 0 ? `: ${roles.join('; ')}` : ''}`);
  return [article.id, ...reading.attributions.map(line), ' speakers', ...speakers, ''].join('\n');
}

async function coverageText({ stored }: ReadArticle, archive: MemoryStore): Promise<string> {
  const lines = [stored.id];
  for (const [index, utterance] of stored.utterances.entries()) {
    if (utterance.unattributed) continue;
    const coverage = await coverageOf(stored, index, archive);
    lines.push(`  “${oneLine(utterance.printed.join(' … ')).slice(0, 60)}” ${coverage.outlets} outlets, ${coverage.origins} origins`);
    for (const { reports } of coverage.passages) {
      for (const report of reports) {
        const differences = report.theirs.map(({ code, severity, text }) => `${code}(${severity}) ${text}`).join('; ');
        lines.push(`    ${report.entry.id}: ${report.relation}: ${oneLine(differences)}`);
      }
    }
  }
  return [...lines, ''].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
