export type Encoding = 'utf-8' | 'utf-8 with BOM' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  /** The text without its byte order mark, as VS Code shows it. Bytes that mean nothing are U+FFFD. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether this is no text at all (an image, an archive, a PDF). `text` is then empty. */
  readonly binary: boolean;
}

/**
 * Reads bytes as text: by byte order mark, else UTF-16 when every other byte is zero, else UTF-8,
 * else Windows-1252 (what old database exports and Windows editors write).
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes);
  const encoding = marked ?? unmarkedUtf16(bytes);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return { text: new TextDecoder(encoding).decode(bytes), encoding, binary: false };
  }
  if (isBinary(bytes)) return { text: '', encoding: 'utf-8', binary: true };
  return decodeBytes(bytes, marked ?? 'utf-8');
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8 with BOM';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

const SAMPLE = 8192;

/** Western prose in UTF-16 has its zero bytes on one side only. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4 || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const most = length * 0.35;
  const few = length * 0.01;
  if (odd >= most && even <= few) return 'utf-16le';
  if (even >= most && odd <= few) return 'utf-16be';
  return undefined;
}

const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0x50, 0x4b, 0x03, 0x04], // zip, docx
  [0x89, 0x50, 0x4e, 0x47], // png
  [0xff, 0xd8, 0xff], // jpeg
  [0x47, 0x49, 0x46, 0x38], // gif
  [0x1f, 0x8b], // gzip
  [0x7f, 0x45, 0x4c, 0x46], // elf
  [0xd0, 0xcf, 0x11, 0xe0], // old Office
];

/** A stray NUL does not make prose binary; one control byte in a hundred does. */
function isBinary(bytes: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte))) return true;
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  return controls > Math.max(2, length / 100);
}

function decodeBytes(bytes: Uint8Array, encoding: Encoding): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding, binary: false };
  } catch {
    // A UTF-8 file that was cut or patched has a few bad bytes among many good sequences.
    const text = new TextDecoder('utf-8').decode(bytes);
    if (encoding === 'utf-8 with BOM' || mostlyUtf8(text)) return { text, encoding, binary: false };
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252', binary: false };
  }
}

function mostlyUtf8(text: string): boolean {
  let bad = 0;
  let good = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) bad++;
    else if (unit > 0x7f) good++;
  }
  return good > bad * 2;
}

/** 0x80 to 0x9F as the WHATWG Encoding Standard maps them. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** The character of one byte of Windows-1252, as a UTF-16 code unit. */
export function windows1252Unit(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte;
}

/** By hand: some Node versions read the label `windows-1252` as Latin-1 and lose the curly quotes. */
function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += SAMPLE) {
    const units = Array.from(bytes.subarray(start, start + SAMPLE), windows1252Unit);
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}
