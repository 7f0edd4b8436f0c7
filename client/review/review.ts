import * as vscode from 'vscode';
import { type Act, type DecidedQuote, decisionsRequest, type QueueAnswer, queueRequest } from '../../server/language/annotationProtocol.js';
import { askNote, chosenSpeaker } from '../annotations.js';
import { ask, editorRange, say } from '../asking.js';
import { type Done, entered, type Target } from '../entering.js';
import { languages, type QuotelensClient } from '../languageClient.js';
import { kindWords, pickKind } from '../kindPick.js';
import { rule } from '../rulings.js';
import { ReviewSigns } from './signs.js';
import { TypingGuard } from './typingGuard.js';

/** What stands before the keys in package.json: they are bound while it is true. */
const contextKey = 'quotelens.reviewing';

/**
 * Review mode: quote after quote, each decided with one key. It belongs to the window and follows the reader from article to
 * article; while something that is no article is in front it waits. The keys act on the quote at the cursor, else on the one shown.
 */
export class Review implements vscode.Disposable {
  readonly #client: QuotelensClient;
  readonly #signs = new ReviewSigns();
  readonly #guard = new TypingGuard();
  readonly #listening: vscode.Disposable;
  #on = false;
  /** Said for a moment, and no longer than it is true. */
  #farewell: vscode.Disposable | undefined;
  #article: vscode.TextDocument | undefined;
  #quotes: readonly DecidedQuote[] = [];
  /** `DecidedQuote.id` of the quote that is shown. */
  #shown: string | undefined;
  /** The last decision, and what is said of it. */
  #last: { readonly act: Act; readonly words: string } | undefined;

