import type { RowStanding, RowState, Said } from './reportRow.js';

const STATE_WORDS: Readonly<Record<RowState, string>> = {
  suggested: 'suggested by Quotelens',
  confirmed: 'confirmed',
  rejected: 'no quote',
  corrected: 'corrected',
  added: 'added',
  note: 'note on other words',
  lost: 'the words are no longer in the article',
};

/** `suggested by Quotelens, 92 %` · `confirmed in curation, by Ana on 2026-11-22` */
export function standingWords({ state, by, at, curated, confidence }: RowStanding & { readonly confidence?: number }): string {
  if (by === undefined) return confidence === undefined ? STATE_WORDS[state] : `${STATE_WORDS[state]}, ${Math.round(100 * confidence)} %`;
  return `${STATE_WORDS[state]}${curated ? ' in curation' : ''}, by ${by} on ${dayOf(at)}`;
}

/** `Ana, 2026-11-22` */
export function saidWords({ by, at }: Said): string {
  return `${by}, ${dayOf(at)}`;
}

/** How many of some things are suggested, and who has decided on the others, when. */
export class StandingCount {
  #suggested = 0;
  readonly #decided = new Map<string, { count: number; first: string; last: string }>();

  add({ state, by, at }: RowStanding): void {
    if (state === 'suggested' || by === undefined) {
      this.#suggested++;
      return;
    }
    const day = dayOf(at);
    const known = this.#decided.get(by);
    if (known === undefined) this.#decided.set(by, { count: 1, first: day, last: day });
    else {
      known.count++;
      if (day < known.first) known.first = day;
      if (day > known.last) known.last = day;
    }
  }

  get suggested(): number {
    return this.#suggested;
  }

  /** `Ana 12 (2026-11-20 to 2026-11-22), Bo 1 (2026-11-23)`; empty where nobody has decided. */
  get decided(): string {
    const names = [...this.#decided].sort(([one, a], [other, b]) => b.count - a.count || (one < other ? -1 : 1));
    return names.map(([by, { count, first, last }]) => `${by} ${count} (${first === last ? first : `${first} to ${last}`})`).join(', ');
  }
}

function dayOf(at: string | undefined): string {
  return at?.slice(0, 10) ?? 'an unknown day';
}
