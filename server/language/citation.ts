import type { Position } from 'vscode-languageserver-types';
import type { LanguageContext, OpenFile } from './context.js';
import { capitalised, dateLabel, outletLabel } from './labels.js';
import type { CitationAnswer } from './protocol.js';
import { quoteAt } from './quoteAt.js';

/** The quote at a position ready to be pasted: its words as printed, speaker and role, outlet, headline, date, address. */
export function citation(context: LanguageContext, file: OpenFile, position: Position): CitationAnswer {
  if (file.silent) return { reason: file.silent };
  const hit = quoteAt(context, file, position);
  if (!hit) return { reason: 'There is no quote at the cursor. Move it into a highlighted quote first.' };
  const { article, reading, stored } = hit.article;
  const speaker = hit.attribution.speaker === null ? undefined : reading.speakers[hit.attribution.speaker];
  const words = hit.attribution.content.map(([start, end]) => article.text.slice(start, end).replace(/\s+/g, ' ').trim()).join(' … ');
  const said = speaker ? `— ${[capitalised(speaker.name), speaker.roles[0]].filter(Boolean).join(', ')}` : '— speaker not named';
  const where = [
    outletLabel(stored),
    stored.title && `“${stored.title}”`,
    stored.published && dateLabel(stored.published),
    stored.url,
  ].filter(Boolean);
  return { text: `${words}\n${said}\n${where.join(', ')}\n` };
}
