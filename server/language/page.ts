import type { ArticleEntry, Utterance } from '../coverage/utterance.js';
import type { LanguageContext } from './context.js';
import { capitalised, outletLabel, provenance } from './labels.js';
import { pageScheme } from './protocol.js';

/** The address of a read-only page with one quote; its path is what an editor shows as the name. */
export function pageAddress(entry: ArticleEntry, quote: string): string {
  const name = `${outletLabel(entry).replace(/[\\/]/g, ' ')}.news`;
  return `${pageScheme}:/${encodeURIComponent(name)}?${encodeURIComponent(JSON.stringify([entry.id, quote]))}`;
}

/**
 * The page at an address: the outlet, then the quote with one clause a line, so that an editor's own diff shows changed
 * words side by side; who said it and where it stands come below. Editors re-encode addresses, so decode leniently.
 */
export async function page(context: LanguageContext, address: string): Promise<string | null> {
  const asked = addressed(address);
  const entry = asked && (await context.archive.entry(asked.article));
  const utterance = entry?.utterances.find(({ quote }) => quote === asked?.quote);
  if (!entry || !utterance) return 'This quote is no longer there: its article was changed or removed.\n';
  return [provenance(entry), '', ...utterance.printed.flatMap(clauses), '', ...footer(entry, utterance), ''].join('\n');
}

function footer(entry: ArticleEntry, utterance: Utterance): string[] {
  const speaker = utterance.speaker ? capitalised(utterance.speaker.name) : 'Speaker not named';
  const role = utterance.speaker?.roles[0];
  const who = `— ${speaker}${role ? `, ${role}` : ''}${utterance.cue ? ` (${utterance.cue})` : ''}`;
  return [who, ...[entry.title, entry.url].filter((line) => line !== undefined)];
}

/** Cut behind commas, semicolons, colons, dashes and sentence ends. Marks are set in one way: the house's own are no difference. */
function clauses(printed: string): string[] {
  return printed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“”„«»‘’'`]{1,3}/, '“')
    .replace(/["“”„«»‘’'`]{1,3}$/, '”')
    .replace(/’/g, "'")
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
