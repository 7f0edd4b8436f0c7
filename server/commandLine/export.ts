import { type AnchorGround, anchorGround } from '../annotation/anchor.js';
import { type AnnotatedArticle, annotated } from '../annotation/annotated.js';
import { csvOf } from '../annotation/exports/csv.js';
import { htmlOf, markdownOf } from '../annotation/exports/page.js';
import { type ReportRow, rowsOf } from '../annotation/exports/reportRow.js';
import { reportOf, type ReportScope } from '../annotation/exports/report.js';
import { w3cCollection } from '../annotation/exports/w3c.js';
import type { Standing } from '../annotation/standing.js';
import { MemoryStore } from '../archive/memory.js';
import type { Attribution } from '../attribution/attribution.js';
import { coverageOf } from '../coverage/coverage.js';
import { entryOf } from '../coverage/entry.js';
import type { Coverage } from '../coverage/report.js';
import { version } from '../../package.json';
import { FolderAnnotations } from './folderAnnotations.js';
import { Failures, type InputArticle, readInputs } from './input.js';
import { callOf, UsageError } from './usage.js';

const FORMATS = ['w3c', 'csv', 'markdown', 'html'] as const;
type Format = (typeof FORMATS)[number];

/** An article with its readers' work. */
interface Exported {
  readonly input: InputArticle;
  readonly ground: AnchorGround;
  readonly standing: readonly Standing[];
  readonly annotated: AnnotatedArticle;
}

/** `quotelens export`: prints quotes with what readers decided on them, in the format asked for. Resolves to the exit code. */
export async function exportCommand(words: readonly string[]): Promise<number> {
  const call = callOf(words, { '--settings': true, '--format': true, '--no-text': false });
  const format = formatIn(call.options.get('--format'));
  const withoutText = call.options.has('--no-text');
  const failures = new Failures();
  const annotations = new FolderAnnotations(failures);
  const articles: Exported[] = [];
  for await (const input of readInputs(call, failures)) articles.push(await exportedOf(input, annotations));
  const name = call.paths.join(', ');
  const made = new Date().toISOString();
  process.stdout.write(await printed(format, articles, { name, made, version, unread: failures.all, withoutText }));
  return failures.exitCode;
}

function formatIn(given: string | true | undefined): Format {
  const format = FORMATS.find((one) => one === given);
  if (format === undefined) throw new UsageError(`name a format: --format ${FORMATS.join(' | ')}`);
  return format;
}

async function printed(format: Format, articles: readonly Exported[], scope: ReportScope & { readonly withoutText: boolean }): Promise<string> {
  if (format === 'w3c') return `${JSON.stringify(w3cCollection(articles.flatMap(({ standing }) => standing), scope.name, scope), undefined, 2)}\n`;
  const rows = await rowsIn(articles);
  if (format === 'csv') return csvOf(rows, scope);
  const report = reportOf(rows, scope);
  return format === 'markdown' ? markdownOf(report) : htmlOf(`Quotes in ${scope.name}`, report);
}

async function exportedOf(input: InputArticle, annotations: FolderAnnotations): Promise<Exported> {
  const { article, reading } = input.read;
  const { name, index } = await annotations.around(input.path, article.id);
  const ground = anchorGround(name, article.text, article.paragraphs, article.url?.value);
  const standing = index.of(name, article.url?.value);
  return { input, ground, standing, annotated: annotated(ground, reading, standing) };
}

/** The rows of all articles, each with who else reports it: as the readers have corrected the quotes, not as they were suggested. */
async function rowsIn(articles: readonly Exported[]): Promise<ReportRow[]> {
  const archive = new MemoryStore();
  for (const { input: { read }, annotated: { reading } } of articles) {
    archive.put(read.stored.id, [{ ...read.stored, ...entryOf(read.article, reading, read.stored.file) }]);
  }
  const rows: ReportRow[] = [];
  for (const { input: { read: { article } }, ground, annotated: found } of articles) {
    const coverage = new Map<Attribution, Coverage>();
    const entry = (await archive.entry(article.id))!;
    for (const attribution of found.reading.attributions) {
      const utterance = entry.utterances.findIndex(({ quote }) => quote === attribution.id);
      if (utterance >= 0) coverage.set(attribution, await coverageOf(entry, utterance, archive));
    }
    const about = { outlet: article.outlet?.value, title: article.title?.value, published: article.published?.value, url: article.url?.value };
    rows.push(...rowsOf(about, ground, found, (quote) => coverage.get(quote)));
  }
  return rows;
}
