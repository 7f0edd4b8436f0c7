import { anchorGround, anchorOf } from '../../../server/annotation/anchor.js';
import type { AnnotationRecord } from '../../../server/annotation/record.js';

const text = 'Ida Holm said 🚢 “We close the pier.”';
export const on = anchorOf(anchorGround('eskby/ferry.txt', text, [{ span: [0, text.length], region: 'body' }]), [[18, 35]]);

const entered = (id: string, minute = 0) => ({ id, at: `2026-11-22T09:${String(minute).padStart(2, '0')}:00.000Z`, by: 'Ana' });

/** One record of each kind, in the order in which they were made. */
export const oneOfEach: readonly AnnotationRecord[] = [
  { ...entered('r1', 1), op: 'confirm', on, speaker: 'Ida Holm', type: 'direct' },
  { ...entered('r2', 2), op: 'reject', on },
  { ...entered('r3', 3), op: 'correct', on, speaker: 'Ida Holm', type: 'direct', bounds: on },
  { ...entered('r4', 4), op: 'add', on, speaker: null, type: 'indirect' },
  { ...entered('r5', 5), op: 'note', on, about: 'statement', text: 'Rang her.\n“Yes.”', status: 'disputed', tags: ['pier'], sources: ['https://example.org/minutes'] },
  { ...entered('r6', 6), op: 'revise', of: 'r5', status: 'differs' },
  { ...entered('r7', 7), op: 'attach', of: 'r1', on },
  { ...entered('r8', 8), op: 'undo', of: 'r2' },
  { ...entered('r9', 9), op: 'same', one: on, other: { ...on, article: 'eskby/pier.txt' } },
  { ...entered('r10', 10), op: 'different', one: on, other: { ...on, article: 'eskby/pier.txt' } },
  { ...entered('r11', 11), op: 'name', name: 'Holm', as: 'Ida Holm' },
  { ...entered('r12', 12), op: 'name', name: 'Holm', as: 'Jan Holm', in: on },
];
