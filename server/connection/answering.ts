import { type CancellationToken, type Disposable, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { Cancelled, type OpenFile } from '../language/context.js';
import type { Guarded, Handler } from '../language/guarded.js';

/** What answering is given to work with. */
interface Host {
  /** Resolves when the settings and annotations that the editor has told of last are known: an answer goes by them. */
  readonly ready: () => Promise<unknown>;
  /** The document as read at its newest version; `undefined` while it is being understood, or when it is not open. */
  readonly open: (uri: string) => OpenFile | undefined;
  /** Resolves when a large document has been understood; `undefined` where none is underway. */
  readonly underway: (uri: string) => Promise<unknown> | undefined;
  readonly log: (error: unknown) => void;
}

/** How requests are answered, whatever they ask. */
export interface Answering {
  readonly guarded: Guarded;
  /** As `guarded`, for requests about an open document; `silent` is the answer for those that are no articles. */
  readonly onFile: <Params extends { textDocument: { uri: string } }, Result>(
    handler: (file: OpenFile, params: Params, token: CancellationToken) => Result | Promise<Result>,
    silent: Result,
  ) => (params: Params, token: CancellationToken) => Promise<Result | ResponseError>;
}

export function answering({ ready, open, underway, log }: Host): Answering {
  const guarded: Guarded = (handler) => async (params, token) => {
    try {
      await orGone(ready(), token);
      await understood(documentIn(params), token);
      return await handler(params, token);
    } catch (error) {
      if (error instanceof Cancelled) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      log(error);
      return new ResponseError(LSPErrorCodes.RequestFailed, 'Quotelens could not answer; its log says why.');
    }
  };

  /** Waits until a large document has been understood; rejects with `Cancelled` when whoever asks has gone. */
  async function understood(uri: string | undefined, token: CancellationToken): Promise<void> {
    if (uri === undefined || open(uri)) return;
    for (let done = underway(uri); done; done = underway(uri)) {
      await orGone(done, token);
      open(uri);
    }
  }

  return {
    guarded,
    onFile: <Params extends { textDocument: { uri: string } }, Result>(
      handler: (file: OpenFile, params: Params, token: CancellationToken) => Result | Promise<Result>,
      silent: Result,
    ) => {
      const answer: Handler<Params, Result> = (params, token) => {
        const file = open(params.textDocument.uri);
        return !file || file.silent !== undefined ? silent : handler(file, params, token);
      };
      return guarded(answer);
    },
  };
}

/** Waits; rejects with `Cancelled` when whoever asks has gone meanwhile. */
async function orGone(done: Promise<unknown>, token: CancellationToken): Promise<void> {
  let heard: Disposable | undefined;
  const gone = new Promise<void>((resolve) => {
    heard = token.onCancellationRequested(() => resolve());
  });
  await Promise.race([done, gone]).finally(() => heard?.dispose());
  if (token.isCancellationRequested) throw new Cancelled();
}

/** The document that a request is about, if any. */
function documentIn(params: unknown): string | undefined {
  const { textDocument, uri, data } = params as { textDocument?: { uri?: unknown }; uri?: unknown; data?: { uri?: unknown } };
  return [textDocument?.uri, uri, data?.uri].find((one) => typeof one === 'string');
}
