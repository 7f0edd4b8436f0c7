import { strict as assert } from 'node:assert';
import { plainAddress, reportsOf, type Version } from '../../../server/coverage/versions.js';

const narrative = (from: number, to: number): Uint32Array => Uint32Array.from({ length: to - from }, (_, i) => from + i);
const article = (outlet: string | undefined, text: Uint32Array, more: Partial<Version> = {}): Version => ({ narrative: text, ...(outlet === undefined ? {} : { outlet }), ...more });

describe('versions of a report', () => {
  const cases: [name: string, articles: Version[], reports: number[]][] = [
    ['one address', [article('Star', narrative(0, 5), { url: 'https://www.star.example/a/?utm_source=x#top' }), article(undefined, narrative(50, 90), { url: 'http://star.example/a' })], [0, 0]],
    ['an updated version', [article('Star', narrative(0, 60), { published: '2026-03-12' }), article('STAR', narrative(10, 80), { published: '2026-03-13T09:00:00Z' })], [0, 0]],
    ['a file saved twice', [article(undefined, narrative(0, 60)), article(undefined, narrative(0, 60))], [0, 0]],
    ['a short text saved twice', [article('Star', narrative(0, 4)), article('Star', narrative(0, 4))], [0, 0]],
    ['a wire text in two outlets', [article('Star', narrative(0, 60)), article('Post', narrative(0, 60))], [0, 1]],
    ['a wire text, once without a name', [article('Star', narrative(0, 60)), article(undefined, narrative(0, 60))], [0, 1]],
    ['background repeated in a new report', [article('Star', narrative(0, 60)), article('Star', narrative(40, 120))], [0, 1]],
    ['the same column a year later', [article('Star', narrative(0, 60), { published: '2025-03-12' }), article('Star', narrative(0, 60), { published: '2026-03-12' })], [0, 1]],
    ['nothing to tell by', [article('Star', narrative(0, 0)), article('Star', narrative(0, 0))], [0, 1]],
    ['versions between others', [article('Star', narrative(0, 60)), article('Post', narrative(200, 260)), article('Star', narrative(0, 55))], [0, 1, 0]],
  ];
  for (const [name, articles, reports] of cases) it(`tells ${name}`, () => assert.deepEqual(reportsOf(articles), reports));

  const addresses: [url: string, plain: string][] = [
    ['https://WWW.Star.example/News/A/', 'star.example/News/A'],
    ['http://m.star.example/a?id=7&utm_campaign=x', 'star.example/a?id=7'],
    ['https://star.example/a/amp', 'star.example/a'],
    ['https://star.example', 'star.example'],
    ['', ''],
  ];
  for (const [url, plain] of addresses) it(`takes ${url || 'nothing'} for ${plain || 'nothing'}`, () => assert.equal(plainAddress(url), plain));
});
