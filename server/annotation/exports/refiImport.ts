import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { readSidecar } from '../sidecar.js';
import type { Imported } from './imported.js';
import { REFI_RECORDS } from './refi.js';

/** Bytes of records past which a package is taken for one that was made to fill the memory. */
const MOST = 200_000_000;

/** The annotations in a package that `refiOf` wrote. What other programs have coded in it is not read. Never throws. */
export function annotationsFromRefi(bytes: Uint8Array): Imported {
  let records: Uint8Array | undefined;
  let met = false;
  // Once: the same part listed again and again is how a small file costs hours.
  const isWanted = ({ name, originalSize }: UnzipFileInfo): boolean => name === REFI_RECORDS && originalSize <= MOST && !met && (met = true);
  try {
    records = unzipSync(bytes, { filter: isWanted })[REFI_RECORDS];
  } catch {
    return { records: [], problems: ['This is no REFI-QDA package: it cannot be unpacked.'] };
  }
  if (records === undefined) return { records: [], problems: [`The package holds no ${REFI_RECORDS}: nothing can be read back from it.`] };
  const { records: found, damaged } = readSidecar(strFromU8(records));
  return { records: found, problems: damaged.map(({ line, why }) => `${REFI_RECORDS}, line ${line}: ${why}`) };
}
