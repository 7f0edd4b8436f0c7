import type { Gender } from '../gender.js';

/** Whom a pronoun that stands as a source may refer to. */
export type PronounKind = Gender | 'plural' | 'thing' | 'relative' | 'first person' | 'nobody';

/** English pronouns as sources, folded. Source: the closed class of personal and relative pronouns (Quirk et al. 1985, ch. 6). */
export const PRONOUNS: ReadonlyMap<string, PronounKind> = new Map<string, PronounKind>([
  ['he', 'm'], ['him', 'm'], ['his', 'm'], ['himself', 'm'],
  ['she', 'f'], ['her', 'f'], ['hers', 'f'], ['herself', 'f'],
  ['they', 'plural'], ['them', 'plural'], ['their', 'plural'], ['themselves', 'plural'],
  ['it', 'thing'], ['its', 'thing'], ['itself', 'thing'],
  ['who', 'relative'], ['whom', 'relative'], ['which', 'relative'], ['that', 'relative'],
  ['i', 'first person'], ['me', 'first person'], ['my', 'first person'], ['myself', 'first person'],
  ['we', 'first person'], ['us', 'first person'], ['our', 'first person'], ['ourselves', 'first person'],
  ['you', 'nobody'], ['your', 'nobody'], ['there', 'nobody'], ['this', 'nobody'], ['what', 'nobody'],
]);
