import type { StoredArticle } from '../../server/archive/archive.js';
import { identityMap } from '../../server/text/offsetMap.js';
import { speakers } from '../unit/archive/answers.js';
import { article } from '../unit/coverage/invented.js';

/** Files of the archive that processes write together. */
export const files = Array.from({ length: 60 }, (_, at) => `file:///news/${at}`);

/** What stands in a file in its version; most of it also stands in others. */
export function articlesIn(file: string, version: number): StoredArticle[] {
  const number = Number(file.slice(file.lastIndexOf('/') + 1));
  const quotes = [
    { text: `The ferry will not sail before the pier has been repaired, number ${number % 7}`, speaker: speakers[number % 6]! },
    { text: `Nobody asked the ${version} fishermen about the new timetable of the harbour`, speaker: speakers[(number + version) % 6]! },
    { text: 'A bridge would cost forty million and serve nobody', speaker: speakers[version % 6]! },
  ];
  return [{ ...article(file, quotes.slice(0, 1 + ((number + version) % 3))), file, outlet: `Outlet ${number % 4}`, places: identityMap(400), lineStarts: new Uint32Array([0, 80]) }];
}
