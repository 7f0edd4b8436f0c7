import * as vscode from 'vscode';
import type { QuotelensClient } from './languageClient.js';

/** Asks the server; says so when it cannot answer. */
export async function ask<Answer>(client: QuotelensClient, method: string, params: object): Promise<Answer | undefined> {
  if (!client.running) {
    say('The Quotelens language server is not running. Use “Quotelens: Restart the Language Server”.');
    return undefined;
  }
  try {
    return await client.request<Answer>(method, params);
  } catch (error) {
    say(`Quotelens could not answer: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

export function say(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}

/** A position as the protocol has it. */
export function plain({ line, character }: vscode.Position): { line: number; character: number } {
  return { line, character };
}

/** A range as the protocol has it. */
export function plainRange({ start, end }: vscode.Range) {
  return { start: plain(start), end: plain(end) };
}

/** A range of the protocol as the editor has it. */
export function editorRange({ start, end }: ReturnType<typeof plainRange>): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
