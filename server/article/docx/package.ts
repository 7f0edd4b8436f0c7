import { type UnzipFileInfo, unzipSync } from 'fflate';

/** The parts of a zipped document that were asked for, and in plain words why others are missing. */
export interface Parts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly string[];
}

/** More than any export holds. */
const MOST_ENTRIES = 20_000;
/** Bytes of a part when unpacked, and how many times larger than its packed form it may be. */
const LARGEST_PART = 64_000_000;
const LARGEST_RATIO = 200;
/** Smaller parts may be packed as well as they like. */
const HARMLESS = 4_000_000;

/**
 * Unpacks the wanted parts of a zip file. What a part says of its own size is not believed beyond limits, so that a small
 * file cannot fill the memory. Pure; never throws.
 */
export function openParts(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  const problems: string[] = [];
  const seen = new Set<string>();
  let entries = 0;
  const filter = (entry: UnzipFileInfo): boolean => {
    if (++entries > MOST_ENTRIES) throw new Error('it lists more files than any document has');
    // The same part listed again and again is how a small file costs hours.
    if (!wanted(entry.name) || seen.has(entry.name)) return false;
    seen.add(entry.name);
    if (!isTooLarge(entry)) return true;
    problems.push(`The part ${entry.name} would unpack to ${Math.round(entry.originalSize / 1e6)} MB; it was left alone.`);
    return false;
  };
  try {
    const unpacked = unzipSync(bytes, { filter });
    return { parts: new Map(Object.entries(unpacked)), problems };
  } catch (error) {
    return { parts: new Map(), problems: [...problems, `The file could not be unpacked (${error instanceof Error ? error.message : String(error)}).`] };
  }
}

function isTooLarge({ size, originalSize }: UnzipFileInfo): boolean {
  return originalSize > LARGEST_PART || (originalSize > HARMLESS && originalSize > size * LARGEST_RATIO);
}
