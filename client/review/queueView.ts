import * as vscode from 'vscode';
import { type QueueAnswer, type QueuedArticle, type QueuedMatter, queueRequest } from '../../server/language/annotationProtocol.js';
import { ask, editorRange } from '../asking.js';
import type { QuotelensClient } from '../languageClient.js';

type Node = Group | { readonly article: QueuedArticle } | { readonly matter: QueuedMatter };

interface Group {
  readonly title: string;
  readonly children: Node[];
}

/** Milliseconds without a decision before the list is asked for anew. */
const rest = 700;

const icons: Readonly<Record<QueuedMatter['kind'], string>> = { lost: 'debug-disconnect', homeless: 'debug-disconnect', changed: 'diff', disagreement: 'comment-unresolved' };
const kinds: Readonly<Record<QueuedMatter['kind'], string>> = { lost: 'words are gone', homeless: 'article is gone', changed: 'words have changed', disagreement: 'annotators disagree' };

/** What is left to do, as a list beside the text: matters worth a look, then the articles with open quotes. */
export class QueueView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #client: QuotelensClient;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<Node>;
  readonly #listening: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;
  #waiting: NodeJS.Timeout | undefined;

  constructor(client: QuotelensClient) {
    this.#client = client;
    this.#view = vscode.window.createTreeView('quotelens.queue', { treeDataProvider: this, showCollapseAll: true });
    this.#listening = vscode.Disposable.from(
      client.onAnnotated(() => this.#refreshSoon()),
      client.onStatus((status) => status.reading === undefined && this.#refreshSoon()),
    );
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node !== undefined) return 'children' in node ? node.children : [];
    const answer = this.#client.running ? await ask<QueueAnswer>(this.#client, queueRequest, {}) : undefined;
    if (!answer) return [];
    const { matters, articles, more } = answer;
    const open = articles.reduce((sum, article) => sum + article.open, 0);
    this.#view.description = open > 0 ? `${open}${more ? ' or more' : ''} open` : '';
    return [
      ...(matters.length > 0 ? [{ title: `To look at (${matters.length})`, children: matters.map((matter) => ({ matter })) }] : []),
      ...(articles.length > 0 ? [{ title: `Articles with open quotes (${articles.length}${more ? ' or more' : ''})`, children: articles.map((article) => ({ article })) }] : []),
    ];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if ('children' in node) return new vscode.TreeItem(node.title, vscode.TreeItemCollapsibleState.Expanded);
    return 'article' in node ? articleItem(this.#client, node.article) : matterItem(this.#client, node.matter);
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    for (const one of [this.#listening, this.#view, this.#changed]) one.dispose();
  }

  #refreshSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#changed.fire(undefined), rest);
  }
}

function articleItem(client: QuotelensClient, { uri, range, label, published, title, open, quotes }: QueuedArticle): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.description = [`${open} of ${quotes} open`, published].filter((part) => part !== '').join(' · ');
  item.tooltip = [title, label, published].filter((part) => part !== '').join('\n');
  item.iconPath = new vscode.ThemeIcon('checklist');
  item.accessibilityInformation = { label: `${label}, ${published}, ${open} of ${quotes} quotes open` };
  item.command = { title: 'Review', command: 'quotelens.reviewAt', arguments: [client.toUri(uri), editorRange(range)] };
  return item;
}

function matterItem(client: QuotelensClient, matter: QueuedMatter): vscode.TreeItem {
  const { kind, uri, range, words, says } = matter;
  const item = new vscode.TreeItem(words);
  item.description = kinds[kind];
  item.tooltip = says;
  item.iconPath = new vscode.ThemeIcon(icons[kind]);
  item.contextValue = kind;
  item.accessibilityInformation = { label: says };
  if (uri !== undefined && range !== undefined) item.command = { title: 'Open', command: 'vscode.open', arguments: [client.toUri(uri), { selection: editorRange(range) }] };
  else item.command = { title: 'Re-attach', command: 'quotelens.reattach', arguments: [{ matter }] };
  return item;
}
