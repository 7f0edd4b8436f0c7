import type { Range } from 'vscode-languageserver-types';
import type { Anchor } from '../../annotation/anchor.js';
import { placed } from '../../annotation/anchoring.js';
import type { AnnotationRecord } from '../../annotation/record.js';
import { hullOf } from '../../text/span.js';
import type { LanguageContext, OpenFile } from '../context.js';
import { rangeIn } from '../positions.js';

/** Where the words of a record stand in a document now, those it sets as bounds before those it hangs on; `undefined` where they do not. */
export function recordRange({ annotations }: LanguageContext, file: OpenFile, record: AnnotationRecord): Range | undefined {
  const anchors = anchorsOf(record);
  for (const read of file.articles) {
    const ground = annotations.groundOf(read);
    for (const anchor of anchors) {
      const place = anchor.article === ground.article ? placed(anchor, ground) : undefined;
      if (place !== undefined && place.state !== 'lost') return rangeIn(read.stored, hullOf(place.spans)!);
    }
  }
  return undefined;
}

function anchorsOf(record: AnnotationRecord): readonly Anchor[] {
  if ('one' in record) return [record.one, record.other];
  if (!('on' in record)) return [];
  return record.op === 'correct' && record.bounds !== undefined ? [record.bounds, record.on] : [record.on];
}
