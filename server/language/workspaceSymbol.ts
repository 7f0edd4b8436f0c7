import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { StoredArticle } from '../archive/archive.js';
import { searchedWords } from '../archive/searchedWords.js';
import type { AnnotatedArticles } from '../annotation/annotatedArticles.js';
import type { Utterance } from '../coverage/utterance.js';
import { speakerNameOf } from './annotations/opinions.js';
import { throwIfCancelled, type Cancellation, type LanguageContext } from './context.js';
import { capitalised, outletLabel, shortened } from './labels.js';
import { rangeIn } from './positions.js';

const most = 200;
/** Articles looked through before other requests may go first. */
const slice = 200;

/** Quotes in which, or in whose speaker's name, some word begins with each word of the query; marks and case do not matter. */
export async function workspaceSymbols(context: LanguageContext, query: string, token: Cancellation): Promise<WorkspaceSymbol[]> {
  const found = await utterancesSaying(context, query, most, token);
  return found.map(({ entry, utterance }) => symbolOf(entry, utterance, speakerNameOf(context, utterance)));
}

/** Utterances in which, or in whose speaker's name, some word begins with each word of a query, in order of their articles, annotated ones first. @param limit how many at most */
export async function utterancesSaying(context: LanguageContext, query: string, limit: number, token: Cancellation): Promise<{ entry: StoredArticle; utterance: Utterance }[]> {
  const words = searchedWords(query);
  const found: { entry: StoredArticle; utterance: Utterance }[] = [];
  let looked = 0;
  for await (const entry of articlesFor(context, words)) {
    if (++looked % slice === 0) {
      await new Promise(setImmediate);
      throwIfCancelled(token);
    }
    for (const utterance of entry.utterances) {
      if (utterance.unattributed) continue;
      const text = ` ${searchedWords(`${utterance.printed.join(' ')} ${speakerNameOf(context, utterance) ?? ''}`).join(' ')}`;
      if (!words.every((word) => text.includes(` ${word}`))) continue;
      found.push({ entry, utterance });
      if (found.length >= limit) return found;
    }
  }
  return found;
}

/** The articles that may have words which begin with each of these. What readers have annotated stands first: the archive does not know whom they have named. */
export async function* articlesFor({ archive, annotations }: LanguageContext, words: readonly string[]): AsyncIterable<StoredArticle> {
  const annotated = annotations.ids;
  for (const id of annotated) {
    const article = await archive.entry(id);
    if (article) yield article;
  }
  const seen = new Set(annotated);
  for (const searched of [words, ...wordsOfAliases(annotations, words)]) {
    for (const article of archive.holding(searched)) {
      if (seen.has(article.id)) continue;
      seen.add(article.id);
      yield article;
    }
  }
}

/** What the articles have where a reader searches for a speaker by the name that readers have given them. */
function wordsOfAliases(annotations: AnnotatedArticles, words: readonly string[]): string[][] {
  return annotations.namings.flatMap(({ name, as }) => {
    const called = searchedWords(as);
    const rest = words.filter((word) => !called.some((one) => one.startsWith(word)));
    return rest.length === words.length ? [] : [[...rest, ...searchedWords(name)]];
  });
}

function symbolOf(article: StoredArticle, utterance: Utterance, speaker: string | undefined): WorkspaceSymbol {
  const first = utterance.content[0] ?? [0, 0];
  const last = utterance.content.at(-1) ?? first;
  const who = speaker === undefined ? '' : `${capitalised(speaker)}: `;
  return {
    name: `${who}${shortened(utterance.printed.join(' … '), 120)}`,
    kind: SymbolKind.String,
    containerName: outletLabel(article),
    location: { uri: article.file, range: rangeIn(article, [first[0], last[1]]) },
  };
}
