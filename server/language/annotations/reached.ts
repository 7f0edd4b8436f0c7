import type { StoredArticle } from '../../archive/archive.js';
import { fileAddress } from '../../workspace/documentAddress.js';
import type { Cancellation, LanguageContext } from '../context.js';
import { closes } from './opinions.js';

/** Who reports the same words as a quote. */
interface Copies {
  /** Addresses of the files that it was worked out from. */
  readonly files: ReadonlySet<string>;
  /** `Article.id` and `Attribution.id` of each. */
  readonly quotes: readonly (readonly [article: string, quote: string])[];
}

/**
 * Whether an open quote is a copy of a decided one, so that nothing is open about it. Only open quotes are asked about, as far as somebody
 * goes through them, and each once: a decision changes the article that it is made in, and what was worked out from others still holds.
 */
export class ReachedByDecisions {
  readonly #copies = new Map<string, Copies>();
  /** Addresses of files in which was decided since. */
  readonly #touched = new Set<string>();
  #revision = -1;

  /** Follows a decision on articles of these files, and nothing else, that took the archive from one revision to another. */
  decided(uris: readonly string[], from: number, to: number): void {
    if (from !== this.#revision) return;
    this.#revision = to;
    for (const uri of uris) this.#touched.add(fileAddress(uri));
  }

  /** Forgets all: what was ruled, renamed or taken back may show anywhere. */
  forget(): void {
    this.#copies.clear();
    this.#touched.clear();
  }

  /** Makes ready for questions about the archive as it is now. @param pause called between any two steps */
  async begin(context: LanguageContext, token: Cancellation, pause: () => Promise<void>): Promise<void> {
    if (this.#revision !== context.archive.revision) this.forget();
    this.#revision = context.archive.revision;
    const touched = [...this.#touched];
    const changed = new Set(touched);
    for (const [id] of context.annotations.works()) {
      if (!this.#touched.has(fileAddress(id))) continue;
      const entry = await context.archive.entry(id);
      // Whoever has the words of a quote that was corrected or marked here may not have been one of its copies before.
      for (const { quote } of entry?.utterances ?? []) {
        for (const file of (await copiesOf(context, entry!, quote, token)).files) changed.add(file);
        await pause();
      }
    }
    for (const [key, { files }] of this.#copies) if ([...files].some((file) => changed.has(file))) this.#copies.delete(key);
    for (const file of touched) this.#touched.delete(file);
  }

  /** @param quote `Attribution.id` of a quote that nobody has decided on */
  async isReached(context: LanguageContext, entry: StoredArticle, quote: string, token: Cancellation): Promise<boolean> {
    const key = `${entry.id}\n${quote}`;
    const copies = this.#copies.get(key) ?? (await copiesOf(context, entry, quote, token));
    // Somebody else may have asked meanwhile, of an archive that has changed.
    if (this.#revision === context.archive.revision) this.#copies.set(key, copies);
    return copies.quotes.some(([article, name]) => {
      const there = context.annotations.of(article)?.quotes.get(name);
      return there?.prevailing.verdict !== 'rejected' && closes(context, there, article);
    });
  }
}

async function copiesOf(context: LanguageContext, stored: StoredArticle, quote: string, token: Cancellation): Promise<Copies> {
  const coverage = await context.coverage({ stored }, { id: quote }, token);
  const reports = coverage?.passages.flatMap((passage) => passage.reports).filter(({ counted }) => counted) ?? [];
  return {
    files: new Set([stored, ...reports.map(({ entry }) => entry)].map(({ file }) => fileAddress(file))),
    quotes: reports.map(({ utterance }) => [utterance.article, utterance.quote]),
  };
}
