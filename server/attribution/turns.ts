import { labelOf } from './leadIns.js';
import type { Item, Unit } from './units.js';

interface Label {
  readonly words: string;
  readonly block: number;
  /** Its sentence speaks of `I`, `we` or `you` outside of marks. */
  readonly isPersonal: boolean;
}

/**
 * Which labels before a colon are speakers' turns (an interview, a transcript): those that return, those in capitals beside them,
 * and names in paragraphs that follow one another when somebody says `I` or `you` there.
 */
export function turnsOf(units: readonly Unit[]): (label: string) => boolean {
  const labels = labelsOf(units);
  const seen = new Map<string, number>();
  for (const { words } of labels) seen.set(words, (seen.get(words) ?? 0) + 1);
  const isInterview = [...seen.values()].some((times) => times > 1);
  const inTurn = labelsInTurn(labels);
  return (label) => inTurn.has(label) || (isInterview && ((seen.get(label) ?? 0) > 1 || /^[\p{Lu}\s.'-]+$/u.test(label)));
}

function labelsOf(units: readonly Unit[]): Label[] {
  const labels: Label[] = [];
  let block = -1;
  for (const { items, block: its } of units) {
    const words = its === block ? undefined : labelOf(items);
    block = its;
    if (words !== undefined) labels.push({ words, block, isPersonal: items.some(isPersonal) });
  }
  return labels;
}

/** The labels of paragraphs that follow one another, two or more of them, one of which is personal. */
function labelsInTurn(labels: readonly Label[]): ReadonlySet<string> {
  const inTurn = new Set<string>();
  let run: Label[] = [];
  const endRun = (): void => {
    if (run.length > 1 && run.some((label) => label.isPersonal)) for (const { words } of run) inTurn.add(words);
    run = [];
  };
  for (const label of labels) {
    if (label.block !== (run[run.length - 1]?.block ?? -1) + 1) endRun();
    run.push(label);
  }
  endRun();
  return inTurn;
}

function isPersonal({ pos, lower }: Item): boolean {
  return pos === 'PRON' && /^(?:i|me|we|us|you)$/.test(lower);
}
