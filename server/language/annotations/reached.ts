import type { AnnotatedQuote } from '../../annotation/annotated.js';
import { fileAddress } from '../../workspace/documentAddress.js';
import { type Cancellation, type LanguageContext, throwIfCancelled } from '../context.js';

/** Milliseconds of work before other requests may go first. */
const SLICE = 8;

/** The copies of one decided quote. */
interface Reach {
  /** Addresses of the files that it was worked out from. */
  readonly files: ReadonlySet<string>;
  /** `article\nquote` */
  readonly copies: readonly string[];
}

/**
 * Which quotes are copies of decided ones, so that nothing is open about them. The coverage of each decided quote is asked for once:
 * a decision changes the articles that it is made in, and what was worked out from others still holds.
 */
export class ReachedByDecisions {
  readonly #reach = new Map<string, Reach>();
  #revision = -1;

  /** Follows a decision on articles of these files, and nothing else, that took the archive from one revision to another. */
  decided(uris: readonly string[], from: number, to: number): void {
    if (from !== this.#revision) return;
    this.#revision = to;
    const touched = new Set(uris.map(fileAddress));
    for (const [key, { files }] of this.#reach) if ([...files].some((file) => touched.has(file))) this.#reach.delete(key);
  }

  /** Forgets all: what was ruled, renamed or taken back may show anywhere. */
  forget(): void {
    this.#reach.clear();
  }

  /** @param closes whether a decision leaves nothing open. @returns `article\nquote` of each copy */
  async of(context: LanguageContext, closes: (quote: AnnotatedQuote, article: string) => boolean, token: Cancellation): Promise<Set<string>> {
    if (this.#revision !== context.archive.revision) this.forget();
    this.#revision = context.archive.revision;
    const reached = new Set<string>();
    let since = performance.now();
    for (const [id, { quotes }] of context.annotations.works()) {
      for (const quote of quotes.values()) {
        if (quote.prevailing.verdict === 'rejected' || !closes(quote, id)) continue;
        for (const copy of (await this.#reachOf(context, id, quote, token)).copies) reached.add(copy);
        if (performance.now() - since < SLICE) continue;
        await new Promise(setImmediate);
        throwIfCancelled(token);
        since = performance.now();
      }
    }
    return reached;
  }

  async #reachOf(context: LanguageContext, id: string, { attribution }: AnnotatedQuote, token: Cancellation): Promise<Reach> {
    const key = `${id}\n${attribution.id}`;
    const known = this.#reach.get(key);
    if (known) return known;
    const revision = this.#revision;
    const stored = await context.archive.entry(id);
    const reports = (stored && (await context.coverage({ stored }, attribution, token)))?.passages.flatMap((passage) => passage.reports).filter(({ counted }) => counted) ?? [];
    const reach = {
      files: new Set([...(stored ? [stored] : []), ...reports.map(({ entry }) => entry)].map(({ file }) => fileAddress(file))),
      copies: reports.map(({ utterance: { article, quote } }) => `${article}\n${quote}`),
    };
    // Somebody else may have asked meanwhile, of an archive that has changed.
    if (revision === this.#revision && revision === context.archive.revision) this.#reach.set(key, reach);
    return reach;
  }
}
