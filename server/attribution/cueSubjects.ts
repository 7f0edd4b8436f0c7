import type { VerbCue } from './cues.js';
import { isLongQuote } from './complements.js';
import { CUE_NOUNS } from './lexicon/cueNouns.js';
import { CUE_VERBS } from './lexicon/cueVerbs.js';
import { BE_FORMS, RELATIVES, SUBJECT_PRONOUNS } from './lexicon/functionWords.js';
import { DOCUMENTS } from './lexicon/narration.js';
import { isFiniteVerb, isHead, phraseEnd, phraseStart } from './phrases.js';
import { mainSubject, type Subject } from './source.js';
import type { Item } from './units.js';

/** The cue clause read before, whose subject a further verb may share. */
export interface Precedent {
  readonly subject: Subject;
  /** Where its clause ended. */
  readonly end: number;
  /** Where the content behind it starts. */
  readonly right: number | undefined;
}

/** Whose act a cue is that has no subject right before it: its own (`with the ministry saying`), the clause's before, the main clause's, one that follows. */
export function remoteSubject(items: readonly Item[], cue: VerbCue, precedent: Precedent | undefined): Subject | undefined {
  if (isUnnamedAsker(items, cue)) return { ranges: [], start: cue.first };
  const own = ownSubject(items, cue);
  if (own !== undefined) return own;
  const apart = cue.mood === 'participle' && !follows(items, cue, precedent?.end ?? -1);
  const shared = apart ? mainSubject(items, cue.first) ?? precedent?.subject : precedent?.subject ?? mainSubject(items, cue.first);
  return shared ?? laterSubject(items, cue);
}

/** Behind a quote all the words before the cue are its subject: `"Enough," CBS This Morning anchor Ann Hale said`. */
export function backToQuote(items: readonly Item[], subject: Subject): Subject {
  const [first] = subject.ranges;
  if (first === undefined || subject.ranges.length > 1) return subject;
  for (let at = subject.start - 1; at >= Math.max(0, subject.start - 8); at--) {
    const item = items[at];
    if (item === undefined || (item.pos === 'PUNCT' && !isWithinSource(items, at)) || item.pos === 'AUX' || (item.pos === 'VERB' && !item.lower.endsWith('ing')) || item.pos === 'SCONJ') return subject;
    if (isLongQuote(item)) return { ranges: [[at + 1, first[1]]], start: at + 1 };
  }
  return subject;
}

/** "the tired, 71-year-old pilot": behind a quote that opens the sentence and ends with its comma. */
function isWithinSource(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return item !== undefined && (items[0]?.ending === ',' && item.text === ',' || (item.text === '-' && items[at + 1]?.start === item.end));
}

/** "Kerry said, stressing": the participle stands right behind the clause that ended at `lastEnd`. */
function follows(items: readonly Item[], cue: VerbCue, lastEnd: number): boolean {
  return lastEnd > 0 && (lastEnd === cue.first || (lastEnd === cue.first - 1 && items[lastEnd]?.text === ','));
}

/** "Asked whether ..." and "when asked ...": nobody is named. */
function isUnnamedAsker(items: readonly Item[], cue: VerbCue): boolean {
  return cue.verb.frame === 'ask' && cue.verb.form === 'past' && (cue.first === 0 || items[cue.first - 1]?.lower === 'when' || CUE_VERBS.get(items[cue.first - 1]?.lower ?? '')?.frame === 'say');
}

/** "with the Pentagon asserting": the phrase right before the participle. */
function ownSubject(items: readonly Item[], cue: VerbCue): Subject | undefined {
  if (cue.mood !== 'participle') return undefined;
  const before = items[cue.first - 1];
  if (before === undefined || before.pos === 'PUNCT' || before.pos === 'CCONJ' || !isHead(before)) return undefined;
  const start = phraseStart(items, cue.first, 0);
  if (items.slice(start, cue.first).some((item) => CUE_NOUNS.has(item.lower) || DOCUMENTS.has(item.lower))) return undefined;
  return WHEREABOUTS.has(items[start - 1]?.lower ?? '') ? relativeSubject(items, start) : { ranges: [[start, cue.first]], start };
}

/** Behind these stands where or how somebody acts: `on a tear declaring`, `at a rally saying`. */
const WHEREABOUTS = new Set(['on', 'in', 'at', 'during']);

/** "Hale, who went on a tour claiming": the relative pronoun of the clause that a place ends. */
function relativeSubject(items: readonly Item[], place: number): Subject | undefined {
  for (let at = place - 1; at > Math.max(0, place - 6); at--) {
    if (items[at]!.pos === 'PUNCT') return undefined;
    if (isFiniteVerb(items, at)) return items[at - 1]!.lower === 'who' ? { ranges: [[at - 1, at]], start: at - 1 } : undefined;
  }
  return undefined;
}

/** "Asserting that ..., he said": the subject stands behind the participle's clause. */
function laterSubject(items: readonly Item[], cue: VerbCue): Subject | undefined {
  if (cue.mood !== 'participle' || cue.first > 2) return undefined;
  for (let at = cue.last; at < items.length; at++) {
    if (items[at]?.text !== ',' || RELATIVES.has(items[at + 1]?.lower ?? '')) continue;
    const end = phraseEnd(items, at + 1);
    if (end > at + 1 && (isFiniteVerb(items, end) || BE_FORMS.has(items[end]?.lower ?? '') || items[end]?.pos === 'ADV') && (SUBJECT_PRONOUNS.has(items[at + 1]?.lower ?? '') || isHead(items[end - 1]))) {
      return { ranges: [[at + 1, end]], start: at + 1 };
    }
  }
  return undefined;
}
