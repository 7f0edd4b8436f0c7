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
  const document = reader.readDoc(text);
  const tokens = document.tokens();
  return {
    values: tokens.out(reader.its.value) as string[],
    tags: tokens.out(reader.its.pos) as string[],
    sentences: document.sentences().out(reader.its.span) as unknown as [number, number][],
  };
}
