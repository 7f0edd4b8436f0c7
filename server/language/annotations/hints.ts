import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver-types';
import type { AnnotatedQuote, ChangedAnnotation } from '../../annotation/annotated.js';
import type { Standing } from '../../annotation/standing.js';
import type { ReadArticle } from '../../archive/intake.js';
import { hullOf } from '../../text/span.js';
import type { LanguageContext, OpenFile } from '../context.js';
import { shortened } from '../labels.js';
import { rangeIn } from '../positions.js';
import { contentHull } from '../quoteAt.js';
import { opinionLabel } from './opinions.js';

/** Travels with a hint, so that its actions know what it is about. */
export interface HintData {
  readonly kind: 'lost' | 'changed' | 'disagreement';
  /** `id` of the record. */
  readonly of: string;
}

/** What of readers' work is worth a look: words that changed or went since, and annotators who disagree. */
export function annotationHints(context: LanguageContext, file: OpenFile): Diagnostic[] {
  return file.articles.flatMap((article) => {
    const work = context.annotations.of(article.stored.id);
    if (work === undefined) return [];
    return [
      ...work.lost.map((record) => hint(headOf(article), lostSentence(record), { kind: 'lost', of: record.id })),
      ...work.changed.map((changed) => hint(rangeIn(article.stored, hullOf(changed.spans) ?? [0, 0]), changedSentence(changed), { kind: 'changed', of: changed.record.id })),
      ...[...work.quotes.values()].filter(({ disagreement }) => disagreement).map((quote) => hint(
        rangeIn(article.stored, contentHull(quote.attribution)),
        disagreementSentence(quote),
        { kind: 'disagreement', of: quote.prevailing.record },
      )),
    ];
  });
}

function hint(range: Range, message: string, data: HintData): Diagnostic {
  return { range, message, data, severity: data.kind === 'disagreement' ? DiagnosticSeverity.Information : DiagnosticSeverity.Hint, source: 'Quotelens', code: `annotation-${data.kind}` };
}

/** Where a reader looks first: what is lost has no place of its own. */
function headOf({ stored, article }: ReadArticle): Range {
  return rangeIn(stored, article.paragraphs[0]?.span ?? [0, 0]);
}

export function lostSentence(record: Standing): string {
  const words = quoted(record.on.parts.map(({ exact }) => exact));
  const what = record.op === 'note' ? `The note “${shortened(record.text, 60)}” by ${record.by} hung on words` : `${record.by} ${DEEDS[record.op]} words`;
  return `${what} that are no longer here: ${words}. It is kept.`;
}

export function changedSentence({ record, was, now }: ChangedAnnotation): string {
  return `The words have changed since ${doneBy(record)}: was ${quoted(was)}, now ${quoted(now)}.`;
}

export function disagreementSentence({ opinions }: AnnotatedQuote): string {
  return `Annotators disagree: ${opinions.map((opinion) => `${opinionLabel(opinion)}${opinion.speaker === undefined ? '' : ` (${opinion.speaker ?? 'nobody'})`}`).join('; ')}.`;
}

const DEEDS: Readonly<Record<Standing['op'], string>> = { confirm: 'confirmed', reject: 'rejected', correct: 'corrected', add: 'marked', note: 'noted' };

function doneBy({ op, by }: Standing): string {
  return `${by} ${DEEDS[op]} them`;
}

function quoted(parts: readonly string[]): string {
  return `“${shortened(parts.join(' … '), 160)}”`;
}
