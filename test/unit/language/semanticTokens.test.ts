import assert from 'node:assert/strict';
import type { Attribution } from '../../../server/attribution/attribution.js';
import type { LanguageContext } from '../../../server/language/context.js';
import { semanticTokens, tokenModifiers, tokenTypes } from '../../../server/language/semanticTokens.js';
import { defaultSettings, type Settings } from '../../../server/language/settings.js';
import { lineStarts, Lines } from '../../../server/text/lines.js';
import { identityMap } from '../../../server/text/offsetMap.js';
import type { Span } from '../../../server/text/span.js';

/** Tokens as `line:words kind.modifiers`, easy to read in a failure. */
function tokensOf(text: string, attributions: Partial<Attribution>[], settings: Partial<Settings> = {}, lines?: { first: number; last: number }): string[] {
  const places = identityMap(text.length);
  const whole = attributions.map((given) => ({ id: 'q', type: 'direct', content: [], quoted: [], cue: [], source: [], speaker: 0, confidence: 1, region: 'body', rule: 'r', ...given }));
  const file = {
    uri: 'u', version: 1, text, lines: new Lines(text), lineStarts: Uint32Array.from(lineStarts(text)), problems: [],
    articles: [{ article: { places }, reading: { attributions: whole, speakers: [] } }],
  };
  const context = { settings: { ...defaultSettings, ...settings } } as LanguageContext;
  return semanticTokens(context, file as never, lines).map(({ line, character, length, type, modifiers }) => {
    const words = text.split(/\r\n|\r|\n/)[line]!.slice(character, character + length);
    const names = tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    return `${line}:${words} ${[tokenTypes[type], ...names].join('.')}`;
  });
}

const span = (text: string, words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

describe('semantic tokens', () => {
  it('name quote, cue and speaker', () => {
    const text = '"We wait," said Hale.';
    assert.deepEqual(tokensOf(text, [{ content: [span(text, '"We wait,"')], cue: [span(text, 'said')], source: [span(text, 'Hale')] }]), [
      '0:"We wait," newsQuote.direct',
      '0:said newsCue',
      '0:Hale newsSpeaker',
    ]);
  });

  it('are split at line ends, whatever ends the line', () => {
    const text = '"One\r\ntwo\nthree," said Hale.';
    assert.deepEqual(tokensOf(text, [{ content: [[0, text.indexOf(' said')]] }]), ['0:"One newsQuote.direct', '1:two newsQuote.direct', '2:three," newsQuote.direct']);
  });

  it('never overlap: a speaker inside of a quote goes before', () => {
    const text = 'The plan, Hale said, would fail.';
    assert.deepEqual(tokensOf(text, [{ type: 'indirect', content: [[0, text.length]], cue: [span(text, 'said')], source: [span(text, 'Hale')] }]), [
      '0:The plan,  newsQuote.indirect',
      '0:Hale newsSpeaker',
      '0:  newsQuote.indirect',
      '0:said newsCue',
      '0:, would fail. newsQuote.indirect',
    ]);
  });

  it('tell the marked part of a mixed quote', () => {
    const text = 'Hale called it "a leak" here.';
    assert.deepEqual(tokensOf(text, [{ type: 'mixed', content: [span(text, '"a leak" here')], quoted: [span(text, 'a leak')] }]), [
      '0:" newsQuote.mixed',
      '0:a leak newsQuote.mixed.quoted',
      '0:" here newsQuote.mixed',
    ]);
  });

  it('leave out what the settings leave out', () => {
    const text = '"We wait," said Hale.';
    const quote = { content: [span(text, '"We wait,"')], cue: [span(text, 'said')], source: [span(text, 'Hale')] };
    assert.deepEqual(tokensOf(text, [quote], { highlights: ['speaker'] }), ['0:Hale newsSpeaker']);
    assert.deepEqual(tokensOf(text, [{ ...quote, confidence: 0.2 }], { minimumConfidence: 0.5 }), []);
  });

  it('mark quotes of nobody', () => {
    assert.deepEqual(tokensOf('"We wait."', [{ content: [[0, 10]], speaker: null }]), ['0:"We wait." newsQuote.direct.unattributed']);
  });

  it('of a range are those that touch its lines', () => {
    const text = '"One."\n"Two."\n"Three."';
    const quotes = ['"One."', '"Two."', '"Three."'].map((words) => ({ content: [span(text, words)] }));
    assert.deepEqual(tokensOf(text, quotes, {}, { first: 1, last: 1 }), ['1:"Two." newsQuote.direct']);
  });
});
