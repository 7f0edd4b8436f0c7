import { strict as assert } from 'node:assert';
import { decode } from '../../../server/text/decode.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf16be = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());

describe('decode', () => {
  const cases: [name: string, input: Uint8Array, encoding: string, text: string][] = [
    ['an empty file', bytes(), 'utf-8', ''],
    ['UTF-8', Buffer.from('“Déjà vu,” she said. 🚢'), 'utf-8', '“Déjà vu,” she said. 🚢'],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'utf-8 with BOM', 'a'],
    ['UTF-16 little endian', Buffer.from('\ufeff“Wait”', 'utf16le'), 'utf-16le', '“Wait”'],
    ['UTF-16 big endian', utf16be('\ufeff“Wait”'), 'utf-16be', '“Wait”'],
    ['UTF-16 without a mark', Buffer.from('The ferry is late.', 'utf16le'), 'utf-16le', 'The ferry is late.'],
    ['Windows-1252', bytes(0x93, 0x57, 0x61, 0x69, 0x74, 0x94, 0x20, 0x96, 0x20, 0xe9), 'windows-1252', '“Wait” – é'],
    ['a stray NUL', Buffer.from(`The ferry\0 is late, she said.`), 'utf-8', 'The ferry\0 is late, she said.'],
    ['UTF-8 cut in a character', Buffer.concat([Buffer.from('“Wait” – “Go”'), bytes(0xe2, 0x80)]), 'utf-8', '“Wait” – “Go”\ufffd'],
  ];
  for (const [name, input, encoding, text] of cases) {
    it(`reads ${name}`, () => {
      assert.deepEqual(decode(input), { text, encoding, binary: false });
    });
  }

  it('keeps a lone surrogate one unit long', () => {
    assert.equal(decode(Buffer.from('\ufeffa\ud800b', 'utf16le')).text.length, 3);
  });

  for (const [name, input] of [
    ['a PDF', Buffer.from('%PDF-1.7\nstream')],
    ['a zip', bytes(0x50, 0x4b, 3, 4, 20, 0)],
    ['control bytes', Uint8Array.from({ length: 400 }, (_, i) => i % 20)],
  ] as const) {
    it(`finds ${name} binary`, () => {
      const decoded = decode(input);
      assert.equal(decoded.binary, true);
      assert.equal(decoded.text, '');
    });
  }
});
