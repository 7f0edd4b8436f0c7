import { sameSpeaker } from '../attribution/speakers/sameSpeaker.js';
import type { Span } from '../text/span.js';
import { loadedVerb } from './closedLists.js';
import type { Comparison } from './comparison.js';
import { marked, spansOf } from './letters.js';
import type { Difference, Severity } from './report.js';
import { areGivenToTwo, isDocument, isNamed, isPronoun, isRoleOnly, isSomebody, namesAlso, pointsToSomebody } from './speakerEvidence.js';
import { speaksFor } from './spokesmen.js';
import type { ArticleEntry, Utterance } from './utterance.js';

/** How A names whose words they are, and how it introduces them, against B. */
export function attributionDifferences(comparison: Comparison, entryA: ArticleEntry, entryB: ArticleEntry): Difference[] {
  return [...speakerDifference(comparison, entryA, entryB), ...cueDifference(comparison), ...translationDifference(comparison)];
}

function speakerDifference(comparison: Comparison, entryA: ArticleEntry, entryB: ArticleEntry): Difference[] {
  const { a, b } = comparison;
  const tell = (code: string, severity: Severity, text: string): Difference[] =>
    [{ code, severity, text, a: sourceOf(a, spansOf(a, comparison.inA)), b: sourceOf(b, spansOf(b, comparison.inB)) }];
  if (b.speaker === null || b.speaker.kind === 'unnamed') return [];
  const other = b.speaker.name;
  const lessSpecific = (severity: Severity): Difference[] => (namesAlso(a, b) ? [] : tell('speaker-less-specific', severity, `${lessText(a)} where the other names ${other}`));
  if (a.speaker === null) return a.source === '' ? (a.cue === '' && a.region === 'headline' ? [] : lessSpecific(2)) : pointsToSomebody(a.source) || isSomebody(a.source) ? lessSpecific(2) : [];
  if (a.speaker.kind === 'unnamed') return isSomebody(a.speaker.name) || isDocument(a.speaker.name) ? lessSpecific(2) : [];
  if (speaksFor(a.speaker, b.speaker)) return [];
  if (speaksFor(b.speaker, a.speaker)) return lessSpecific(1);
  if (a.speaker.kind !== b.speaker.kind) return a.speaker.kind === 'organisation' && isNamed(a) && sameSpeaker(a.speaker, b.speaker) === 'different' ? lessSpecific(2) : [];
  if (areGivenToTwo(comparison, entryA, entryB)) return tell('speaker-differs', 3, `${givenTo(a.speaker.name)}, the other to ${other}`);
  // Whom `the president` means was concluded; that the other article gives a name is sure.
  return isRoleOnly(a) && isNamed(b) && sameSpeaker(a.speaker, b.speaker) === 'different' ? tell('speaker-less-specific', 1, `${givenTo(marked(a.source))} where the other names ${other}`) : [];
}

/** What A says instead of a name. */
function lessText({ speaker, source }: Utterance): string {
  if (speaker === null) return source === '' ? 'names no speaker' : isPronoun(source) ? `names no speaker but ${marked(source)}` : givenTo(marked(source));
  if (speaker.kind !== 'unnamed') return givenTo(speaker.name);
  return isDocument(speaker.name) ? `takes the words from a document, ${marked(speaker.name)},` : givenTo(marked(speaker.name));
}

function givenTo(whom: string): string {
  return `gives the words to ${whom}`;
}

function cueDifference({ a, b }: Comparison): Difference[] {
  const loaded = loadedVerb(a.cue);
  if (loaded === undefined || b.cue === '' || loadedVerb(b.cue) !== undefined) return [];
  const text = `introduces the words with ${marked(loaded)} where the other has ${marked(b.cue)}`;
  return [{ code: 'cue-loaded', severity: 1, text, a: a.cueSpans, b: b.cueSpans }];
}

/** Two reports of translated words may differ where nobody changed anything. */
function translationDifference(comparison: Comparison): Difference[] {
  const [here, there] = [comparison.a.translation, comparison.b.translation];
  const tell = (text: string): Difference[] => [
    { code: 'translated', severity: 1, text, a: here ? [here.span] : spansOf(comparison.a, comparison.inA), b: there ? [there.span] : spansOf(comparison.b, comparison.inB) },
  ];
  if (here && there) return tell('like the other, gives a translation: its wording may differ for that reason');
  if (here) return tell(`gives a translation: ${marked(here.printed)}`);
  return there ? tell(`does not say that the words are translated; the other does: ${marked(there.printed)}`) : [];
}

/** Where an article says whose words they are: the source, else the cue, else the words themselves. */
function sourceOf({ sourceSpans, cueSpans }: Utterance, words: readonly Span[]): readonly Span[] {
  if (sourceSpans.length > 0) return sourceSpans;
  return cueSpans.length > 0 ? cueSpans : words;
}
