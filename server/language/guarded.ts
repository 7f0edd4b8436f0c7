import type { CancellationToken, ResponseError } from 'vscode-languageserver/node';

/** What answers a request. */
export type Handler<Params, Result> = (params: Params, token: CancellationToken) => Result | Promise<Result>;

/** Makes a handler answer a cancelled request as cancelled and a failed one as failed: never with an empty result. */
export type Guarded = <Params, Result>(handler: Handler<Params, Result>) => (params: Params, token: CancellationToken) => Promise<Result | ResponseError>;
