import { diskFiles } from '../workspace/diskFiles.js';

/** Bytes; no such file comes near it, and what does is another's mistake or malice. */
const most = 500e6;

/**
 * The text of an ordinary file; never waits for anything but the disk, whatever stands at the path.
 * @throws what the disk throws, also of pipes, devices and files beyond all measure
 */
export async function ordinaryText(path: string): Promise<string> {
  const bytes = await diskFiles.read(path, most + 1);
  if (bytes.length > most) throw new Error(`larger than ${most / 1e6} MB`);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}
