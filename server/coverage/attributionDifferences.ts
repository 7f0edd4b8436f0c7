import { sameSpeaker } from '../attribution/speakers/sameSpeaker.js';
import type { Span } from '../text/span.js';
import { loadedVerb } from './closedLists.js';
import type { Comparison } from './comparison.js';
import { marked, spansOf } from './letters.js';
import type { Difference, Severity } from './report.js';
import { speaksFor } from './spokesmen.js';
import type { Utterance } from './utterance.js';

/** How A names whose words they are, and how it introduces them, against B. */
export function attributionDifferences(comparison: Comparison): Difference[] {
  return [...speakerDifference(comparison), ...cueDifference(comparison), ...translationDifference(comparison)];
}

function speakerDifference(comparison: Comparison): Difference[] {
  const { a, b } = comparison;
  const tell = (code: string, severity: Severity, text: string): Difference[] =>
    [{ code, severity, text, a: sourceOf(a, spansOf(a, comparison.inA)), b: sourceOf(b, spansOf(b, comparison.inB)) }];
  if (b.speaker === null || b.speaker.kind === 'unnamed') return [];
  const other = b.speaker.name;
  if (a.speaker === null) {
    if (a.source !== '') return tell('speaker-less-specific', 2, `gives the words to ${marked(a.source)} where the other names ${other}`);
    return a.cue === '' && a.region === 'headline' ? [] : tell('speaker-less-specific', 2, `names no speaker where the other names ${other}`);
  }
  const words = `gives the words to ${a.speaker.kind === 'unnamed' ? marked(a.speaker.name) : a.speaker.name}`;
  if (a.speaker.kind === 'unnamed') return tell('speaker-less-specific', 2, `${words} where the other names ${other}`);
  if (speaksFor(a.speaker, b.speaker)) return [];
  if (speaksFor(b.speaker, a.speaker)) return tell('speaker-less-specific', 1, `${words} where the other names ${other}`);
  if (a.speaker.kind !== b.speaker.kind) return a.speaker.kind === 'person' ? [] : tell('speaker-less-specific', 2, `${words} where the other names ${other}`);
  return sameSpeaker(a.speaker, b.speaker) === 'different' ? tell('speaker-differs', 3, `${words}, the other to ${other}`) : [];
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
