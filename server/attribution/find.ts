import type { Article } from '../article/article.js';
import type { Span } from '../text/span.js';
import { tokenise, type TokenisedText } from '../text/tokens.js';
import { accordingClausesIn } from './accordingTo.js';
import type { AttributionType } from './attribution.js';
import { cueClausesIn, type CueClause } from './clauses.js';
import { contentsOf } from './content.js';
import { confidenceOf } from './confidence.js';
import type { FoundAttribution } from './found.js';
import type { Range } from './phrases.js';
import { stretchesIn, type Stretch } from './stretches.js';
import { unitsOf, type Item, type Unit } from './units.js';

export interface Findings {
  readonly tokenised: TokenisedText;
  readonly found: readonly FoundAttribution[];
}

interface Draft {
  content: Span[];
  cue: Span[];
  source: Span[];
  rule: string;
  unit: number;
  inherits?: Draft;
}

export function findAttributions(article: Article): Findings {
  const blocks = article.paragraphs.map((paragraph) => paragraph.span);
  const tokenised = tokenise(article.text, blocks);
  const stretches = stretchesIn(article.text, blocks);
  const units = unitsOf(tokenised, stretches, (block) => article.paragraphs[block]?.region ?? 'body');
  const drafts = draftsOf(units, article.text);
  drafts.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
  const found = drafts.map((draft): FoundAttribution => {
    const quoted = quotedParts(draft.content, stretches);
    return {
      type: typeOf(article.text, draft.content, quoted), content: draft.content, quoted, cue: draft.cue, source: draft.source,
      region: units[draft.unit]?.region ?? 'body', rule: draft.rule, confidence: confidenceOf(draft.rule),
      ...(draft.inherits === undefined ? {} : { inherits: drafts.indexOf(draft.inherits) }),
    };
  });
  return { tokenised, found };
}

function draftsOf(units: readonly Unit[], text: string): Draft[] {
  const drafts: Draft[] = [];
  const holder = new Map<Stretch, Draft>();
  let last: Draft | undefined;
  let lastBlock = -1;
  let pendingColon: Draft | undefined;
  units.forEach((unit, index) => {
    const { items } = unit;
    const clauses: CueClause[] = [...cueClausesIn(items), ...accordingClausesIn(items)].sort((a, b) => a.start - b.start);
    const read = contentsOf(items, clauses);
    const used = new Set<Stretch>();
    for (const { clause, content } of read) {
      const draft: Draft = { content: spansOf(items, content), cue: spansOf(items, clause.cue), source: spansOf(items, clause.source), rule: clause.rule, unit: index };
      for (const [a, b] of content) for (let i = a; i < b; i++) { const s = items[i]?.stretch; if (s) { used.add(s); holder.set(s, draft); } }
      drafts.push(draft);
      last = draft; lastBlock = unit.block;
    }
    const first = items[0];
    if (read.length === 0 && first?.stretch !== undefined && isWhole(text, first.stretch, items)) {
      const spans = quoteRun(items);
      const previous = first.stretch.continues ? last : undefined;
      if (pendingColon !== undefined) {
        pendingColon.content = spans; drafts.push(pendingColon); last = pendingColon; lastBlock = unit.block;
      } else if (previous !== undefined || (last !== undefined && lastBlock === unit.block)) {
        const target = previous ?? last;
        target?.content.push(...spans);
        lastBlock = unit.block;
      } else if (last !== undefined && unit.block - lastBlock <= 2) {
        const draft: Draft = { content: spans, cue: [], source: [], rule: 'floating', unit: index, inherits: last };
        drafts.push(draft); last = draft; lastBlock = unit.block;
      }
    }
    pendingColon = undefined;
    const end = items[items.length - 1];
    if (end?.text === ':' && clauses.length > 0) {
      const clause = clauses[clauses.length - 1];
      if (clause !== undefined) pendingColon = { content: [], cue: spansOf(items, clause.cue), source: spansOf(items, clause.source), rule: `${clause.rule}-colon-next`, unit: index };
    }
  });
  return drafts;
}

function isWhole(text: string, stretch: Stretch, items: readonly Item[]): boolean {
  return stretch.inner[1] - stretch.inner[0] > 12 && items.length <= 3 && /[.!?,\u2026]$/.test(text.slice(stretch.inner[0], stretch.inner[1])) || items.length <= 2;
}

function quoteRun(items: readonly Item[]): Span[] {
  return items.filter((item) => item.stretch !== undefined).map((item): Span => [item.start, item.end]);
}

function spansOf(items: readonly Item[], ranges: readonly Range[]): Span[] {
  const spans: Span[] = [];
  for (const [first, last] of ranges) {
    const a = items[first];
    const b = items[last - 1];
    if (a !== undefined && b !== undefined) spans.push([a.start, b.end]);
  }
  return spans;
}

function quotedParts(content: readonly Span[], stretches: readonly Stretch[]): Span[] {
  return stretches.filter((stretch) => content.some((span) => span[0] <= stretch.inner[0] && stretch.inner[1] <= span[1])).map((stretch) => stretch.inner);
}

function typeOf(text: string, content: readonly Span[], quoted: readonly Span[]): AttributionType {
  const letters = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + text.slice(...span).replace(/[^\p{L}\p{N}]/gu, '').length, 0);
  const inside = letters(quoted);
  if (inside === 0) return 'indirect';
  return inside >= 0.98 * letters(content) ? 'direct' : 'mixed';
}
