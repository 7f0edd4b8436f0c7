import type { Position } from 'vscode-languageserver-types';
import type { StoredArticle } from '../archive/archive.js';
import { placeOf } from '../coverage/coverage.js';
import { explain } from '../coverage/explain.js';
import type { Ray, Star } from '../coverage/star.js';
import { type Cancellation, type LanguageContext, type OpenFile, throwIfCancelled } from './context.js';
import { capitalised, counted, provenance, reasonForNone, shortened, speakerLabel } from './labels.js';
import { rangeIn } from './positions.js';
import type { ExplainAnswer } from './protocol.js';
import { contentHull, quoteAt, type QuoteHit } from './quoteAt.js';

/** Why each quote that was compared with the one at a position was taken, or not, for a report of the same statement. */
export async function explainCoverage(context: LanguageContext, file: OpenFile, position: Position, token: Cancellation): Promise<ExplainAnswer> {
  if (file.silent !== undefined) return { reason: file.silent };
  const hit = quoteAt(context, file, position);
  if (!hit) return { reason: 'There is no quote at the cursor. Move it into a highlighted quote first.' };
  const star = await context.compared(hit.article, hit.attribution);
  throwIfCancelled(token);
  return { text: [headLine(hit), ...summary(context, hit, star), ...rarestFirst(star.rays).flatMap((ray, i) => rayLines(hit, ray, i))].join('\n') };
}

function headLine({ article: { article, reading, stored }, attribution }: QuoteHit): string {
  const words = attribution.content.map((span) => article.text.slice(...span)).join(' … ');
  const where = `${provenance(stored)}, line ${rangeIn(stored, contentHull(attribution)).start.line + 1}`;
  return `Coverage of ${shortened(words, 200)} (${speakerLabel(attribution, reading.speakers)}; ${where})`;
}

function summary(context: LanguageContext, { article, attribution }: QuoteHit, { rays, complete }: Star): string[] {
  if (!article.stored.utterances.some(({ quote }) => quote === attribution.id)) {
    return ['Not compared: it stands in page furniture or repeats another quote of this article, and no statement is built from it.'];
  }
  const accepted = rays.filter(({ verdict }) => verdict.accepted).length;
  return [
    rays.length > 0
      ? `${counted(rays.length, 'quote')} of other articles compared: ${accepted} accepted, ${rays.length - accepted} refused.`
      : `No quote of another article shares enough with it to be compared. ${reasonForNone(context)}`,
    ...(complete ? [] : ['The archive could not answer in full: there may be more.']),
  ];
}

/** Those that most deserve an explanation come first. */
function rarestFirst(rays: readonly Ray[]): Ray[] {
  return [...rays].sort((one, other) => Number(other.verdict.accepted) - Number(one.verdict.accepted) || other.comparison.measure.weight - one.comparison.measure.weight);
}

function rayLines({ article }: QuoteHit, ray: Ray, index: number): string[] {
  const { entry, utterance, comparison } = ray;
  const { start } = rangeIn(entry as StoredArticle, placeOf(utterance, comparison.inB));
  const who = capitalised(utterance.speaker?.name ?? 'speaker not named');
  return [
    `${index + 1}. ${provenance(entry)}, line ${start.line + 1}, ${who}: ${shortened(utterance.printed.join(' … '), 200)}`,
    `   ${explain(article.stored, ray).text}`,
  ];
}
