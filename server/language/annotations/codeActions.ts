import { type CodeAction, CodeActionKind, type Command, type Diagnostic, type Range } from 'vscode-languageserver-types';
import { type Act, quoteKinds } from '../annotationProtocol.js';
import { annotateCommand } from '../annotationProtocol.js';
import type { Cancellation, LanguageContext, OpenFile } from '../context.js';
import { kindName, shortened } from '../labels.js';
import { positionOf } from '../positions.js';
import { articleAt, contentHull } from '../quoteAt.js';
import type { HintData } from './hints.js';
import { annotatedQuote } from './opinions.js';
import { speakers } from './speakers.js';
import { decidableAt, quoteLike, selectionIn } from './target.js';

/** Speakers offered one by one where an editor has no list to choose from. */
const MOST_SPEAKERS = 5;

/** Offered one by one there, too. */
const moves = [['Begin One Word Earlier', 'start', -1], ['Begin One Word Later', 'start', 1], ['End One Word Earlier', 'end', -1], ['End One Word Later', 'end', 1]] as const;

/** What a reader may do with the quote at the cursor, with the selected words, or about a hint. */
export async function codeActions(context: LanguageContext, file: OpenFile, range: Range, hints: readonly Diagnostic[], token: Cancellation): Promise<CodeAction[]> {
  const act = (title: string, what: Act, more: Partial<CodeAction> = {}): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command: annotateCommand, arguments: [{ uri: file.uri, range, act: what }] },
    ...more,
  });
  return [
    ...hints.flatMap((hint) => hintActions(hint, act)),
    ...selectionActions(context, file, range, act),
    ...(await quoteActions(context, file, range, act, token)),
    ...articleActions(context, file, range, act),
  ];
}

type Acting = (title: string, what: Act, more?: Partial<CodeAction>) => CodeAction;

function hintActions(hint: Diagnostic, act: Acting): CodeAction[] {
  const data = hint.data as HintData | undefined;
  if (data === undefined) return [];
  const about = { diagnostics: [hint] };
  switch (data.kind) {
    case 'lost':
      return [act('Re-attach to Selection', { do: 'attach', of: data.of }, about), act('Take This Annotation Back', { do: 'takeBack', of: data.of }, about)];
    case 'changed':
      return [act('Keep as It Is', { do: 'keep', of: data.of }, about), act('Re-attach to Selection', { do: 'attach', of: data.of }, about), act('Take This Annotation Back', { do: 'takeBack', of: data.of }, about)];
    case 'disagreement':
      return [];
  }
}

function selectionActions(context: LanguageContext, file: OpenFile, range: Range, act: Acting): CodeAction[] {
  const selection = range.start.line === range.end.line && range.start.character === range.end.character ? undefined : selectionIn(file, range);
  if (selection === undefined) return [];
  const near = quoteLike(selection);
  const commands = context.client.commands;
  return [
    commands ? clientAction('Mark Selection as Quote …', 'quotelens.markQuote', []) : act('Mark Selection as Quote', { do: 'add', speaker: null }),
    ...(near ? [act('Set the Quote’s Bounds to the Selection', { do: 'bounds' })] : []),
    ...(commands ? [clientAction('Add Note to Selection …', 'quotelens.addNote', [])] : []),
  ];
}

async function quoteActions(context: LanguageContext, file: OpenFile, range: Range, act: Acting, token: Cancellation): Promise<CodeAction[]> {
  const quote = decidableAt(context, file, range.start);
  if (quote === undefined) return [];
  const { article, attribution, rejected } = quote;
  const decided = annotatedQuote(context, article, attribution);
  const own = context.annotations.placeOf(article.article.id)?.annotator;
  const mine = decided?.opinions.find(({ by }) => by === own);
  const words = shortened(article.article.text.slice(...contentHull(attribution)), 30);
  const { line, character } = positionOf(article.stored.lineStarts, article.stored.places.toFile(contentHull(attribution)[0]));
  const at = [file.uri, line, character];
  const actions: CodeAction[] = [];
  if (mine?.verdict !== 'confirmed') actions.push(act(`Confirm: ${words}`, { do: 'confirm' }));
  if (!rejected) actions.push(act('Not a Quote', { do: 'reject' }));
  if (context.client.commands) {
    actions.push(clientAction('Set Speaker …', 'quotelens.setSpeaker', at), clientAction('Set Kind …', 'quotelens.setKind', at), clientAction('Move Bounds Word by Word …', 'quotelens.setBounds', at), clientAction('Add Note …', 'quotelens.addNote', at), clientAction('Same Statement as …', 'quotelens.sameAs', at), clientAction('Not the Same Statement as …', 'quotelens.notSameAs', at));
  } else {
    const { candidates, current } = await speakers(context, file, { uri: file.uri, position: range.start }, token);
    const others = candidates.filter(({ name }) => name !== current).slice(0, MOST_SPEAKERS);
    actions.push(...others.map(({ name }) => act(`Set Speaker: ${name}`, { do: 'speaker', speaker: name })));
    actions.push(...quoteKinds.filter((kind) => kind !== attribution.type).map((kind) => act(`Set Kind: ${kindName(kind)}`, { do: 'kind', kind })));
    for (const [title, bound, by] of moves) actions.push(act(title, { do: 'move', bound, by }));
  }
  for (const { ruled, record, by } of context.annotations.rulings?.on({ article: article.stored.id, quote: attribution.id }) ?? []) {
    if (by === own) actions.push(act(`Take Back: ${ruled === 'same' ? 'Same Statement' : 'Another Statement'}, by You`, { do: 'takeBack', of: record }));
  }
  if (mine) actions.push(act(`Take Back: ${mine.verdict} by You`, { do: 'takeBack', of: mine.record }));
  return actions;
}

/** Where the header stands, and on page furniture or selected paragraphs: what was read wrongly of the article itself. */
function articleActions(context: LanguageContext, file: OpenFile, range: Range, act: Acting): CodeAction[] {
  const at = articleAt(file, range.start);
  const paragraph = at?.article.article.paragraphs.find(({ span: [start, end] }) => start <= at.offset && at.offset <= end);
  if (paragraph === undefined) return [];
  const { line, character } = range.start;
  const isSelected = line !== range.end.line || character !== range.end.character;
  const { region } = paragraph;
  return [
    ...(region === 'headline' || region === 'boilerplate' ? (context.client.commands ? [clientAction('Correct Article Header …', 'quotelens.correctHeader', [file.uri, line, character])] : []) : []),
    ...(region === 'boilerplate' ? [act('This Is Part of the Report', { do: 'region', region: 'body' })] : []),
    ...(region !== 'boilerplate' && isSelected ? [act('This Is Page Furniture', { do: 'region', region: 'boilerplate' })] : []),
  ];
}

/** An action that asks the reader for something: the editor does that. */
function clientAction(title: string, command: string, args: unknown[]): CodeAction {
  const run: Command = { title, command, arguments: args };
  return { title, kind: CodeActionKind.QuickFix, command: run };
}
