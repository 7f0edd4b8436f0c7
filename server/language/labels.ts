import type { Attribution, AttributionType, Speaker } from '../attribution/attribution.js';
import type { Coverage } from '../coverage/report.js';
import type { ArticleEntry } from '../coverage/utterance.js';
import type { LanguageContext } from './context.js';

/** The outlet, or the file's name where the outlet is not known. */
export function outletLabel(entry: Pick<ArticleEntry, 'outlet' | 'file' | 'id'>): string {
  return entry.outlet ?? fileName(entry.id);
}

/** Last part of a path or URI, decoded; the `#2` of a second article kept. */
export function fileName(id: string): string {
  const last = id.slice(id.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last) || id;
  } catch {
    return last || id;
  }
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2014-06-16T09:30:00Z` as `16 June 2014, 09:30`; what is not a date as it stands. */
export function dateLabel(published: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(published);
  const month = parts && months[Number(parts[2]) - 1];
  if (!parts || !month) return published.slice(0, 40);
  return `${Number(parts[3])} ${month} ${parts[1]}${parts[4] ? `, ${parts[4]}` : ''}`;
}

/** `The Straits Times, 16 June 2014`, each only where known. */
export function provenance(entry: ArticleEntry): string {
  return entry.published ? `${outletLabel(entry)}, ${dateLabel(entry.published)}` : outletLabel(entry);
}

const typeNames: Record<AttributionType, string> = {
  direct: 'direct quote',
  mixed: 'partly quoted',
  indirect: 'indirect, in the outlet’s words',
};

export function typeLabel(type: AttributionType): string {
  return typeNames[type];
}

/** The same in a word or two, where it is clear that a quote is meant. */
export function kindName(type: AttributionType): string {
  return type === 'mixed' ? 'partly quoted' : type;
}

/** How a quote's speaker is called in lists: `John Kerry`, `senior Iranian official`, `Speaker not named`. */
export function speakerLabel(attribution: Attribution, speakers: readonly Speaker[]): string {
  const speaker = attribution.speaker === null ? undefined : speakers[attribution.speaker];
  return speaker ? capitalised(speaker.name) : 'Speaker not named';
}

export function capitalised(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return text ? first.toUpperCase() + text.slice(first.length) : text;
}

export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/**
 * `4 other outlets`, and where copies of one text are among them, how many independent texts they print:
 * `4 other outlets · 2 origins`, or `2 other outlets · same text as here`.
 */
export function coverageCount(coverage: Coverage): string {
  const outlets = counted(coverage.outlets, 'other outlet');
  const counts = coverage.passages.flatMap(({ reports }) => reports).filter(({ counted: isCounted, report }) => isCounted && report !== 0);
  const others = new Set(counts.map(({ origin }) => origin).filter((origin) => origin !== 0));
  if (others.size >= coverage.outlets) return outlets;
  return others.size === 0 ? `${outlets} · same text as here` : `${outlets} · ${counted(others.size, 'origin')}`;
}

/** Why a quote has no other reports, in one sentence. */
export function reasonForNone({ archive, reading }: LanguageContext): string {
  if (reading === 'busy') return 'No other report has been found yet: articles are still being read.';
  if (reading === 'paused') return 'No other report has been found so far: reading is paused (Quotelens: Resume Reading).';
  const others = archive.articles - 1;
  if (others < 1) return 'No other article is here to compare with. Open a folder with several outlets’ reports.';
  return `No other article here reports this quote (${counted(others, 'other article')} read).`;
}

/** Text cut to about `most` UTF-16 units at a word end, never inside a surrogate pair; line breaks become blanks. */
export function shortened(text: string, most: number): string {
  const line = text.slice(0, most * 4 + 400).replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const blank = line.lastIndexOf(' ', most);
  let end = blank > most / 2 ? blank : most;
  const code = line.charCodeAt(end - 1);
  if (code >= 0xd800 && code <= 0xdbff) end--;
  return `${line.slice(0, end).replace(/[\s,;:]+$/, '')} …`;
}
