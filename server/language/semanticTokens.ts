import type { SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Attribution } from '../attribution/attribution.js';
import { lastAtOrBefore } from '../text/lines.js';
import type { Span } from '../text/span.js';
import type { LanguageContext, OpenFile } from './context.js';
import { shownAttributions } from './quoteAt.js';

export const tokenTypes = ['newsQuote', 'newsCue', 'newsSpeaker'] as const;
export const tokenModifiers = ['direct', 'mixed', 'indirect', 'quoted', 'unattributed'] as const;
type TokenType = (typeof tokenTypes)[number];
type TokenModifier = (typeof tokenModifiers)[number];

export const legend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** One token on one line; `character` and `length` in UTF-16, type and modifiers as numbers of the legend. */
export interface LineToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
  readonly modifiers: number;
}

interface Stroke {
  readonly span: Span;
  readonly rank: number;
  readonly type: number;
  readonly modifiers: number;
}

/**
 * The highlights of a document (or of the lines `first` to `last` of it): in order, never overlapping, split at line ends,
 * since editors may refuse overlapping and multi-line tokens. Where a speaker or cue stands inside a quote, it goes before.
 */
export function semanticTokens(context: LanguageContext, file: OpenFile, lines?: { first: number; last: number }): LineToken[] {
  const wanted = new Set<string>(context.settings.highlights);
  const strokes: Stroke[] = [];
  for (const article of file.articles) {
    const { places } = article.article;
    for (const attribution of shownAttributions(context, article)) {
      for (const [spans, rank, type, modifiers] of layersOf(attribution, wanted)) {
        for (const span of spans) {
          for (const piece of places.piecesInFile(span)) strokes.push({ span: piece, rank, type, modifiers });
        }
      }
    }
  }
  const within: Span = lines
    ? [file.lineStarts[lines.first] ?? 0, file.lineStarts[lines.last + 1] ?? file.text.length]
    : [0, file.text.length];
  return splitAtLines(file, flatten(strokes.filter(({ span }) => span[0] < within[1] && within[0] < span[1])));
}

type Layer = readonly [spans: readonly Span[], rank: number, type: number, modifiers: number];

function layersOf(attribution: Attribution, wanted: ReadonlySet<string>): Layer[] {
  const layers: Layer[] = [];
  if (wanted.has(attribution.type)) {
    const modifiers: TokenModifier[] = [attribution.type];
    if (attribution.speaker === null && attribution.source.length === 0) modifiers.push('unattributed');
    layers.push([attribution.content, 0, typeNumber('newsQuote'), bitsOf(modifiers)]);
    if (attribution.type === 'mixed') {
      layers.push([attribution.quoted, 1, typeNumber('newsQuote'), bitsOf([...modifiers, 'quoted'])]);
    }
  }
  if (wanted.has('cue')) layers.push([attribution.cue, 2, typeNumber('newsCue'), 0]);
  if (wanted.has('speaker')) layers.push([attribution.source, 3, typeNumber('newsSpeaker'), 0]);
  return layers;
}

/** Strokes painted over one another become stretches side by side, the highest rank on top. Sorts, then one sweep. */
function flatten(strokes: readonly Stroke[]): Stroke[] {
  const edges = [...new Set(strokes.flatMap(({ span }) => [span[0], span[1]]))].sort((a, b) => a - b);
  const starting = [...strokes].sort((a, b) => a.span[0] - b.span[0]);
  const flat: Stroke[] = [];
  let open: Stroke[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = edges[i] as number;
    const end = edges[i + 1] as number;
    open = open.filter(({ span }) => span[1] > start);
    for (; next < starting.length && (starting[next] as Stroke).span[0] <= start; next++) open.push(starting[next] as Stroke);
    let top: Stroke | undefined;
    for (const stroke of open) if (!top || stroke.rank >= top.rank) top = stroke;
    if (!top) continue;
    const last = flat[flat.length - 1];
    if (last && last.span[1] === start && last.type === top.type && last.modifiers === top.modifiers) {
      flat[flat.length - 1] = { ...last, span: [last.span[0], end] };
    } else {
      flat.push({ ...top, span: [start, end] });
    }
  }
  return flat;
}

function splitAtLines(file: OpenFile, strokes: readonly Stroke[]): LineToken[] {
  const tokens: LineToken[] = [];
  for (const { span, type, modifiers } of strokes) {
    for (let start = span[0]; start < span[1]; ) {
      const line = Math.max(0, lastAtOrBefore(file.lineStarts, start));
      const lineStart = file.lineStarts[line] ?? 0;
      const lineEnd = file.lineStarts[line + 1] ?? file.text.length;
      let end = Math.min(span[1], lineEnd);
      const next = end;
      while (end > start && isLineBreak(file.text.charCodeAt(end - 1))) end--;
      if (end > start) tokens.push({ line, character: start - lineStart, length: end - start, type, modifiers });
      start = Math.max(next, start + 1);
    }
  }
  return tokens;
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function typeNumber(type: TokenType): number {
  return tokenTypes.indexOf(type);
}

function bitsOf(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
}
