import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** What wink-nlp says about one stretch of text: its tokens in order, and the token range of each sentence (both ends inclusive). */
export interface WinkReading {
  readonly values: readonly string[];
  readonly tags: readonly string[];
  readonly sentences: readonly (readonly [first: number, last: number])[];
}

type Wink = ReturnType<typeof winkNLP>;

let reader: Wink | undefined;
/** UTF-16 units that it has read. */
let read = 0;
/**
 * A reader remembers each new word for ever, some two megabytes in a thousand articles: after so many UTF-16 units another takes its
 * place, which is ready in some 60 ms.
 */
const mostRead = 10_000_000;

/** Asked for once: the model packs it once more at each question, so that it grows without bound. */
let entities: unknown;

function freshReader(): Wink {
  read = 0;
  return winkNLP({ ...model, metaCER: () => (entities ??= (model.metaCER as () => unknown)()) }, ['sbd', 'pos']);
}

/**
 * Tokens, sentences and universal part-of-speech tags by wink-nlp with its small English model.
 * The model is loaded by the first call (about 80 ms), and anew after some thousand articles. `text` should hold no run of more than
 * some hundred characters without a blank: wink's time grows with the square of such a run.
 */
export function readWithWink(text: string): WinkReading {
  if (reader === undefined || read > mostRead) reader = freshReader();
  read += text.length;
  const { its } = reader;
  const document = reader.readDoc(text);
  const tokens = document.tokens();
  /* eslint-disable @typescript-eslint/unbound-method -- wink takes these functions as names of what to give out; they use no `this`. */
  return {
    values: tokens.out<string>(its.value),
    tags: tokens.out<string>(its.pos),
    sentences: document.sentences().out(its.span) as unknown as [number, number][],
  };
  /* eslint-enable @typescript-eslint/unbound-method */
}
