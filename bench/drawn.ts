import { intake } from '../server/archive/intake.js';
import { MemoryStore } from '../server/archive/memory.js';
import type { Stretch } from '../server/coverage/comparison.js';
import { placeOf } from '../server/coverage/coverage.js';
import { sentencesIn } from '../server/coverage/sentences.js';
import type { ArticleEntry, Utterance } from '../server/coverage/utterance.js';
import type { Material } from './material.js';

/** Letters within which the sentence beside a quote is looked for. */
const BESIDE = 500;

/** Articles to draw pairs from that are to be read. */
export interface Drawable {
  readonly archive: MemoryStore;
  /** By `Article.id`; ISO 8601. */
  readonly dates: ReadonlyMap<string, string | undefined>;
  /** One end of a pair as a reader needs it: the quote, what it shares, and the sentences beside it. */
  readonly side: (entry: ArticleEntry, said: Utterance, part: Stretch) => object;
}

/** Reads articles into an archive in memory; with `dated` false nothing that is compared knows a date. */
export function drawable(articles: Material['articles'], dated: boolean): Drawable {
  const texts = new Map<string, string>();
  const dates = new Map<string, string | undefined>();
  const archive = new MemoryStore();
  for (const { id, text, outlet, date } of articles) {
    const given = { ...(outlet !== undefined && { outlet }), ...(date !== undefined && { published: date }) };
    const [first] = intake(id, { id, text, format: 'text', given }).articles;
    if (first === undefined) continue;
    const { published, ...undated } = first.stored;
    archive.put(id, [dated ? first.stored : undated]);
    dates.set(undated.id, published);
    texts.set(first.stored.id, first.article.text);
  }
  return {
    archive,
    dates,
    side({ id, outlet }, said, part) {
      const text = texts.get(id) ?? '';
      const [start, end] = [said.content[0]![0], said.content.at(-1)![1]];
      const before = sentencesIn(text, [Math.max(0, start - BESIDE), start]).at(-1) ?? [start, start];
      const after = sentencesIn(text, [end, Math.min(text.length, end + BESIDE)])[0] ?? [end, end];
      return {
        id,
        outlet: outlet ?? null,
        published: dates.get(id) ?? null,
        speaker: said.speaker?.name ?? null,
        quote: text.slice(start, end),
        common: text.slice(...placeOf(said, part)),
        before: text.slice(...before),
        after: text.slice(...after),
      };
    },
  };
}
