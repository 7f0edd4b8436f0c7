import type { AttributionType } from '../../../server/attribution/attribution.js';
import { narrativeOf, namesOf } from '../../../server/coverage/fingerprint.js';
import type { ArticleEntry, Utterance } from '../../../server/coverage/utterance.js';
import { wordingOf } from '../../../server/coverage/wording.js';
import type { Span } from '../../../server/text/span.js';

/** How an invented quote is said. Words in curly marks are quoted; a text without any is quoted as a whole, unless it is indirect. */
export interface Saying {
  readonly text: string;
  readonly speaker?: string;
  readonly type?: AttributionType;
  readonly cue?: string;
}

/** An article that says nothing but the given quotes, one after another, `|` breaking the content of one. */
export function article(id: string, sayings: readonly (Saying | string)[], more: Partial<ArticleEntry> & { narrative?: Uint32Array; prose?: string } = {}): ArticleEntry {
  const { prose = '', ...fields } = more;
  const utterances: Utterance[] = [];
  let text = '';
  for (const given of sayings) {
    const saying = typeof given === 'string' ? { text: given } : given;
    const parts = saying.text.split('|');
    const content = parts.map((part): Span => {
      const start = text.length;
      text += part;
      const span: Span = [start, text.length];
      text += ' ';
      return span;
    });
    utterances.push(utterance(id, utterances.length, text, content, saying));
    text += '\n';
  }
  const whole = `${text}${prose}`;
  return {
    id, file: id, utterances,
    narrative: narrativeOf(whole, [[text.length, whole.length]], []),
    names: namesOf(whole, [[0, whole.length]]),
    ...fields,
  };
}

/** One quote in an article of its own. */
export function quote(id: string, saying: Saying | string): Utterance {
  return article(id, [saying]).utterances[0]!;
}

function utterance(id: string, index: number, text: string, content: readonly Span[], saying: Saying): Utterance {
  const marked = content.flatMap((span) => quotedIn(text, span));
  const type = saying.type ?? (marked.length > 0 ? 'mixed' : 'direct');
  const quoted = type === 'direct' ? content : type === 'indirect' ? [] : marked;
  return {
    article: id,
    quote: `q${index}`,
    type,
    region: 'body',
    content,
    printed: content.map((span) => text.slice(span[0], span[1])),
    wording: wordingOf(text, content, quoted),
    cue: saying.cue ?? 'said',
    cueSpans: [],
    speaker: saying.speaker === undefined ? null : { name: saying.speaker, kind: 'person', roles: [] },
    source: saying.speaker ?? '',
    sourceSpans: [],
  };
}

function quotedIn(text: string, [start, end]: Span): Span[] {
  const spans: Span[] = [];
  for (let open = text.indexOf('“', start); open >= 0 && open < end; open = text.indexOf('“', open + 1)) {
    const close = text.indexOf('”', open);
    if (close < 0) break;
    spans.push([open + 1, close]);
  }
  return spans;
}
