import { strict as assert } from 'node:assert';
import { strToU8, zipSync } from 'fflate';
import { readArticles } from '../../../server/article/read.js';
import { fileTextOf } from '../../../server/workspace/fileText.js';

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const docx = (body: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`), ...more });

const LEAD = 'The ferry to the outer islands will stop running on Friday, the harbour board said, leaving four villages without a boat.';

describe('fileTextOf', () => {
  const readable: [name: string, path: string, bytes: Uint8Array, text: string, problems: string[]][] = [
    ['text', 'a/b.txt', strToU8('Ferry'), 'Ferry', []],
    ['a Word document', 'a/b.DOCX', docx(paragraph('Ferry &amp; board') + paragraph(LEAD)), `Ferry & board\n\n${LEAD}`, []],
    ['runs, breaks and tabs', 'b.docx', docx('<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:br/><w:t>Fer</w:t></w:r><w:r><w:t>ry</w:t><w:tab/><w:t>late</w:t><w:br/><w:t>today</w:t></w:r></w:p>'), 'Ferry\tlate\ntoday', []],
    ['deleted words and field codes', 'b.docx', docx('<w:p><w:del><w:r><w:t>No </w:t></w:r></w:del><w:ins><w:r><w:t>Yes</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>'), 'Yes', []],
    ['a table', 'b.docx', docx(`<w:tbl><w:tr><w:tc>${paragraph('Ferry')}</w:tc><w:tc>${paragraph('late')}</w:tc></w:tr></w:tbl>`), 'Ferry\n\nlate', []],
    ['declared entities', 'b.docx', zipSync({ 'word/document.xml': strToU8(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document><w:body>${paragraph('Ferry &a; board')}</w:body></w:document>`) }), 'Ferry &a; board', ['The document declares entities; they were not resolved.']],
    ['RTF', 'b.rtf', strToU8("{\\rtf1 Ferry\\par\\par \\'93Late,\\'94 she said.}"), 'Ferry\n\n“Late,” she said.', []],
    ['mark-up that ends in the middle', 'b.docx', docx(`${paragraph('Ferry')}<w:p><w:r><w:t>to st`).slice(), 'Ferry\n\nto st', []],
  ];
  for (const [name, path, bytes, text, problems] of readable) {
    it(`reads ${name}`, async () => {
      const file = await fileTextOf(path, bytes);
      assert.ok('text' in file);
      assert.equal(file.text, text);
      assert.deepEqual(file.problems, problems);
    });
  }

  /** A package whose list of contents says that its part unpacks to so many bytes. */
  const swelling = (size: number): Uint8Array => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(5000) });
    const listed = bytes.findIndex((_, at) => [0x50, 0x4b, 1, 2].every((byte, i) => bytes[at + i] === byte));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(listed + 24, size, true);
    return bytes;
  };
  const unreadable: [name: string, path: string, bytes: Uint8Array, why: RegExp][] = [
    ['an image', 'b.txt', strToU8('\x89PNG\r\n', true), /^not a text file$/],
    ['a document that is none', 'b.docx', strToU8('Ferry'), /^the file could not be unpacked/],
    ['nothing', 'b.docx', new Uint8Array(), /^the file could not be unpacked/],
    ['a package without text', 'b.docx', zipSync({ 'a.xml': strToU8('<a/>') }), /no text part/],
    ['a package cut in the middle', 'b.docx', docx(paragraph(LEAD)).slice(0, 200), /^the file could not be unpacked/],
    ['a document that swells beyond reason', 'b.docx', swelling(5_000_000), /word\/document\.xml would unpack to 5 MB/],
  ];
  for (const [name, path, bytes, why] of unreadable) {
    it(`says why it cannot read ${name}`, async () => {
      const file = await fileTextOf(path, bytes);
      assert.ok('unreadable' in file);
      assert.match(file.unreadable, why);
    });
  }

  it('joins the lines of paragraphs that a database set line by line', async () => {
    const lines = ['The ferry to the outer islands will stop running', 'on Friday, the harbour board said, and leaves four', 'villages without a boat for the whole of a winter', 'that nobody expects to be short. The mayor said she', 'would not wait ten more years for a bridge that the', 'board has drawn up three times and never built.'];
    const file = await fileTextOf('b.docx', docx(lines.map(paragraph).join('')));
    assert.ok('text' in file);
    assert.equal(readArticles({ id: 'b', text: file.text, format: file.format }).articles[0]!.paragraphs.length, 1);
  });
});
