import assert from 'node:assert/strict';
import { material } from '../../bench/material.js';
import { type Anchor, anchorGround, type AnchorGround, anchorOf } from '../../server/annotation/anchor.js';
import { placed } from '../../server/annotation/anchoring.js';
import { anchorFolded } from '../../server/annotation/anchorText.js';
import { readArticles } from '../../server/article/read.js';
import { readAttributions } from '../../server/attribution/read.js';

const ARTICLES = 30;
const LEAST_LETTERS = 15;

/** What happens to articles between two readings. Each is done to the whole file. */
const edits: readonly { readonly what: string; readonly edited: (text: string) => string }[] = [
  { what: 'none', edited: (text) => text },
  { what: 'front matter added', edited: (text) => `---\ntitle: A headline\nauthor: Somebody\n---\n\n${text}` },
  { what: 'wrapped again', edited: (text) => text.split('\n').map(wrapped).join('\n') },
  { what: 'other quotation marks', edited: (text) => text.replace(/[“”]/g, '"').replace(/"([^"\n]*)"/g, '“$1”').replaceAll("'", '’') },
  { what: 'a line of boilerplate put in', edited: (text) => halved(text).join('\n\nSign up for our evening letter\n\n') },
  { what: 'mistakes in 3 % of the long words', edited: mistyped },
  { what: 'quotes repeated at the end', edited: (text) => `${text}\n\n${[...text.matchAll(/[“"][^“”"\n]{15,}[”"]/g)].map(([quote]) => quote).join('\n\n')}` },
  { what: 'two paragraphs deleted', edited: (text) => text.split(/\n+/).filter((_, at) => at !== 2 && at !== 5).join('\n\n') },
];

describe('anchors in real articles', () => {
  const { name, articles } = material(ARTICLES);
  const grounds = articles.map(({ id, text }) => ({ text, ...anchorsIn(id, text) }));
  const spans = grounds.reduce((sum, { anchors }) => sum + anchors.length, 0);

  for (const { what, edited } of edits) {
    it(what, () => {
      const count = { held: 0, changed: 0, lost: 0, wrong: 0, gone: 0 };
      for (const { text, anchors } of grounds) {
        const ground = groundOf('again', edited(text));
        for (const anchor of anchors) {
          const placement = placed(anchor, ground);
          const there = ground.text.folded.includes(anchorFolded(anchor.parts[0]!.exact));
          if (placement.state === 'lost') count[there || what.startsWith('mistakes') ? 'lost' : 'gone']++;
          else if (placement.state === 'changed' || sameWords(anchor, ground, placement.spans)) count[placement.state]++;
          else count.wrong++;
        }
      }
      const found = (count.held + count.changed) / (spans - count.gone);
      console.log(`##report   ${what}: ${Object.entries(count).map(([state, number]) => `${number} ${state}`).join(', ')} of ${spans} quotes in ${name}`);
      assert.equal(count.wrong, 0);
      assert.ok(found >= 0.98, `${(100 * found).toFixed(1)} % came back`);
    });
  }
});

function anchorsIn(id: string, text: string): { anchors: Anchor[] } {
  const [article] = readArticles({ id, text, format: 'text' }).articles;
  if (article === undefined) return { anchors: [] };
  const ground = groundOf(id, text);
  const quotes = readAttributions(article).attributions.filter(({ content }) => content[0]![1] - content[0]![0] >= LEAST_LETTERS);
  return { anchors: quotes.map(({ content }) => anchorOf(ground, [content[0]!])) };
}

function groundOf(id: string, text: string): AnchorGround {
  const [article] = readArticles({ id, text, format: 'text' }).articles;
  return anchorGround(id, article?.text ?? text, article?.paragraphs ?? []);
}

function sameWords(anchor: Anchor, { text: { text } }: AnchorGround, spans: readonly (readonly [number, number])[]): boolean {
  return spans.every(([start, end], at) => anchorFolded(text.slice(start, end)) === anchorFolded(anchor.parts[at]!.exact));
}

function wrapped(line: string): string {
  return line.replace(/(?=.{73})(.{1,72}) /g, '$1\n');
}

function halved(text: string): [string, string] {
  const middle = text.indexOf('\n', text.length / 2);
  return middle < 0 ? [text, ''] : [text.slice(0, middle), text.slice(middle)];
}

function mistyped(text: string): string {
  let long = 0;
  return text.replace(/\p{L}{6,}/gu, (word) => (++long % 33 === 0 ? `${word.slice(0, 2)}${word[3]!}${word[2]!}${word.slice(4)}` : word));
}
