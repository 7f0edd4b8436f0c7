import { strict as assert } from 'node:assert';
import { documentAddress, fileAddress, isUnshown } from '../../../server/workspace/documentAddress.js';

describe('documentAddress', () => {
  const CASES = [
    ['file:///a/report.pdf', 'quotelens-text:/a/report.pdf'],
    ['file:///a/Report%201.DOCX', 'quotelens-text:/a/Report%201.DOCX'],
    ['file:///c%3A/a/report.rtf', 'quotelens-text:/c%3A/a/report.rtf'],
    ['file:///a/report.news', 'file:///a/report.news'],
    ['untitled:report.pdf', 'untitled:report.pdf'],
  ] as const;
  for (const [file, document] of CASES) {
    it(`${file} is shown as ${document}, and found again`, () => {
      assert.equal(documentAddress(file), document);
      assert.equal(fileAddress(document), file);
      assert.equal(isUnshown(file), file !== document);
    });
  }
});
