import { sameSpeaker, type SpeakerIdentity } from '../attribution/speakers/sameSpeaker.js';
import { identityOf, speakerKeys } from '../attribution/speakers/speakerKeys.js';
import type { SaidBy } from './archive.js';
import { mostFirst, nothingSaid } from './counts.js';
import { nameOf, type Said } from './packed.js';

interface Quoted {
  readonly speaker: SpeakerIdentity;
  /** By article. */
  readonly said: Map<string, Pick<Said, 'quotes' | 'called'>>;
}

/** Which articles quote whom, in memory. */
export class Speakers {
  readonly #quoted = new Map<string, Quoted>();
  readonly #under = new Map<string, Set<Quoted>>();

  add(article: string, said: readonly Said[]): void {
    for (const one of said) {
      const name = nameOf(one.speaker);
      let quoted = this.#quoted.get(name);
      if (quoted === undefined) {
        this.#quoted.set(name, (quoted = { speaker: one.speaker, said: new Map() }));
        for (const key of one.keys) this.#under.set(key, (this.#under.get(key) ?? new Set()).add(quoted));
      }
      // The speaker and the keys are the same in each article.
      quoted.said.set(article, { quotes: one.quotes, called: one.called });
    }
  }

  remove(article: string, said: readonly Said[]): void {
    for (const { speaker, keys } of said) {
      const name = nameOf(speaker);
      const quoted = this.#quoted.get(name);
      quoted?.said.delete(article);
      if (quoted === undefined || quoted.said.size > 0) continue;
      this.#quoted.delete(name);
      for (const key of keys) this.#under.get(key)?.delete(quoted);
    }
  }

  saidBy(speaker: SpeakerIdentity, except: ReadonlySet<string>, outletOf: (article: string) => string | undefined): SaidBy {
    const asked = identityOf(speaker);
    const same = new Set(speakerKeys(asked).flatMap((key) => [...(this.#under.get(key) ?? [])]).filter((other) => sameSpeaker(asked, other.speaker) === 'same'));
    if (same.size === 0) return nothingSaid;
    const articles = new Set<string>();
    const called = new Map<string, number>();
    let quotes = 0;
    for (const { said } of same) {
      for (const [article, one] of said) {
        if (except.has(article)) continue;
        articles.add(article);
        quotes += one.quotes;
        for (const name of one.called) called.set(name, (called.get(name) ?? 0) + 1);
      }
    }
    const printers = new Map<string, number>();
    for (const article of articles) {
      const name = outletOf(article) ?? article;
      printers.set(name, (printers.get(name) ?? 0) + 1);
    }
    return { quotes, articles: articles.size, printers: mostFirst(printers), called: mostFirst(called) };
  }
}
