import type { AttributionType } from '../../attribution/attribution.js';
import type { Block } from './page.js';
import type { ReportRow, RowCorrection } from './reportRow.js';

type Column = 'suggested' | 'decided' | 'confirmed' | 'rejected' | 'added' | RowCorrection;

const KINDS: readonly (readonly [AttributionType, string])[] = [['direct', 'direct'], ['mixed', 'partly quoted'], ['indirect', 'indirect']];

/** How often suggestions were wrong, as far as readers have decided on them: what they confirmed, corrected and rejected, by kind. */
export class SuggestionTable {
  readonly #counts = new Map<string, number>();

  add({ state, type, suggestedAs, corrected }: ReportRow): void {
    if (suggestedAs === undefined) {
      if (state === 'added' && type !== '') this.#count(type, 'added');
      return;
    }
    this.#count(suggestedAs, 'suggested');
    if (state === 'suggested') return;
    this.#count(suggestedAs, 'decided');
    if (state === 'rejected') this.#count(suggestedAs, 'rejected');
    else if (corrected.length === 0) this.#count(suggestedAs, 'confirmed');
    for (const what of corrected) this.#count(suggestedAs, what);
  }

  blocks(): Block[] {
    const decided = KINDS.reduce((sum, [kind]) => sum + this.#of(kind, 'decided'), 0);
    if (decided === 0) return [{ kind: 'paragraph', text: 'Nobody has decided on a suggestion here: how often they are wrong cannot be told from these articles.' }];
    const share = (kind: AttributionType, column: Column): string => {
      const [count, all] = [this.#of(kind, column), this.#of(kind, 'decided')];
      return all === 0 ? '–' : `${count} (${Math.round((100 * count) / all)} %)`;
    };
    return [
      {
        kind: 'table',
        caption: 'What readers made of the suggestions they decided on',
        headings: ['Kind suggested', 'Suggested', 'Decided on', 'Right as it was', 'Speaker corrected', 'Kind corrected', 'Bounds corrected', 'No quote', 'Missed, added by readers'],
        rows: KINDS.map(([kind, label]) => [
          label,
          String(this.#of(kind, 'suggested')),
          String(this.#of(kind, 'decided')),
          ...(['confirmed', 'speaker', 'kind', 'bounds', 'rejected'] as const).map((column) => share(kind, column)),
          String(this.#of(kind, 'added')),
        ]),
      },
      { kind: 'paragraph', text: 'Shares are of what was decided on. Readers choose what they decide on: these are no figures for what is only suggested.' },
    ];
  }

  #of(kind: AttributionType, column: Column): number {
    return this.#counts.get(`${kind} ${column}`) ?? 0;
  }

  #count(kind: AttributionType, column: Column): void {
    this.#counts.set(`${kind} ${column}`, this.#of(kind, column) + 1);
  }
}
