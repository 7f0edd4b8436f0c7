import type { Article } from '../article/article.js';
import { tokenise, type TokenisedText } from '../text/tokens.js';
import { accordingClausesIn } from './accordingTo.js';
import { cueClausesIn, type CueClause } from './clauses.js';
import { confidenceOf } from './confidence.js';
import { contentsOf } from './content.js';
import { BLOCK, Drafts, type Signature } from './drafts.js';
import type { FoundAttribution } from './found.js';
import { leadInClausesIn, signatureAlone } from './leadIns.js';
import { nounClausesIn } from './nounCues.js';
import { quotedParts, typeOf } from './quotedParts.js';
import { stretchesIn } from './stretches.js';
import { turnsOf } from './turns.js';
import { unitsOf, type Unit } from './units.js';

export interface Findings {
  readonly tokenised: TokenisedText;
  /** In order of their first content span. */
  readonly found: readonly FoundAttribution[];
}

/**
 * Finds content, cue and source of every attribution of an English article: marks, quoted stretches, units,
 * cue clauses, their content; then the quotes that go on without a cue of their own.
 */
export function findAttributions(article: Article): Findings {
  const { text } = article;
  const blocks = article.paragraphs.map((paragraph) => paragraph.span);
  const tokenised = tokenise(text, blocks);
  const stretches = stretchesIn(text, blocks);
  const units = unitsOf(tokenised, stretches, (block) => article.paragraphs[block]?.region ?? 'body');
  const drafts = draftsOf(units).inOrder();
  const places = new Map(drafts.map((draft, index) => [draft, index]));
  const quotedOf = quotedParts(stretches);
  const found = drafts.map((draft): FoundAttribution => {
    const quoted = draft.rule.endsWith(BLOCK) ? draft.content : quotedOf(draft.content);
    const inherits = draft.inherits === undefined ? undefined : places.get(draft.inherits);
    return {
      type: typeOf(text, draft.content, quoted), content: draft.content, quoted, cue: draft.cue, source: draft.source,
      region: draft.unit.region, rule: draft.rule, confidence: confidenceOf(draft.rule), ...(inherits === undefined ? {} : { inherits }),
      ...(draft.addressed === undefined ? {} : { addressed: draft.addressed }),
      ...(draft.actor === undefined ? {} : { actor: draft.actor }),
    };
  });
  return { tokenised, found };
}

function draftsOf(units: readonly Unit[]): Drafts {
  const drafts = new Drafts();
  const isTurn = turnsOf(units);
  let block = -1;
  units.forEach((unit, index) => {
    const opensBlock = unit.block !== block;
    block = unit.block;
    if (drafts.takesTurn(unit, opensBlock) || drafts.takesBlock(unit, opensBlock, () => holdsMarks(units, index)) || drafts.takesSignature(unit, signatureBelow(units, index))) return;
    const clauses = clausesIn(unit, opensBlock, isTurn);
    const read = contentsOf(unit.items, clauses);
    for (const { clause, content } of read) drafts.add(unit, clause, content);
    if (read.length === 0) drafts.goOn(unit);
    drafts.endUnit(unit, clauses);
  });
  return drafts;
}

/** Whether the paragraph that the unit at `index` opens has words in marks. */
function holdsMarks(units: readonly Unit[], index: number): boolean {
  for (let at = index; at < units.length && units[at]!.block === units[index]!.block; at++) if (units[at]!.items.some((item) => item.stretch !== undefined)) return true;
  return false;
}

/** `— Ann Hale` in a paragraph of its own behind the unit at `index`. */
function signatureBelow(units: readonly Unit[], index: number): Signature | undefined {
  const below = units[index + 1];
  if (below === undefined || below.block === units[index]?.block || below.block === units[index + 2]?.block) return undefined;
  const clause = signatureAlone(below.items);
  return clause === undefined ? undefined : { unit: below, clause };
}

function clausesIn(unit: Unit, opensBlock: boolean, isTurn: (label: string) => boolean): CueClause[] {
  const { items } = unit;
  const verbs = cueClausesIn(items);
  const label = leadInClausesIn(unit, opensBlock, isTurn);
  const colons = new Set(verbs.filter((clause) => clause.opening === 'colon').map((clause) => clause.right));
  const leadIns = label.filter((clause) => (clause.right === undefined || !colons.has(clause.right)) && !(clause.rule.startsWith('unlisted') && verbs.some((verb) => verb.left || verb.opening === 'quote')));
  const labelled = leadIns.some((clause) => clause.rule.includes('label'));
  return [...(labelled ? [] : [...verbs, ...nounClausesIn(items)]), ...accordingClausesIn(items), ...leadIns].sort((a, b) => a.start - b.start);
}

