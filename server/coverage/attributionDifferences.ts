import { sameSpeaker } from '../attribution/speakers/sameSpeaker.js';
import { speaksFor } from './spokesmen.js';
import { loadedVerb } from './closedLists.js';
import type { Difference } from './report.js';
import type { Utterance } from './utterance.js';

/** How A names whose words they are, and how it introduces them, against B. */
export function attributionDifferences(a: Utterance, b: Utterance): Difference[] {
  return [...speakerDifference(a, b), ...cueDifference(a, b)];
}

function speakerDifference(a: Utterance, b: Utterance): Difference[] {
  if (b.speaker === null || b.speaker.kind === 'unnamed') return [];
  const other = b.speaker.name;
  if (a.speaker === null) {
    const text = a.source === '' ? `names no speaker where the other names ${other}` : `gives the words to “${a.source}” where the other names ${other}`;
    return a.source === '' && a.cue === '' ? [] : [difference('speaker-less-specific', 2, text)];
  }
  if (a.speaker.kind === 'unnamed') return [difference('speaker-less-specific', 2, `gives the words to “${a.speaker.name}” where the other names ${other}`)];
  if (speaksFor(a.speaker, b.speaker)) return [];
  if (speaksFor(b.speaker, a.speaker)) return [difference('speaker-less-specific', 1, `gives the words to ${a.speaker.name} where the other names ${other}`)];
  if (a.speaker.kind !== b.speaker.kind) {
    if (a.speaker.kind === 'person') return [];
    return [difference('speaker-less-specific', 2, `gives the words to ${a.speaker.name} where the other names ${other}`)];
  }
  if (sameSpeaker(a.speaker, b.speaker) !== 'different') return [];
  return [difference('speaker-differs', 3, `gives the words to ${a.speaker.name}, the other to ${other}`)];
}

function cueDifference(a: Utterance, b: Utterance): Difference[] {
  const loaded = loadedVerb(a.cue);
  if (loaded === undefined || b.cue === '' || loadedVerb(b.cue) !== undefined) return [];
  return [difference('cue-loaded', 1, `introduces the words with “${loaded}” where the other has “${b.cue}”`)];
}

/** The places of speakers and cues are not kept with an utterance: these differences carry no spans. */
function difference(code: string, severity: Difference['severity'], text: string): Difference {
  return { code, severity, text, a: [], b: [] };
}
