import type { Attribution, Speaker } from '../attribution/attribution.js';
import { typeOf } from '../attribution/quotedParts.js';
import { lastAtOrBefore } from '../text/lines.js';
import { sameSpans, type Span } from '../text/span.js';
import { type AnchorGround, paragraphAt } from './anchor.js';
import type { Opinion, PlacedDecision } from './opinion.js';

/** The name of the rule behind a quote that a reader has marked. */
const BY_A_READER = 'marked by a reader';

/** Quotation marks that stand in pairs around whole quotes. An apostrophe is none: it cannot be told from one. */
const OPENING = new Set('"“«„');
const CLOSING = new Set('"”»“');

/** What stands in for a suggestion where the rules have none: the words that a reader marked. */
export function asSuggested(ground: AnchorGround, { content }: Opinion, { record, on }: PlacedDecision): Attribution {
  const spans = content ?? (on.state === 'lost' ? [] : on.spans);
  const quoted = insideMarks(ground.text.text, spans, ground.paragraphStarts);
  return {
    id: record.id,
    type: typeOf(ground.text.text, spans, quoted),
    content: spans,
    quoted,
    cue: [],
    source: [],
    speaker: null,
    confidence: 1,
    region: ground.paragraphs[paragraphAt(ground, spans[0]?.[0] ?? 0)]?.region ?? 'body',
    rule: BY_A_READER,
  };
}

/** A quote as an annotator decided it. Adds to `speakers` whom the article's own list does not name. */
export function asDecided(base: Attribution, { speaker, type, content = base.content }: Opinion, ground: AnchorGround, speakers: Speaker[]): Attribution {
  const bounded = sameSpans(content, base.content) ? base : withContent(base, content, ground);
  return {
    ...bounded,
    type: type ?? bounded.type,
    speaker: speaker === undefined ? base.speaker : speakerNumber(speaker, speakers),
    confidence: 1,
  };
}

/** Other bounds may take in what stands in no marks: the kind follows. */
function withContent(base: Attribution, content: readonly Span[], { text: { text }, paragraphStarts }: AnchorGround): Attribution {
  const quoted = insideMarks(text, content, paragraphStarts);
  return { ...base, content, quoted, type: typeOf(text, content, quoted) };
}

/**
 * The parts of `content` inside quotation marks, marks left out. A mark that is never closed reaches to its span's end.
 * @param starts UTF-16 offsets at which paragraphs begin: a mark may stand before the content
 */
export function insideMarks(text: string, content: readonly Span[], starts: readonly number[]): Span[] {
  const parts: Span[] = [];
  for (const [start, end] of content) {
    const add = (from: number, to: number): void => {
      if (to > Math.max(from, start)) parts.push([Math.max(from, start), to]);
    };
    let open: number | undefined;
    for (let at = Math.min(start, starts[Math.max(0, lastAtOrBefore(starts, start))] ?? start); at < end; at++) {
      const sign = text.charAt(at);
      if (open !== undefined && CLOSING.has(sign)) {
        add(open, at);
        open = undefined;
      } else if (OPENING.has(sign)) {
        open = at + 1;
      }
    }
    if (open !== undefined) add(open, end);
  }
  return parts;
}

function speakerNumber(name: string | null, speakers: Speaker[]): number | null {
  if (name === null) return null;
  const folded = name.toLowerCase();
  const known = speakers.findIndex((speaker) => speaker.name.toLowerCase() === folded);
  if (known >= 0) return known;
  return speakers.push({ name, kind: 'person', roles: [], mentions: [] }) - 1;
}
