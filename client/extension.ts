import * as vscode from 'vscode';
import { registerAnnotations } from './annotations.js';
import { registerCommands } from './commands.js';
import { registerCuration } from './curation.js';
import { registerCorrections } from './corrections.js';
import { registerDocuments } from './documents.js';
import { registerExporting } from './exporting.js';
import { registerImporting } from './importing.js';
import { startClient, type QuotelensClient } from './languageClient.js';
import { registerNoteThreads } from './noteThreads.js';
import { registerReview } from './review/register.js';
import { registerStatus } from './status.js';

/** What the extension shows to tests and to other extensions. */
export interface QuotelensApi {
  /** Settles when every article of the workspace has been read. */
  whenRead(): Promise<void>;
}

let client: QuotelensClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<QuotelensApi> {
  const log = vscode.window.createOutputChannel('Quotelens', { log: true });
  context.subscriptions.push(log);
  client = startClient(context, log);
  context.subscriptions.push(client, registerStatus(client), registerCommands(context, client, log), registerAnnotations(client), registerNoteThreads(client), registerCuration(client), registerExporting(client), registerImporting(client), registerReview(client), registerDocuments(client), registerCorrections(client));
  return { whenRead: () => (client as QuotelensClient).whenRead() };
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
