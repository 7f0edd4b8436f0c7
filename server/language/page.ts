import type { ArticleEntry, Utterance } from '../coverage/utterance.js';
import type { LanguageContext } from './context.js';
import { capitalised, dateLabel, outletLabel } from './labels.js';
import { pageScheme } from './protocol.js';

/** The address of a read-only page with one quote; its path is what an editor shows as the name. */
export function pageAddress(entry: ArticleEntry, quote: string): string {
  const name = `${outletLabel(entry).replace(/[\\/]/g, ' ')}.news`;
  return `${pageScheme}:/${encodeURIComponent(name)}?${encodeURIComponent(JSON.stringify([entry.id, quote]))}`;
}

/**
 * The page at an address: outlet, date and speaker on lines of their own, then the quote with one clause a line,
 * so that an editor's own diff shows changed words side by side. Editors re-encode addresses, so decode leniently.
 */
export async function page(context: LanguageContext, address: string): Promise<string | null> {
  const asked = addressed(address);
  const entry = asked && (await context.archive.entry(asked.article));
  const utterance = entry?.utterances.find(({ quote }) => quote === asked?.quote);
  if (!entry || !utterance) return 'This quote is no longer there: its article was changed or removed.\n';
  return [...header(entry, utterance), '', ...utterance.printed.flatMap(clauses), ''].join('\n');
}

function header(entry: ArticleEntry, utterance: Utterance): string[] {
  const speaker = utterance.speaker ? capitalised(utterance.speaker.name) : 'Speaker not named';
  const role = utterance.speaker?.roles[0];
  return [
    outletLabel(entry),
    entry.published ? dateLabel(entry.published) : 'Date not known',
    ...[entry.title, entry.url].filter((line) => line !== undefined),
    '',
    `${speaker}${role ? `, ${role}` : ''}${utterance.cue ? ` (${utterance.cue})` : ''}:`,
  ];
}

/** Cut behind commas, semicolons, colons, dashes and sentence ends. */
function clauses(printed: string): string[] {
  return printed
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[,;:.!?…][”"’']?) |(?<= [–—-]) /)
    .filter((clause) => clause !== '');
}

function addressed(address: string): { article: string; quote: string } | undefined {
  const query = address.slice(address.indexOf('?') + 1);
  for (let text = query, i = 0; i < 3; i++) {
    try {
      const value: unknown = JSON.parse(text);
      if (Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string') return { article: value[0], quote: value[1] };
      return undefined;
    } catch {
      try {
        text = decodeURIComponent(text);
      } catch {
        return undefined;
      }
    }
  }
  return undefined;
}
