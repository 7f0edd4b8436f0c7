import type { QuoteName, RuledOn, Rulings } from '../coverage/rulings.js';
import type { PlacedRuling } from './annotated.js';
import type { Ruling } from './record.js';

/** What readers have ruled on pairs of quotes, found by either of the two: a reader's own word goes before others', then the latest. */
export class PlacedRulings implements Rulings {
  /** By quote, then by the quote it was held against. */
  readonly #ruled = new Map<string, Map<string, Ruling>>();

  /** @param ends by `Article.id` */
  constructor(ends: Iterable<readonly [article: string, rulings: readonly PlacedRuling[]]>, reader: (article: string) => string | undefined) {
    const places = new Map<string, { ruling: Ruling; one?: QuoteName; other?: QuoteName }>();
    for (const [article, rulings] of ends) {
      for (const { ruling, end, quote } of rulings) {
        const place = places.get(ruling.id) ?? { ruling };
        place[end] = { article, quote };
        places.set(ruling.id, place);
      }
    }
    for (const { ruling, one, other } of [...places.values()].sort((a, b) => (a.ruling.at < b.ruling.at ? -1 : 1))) {
      if (one === undefined || other === undefined) continue;
      this.#enter(one, other, ruling, reader);
      this.#enter(other, one, ruling, reader);
    }
  }

  on({ article, quote }: QuoteName): readonly RuledOn[] {
    return [...(this.#ruled.get(keyOf({ article, quote })) ?? [])].map(([key, { op, by, at, id }]) => ({ ...nameIn(key), ruled: op, record: id, by, at }));
  }

  #enter(from: QuoteName, to: QuoteName, ruling: Ruling, reader: (article: string) => string | undefined): void {
    const known = this.#ruled.get(keyOf(from)) ?? new Map<string, Ruling>();
    this.#ruled.set(keyOf(from), known);
    const before = known.get(keyOf(to));
    const own = reader(from.article);
    if (before === undefined || before.by !== own || ruling.by === own) known.set(keyOf(to), ruling);
  }
}

function keyOf({ article, quote }: QuoteName): string {
  return `${article}\n${quote}`;
}

function nameIn(key: string): QuoteName {
  const [article = '', quote = ''] = key.split('\n');
  return { article, quote };
}
