import type { Archive } from '../archive/archive.js';
import type { CalledAlike, CandidateIndex } from '../coverage/candidateIndex.js';
import { coverageOf } from '../coverage/coverage.js';
import type { Coverage } from '../coverage/report.js';
import { asRuled, type Rulings } from '../coverage/rulings.js';
import { strangersNeeded } from '../coverage/spread.js';
import { type Star, strangersAround, wholeStarOf } from '../coverage/star.js';
import type { ArticleEntry } from '../coverage/utterance.js';
import { Cancelled, type Cancellation } from './context.js';

/** Answers kept before the oldest goes. */
const most = 2000;

/** What readers say that coverage follows. Asked anew each time. */
export interface Readers {
  /** What they have ruled on pairs of quotes; absent where nothing is. */
  readonly rulings?: Rulings | undefined;
  /** Absent where nobody is called otherwise. */
  readonly calledAlike?: CalledAlike | undefined;
}

/**
 * The coverage of quotes, each worked out once as long as the archive stays as it is:
 * hover, lens and jump ask for the same one, and must never disagree.
 */
export class CoverageCache {
  readonly #archive: Archive;
  readonly #readers: Readers;
  readonly #kept = new Map<string, Promise<Coverage>>();
  #revision = -1;

  /** @param readers what readers say of quotes and speakers; what is new of it comes with a new revision */
  constructor(archive: Archive, readers: Readers = {}) {
    this.#archive = archive;
    this.#readers = readers;
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
    const [asked, { rulings }] = [this.#asked(), this.#readers];
    const star = await wholeStarOf(of, index, asked);
    return rulings ? asRuled(star, of, index, asked, rulings) : star;
  }

  /** The archive, with the names that readers have given: nothing of them is kept in it. */
  #asked(): CandidateIndex {
    const [archive, { calledAlike }] = [this.#archive, this.#readers];
    if (calledAlike === undefined) return archive;
    return {
      candidates: (keys, limit, row) => archive.candidates(keys, limit, row),
      entry: (article) => archive.entry(article),
      outline: (article) => archive.outline(article),
      get wordings() {
        return archive.wordings;
      },
      calledAlike,
    };
  }

  /** Those who were compared with an attribution and are strangers to it; nobody where they are too few to make a phrase. Not kept. */
  strangers(of: ArticleEntry, id: string): Promise<Star> {
    return strangersAround(of, of.utterances.findIndex(({ quote }) => quote === id), this.#archive, strangersNeeded(this.#archive.wordings));
  }

  #workOut(key: string, of: ArticleEntry, index: number): Promise<Coverage> {
    const coverage = coverageOf(of, index, this.#asked(), undefined, this.#readers.rulings);
    this.#kept.set(key, coverage);
    coverage.catch(() => this.#kept.delete(key));
    const oldest = this.#kept.size > most ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
    return coverage;
  }
}
