import type { ArticleEntry, Utterance } from '../coverage/utterance.js';
import { speakerNameOf } from './annotations/opinions.js';
import type { Cancellation, LanguageContext } from './context.js';
import { archiveReportPage } from './archiveReport.js';
import { explanationPage } from './explainCoverage.js';
import { agreementPage } from './exchange/agreement.js';
import { clausesOf } from './clauses.js';
import { versionPage } from './compareVersions.js';
import { curationPage } from './exchange/curation.js';
import { inspectionPage } from './inspect.js';
import { capitalised, outletLabel, provenance } from './labels.js';
import { pageAddressOf, pageQueryOf } from './pageAddress.js';

/** The address of a read-only page with one quote; its path is what an editor shows as the name. */
export function pageAddress(entry: ArticleEntry, quote: string): string {
  return pageAddressOf(`${outletLabel(entry)}.news`, [entry.id, quote]);
}

/** The page at an address: what was made of a document, what the archive holds, why quotes were taken for one statement, what annotators agree on, a version of an article, or one quote. */
export async function page(context: LanguageContext, address: string, token: Cancellation): Promise<string> {
  const query = pageQueryOf(address);
  return (await inspectionPage(context, query, token)) ?? archiveReportPage(context, query) ?? (await explanationPage(context, query, token)) ?? (await agreementPage(context, query, token)) ?? (await curationPage(context, query, token)) ?? (await versionPage(context, query, token)) ?? (await quotePage(context, query)) ?? 'This quote is no longer there: its article was changed or removed.\n';
}

/**
 * The outlet, then the quote with one clause a line, so that an editor's own diff shows changed words side by side; who
 * said it and where it stands come below.
 */
async function quotePage(context: LanguageContext, query: unknown): Promise<string | undefined> {
  const [article, quote] = Array.isArray(query) ? (query as unknown[]) : [];
  const entry = typeof article === 'string' ? await context.archive.entry(article) : undefined;
  const utterance = entry?.utterances.find((one) => one.quote === quote);
  return entry && utterance && [provenance(entry), '', ...utterance.printed.flatMap(clauses), '', ...footer(context, entry, utterance), ''].join('\n');
}

function footer(context: LanguageContext, entry: ArticleEntry, utterance: Utterance): string[] {
  const speaker = capitalised(speakerNameOf(context, utterance) ?? 'Speaker not named');
  const role = utterance.speaker?.roles[0];
  const who = `— ${speaker}${role ? `, ${role}` : ''}${utterance.cue ? ` (${utterance.cue})` : ''}`;
  return [who, ...[entry.title, entry.url].filter((line) => line !== undefined)];
}

/** Clause by clause. Marks around the whole are set in one way: the house's own are no difference. */
function clauses(printed: string): string[] {
  return clausesOf(printed.trim().replace(/^["“”„«»‘’'`]{1,3}/, '“').replace(/["“”„«»‘’'`]{1,3}$/, '”'));
}
