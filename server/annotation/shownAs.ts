import type { Attribution, Speaker } from '../attribution/attribution.js';
import { typeOf } from '../attribution/quotedParts.js';
import type { Span } from '../text/span.js';
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
  const quoted = insideMarks(ground.text.text, spans);
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
  const moved = agreeExactly(content, base.content) ? {} : { content, quoted: insideMarks(ground.text.text, content) };
  return {
    ...base,
    ...moved,
    type: type ?? base.type,
    speaker: speaker === undefined ? base.speaker : speakerNumber(speaker, speakers),
    confidence: 1,
  };
}

/** The parts of `content` inside quotation marks, marks left out. A mark that is never closed reaches to its span's end. */
export function insideMarks(text: string, content: readonly Span[]): Span[] {
  const parts: Span[] = [];
  for (const [start, end] of content) {
    let open: number | undefined;
    for (let at = start; at < end; at++) {
      const sign = text.charAt(at);
      if (open !== undefined && CLOSING.has(sign)) {
        if (at > open) parts.push([open, at]);
        open = undefined;
      } else if (OPENING.has(sign)) {
        open = at + 1;
      }
    }
    if (open !== undefined && open < end) parts.push([open, end]);
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

function agreeExactly(one: readonly Span[], other: readonly Span[]): boolean {
  return one.length === other.length && one.every(([start, end], at) => start === other[at]![0] && end === other[at]![1]);
}
