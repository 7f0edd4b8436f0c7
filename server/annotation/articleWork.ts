import type { ReadArticle } from '../archive/intake.js';
import { type AnchorGround, anchorGround } from './anchor.js';
import { type AnnotatedArticle, annotated } from './annotated.js';
import type { Ruling } from './record.js';
import type { Standing } from './standing.js';

/** An article with all that its readers made of it: what exports, agreement and curation begin with. */
export interface ArticleWork {
  /** As the rules read it. */
  readonly read: ReadArticle;
  readonly ground: AnchorGround;
  /** What stands on it, in order of time. */
  readonly standing: readonly Standing[];
  readonly annotated: AnnotatedArticle;
}

/**
 * @param name as `Anchor.article`
 * @param rulings on quotes of the article
 */
export function workOn(read: ReadArticle, name: string, standing: readonly Standing[], rulings: readonly Ruling[] = []): ArticleWork {
  const { article, reading } = read;
  const ground = anchorGround(name, article.text, article.paragraphs, article.url?.value);
  return { read, ground, standing, annotated: annotated(ground, reading, standing, undefined, rulings) };
}

/** What one annotator alone made of it, as if nobody else had. */
export function workOf({ ground, read: { reading }, standing }: ArticleWork, annotator: string): AnnotatedArticle {
  return annotated(ground, reading, standing.filter((annotation) => annotation.by === annotator && !isCuration(annotation)));
}

/** Those who have decided on quotes of these articles, in order of their names. */
export function annotatorsOf(works: readonly ArticleWork[]): string[] {
  const decisions = works.flatMap(({ standing }) => standing).filter((annotation) => annotation.op !== 'note' && !isCuration(annotation));
  return [...new Set(decisions.map(({ by }) => by))].sort();
}

/** Whether an annotation settles what others have decided. */
export function isCuration(annotation: Standing): boolean {
  return 'curates' in annotation;
}
