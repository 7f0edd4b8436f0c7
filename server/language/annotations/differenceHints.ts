import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { type Cancellation, type LanguageContext, type OpenFile, throwIfCancelled } from '../context.js';
import { counted, outletLabel } from '../labels.js';
import { rangeIn } from '../positions.js';
import { contentHull, shownAttributions } from '../quoteAt.js';
import { differenceSentence } from '../reportSentence.js';
import { copiesOf } from './copies.js';
import { annotatedQuote } from './opinions.js';

/** From this severity on a difference is worth a look: a figure, a name, a negation, the speaker. */
const LOUD = 3;

/** Open quotes that differ strongly from other reports. What somebody has decided on, here or on a copy, has been looked at. */
export async function differenceHints(context: LanguageContext, file: OpenFile, token: Cancellation): Promise<Diagnostic[]> {
  if (!context.settings.differenceHints) return [];
  const hints: Diagnostic[] = [];
  for (const article of file.articles) {
    for (const attribution of shownAttributions(context, article)) {
      if (annotatedQuote(context, article, attribution) !== undefined) continue;
      const coverage = await context.coverage(article, attribution, token);
      throwIfCancelled(token);
      const loud = coverage?.passages.flatMap(({ reports }) => reports).filter((report) => report.counted && report.theirs.some(({ severity }) => severity >= LOUD)) ?? [];
      const [first] = loud;
      if (first === undefined) continue;
      if ((await copiesOf(context, article, attribution, token)).some(({ quote }) => quote !== undefined)) continue;
      const others = loud.length > 1 ? `, and ${counted(loud.length - 1, 'more report')} that differ${loud.length > 2 ? '' : 's'}` : '';
      hints.push({
        range: rangeIn(article.stored, contentHull(attribution)),
        message: `Worth a look: ${outletLabel(first.entry)} ${differenceSentence(first, false, 1)}${others}.`,
        severity: DiagnosticSeverity.Hint,
        source: 'Quotelens',
        code: 'difference',
      });
    }
  }
  return hints;
}
