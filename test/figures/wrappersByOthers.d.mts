/** An article as it was before it was put into a file; `date` is a day in UTC. */
export interface Given {
  readonly headline: string;
  readonly outlet: string;
  readonly date: Date;
  readonly byline: string | null;
  readonly url: string | null;
  readonly paragraphs: readonly string[];
}

/** Writes articles the way a database or a clipper does, by somebody who had read what is known of the layouts and not how they are read. */
export interface WrapperByOthers {
  readonly name: string;
  readonly extension: string;
  /** Whether a file holds one article. */
  readonly one: boolean;
  /** What the file states of an article that has it. */
  readonly carries: Readonly<Record<'headline' | 'outlet' | 'date' | 'byline' | 'url', boolean>>;
  wrap(articles: readonly Given[]): string;
}

export const wrappers: readonly WrapperByOthers[];

/** An article with its quotation marks and dashes as databases write them. */
export function straighten(article: Given): Given;
