import type { Archive } from '../archive/archive.js';
import type { CalledAlike, CandidateIndex } from '../coverage/candidateIndex.js';
import { coverageOf } from '../coverage/coverage.js';
import type { Coverage } from '../coverage/report.js';
import { asRuled, type Rulings } from '../coverage/rulings.js';
import { strangersNeeded } from '../coverage/spread.js';
import { type Cancellable, type Star, strangersAround, wholeStarOf } from '../coverage/star.js';
import type { ArticleEntry } from '../coverage/utterance.js';
import { Cancelled, type Cancellation } from './context.js';
import { Turns } from './turns.js';

/** Answers kept before the oldest goes. */
const most = 2000;

/** What readers say that coverage follows. Asked anew each time. */
export interface Readers {
  /** What they have ruled on pairs of quotes; absent where nothing is. */
  readonly rulings?: Rulings | undefined;
  /** Absent where nobody is called otherwise. */
  readonly calledAlike?: CalledAlike | undefined;
}

/** Those who wait for an answer. */
class Askers implements Cancellable {
  /** `undefined` when there is an answer. */
  #waiting: Cancellation[] | undefined = [];

  join(token: Cancellation): void {
    this.#waiting?.push(token);
  }

  answered(): void {
    this.#waiting = undefined;
  }

  /** Whether all have gone. */
  get cancelled(): boolean {
    return this.#waiting?.every(({ isCancellationRequested }) => isCancellationRequested) ?? false;
  }
}

/** A coverage that is worked out, or has been. */
interface Answer {
  readonly coverage: Promise<Coverage>;
  readonly askers: Askers;
}

/**
 * The coverage of quotes, each worked out once as long as the archive stays as it is:
 * hover, lens and jump ask for the same one, and must never disagree.
 */
export class CoverageCache {
  readonly #archive: Archive;
  readonly #readers: Readers;
  readonly #turns: Turns;
  readonly #kept = new Map<string, Answer>();
  #revision = -1;

  /**
   * @param readers what readers say of quotes and speakers; what is new of it comes with a new revision
   * @param turns gives way while coverage is worked out
   */
  constructor(archive: Archive, readers: Readers = {}, turns = new Turns()) {
    this.#archive = archive;
    this.#turns = turns;
    this.#readers = readers;
  }

  /**
   * `undefined` for attributions no statement is built from. Rejects with `Cancelled` when whoever asked has gone; nothing is worked out
   * any further when all have.
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
    const known = this.#kept.get(key);
    // What others have called off is not what this one is to be told.
    const { askers, coverage: found } = known && !known.askers.cancelled ? known : this.#workOut(key, of, index);
    askers.join(token);
    const coverage = await found;
    if (token.isCancellationRequested) throw new Cancelled();
    return coverage;
  }

  /** Whoever was compared with an attribution, accepted or refused; nobody for those no statement is built from. Not kept. */
  async compared(of: ArticleEntry, id: string): Promise<Star> {
    const index = of.utterances.findIndex(({ quote }) => quote === id);
    const [asked, { rulings }] = [this.#asked(), this.#readers];
    const star = await wholeStarOf(of, index, asked);
    return rulings ? asRuled(star, of, index, asked, rulings) : star;
  }

  /** The archive, giving way whenever an article is read, and with the names that readers have given: nothing of them is kept in it. */
  #asked(): CandidateIndex {
    const [archive, { calledAlike }, turns] = [this.#archive, this.#readers, this.#turns];
    return {
      candidates: (keys, limit, row) => archive.candidates(keys, limit, row),
      entry: async (article) => {
        await turns.giveWay();
        return archive.entry(article);
      },
      outlines: (articles) => archive.outlines(articles),
      get wordings() {
        return archive.wordings;
      },
      ...(calledAlike && { calledAlike }),
    };
  }

  /** Those who were compared with an attribution and are strangers to it; nobody where they are too few to make a phrase. Not kept. */
  strangers(of: ArticleEntry, id: string): Promise<Star> {
    return strangersAround(of, of.utterances.findIndex(({ quote }) => quote === id), this.#archive, strangersNeeded(this.#archive.wordings));
  }

  #workOut(key: string, of: ArticleEntry, index: number): Answer {
    const askers = new Askers();
    const answer = { coverage: coverageOf(of, index, this.#asked(), askers, this.#readers.rulings), askers };
    this.#kept.set(key, answer);
    const forget = (): void => {
      if (this.#kept.get(key) === answer) this.#kept.delete(key);
    };
    answer.coverage.then(() => (askers.cancelled ? forget() : askers.answered()), forget);
    const oldest = this.#kept.size > most ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
    return answer;
  }
}
