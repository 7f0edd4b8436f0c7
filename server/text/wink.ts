import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** What wink-nlp says about one stretch of text: its tokens in order, and the token range of each sentence (both ends inclusive). */
export interface WinkReading {
  readonly values: readonly string[];
  readonly tags: readonly string[];
  readonly sentences: readonly (readonly [first: number, last: number])[];
}

let reader: ReturnType<typeof winkNLP> | undefined;

/**
 * Tokens, sentences and universal part-of-speech tags by wink-nlp with its small English model.
 * The model is loaded by the first call (about 80 ms). `text` should hold no run of more than
 * some hundred characters without a blank: wink's time grows with the square of such a run.
 */
export function readWithWink(text: string): WinkReading {
  reader ??= winkNLP(model, ['sbd', 'pos']);
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
