import { strFromU8, unzipSync } from 'fflate';
import { readSidecar } from '../sidecar.js';
import type { Imported } from './imported.js';
import { REFI_RECORDS } from './refi.js';

/** Bytes of records past which a package is taken for one that was made to fill the memory. */
const MOST = 200_000_000;

/** The annotations in a package that `refiOf` wrote. What other programs have coded in it is not read. Never throws. */
export function annotationsFromRefi(bytes: Uint8Array): Imported {
  let records: Uint8Array | undefined;
  try {
    records = unzipSync(bytes, { filter: ({ name, originalSize }) => name === REFI_RECORDS && originalSize <= MOST })[REFI_RECORDS];
  } catch {
    return { records: [], problems: ['This is no REFI-QDA package: it cannot be unpacked.'] };
  }
  if (records === undefined) return { records: [], problems: [`The package holds no ${REFI_RECORDS}: nothing can be read back from it.`] };
  const { records: found, damaged } = readSidecar(strFromU8(records));
  return { records: found, problems: damaged.map(({ line, why }) => `${REFI_RECORDS}, line ${line}: ${why}`) };
}
