import type { Paragraph } from '../../article/article.js';
import { sentencesIn } from '../../coverage/sentences.js';
import { lastAtOrBefore } from '../../text/lines.js';
import type { Span } from '../../text/span.js';

/** What stands on either side of a quote, for whoever has no article at hand; with the blank that is between, where one is. */
export interface Beside {
  readonly before: string;
  readonly after: string;
}

/** Letters kept on a side: what is longer is cut where the quote is farther. */
const MOST = 400;

const REGIONS_OF_PROSE: readonly Paragraph['region'][] = ['body', 'standfirst'];

/**
 * The words around quotes of one article: the rest of their own sentences, and the sentence before and behind, also from the next paragraph
 * of prose. Each paragraph is cut into sentences once.
 */
export class SentencesBeside {
  readonly #text: string;
  readonly #prose: readonly Paragraph[];
  readonly #starts: readonly number[];
  readonly #sentences = new Map<number, readonly Span[]>();

  constructor(text: string, paragraphs: readonly Paragraph[]) {
    this.#text = text;
    this.#prose = paragraphs.filter(({ region }) => REGIONS_OF_PROSE.includes(region));
    this.#starts = this.#prose.map(({ span }) => span[0]);
  }

  /** @param span UTF-16 offsets; nothing stands beside what is in no paragraph of prose */
  of([start, end]: Span): Beside {
    const first = this.#paragraphAt(start);
    const last = this.#paragraphAt(Math.max(start, end - 1));
    return { before: first === undefined ? '' : this.#before(first, start), after: last === undefined ? '' : this.#after(last, end) };
  }

  #before(paragraph: number, start: number): string {
    const sentences = this.#sentencesOf(paragraph);
    const own = sentences.findLastIndex(([from]) => from <= start);
    const earlier = sentences[own - 1] ?? this.#sentencesOf(paragraph - 1).at(-1);
    const from = earlier?.[0] ?? sentences[own]?.[0] ?? start;
    return shortened(this.#text.slice(Math.max(from, start - 4 * MOST), start), 'front');
  }

  #after(paragraph: number, end: number): string {
    const sentences = this.#sentencesOf(paragraph);
    const own = sentences.findIndex(([, to]) => to >= end);
    // Where the quote ends its sentence, the next is what stands behind it.
    const later = sentences[own + 1] ?? this.#sentencesOf(paragraph + 1)[0];
    const to = later?.[1] ?? sentences[own]?.[1] ?? end;
    return shortened(this.#text.slice(end, Math.min(to, end + 4 * MOST)), 'end');
  }

  #paragraphAt(offset: number): number | undefined {
    const at = lastAtOrBefore(this.#starts, offset);
    return at >= 0 && offset < this.#prose[at]!.span[1] ? at : undefined;
  }

  #sentencesOf(paragraph: number): readonly Span[] {
    const span = this.#prose[paragraph]?.span;
    if (span === undefined) return [];
    const known = this.#sentences.get(paragraph) ?? sentencesIn(this.#text, span);
    this.#sentences.set(paragraph, known);
    return known;
  }
}

/** Blanks are kept only where the quote is: what follows it may be a full stop. Nothing where no word stands: a full stop alone tells nobody anything. */
function shortened(words: string, cut: 'front' | 'end'): string {
  if (!/[\p{L}\p{N}]/u.test(words)) return '';
  const oneLine = words.replace(/\s+/g, ' ');
  const signs = [...(cut === 'front' ? oneLine.trimStart() : oneLine.trimEnd())];
  if (signs.length <= MOST) return signs.join('');
  return cut === 'front' ? `… ${signs.slice(-MOST).join('').trimStart()}` : `${signs.slice(0, MOST).join('').trimEnd()} …`;
}
