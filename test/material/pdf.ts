/** One line of a page: where it begins, in points from the lower left corner, and its size. */
export interface Printed {
  readonly text: string;
  readonly left: number;
  readonly base: number;
  readonly size?: number;
}

/** A4, in points. */
const page = '[0 0 595 842]';

/** The bytes of a PDF with one invented page for each list of lines, in Helvetica. */
export function pdfOf(pages: readonly (readonly Printed[])[]): Uint8Array {
  const contents = pages.map((lines) => lines.map(({ text, left, base, size = 11 }) => `BT /F1 ${size} Tf ${left} ${base} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`).join('\n'));
  return pdfOfContents(contents);
}

/** The bytes of a PDF with these content streams, one a page. @param trailer more entries of its trailer, such as a password's */
export function pdfOfContents(contents: readonly string[], trailer = ''): Uint8Array {
  const kids = contents.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox ${page} /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, i) => {
    const start = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = file.length;
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines of a column set one below the other. */
export function column(lines: readonly string[], left: number, top: number, leading = 14): Printed[] {
  return lines.map((text, i) => ({ text, left, base: top - leading * i }));
}
