import type { Archive } from '../archive/archive.js';
import { coverageOf } from '../coverage/coverage.js';
import type { Coverage } from '../coverage/report.js';
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
  readonly #kept = new Map<string, Promise<Coverage>>();
  #revision = -1;

  constructor(archive: Archive) {
    this.#archive = archive;
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
  compared(of: ArticleEntry, id: string): Promise<Star> {
    return wholeStarOf(of, of.utterances.findIndex(({ quote }) => quote === id), this.#archive);
  }

  #workOut(key: string, of: ArticleEntry, index: number): Promise<Coverage> {
    const coverage = coverageOf(of, index, this.#archive);
    this.#kept.set(key, coverage);
    coverage.catch(() => this.#kept.delete(key));
    const oldest = this.#kept.size > most ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
    return coverage;
  }
}
