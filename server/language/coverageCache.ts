import type { Archive } from '../archive/archive.js';
import { coverageOf } from '../coverage/coverage.js';
import type { Coverage } from '../coverage/report.js';
import { asRuled, type Rulings } from '../coverage/rulings.js';
import { type Star, wholeStarOf } from '../coverage/star.js';
import type { ArticleEntry } from '../coverage/utterance.js';
import { Cancelled, type Cancellation } from './context.js';

/** Answers kept before the oldest goes. */
const most = 2000;

/**
 * The coverage of quotes, each worked out once as long as the archive stays as it is:
 * hover, lens and jump ask for the same one, and must never disagree.
 */
export class CoverageCache {
  readonly #archive: Archive;
  readonly #rulings: () => Rulings | undefined;
  readonly #kept = new Map<string, Promise<Coverage>>();
  #revision = -1;

  /** @param rulings what readers have ruled on pairs of quotes, `undefined` where nothing is; new ones come with a new revision */
  constructor(archive: Archive, rulings: () => Rulings | undefined = () => undefined) {
    this.#archive = archive;
    this.#rulings = rulings;
  }

  /**
   * `undefined` for attributions no statement is built from. Rejects with `Cancelled` when whoever asked has gone.
   * @param id `Attribution.id`
   */
  async get(of: ArticleEntry, id: string, token: Cancellation): Promise<Coverage | undefined> {
    const index = of.utterances.findIndex(({ quote }) => quote === id);
    if (index < 0) return undefined;
    if (this.#revision !== this.#archive.revision) {
      this.#kept.clear();
      this.#revision = this.#archive.revision;
    }
    const key = `${of.id}\n${id}`;
    const answer = await (this.#kept.get(key) ?? this.#workOut(key, of, index));
    if (token.isCancellationRequested) throw new Cancelled();
    return answer;
  }

  /** Whoever was compared with an attribution, accepted or refused; nobody for those no statement is built from. Not kept. */
  async compared(of: ArticleEntry, id: string): Promise<Star> {
    const index = of.utterances.findIndex(({ quote }) => quote === id);
    const [star, rulings] = [await wholeStarOf(of, index, this.#archive), this.#rulings()];
    return rulings ? asRuled(star, of, index, this.#archive, rulings) : star;
  }

  #workOut(key: string, of: ArticleEntry, index: number): Promise<Coverage> {
    const coverage = coverageOf(of, index, this.#archive, undefined, this.#rulings());
    this.#kept.set(key, coverage);
    coverage.catch(() => this.#kept.delete(key));
    const oldest = this.#kept.size > most ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
    return coverage;
  }
}
