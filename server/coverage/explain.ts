import type { Measure } from './comparison.js';
import { sharedNames } from './fingerprint.js';
import type { Rule, Verdict } from './gate.js';
import { daysApart, wordsBeside } from './nearness.js';
import type { Ray } from './star.js';
import type { ArticleEntry, Utterance } from './utterance.js';

/** Why two quotes were taken, or not taken, for reports of one statement. */
export interface Explanation {
  readonly accepted: boolean;
  readonly rule: Rule;
  readonly measure: Measure;
  /** Days between the two articles; `undefined` when a date is not known. */
  readonly days: number | undefined;
  /** Share of the names of the article with fewer of them that the other has too, 0 to 1. */
  readonly names: number;
  readonly support: Pick<Verdict, 'nearness' | 'speakers'>;
  /** How many others, on other events or of other names, use the words in common. */
  readonly strangers: number;
  /** The same for a reader: full sentences without article text. The first says what was decided. */
  readonly sentences: readonly string[];
}

/**
 * Why a pair was accepted or refused, as facts and in plain words.
 * @param asked the article of the ray's asked utterance
 */
export function explain(asked: ArticleEntry, { entry, comparison, verdict }: Ray): Explanation {
  const days = daysApart(asked.published, entry.published);
  const names = sharedNames(asked.names, entry.names);
  const { accepted, rule, strangers, nearness, speakers } = verdict;
  const sentences = [
    `${accepted ? 'Accepted' : 'Refused'}: ${MEANING[rule]}`,
    wordsIn(comparison.measure),
    articlesIn(verdict, days, names, days === undefined ? wordsBeside({ entry: asked, utterance: comparison.a }, { entry, utterance: comparison.b }) : undefined),
    speakersIn(comparison.a, comparison.b, speakers),
    ...(strangers > 0 ? [`The words are also used by ${counted(strangers, 'other')}, under other names or on other events.`] : []),
  ];
  return { accepted, rule, measure: comparison.measure, days, names, support: { nearness, speakers }, strangers, sentences };
}

/** What each rule means, for somebody who checks facts. */
const MEANING: Readonly<Record<Rule, string>> = {
  'one event, contained': 'one event, and the words of the shorter quote are nearly all in the other.',
  'one event, a contained row of words': 'one event, and the shorter quote is a row of words of the other.',
  'one event, half contained': 'one event, and half of the shorter quote is in the other, close together.',
  'one event, a row of words': 'one event, and a row of words too long for chance.',
  'one event, many words': 'one event, and too many telling words in common for chance.',
  'one event, a quoted fragment': 'one event, and words that one article marks as quoted are in the other’s marks too.',
  'one event and speaker, a quoted fragment': 'one event, one speaker, and words that one article marks as quoted are in the other’s marks too.',
  'one event and speaker, a short fragment': 'one event, one speaker, and a short quote that is nearly all in the other.',
  'one event and speaker, a row of words': 'one event, one speaker, and a row of the same words.',
  'one event and speaker, the same words in another order': 'one event, one speaker, and the same words in another order.',
  'one speaker, contained': 'one speaker, and more than half of the shorter quote is in the other, whatever the dates.',
  'one speaker, days apart, a row of words': 'one speaker, at most two weeks apart or undated, and a row of words too long for chance.',
  'days apart, contained': 'at most two weeks apart or undated, and more than half of a telling quote is in the other.',
  'days apart, a row of words': 'at most two weeks apart or undated, and the shorter quote is a row of words of the other.',
  'a long row of words': 'a row of words too long for chance, though nothing else ties the articles together.',
  'same words, another speaker': 'the same words under another name: the articles disagree on who said them, one hands on what the other said, or “he” was taken for somebody else.',
  'a reader says so': 'a reader has ruled that this quote, or one it is a copy of, reports the same statement.',
  'refused: a reader says so': 'a reader has ruled that this quote, or one it is a copy of, reports another statement.',
  'refused: no content word in common': 'the words in common are only articles, pronouns and the like.',
  'refused: nothing but names in common': 'hardly anything but names in common.',
  'refused: a phrase that many use': 'the words in common are a phrase that many others use.',
  'refused: nobody is named': 'one article names nobody for these words in marks, and they are not the same row of words in one event.',
  'refused: a question and no question': 'one is a question and the other is not: what somebody is asked is not what somebody said.',
  'refused: scattered words': 'the words in common stand scattered among others.',
  'refused: not in marks on both sides': 'weeks apart or undated, and the words in common are not in quotation marks in both articles.',
  'refused: another speaker': 'another speaker, and not enough of the same words in a row.',
  'refused: too little in common for one event': 'one event, but too few words in common.',
  'refused: too little in common': 'too few words in common for articles that nothing else ties together.',
};

function wordsIn({ matched, content, weight, containment, density, run }: Measure): string {
  return `${counted(matched, 'word')} in common (${content} with content, ${run} in a row), of a rarity of ${weight.toFixed(1)} in all: ` +
    `${percent(containment)} of the shorter quote, ${percent(density)} of the stretch they stand in.`;
}

function articlesIn({ nearness }: Verdict, days: number | undefined, names: number, words: number | undefined): string {
  const apart = days === undefined ? 'The days between the articles are not known; they' : `The articles are ${counted(Math.round(days), 'day')} apart and`;
  const taken = { event: 'they are taken to be on one event', near: days === undefined ? 'they may be on one event' : 'they are near in time, not surely on one event', far: 'they are far apart', unknown: 'nothing ties them together' };
  const telling = words === undefined ? '' : ` and ${percent(words)} of the telling words of their other quotes`;
  return `${apart} have ${percent(names)} of their names${telling} in common: ${taken[nearness]}.`;
}

function speakersIn(a: Utterance, b: Utterance, relation: Verdict['speakers']): string {
  const [one, other] = [a.speaker?.name, b.speaker?.name];
  if (one === undefined && other === undefined) return 'Neither article names a speaker.';
  if (one === undefined || other === undefined) return `Only one article names a speaker: ${one ?? other}.`;
  const read = { same: 'one speaker', different: 'two speakers', unclear: 'not surely the same' };
  return `The speakers are ${one} and ${other}: ${read[relation]}.`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function percent(part: number): string {
  return `${Math.round(100 * part)} %`;
}
