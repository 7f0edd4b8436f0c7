import type { CalledAlike } from '../../coverage/candidateIndex.js';
import type { Difference, Report } from '../../coverage/report.js';
import type { LanguageContext } from '../context.js';
import type { Told } from '../told.js';
import { speakerNameOf } from './opinions.js';

const ABOUT_THE_SPEAKER = new Set(['speaker-differs', 'speaker-less-specific']);

/** Whether readers call two speakers by one name; `undefined` where nobody is called otherwise than the rules do. */
export function calledAlikeBy(annotations: LanguageContext['annotations']): CalledAlike | undefined {
  if (annotations.namings.length === 0) return undefined;
  return (one, other) => {
    const name = speakerNameOf({ annotations }, one)?.toLowerCase();
    return name !== undefined && speakerNameOf({ annotations }, other)?.toLowerCase() === name;
  };
}

/** The same coverage without differences between two names that readers hold for one speaker's. */
export function calledAlike(context: Pick<LanguageContext, 'annotations'>, coverage: Told): Told {
  if (context.annotations.callings(coverage.entry.id) === undefined) return coverage;
  const here = speakerNameOf(context, coverage.asked)?.toLowerCase();
  const told = <One extends Report>(report: One): One => {
    const isOne = here !== undefined && speakerNameOf(context, report.utterance)?.toLowerCase() === here;
    return isOne ? { ...report, theirs: withoutSpeakers(report.theirs), ours: withoutSpeakers(report.ours) } : report;
  };
  const passages = coverage.passages.map((passage) => ({ ...passage, reports: passage.reports.map(told), ...(passage.reference && { reference: told(passage.reference) }) }));
  return { ...coverage, passages, fullest: coverage.fullest && told(coverage.fullest) };
}

function withoutSpeakers(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter(({ code }) => !ABOUT_THE_SPEAKER.has(code));
}
