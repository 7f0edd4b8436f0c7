import * as vscode from 'vscode';
import type { AnnotateAnswer } from '../server/language/annotationProtocol.js';
import {
  type AnnotatorsAnswer,
  annotatorsRequest,
  curateRequest,
  type CurateParams,
  type CurationAnswer,
  type CurationChoice,
  type CurationQuote,
  curationRequest,
} from '../server/language/exchangeProtocol.js';
import { askName } from './entering.js';
import { ask, askLong, say, showPage } from './asking.js';
import type { QuotelensClient } from './languageClient.js';

/** The commands by which the work of several annotators is compared and brought together. */
export function registerCuration(client: QuotelensClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('quotelens.curate', () => curate(client)),
    vscode.commands.registerCommand('quotelens.showAgreement', () => showAgreement(client)),
  );
}

type Pair = readonly [string, string];

async function showAgreement(client: QuotelensClient): Promise<void> {
  const answer = await annotatorsIn(client);
  if (answer) await showPage(answer.agreementPage);
}

/** A list of what is to be done with two annotators' work, again and again until the reader turns away. */
async function curate(client: QuotelensClient): Promise<void> {
  const answer = await annotatorsIn(client);
  const pair = answer && (await pickPair(answer.annotators));
  if (!pair) return;
  for (;;) {
    const work = await askLong<CurationAnswer>(client, `Quotelens: comparing ${pair.join(' and ')}`, curationRequest, { annotators: pair });
    if (!work) return;
    const act = await pickAct(pair, work);
    if (act === undefined) return;
    if (act === 'page') return showPage(work.page);
    if (act === 'agreed') await settle(client, open(work).filter(({ differs }) => differs === undefined).map((quote) => choiceOf(quote, pair[0])));
    else if (!(await goThrough(client, open(work).filter(({ differs, onlyOne }) => differs !== undefined && onlyOne === (act === 'alone'))))) return;
  }
}

/** Says why there is nobody to compare. */
async function annotatorsIn(client: QuotelensClient): Promise<AnnotatorsAnswer | undefined> {
  const answer = await ask<AnnotatorsAnswer>(client, annotatorsRequest, {});
  if (!answer) return undefined;
  if (answer.annotators.length >= 2) return answer;
  const [only] = answer.annotators;
  say(only === undefined ? 'Nobody has decided on a quote of this workspace yet.' : `Only ${only} has decided on quotes of this workspace: there is nobody to compare with.`);
  return undefined;
}

async function pickPair(annotators: readonly string[]): Promise<Pair | undefined> {
  if (annotators.length === 2) return [annotators[0]!, annotators[1]!];
  const one = await pick('Curate Annotations', 'Whose work?', annotators.map((label) => ({ label })));
  const other = one && (await pick(`Curate Annotations: ${one.label} and …`, 'Beside whose?', annotators.filter((name) => name !== one.label).map((label) => ({ label }))));
  return one && other && [one.label, other.label];
}

type Act = 'differing' | 'alone' | 'agreed' | 'page';

async function pickAct(pair: Pair, work: CurationAnswer): Promise<Act | undefined> {
  const left = open(work);
  const differing = left.filter(({ differs, onlyOne }) => differs !== undefined && !onlyOne).length;
  const alone = left.filter(({ onlyOne }) => onlyOne).length;
  const agreed = left.length - differing - alone;
  const acts: (vscode.QuickPickItem & { readonly act: Act; readonly count: number })[] = [
    { act: 'differing', count: differing, label: `$(git-compare) Go through what they differ in (${differing})`, detail: 'Quote by quote: one of them is right, or it is no quote' },
    { act: 'agreed', count: agreed, label: `$(check-all) Settle what they agree on (${agreed})`, detail: 'In one step, which Undo Last Annotation takes back' },
    { act: 'alone', count: alone, label: `$(person) Go through what only one has decided (${alone})`, detail: 'The other has not decided on these quotes' },
    { act: 'page', count: 1, label: '$(open-preview) Show all of it side by side', detail: 'As a page of text' },
  ];
  const title = `Curate ${pair[0]} and ${pair[1]}: ${left.length} of ${work.quotes.length} quotes open`;
  return (await pick(title, left.length === 0 ? 'All is settled' : 'What next?', acts.filter(({ count }) => count > 0)))?.act;
}

/** Whether the reader went through to the end. */
async function goThrough(client: QuotelensClient, quotes: readonly CurationQuote[]): Promise<boolean> {
  for (const [at, quote] of quotes.entries()) {
    await reveal(client, quote);
    const title = `${at + 1} of ${quotes.length} · ${quote.where} · ${quote.differs ?? 'they agree'}`;
    const items: (vscode.QuickPickItem & { readonly as?: string | null })[] = [
      ...quote.held.map(({ by, label, description, words }) => ({ label: `${by}: ${label}`, description, detail: words, as: by })),
      ...(quote.held.some(({ label }) => label === 'Not a quote') ? [] : [{ label: '$(circle-slash) Neither: not a quote', as: null }]),
      { label: '$(debug-step-over) Leave it open' },
    ];
    const chosen = await pick(title, 'Who is right?', items);
    if (chosen === undefined) return false;
    if (chosen.as !== undefined && !(await settle(client, [choiceOf(quote, chosen.as)]))) return false;
  }
  return true;
}

async function settle(client: QuotelensClient, choices: readonly CurationChoice[]): Promise<boolean> {
  const params: CurateParams = { choices };
  let answer = await ask<AnnotateAnswer>(client, curateRequest, params);
  const by = answer?.needsName ? await askName(undefined) : undefined;
  if (by !== undefined) answer = await ask<AnnotateAnswer>(client, curateRequest, { ...params, by });
  if (!answer) return false;
  if (answer.problem !== undefined) void vscode.window.showWarningMessage(answer.problem);
  if (answer.said === undefined) {
    say(answer.reason ?? 'Nothing was done.');
    return false;
  }
  vscode.window.setStatusBarMessage(answer.said, 5000);
  return true;
}

function open({ quotes }: CurationAnswer): CurationQuote[] {
  return quotes.filter(({ settled }) => settled === undefined);
}

function choiceOf({ article, quote }: CurationQuote, as: string | null): CurationChoice {
  return { article, quote, as };
}

/** Shows the words behind the list; the list keeps the keyboard. */
async function reveal(client: QuotelensClient, { uri, range: { start, end } }: CurationQuote): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const editor = await vscode.window.showTextDocument(client.toUri(uri), { selection, preview: true, preserveFocus: true });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenter);
}

function pick<Item extends vscode.QuickPickItem>(title: string, placeHolder: string, items: readonly Item[]): Thenable<Item | undefined> {
  return vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true, matchOnDescription: true, matchOnDetail: true });
}
