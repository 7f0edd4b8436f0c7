import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { StoredArticle } from '../archive/archive.js';
import type { Utterance } from '../coverage/utterance.js';
import { speakerNameOf } from './annotations/opinions.js';
import { throwIfCancelled, type Cancellation, type LanguageContext } from './context.js';
import { capitalised, outletLabel, shortened } from './labels.js';
import { rangeIn } from './positions.js';

const most = 200;
/** Articles looked through before other requests may go first. */
const slice = 200;

/** Quotes whose words or speaker hold every word of the query; marks and case do not matter. */
export async function workspaceSymbols(context: LanguageContext, query: string, token: Cancellation): Promise<WorkspaceSymbol[]> {
  const found = await utterancesSaying(context, query, most, token);
  return found.map(({ entry, utterance }) => symbolOf(entry, utterance, speakerNameOf(context, utterance)));
}

/** Utterances whose words or speaker hold every word of a query, in order of their articles. @param limit how many at most */
export async function utterancesSaying(context: LanguageContext, query: string, limit: number, token: Cancellation): Promise<{ entry: StoredArticle; utterance: Utterance }[]> {
  const words = foldedWords(query);
  const found: { entry: StoredArticle; utterance: Utterance }[] = [];
  let looked = 0;
  for (const entry of context.archive.all()) {
    if (++looked % slice === 0) {
      await new Promise(setImmediate);
      throwIfCancelled(token);
    }
    for (const utterance of entry.utterances) {
      if (utterance.unattributed) continue;
      const text = foldedWords(`${utterance.printed.join(' ')} ${speakerNameOf(context, utterance) ?? ''}`).join(' ');
      if (!words.every((word) => text.includes(word))) continue;
      found.push({ entry, utterance });
      if (found.length >= limit) return found;
    }
  }
  return found;
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

function foldedWords(text: string): string[] {
  return text.toLowerCase().normalize('NFKC').replace(/[’‘]/g, "'").match(/[\p{L}\p{N}']+/gu) ?? [];
}
