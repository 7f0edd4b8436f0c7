import type { Connection } from 'vscode-languageserver/node';
import { archiveReport } from './archiveReport.js';
import { articleName } from './articleName.js';
import { citation } from './citation.js';
import { compareVersions } from './compareVersions.js';
import type { Cancellation, LanguageContext, OpenFile } from './context.js';
import { documentStatus } from './documentStatus.js';
import { explainCoverage } from './explainCoverage.js';
import type { Guarded } from './guarded.js';
import { inspect } from './inspect.js';
import {
  archiveReportRequest,
  articleNameRequest,
  type ArticleNameParams,
  citationRequest,
  type CitationParams,
  documentStatusRequest,
  type DocumentStatusParams,
  explainRequest,
  type ExplainParams,
  inspectRequest,
  type InspectParams,
  type QuoteMark,
  quotesRequest,
  type QuotesParams,
  type ReadingAnswer,
  type ReadingParams,
  readingRequest,
  reportsRequest,
  type ReportsParams,
  versionsRequest,
  type VersionsParams,
} from './protocol.js';
import { quoteMarks } from './quoteMarks.js';
import { reports } from './reports.js';

/** What the server lends to these requests. */
export interface Host {
  readonly context: (of?: string) => LanguageContext;
  /** One spelling of an address. */
  readonly normal: (uri: string) => string;
  /** Whether a large document is still being understood. */
  readonly underway: (uri: string) => boolean;
  /** The reading of files in the background. */
  readonly reading: { pause(): void; resume(): void; readonly progress: { readonly busy: boolean; readonly paused: boolean } };
  readonly guarded: Guarded;
}

/** Answers the requests of `protocol.ts`. */
export function answerOwnRequests(connection: Connection, { context, guarded, normal, underway, reading }: Host): void {
  /** For requests about an open document; `none` is the answer, or why there is none, for those that are not. */
  const on = <Params extends { uri: string }, Result>(
    handler: (context: LanguageContext, file: OpenFile, params: Params, token: Cancellation) => Result | Promise<Result>,
    none: (reason: string) => Result,
  ) =>
    guarded<Params, Result>((params, token) => {
      const now = context();
      const file = now.open(params.uri);
      return file ? handler(context(file.uri), file, params, token) : none(now.settings.enable ? 'Open an article first.' : 'Quotelens is turned off.');
    });
  // Answered at once, also about a large document that is still being understood.
  connection.onRequest(documentStatusRequest, ({ uri }: DocumentStatusParams) => documentStatus(context(), context().open(uri), underway(uri)));
  connection.onRequest(archiveReportRequest, guarded(() => archiveReport(context())));
  connection.onRequest(readingRequest, guarded((params: ReadingParams) => pauseOrResume(reading, params)));
  connection.onRequest(inspectRequest, guarded(({ uri, position }: InspectParams, token) => inspect(context(), uri, position, token)));
  connection.onRequest(articleNameRequest, guarded(({ uri, position }: ArticleNameParams) => articleName(context(), normal(uri), position)));
  connection.onRequest(quotesRequest, on<QuotesParams, QuoteMark[]>((now, file) => quoteMarks(now, file), () => []));
  connection.onRequest(reportsRequest, on((now, file, { position }: ReportsParams, token) => reports(now, file, position, token), (reason) => ({ reason, reports: [] })));
  connection.onRequest(versionsRequest, on((now, file, { position }: VersionsParams, token) => compareVersions(now, file, position, token), (reason) => ({ reason, versions: [] })));
  connection.onRequest(citationRequest, on((now, file, { position }: CitationParams) => citation(now, file, position), (reason) => ({ reason })));
  connection.onRequest(explainRequest, on((now, file, { position }: ExplainParams, token) => explainCoverage(now, file, position, token), (reason) => ({ reason })));
}

function pauseOrResume(reading: Host['reading'], { do: wish }: ReadingParams): ReadingAnswer {
  const { busy, paused } = reading.progress;
  if (wish === 'pause') {
    if (paused) return { reason: 'Reading is paused already.' };
    if (!busy) return { reason: 'Nothing is being read: all articles of this workspace have been.' };
    reading.pause();
  } else {
    if (!paused) return { reason: busy ? 'Articles are being read already.' : 'There is nothing left to read.' };
    reading.resume();
  }
  return {};
}
