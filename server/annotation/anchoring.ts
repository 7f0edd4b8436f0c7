import type { Region } from '../article/article.js';
import type { Span } from '../text/span.js';
import { anchorFolded } from './anchorText.js';
import { type Anchor, type AnchorGround, type AnchorPart, paragraphAt } from './anchor.js';
import { mostAlike } from './approximate.js';

/**
 * Where an anchor stands now. `held`: the same words. `changed`: words much like them; what they were is in the anchor.
 * `lost`: nothing like them is there. Spans are UTF-16 offsets into the reading text, one for each part that was found.
 */
export type Placement =
  | { readonly state: 'held'; readonly spans: readonly Span[] }
  | { readonly state: 'changed'; readonly spans: readonly Span[]; readonly now: readonly string[] }
  | { readonly state: 'lost' };

/** Below this likeness changed words are other words. */
const LEAST_LIKENESS = 0.8;
const LENGTHS: Span = [0.7, 1.4];
/** Letters of words and context that must agree before a place is taken for the same: two short words alone stand anywhere. */
const LEAST_EVIDENCE = 24;
/** Hits looked at for one part: words that stand everywhere are told apart by their context alone. */
const MOST_HITS = 500;

/**
 * Finds what an annotation hangs on in its article as it stands now. The ladder: the text is unchanged, so the offsets hold;
 * the same words once; the same words several times, where context, region and place decide; words much like them, said to
 * be changed; nothing. Never silently on other words. Linear in the text; never throws.
 */
export function placed(anchor: Anchor, ground: AnchorGround): Placement {
  if (anchor.body === ground.body) {
    const spans = anchor.parts.map((part) => storedSpan(part, ground));
    if (spans.every((span, at) => sameWords(anchor.parts[at]!, span, ground))) return { state: 'held', spans };
  }
  const spans: Span[] = [];
  let held = true;
  let from = 0;
  for (const part of anchor.parts) {
    const same = sameWordsAgain(part, anchor, ground, from);
    const span = same ?? likeWords(part, ground);
    held &&= same !== undefined;
    if (span === undefined) continue;
    spans.push(span);
    from = span[1];
  }
  if (spans.length === 0) return { state: 'lost' };
  if (held) return { state: 'held', spans };
  spans.sort((one, other) => one[0] - other[0]);
  return { state: 'changed', spans, now: spans.map(([start, end]) => ground.text.text.slice(start, end)) };
}

function storedSpan({ start, end }: AnchorPart, { codePoints }: AnchorGround): Span {
  return [codePoints.toUtf16(start), codePoints.toUtf16(end)];
}

function sameWords({ exact }: AnchorPart, [start, end]: Span, { text }: AnchorGround): boolean {
  return start < end && anchorFolded(text.text.slice(start, end)) === anchorFolded(exact);
}

/** @param from UTF-16 offset where the part before ends: a later part stands behind it when it can */
function sameWordsAgain(part: AnchorPart, anchor: Anchor, ground: AnchorGround, from: number): Span | undefined {
  const words = anchorFolded(part.exact);
  const hits = hitsOf(words, ground.text.folded);
  const prefix = anchorFolded(part.prefix);
  const suffix = anchorFolded(part.suffix);
  const [old] = storedSpan(part, ground);
  let best: { hit: number; worth: readonly number[] } | undefined;
  for (const hit of hits) {
    const [start] = ground.text.spanOf(hit, hit + words.length);
    const paragraph = paragraphAt(ground, start);
    const context = contextWorth(ground.text.folded, hit, hit + words.length, prefix, suffix);
    if (words.length + context < Math.min(LEAST_EVIDENCE, words.length + prefix.length + suffix.length)) continue;
    const worth = [
      start >= from ? 1 : 0,
      regionWorth(anchor.region, ground.paragraphs[paragraph]?.region),
      context,
      -Math.abs(paragraph - anchor.paragraph),
      -Math.abs(start - old),
    ];
    if (best === undefined || isMore(worth, best.worth)) best = { hit, worth };
  }
  return best && ground.text.spanOf(best.hit, best.hit + words.length);
}

function hitsOf(words: string, text: string): number[] {
  const hits: number[] = [];
  if (words === '') return hits;
  for (let at = text.indexOf(words); at >= 0 && hits.length < MOST_HITS; at = text.indexOf(words, at + 1)) {
    if (isWholeWords(text, at, at + words.length)) hits.push(at);
  }
  return hits;
}

function isWholeWords(text: string, start: number, end: number): boolean {
  return !(isWordUnit(text[start - 1]) && isWordUnit(text[start])) && !(isWordUnit(text[end - 1]) && isWordUnit(text[end]));
}

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}

/** A copy in a pull quote or among boilerplate never stands for words in the body. */
function regionWorth(was: Region, is: Region | undefined): number {
  if (was === is) return 2;
  return is === 'pullquote' || is === 'boilerplate' ? 0 : 1;
}

/** How many letters of the stored context stand around a hit. */
function contextWorth(text: string, start: number, end: number, prefix: string, suffix: string): number {
  const before = text.slice(Math.max(0, start - prefix.length - 1), start).trimEnd();
  const behind = text.slice(end, end + suffix.length + 1).trimStart();
  let worth = 0;
  while (worth < prefix.length && prefix.at(-1 - worth) === before.at(-1 - worth)) worth++;
  let same = 0;
  while (same < suffix.length && suffix[same] === behind[same]) same++;
  return worth + same;
}

function likeWords(part: AnchorPart, ground: AnchorGround): Span | undefined {
  const words = anchorFolded(part.exact);
  if (words.length < LEAST_EVIDENCE) return undefined;
  const like = mostAlike(words, ground.text.folded);
  if (like === undefined || like.to <= like.from || like.similarity < LEAST_LIKENESS) return undefined;
  const ratio = (like.to - like.from) / words.length;
  if (ratio < LENGTHS[0] || ratio > LENGTHS[1]) return undefined;
  return ground.text.spanOf(...wholeWords(ground.text.folded, like.from, like.to));
}

/** A cut inside a word comes from the alignment, not from the reader. */
function wholeWords(text: string, from: number, to: number): [number, number] {
  let start = from;
  let end = to;
  while (start > 0 && isWordUnit(text[start - 1]) && isWordUnit(text[start])) start--;
  while (end < text.length && isWordUnit(text[end - 1]) && isWordUnit(text[end])) end++;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return [start, end];
}

function isMore(one: readonly number[], other: readonly number[]): boolean {
  for (let at = 0; at < one.length; at++) {
    if (one[at] !== other[at]) return one[at]! > other[at]!;
  }
  return false;
}
