import type { Connection, ProgressToken } from 'vscode-languageserver/node';
import type { ChangeOfMind } from '../../annotation/changeOfMind.js';
import type { AnnotateAnswer } from '../annotationProtocol.js';
import type { LanguageContext } from '../context.js';
import { annotatorsRequest, curateRequest, type CurateParams, type CurationParams, curationRequest, type ExportParams, exportRequest, type ImportParams, importRequest } from '../exchangeProtocol.js';
import type { Guarded } from '../guarded.js';
import { annotators } from './agreement.js';
import { curate, curation } from './curation.js';
import { exporting, type Tell } from './exporting.js';
import { importing } from './importing.js';

/** What the server lends to these requests. */
export interface Host {
  readonly context: () => LanguageContext;
  readonly steps: ChangeOfMind;
  /** Articles of these files are annotated otherwise now. */
  readonly decided: (uris: readonly string[], answer: Pick<AnnotateAnswer, 'problem'>) => void;
  readonly normal: (uri: string) => string;
  readonly guarded: Guarded;
}

/** Answers the requests of `exchangeProtocol.ts`. */
export function answerExchange(connection: Connection, { context, steps, decided, normal, guarded }: Host): void {
  connection.onRequest(exportRequest, guarded(({ uri, to, ...asked }: ExportParams, token) =>
    withProgress(connection, asked.workDoneToken, (tell) => exporting(context(), { ...asked, to: normal(to), ...(uri === undefined ? {} : { uri: normal(uri) }) }, token, tell))));
  connection.onRequest(importRequest, guarded(async ({ from, into, ...asked }: ImportParams) => {
    const { files, ...answer } = await importing(context(), { ...asked, from: normal(from), ...(into === undefined ? {} : { into: normal(into) }) }, steps);
    if (files !== undefined) decided(files, answer);
    return answer;
  }));
  connection.onRequest(annotatorsRequest, guarded(() => annotators(context())));
  connection.onRequest(curationRequest, guarded((params: CurationParams, token) => curation(context(), params, token)));
  connection.onRequest(curateRequest, guarded(async (params: CurateParams) => {
    const { files = [], ...answer } = await curate(context(), params, steps);
    if (answer.said !== undefined) decided(files, answer);
    return answer;
  }));
}

/** Tells whoever asked how far something is, in hundredths; nothing where they do not want to know. */
async function withProgress<Result>(connection: Connection, token: ProgressToken | undefined, act: (tell: Tell) => Promise<Result>): Promise<Result> {
  if (token === undefined) return act(() => undefined);
  const progress = connection.window.attachWorkDoneProgress(token);
  let told = 0;
  progress.begin('Quotelens', 0);
  try {
    return await act((done, total) => {
      const percent = Math.floor((100 * done) / total);
      if (percent > told) progress.report((told = percent), `${done.toLocaleString('en')} of ${total.toLocaleString('en')} articles`);
    });
  } finally {
    progress.done();
  }
}
