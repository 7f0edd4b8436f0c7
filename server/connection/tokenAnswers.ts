import { type Connection, type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver/node';
import type { LanguageContext } from '../language/context.js';
import { type LineToken, semanticTokens } from '../language/semanticTokens.js';
import type { Answering } from './answering.js';

/** Answers the requests for semantic tokens: all of a document, what has changed since the last answer, a range. */
export class TokenAnswers {
  readonly #builders = new Map<string, SemanticTokensBuilder>();

  constructor(connection: Connection, onFile: Answering['onFile'], context: () => LanguageContext) {
    connection.languages.semanticTokens.on(onFile((file) => {
      const builder = new SemanticTokensBuilder();
      this.#builders.set(file.uri, builder);
      return push(builder, semanticTokens(context(), file)).build();
    }, none()));
    connection.languages.semanticTokens.onDelta(onFile((file, { previousResultId }) => {
      const builder = this.#builders.get(file.uri) ?? new SemanticTokensBuilder();
      this.#builders.set(file.uri, builder);
      builder.previousResult(previousResultId);
      return push(builder, semanticTokens(context(), file)).buildEdits();
    }, none()));
    connection.languages.semanticTokens.onRange(onFile((file, { range }) =>
      push(new SemanticTokensBuilder(), semanticTokens(context(), file, { first: range.start.line, last: range.end.line })).build(), none()));
  }

  closed(uri: string): void {
    this.#builders.delete(uri);
  }
}

function none(): SemanticTokens {
  return { data: [] };
}

function push(builder: SemanticTokensBuilder, tokens: readonly LineToken[]): SemanticTokensBuilder {
  for (const { line, character, length, type, modifiers } of tokens) builder.push(line, character, length, type, modifiers);
  return builder;
}
