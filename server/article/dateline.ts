import type { Span } from '../text/span.js';

/** The opening of a report that names its place and often its agency. */
export interface Dateline {
  /** Offsets from the paragraph's first letter to the first letter behind the dash. */
  readonly span: Span;
  readonly place: string;
  /** The agency in brackets: `AFP`, `Reuters`. It says where the text comes from, not who printed it. */
  readonly agency?: string;
}

const DATELINE =
  /^((?:\p{Lu}[\p{Lu}\p{M}.'’-]*|\p{Lu}\p{Ll}+)(?:[ ,/]{1,2}(?:\p{Lu}[\p{L}\p{M}.'’-]*|\d{1,2})){0,7})\s{0,2}(?:\(([^()]{2,40})\))?\s{0,2}(?:-{1,3}|[–—_])\s{1,2}(?=\S)/u;
/** Some write no dash behind the agency: `(CNN) The board`, `Port Hale (CNN) The board`. */
const NO_DASH = /^((?:\p{Lu}\p{L}{1,20}[ ,]{1,2}){0,4})\((CNN|AP|AFP|Reuters|UPI|dpa)\)\s{1,2}(?=["“'‘]?\p{Lu})/u;
const BARE_AGENCY = /^\((AP|AFP|Reuters|UPI|dpa)\)\s{0,2}[-–—_]{1,3}\s{1,2}(?=\S)/u;

/** The dateline at the start of a paragraph: `WASHINGTON (AFP) - `, `PARIS, Jan. 8 -- `, `(AP) — `. */
export function datelineOf(paragraph: string): Dateline | undefined {
  const head = paragraph.slice(0, 120);
  const bare = BARE_AGENCY.exec(head);
  if (bare !== null) return { span: [0, bare[0].length], place: '', agency: bare[1]! };
  const undashed = NO_DASH.exec(head);
  if (undashed !== null) return { span: [0, undashed[0].length], place: undashed[1]!.replace(/[ ,]+$/, ''), agency: undashed[2]! };
  const found = DATELINE.exec(head);
  if (found === null) return undefined;
  const [all, place, agency] = found;
  // A sentence may begin with a name and a dash; capitals or a bracket make it a dateline.
  if (agency === undefined && !/^\p{Lu}[\p{Lu}.'’-]{2,}/u.test(place!)) return undefined;
  return { span: [0, all.length], place: place!, ...(agency === undefined ? {} : { agency }) };
}
