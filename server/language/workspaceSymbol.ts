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
  const words = foldedWords(query);
  const found: WorkspaceSymbol[] = [];
  let looked = 0;
  for (const article of context.archive.all()) {
    if (++looked % slice === 0) {
      await new Promise(setImmediate);
      throwIfCancelled(token);
    }
    for (const utterance of article.utterances) {
      if (utterance.unattributed) continue;
      const text = foldedWords(`${utterance.printed.join(' ')} ${speakerNameOf(context, utterance) ?? ''}`).join(' ');
      if (!words.every((word) => text.includes(word))) continue;
      found.push(symbolOf(article, utterance, speakerNameOf(context, utterance)));
      if (found.length >= most) return found;
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