  constructor(client: QuotelensClient) {
    this.#client = client;
    this.#listening = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => void this.#turnTo(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        if (kind !== undefined && textEditor.document === this.#article) this.#follow(textEditor);
      }),
      client.onAnnotated(() => void this.#refresh()),
    );
  }

  /** Begins with the quote at the cursor, else with the first open one behind it. */
  async start(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !languages.includes(editor.document.languageId)) return say('Open an article first: review mode goes through its quotes.');
    this.#farewell?.dispose();
    this.#on = true;
    this.#client.differenceHints.shown = true;
    if (!(await this.#enter(editor))) return this.leave();
    const here = this.#atCursor(editor) ?? this.#nextOpen(editor.document.offsetAt(editor.selection.active)) ?? this.#quotes[0];
    if (here) this.#show(editor, here, `Review mode. ${this.#openCount()}`);
  }

  /** Begins with the quote at a place in another document. */
  async startAt(uri: vscode.Uri, range: vscode.Range): Promise<void> {
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(range.start, range.start) });
    if (!this.#on) await this.start();
  }

  async leave(): Promise<void> {
    if (!this.#on) return;
    this.#on = false;
    this.#client.differenceHints.shown = false;
    await this.#suspend();
    this.#signs.hide();
    this.#farewell = vscode.window.setStatusBarMessage('Review mode left', 3000);
  }

  confirm(): Promise<void> {
    return this.#decide({ do: 'confirm' }, 'Confirmed');
  }

  reject(): Promise<void> {
    return this.#decide({ do: 'reject' }, 'Not a quote');
  }

  async speaker(): Promise<void> {
    const at = this.#target();
    const chosen = at && (await chosenSpeaker(this.#client, at, 'Who said this quote?'));
    if (chosen) await this.#decide({ do: 'speaker', speaker: chosen.name }, chosen.name === null ? 'Nobody named' : `Speaker: ${chosen.name}`);
  }

  async kind(): Promise<void> {
    const quote = this.#quote();
    const kind = quote && (await pickKind(quote.kind));
    if (kind) await this.#decide({ do: 'kind', kind }, kindWords[kind].label);
  }

  async note(): Promise<void> {
    const at = this.#target();
    const text = at && (await askNote());
    const done = at && text !== undefined ? await entered(this.#client, at, { do: 'note', text }) : undefined;
    if (done) await this.#stay(done, 'Noted');
  }

  /** The quote and one of another article report the same statement, or do not. */
  async rule(as: 'same' | 'different'): Promise<void> {
    const at = this.#target();
    const done = at && (await rule(this.#client, at, as));
    if (done) await this.#stay(undefined, done.said);
  }

  /** The paragraph of the quote in front, else the one at the cursor, belongs to the report or does not. */
  async region(region: 'body' | 'boilerplate'): Promise<void> {
    const at = this.#targetHere() ?? this.#cursor();
    const done = at && (await entered(this.#client, at, { do: 'region', region }));
    if (done) await this.#stay(done, done.said);
  }

  /** The quote stays in front: bounds are moved word by word. */
  async move(bound: 'start' | 'end', by: number): Promise<void> {
    const at = this.#target();
    const done = at && (await entered(this.#client, at, { do: 'move', bound, by }));
    if (done) await this.#stay(done, done.said);
  }

  async repeat(): Promise<void> {
    if (!this.#last) return say('There is no decision to repeat yet.');
    await this.#decide(this.#last.act, this.#last.words);
  }

  async undo(way: 'undo' | 'redo'): Promise<void> {
    const at = this.#target() ?? this.#anywhere();
    const done = at && (await entered(this.#client, at, { do: way }));
    if (!done) return;
    const uri = done.at && this.#client.toUri(done.at.uri);
    if (uri && uri.toString() !== this.#article?.uri.toString()) await vscode.window.showTextDocument(uri);
    await this.#stay(done, way === 'undo' ? 'Taken back' : 'Brought back');
  }

  /** Runs a command of ours on the quote in front. */
  async run(command: string): Promise<void> {
    const at = this.#target();
    if (at) await vscode.commands.executeCommand(command, this.#client.toProtocol(at.uri), at.range.start.line, at.range.start.character);
  }

  /** To the next quote that nobody has decided on, or the one before. */
  async next(step: 1 | -1): Promise<void> {
    const editor = this.#editor();
    if (!editor) return;
    const at = this.#offset(editor, this.#quote()) ?? editor.document.offsetAt(editor.selection.active);
    const quote = step > 0 ? this.#nextOpen(at) : this.#quotes.findLast((one) => one.open && this.#offset(editor, one)! < at);
    if (quote) return this.#show(editor, quote, '');
    this.#signs.announce(this.#openCount());
    if (step > 0) await this.#nextArticle(editor.document.uri);
  }

  /** A key that would write: the article stays as it is. */
  hold(): void {
    this.#guard.hold();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#guard.dispose();
    this.#signs.dispose();
  }

  async #decide(act: Act, words: string): Promise<void> {
    const at = this.#target();
    const done = at && (await entered(this.#client, at, act));
    if (!at || !done) return;
    this.#last = { act, words };
    await this.#refresh();
    const editor = this.#editor();
    if (!editor) return;
    const next = this.#nextOpen(editor.document.offsetAt(at.range.start));
    if (next) return this.#show(editor, next, words);
    const decided = this.#quotes.find(({ id }) => id === at.quote);
    if (decided) this.#show(editor, decided, `${words}. ${this.#openCount()}`);
    else this.#signs.announce(`${words}. ${this.#openCount()}`);
  }

  /** To the article with most open quotes. */
  async #nextArticle(after: vscode.Uri): Promise<void> {
    const queue = await ask<QueueAnswer>(this.#client, queueRequest, {});
    const next = queue?.articles.find(({ uri }) => this.#client.toUri(uri).toString() !== after.toString());
    if (next) await this.startAt(this.#client.toUri(next.uri), editorRange(next.range));
    else if (queue) say('Nothing is left to decide, in no article.');
  }

  /** Shows the quote where something was done, without going on. */
  async #stay(done: Done | undefined, words: string): Promise<void> {
    await this.#refresh();
    const editor = this.#editor();
    const at = done?.at && editorRange(done.at.range).start;
    const quote = this.#quotes.find(({ range }) => at !== undefined && editorRange(range).contains(at)) ?? this.#quote();
    if (editor && quote) this.#show(editor, quote, words);
    else this.#signs.announce(`${words}. ${this.#openCount()}`);
  }

  async #turnTo(editor: vscode.TextEditor | undefined): Promise<void> {
    if (!this.#on || editor?.document === this.#article) return;
    await this.#suspend();
    if (editor && languages.includes(editor.document.languageId) && (await this.#enter(editor))) {
      this.#signs.announce(this.#openCount());
      this.#follow(editor);
    }
  }

  /** Whether there is anything to review. */
  async #enter(editor: vscode.TextEditor): Promise<boolean> {
    this.#article = editor.document;
    await this.#refresh();
    if (this.#quotes.length === 0) {
      this.#article = undefined;
      say('No quotes were found in this document. Mark one first: select its words, then “Mark Selection as Quote”.');
      return false;
    }
    this.#guard.protect(editor.document);
    await vscode.commands.executeCommand('setContext', contextKey, true);
    return true;
  }

  async #suspend(): Promise<void> {
    this.#article = undefined;
    this.#quotes = [];
    this.#shown = undefined;
    this.#signs.clear();
    this.#guard.release();
    await vscode.commands.executeCommand('setContext', contextKey, false);
  }

  async #refresh(): Promise<void> {
    const article = this.#article;
    if (!article) return;
    const quotes = await ask<DecidedQuote[]>(this.#client, decisionsRequest, { uri: this.#client.toProtocol(article.uri) });
    if (quotes && article === this.#article) this.#quotes = quotes;
    const editor = this.#editor();
    const shown = this.#quotes.find(({ id }) => id === this.#shown);
    if (editor && shown) this.#signs.mark(editor, shown, this.#line(shown));
  }

  /** The quote at the cursor is in front when the reader has moved there. */
  #follow(editor: vscode.TextEditor): void {
    const quote = this.#atCursor(editor);
    if (!quote || quote.id === this.#shown) return;
    this.#shown = quote.id;
    this.#signs.mark(editor, quote, this.#line(quote));
    this.#signs.announce(this.#line(quote));
  }

  #show(editor: vscode.TextEditor, quote: DecidedQuote, before: string): void {
    this.#shown = quote.id;
    const { start } = editorRange(quote.range);
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(editorRange(quote.range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    this.#signs.mark(editor, quote, this.#line(quote));
    this.#signs.announce([before.replace(/\.$/, ''), `${this.#line(quote)}.`].filter((part) => part !== '').join('. '));
  }

  /** `Ann Hale, 3 of 12` */
  #line(quote: DecidedQuote): string {
    return `${quote.speaker}, ${this.#quotes.indexOf(quote) + 1} of ${this.#quotes.length}`;
  }

  #openCount(): string {
    const open = this.#quotes.filter((quote) => quote.open).length;
    if (open === 0) return `Nothing is left to decide in this article (${this.#quotes.length} quotes). Space goes to the next one`;
    return `${open} of ${this.#quotes.length} quotes are open`;
  }

  /** The first open quote behind an offset, else the first of all. */
  #nextOpen(offset: number): DecidedQuote | undefined {
    const editor = this.#editor();
    const open = this.#quotes.filter((quote) => quote.open);
    return open.find((quote) => editor && this.#offset(editor, quote)! > offset) ?? open[0];
  }

  #offset({ document }: vscode.TextEditor, quote: DecidedQuote | undefined): number | undefined {
    return quote && document.offsetAt(editorRange(quote.range).start);
  }

  #atCursor({ selection }: vscode.TextEditor): DecidedQuote | undefined {
    const holding = this.#quotes.filter(({ range }) => editorRange(range).contains(selection.active));
    return holding.find(({ id }) => id === this.#shown) ?? holding.at(-1);
  }

  #quote(): DecidedQuote | undefined {
    const editor = this.#editor();
    return (editor && this.#atCursor(editor)) ?? this.#quotes.find(({ id }) => id === this.#shown);
  }

  #target(): Target | undefined {
    const at = this.#targetHere();
    if (at) return at;
    say('There is no quote in front. Press Space for the next open one.');
    return undefined;
  }

  #targetHere(): Target | undefined {
    const quote = this.#quote();
    return quote && this.#article && { uri: this.#article.uri, range: editorRange(quote.range), quote: quote.id };
  }

  #cursor(): Target | undefined {
    const editor = this.#editor();
    return editor && { uri: editor.document.uri, range: editor.selection };
  }

  #anywhere(): Target | undefined {
    return this.#article && { uri: this.#article.uri, range: new vscode.Range(0, 0, 0, 0) };
  }

  #editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document === this.#article);
  }
}
