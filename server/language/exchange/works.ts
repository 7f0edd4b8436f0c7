import { type ArticleWork, workOn } from '../../annotation/articleWork.js';
import { type Cancellation, type LanguageContext, throwIfCancelled } from '../context.js';

/**
 * The articles of some files with their readers' work, one after the other, read anew: what is kept of them knows neither their text nor
 * what was suggested.
 * @param files addresses; those that hold no article any more are passed over
 * @throws Cancelled
 */
export async function* worksIn(context: LanguageContext, files: Iterable<string>, token: Cancellation): AsyncGenerator<ArticleWork> {
  for await (const read of context.suggested(files)) {
    throwIfCancelled(token);
    const { id, url } = read.article;
    const place = context.annotations.placeOf(id);
    const { article, annotations } = place ?? { article: id };
    yield workOn(read, article, annotations?.of(article, url?.value) ?? [], annotations?.rulings(article, url?.value));
  }
}

/** Those that anybody has annotated. @throws Cancelled */
export async function annotatedWorks(context: LanguageContext, token: Cancellation): Promise<ArticleWork[]> {
  const works: ArticleWork[] = [];
  for await (const work of worksIn(context, context.annotations.files(), token)) if (work.standing.length > 0) works.push(work);
  return works;
}
