import * as vscode from 'vscode';
import {
  type ArchiveReportAnswer,
  archiveReportRequest,
  citationRequest,
  type CitationAnswer,
  type ExplainAnswer,
  explainRequest,
  type InspectAnswer,
  inspectRequest,
  type QuoteMark,
  quotesRequest,
  type ReadingAnswer,
  type ReadingParams,
  readingRequest,
  type ReportItem,
  type ReportsAnswer,
  reportsRequest,
  type VersionItem,
  type VersionsAnswer,
  versionsRequest,
} from '../server/language/protocol.js';
import { leaveOut, makeFolderNews, newArticleFromClipboard, openSamples } from './articles.js';
import { ask, editorRange, plain, say, showPage } from './asking.js';
import { languages, type QuotelensClient } from './languageClient.js';
import { clearReference, setReference, watchReference } from './reference.js';

/** A place to act on: the cursor, or what a lens or hover hands over (address, line and character from zero). */
type Place = [uri?: unknown, line?: unknown, character?: unknown];

export function registerCommands(context: vscode.ExtensionContext, client: QuotelensClient, log: vscode.LogOutputChannel): vscode.Disposable {
  const commands: Record<string, (...args: Place) => unknown> = {
    showCoverage: (...place) => showCoverage(client, place),
    goToFullest: (...place) => goToFullest(client, place),
    compareWith: (...place) => compareWith(client, place),
    compareVersions: (...place) => compareVersions(client, place),
    copyQuote: (...place) => copyQuote(client, place),
    setReference: (resource) => setReference(client, ask, resource instanceof vscode.Uri ? resource : undefined),
    clearReference: () => clearReference(),
    inspectArticle: () => inspectArticle(client),
    explainCoverage: (...place) => explainCoverage(client, place),
    goTo: (...place) => goTo(place),
    nextQuote: () => goToQuote(client, 1),
    previousQuote: () => goToQuote(client, -1),
    searchQuotes: () => vscode.commands.executeCommand('workbench.action.quickOpen', '#'),
    newArticleFromClipboard: () => newArticleFromClipboard(),
    leaveOut: (resource) => leaveOut(resource instanceof vscode.Uri ? resource : undefined),
    makeFolderNews: (resource) => makeFolderNews(resource instanceof vscode.Uri ? resource : undefined),
    openSamples: () => openSamples(context),
    archiveReport: () => archiveReport(client),
    pauseReading: () => setReading(client, 'pause'),
    resumeReading: () => setReading(client, 'resume'),
    toggle: () => toggle(),
    restartServer: () => restart(client),
    showLog: () => log.show(),
  };
  return vscode.Disposable.from(
    watchReference(),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`quotelens.${name}`, run)),
  );
}

async function showCoverage(client: QuotelensClient, place: Place): Promise<void> {
  const at = targetOf(place);
  const answer = at && (await askReports(client, at));
  if (!at || !answer) return;
  if (answer.reports.length === 0) return say(answer.reason ?? 'No other report of this quote was found.');
  const locations = answer.reports.map((report) => locationOf(client, report));
  await vscode.commands.executeCommand('editor.action.peekLocations', at.uri, at.position, locations, 'peek');
}

/** Where a hover leads that cannot link there itself. */
async function goTo(place: Place): Promise<void> {
  const at = targetOf(place);
  if (at) await vscode.window.showTextDocument(at.uri, { selection: new vscode.Range(at.position, at.position) });
}

async function goToFullest(client: QuotelensClient, place: Place): Promise<void> {
  const at = targetOf(place);
  const answer = at && (await askReports(client, at));
  if (!answer) return;
  if (answer.reports.length === 0) return say(answer.reason ?? 'No other report of this quote was found.');
  const fullest = answer.reports.find(({ standing }) => standing.includes('fullest'));
  if (!fullest) return say('No other report holds more of this quote than this article does.');
  const { uri, range } = locationOf(client, fullest);
  await vscode.window.showTextDocument(uri, { selection: range });
}

async function compareWith(client: QuotelensClient, place: Place): Promise<void> {
  const at = targetOf(place);
  const answer = at && (await askReports(client, at));
  if (!answer) return;
  if (answer.reports.length === 0) return say(answer.reason ?? 'There is nothing to compare this quote with.');
  const report = answer.reports.length === 1 ? answer.reports[0] : await pickReport(answer);
  if (!report) return;
  const { here, there, title } = report.compare;
  await vscode.commands.executeCommand('vscode.diff', vscode.Uri.parse(here), vscode.Uri.parse(there), title, { preview: true });
}

async function compareVersions(client: QuotelensClient, place: Place): Promise<void> {
  const at = targetOf(place);
  const answer = at && (await ask<VersionsAnswer>(client, versionsRequest, { uri: client.toProtocol(at.uri), position: plain(at.position) }));
  if (!answer) return;
  const version = answer.versions.length > 1 ? await pickVersion(answer.versions) : answer.versions[0];
  if (answer.versions.length === 0) return say(answer.reason ?? 'There is only this version of the article here.');
  if (!version) return;
  const { here, there, title } = version.compare;
  await vscode.commands.executeCommand('vscode.diff', vscode.Uri.parse(here), vscode.Uri.parse(there), title, { preview: true });
}

async function pickVersion(versions: readonly VersionItem[]): Promise<VersionItem | undefined> {
  const items = versions.map((version) => ({ label: version.label, description: version.place, detail: version.headline, version }));
  const options = { title: 'Compare Versions', placeHolder: 'Which version beside this one?', matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.version;
}

async function pickReport({ reports, count, against }: ReportsAnswer): Promise<ReportItem | undefined> {
  const items = reports.map((report) => ({
    label: report.label,
    description: [...report.standing, report.status].join(' · '),
    detail: `${report.differs} · ${report.words}`,
    report,
  }));
  const title = [against === undefined ? 'Compare with …' : 'Compare with the reference …', count].filter(Boolean).join(' · ');
  const placeHolder = against === undefined ? 'Which report?' : `Which report beside ${against}?`;
  const options = { title, placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.report;
}

async function copyQuote(client: QuotelensClient, place: Place): Promise<void> {
  const at = targetOf(place);
  if (!at) return;
  const params = { uri: client.toProtocol(at.uri), position: plain(at.position) };
  const answer = await ask<CitationAnswer>(client, citationRequest, params);
  if (!answer) return;
  if (answer.text === undefined) return say(answer.reason ?? 'There is no quote here.');
  await vscode.env.clipboard.writeText(answer.text);
  vscode.window.setStatusBarMessage('Quote with citation copied', 3000);
}

async function goToQuote(client: QuotelensClient, step: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return say('Open an article first.');
  const marks = await ask<QuoteMark[]>(client, quotesRequest, { uri: client.toProtocol(editor.document.uri) });
  if (!marks) return;
  if (marks.length === 0) return say('No quotes were found in this document.');
  const cursor = editor.selection.active;
  const starts = marks.map(({ range }) => new vscode.Position(range.start.line, range.start.character));
  const next = step > 0 ? starts.findIndex((start) => start.isAfter(cursor)) : starts.findLastIndex((start) => start.isBefore(cursor));
  const index = next >= 0 ? next : step > 0 ? 0 : starts.length - 1;
  const target = starts[index];
  if (!target) return;
  editor.selection = new vscode.Selection(target, target);
  editor.revealRange(new vscode.Range(target, target), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  vscode.window.setStatusBarMessage(marks[index]?.label ?? '', 5000);
}

/** Any document can be asked about, also one that is no article. */
async function inspectArticle(client: QuotelensClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return say('Open a file first.');
  const params = { uri: client.toProtocol(editor.document.uri), position: plain(editor.selection.active) };
  const answer = await ask<InspectAnswer>(client, inspectRequest, params);
  if (!answer) return;
  await showPage(answer.page, vscode.ViewColumn.Beside);
}

async function explainCoverage(client: QuotelensClient, place: Place): Promise<void> {
  const at = targetOf(place);
  const answer = at && (await ask<ExplainAnswer>(client, explainRequest, { uri: client.toProtocol(at.uri), position: plain(at.position) }));
  if (!answer) return;
  if (answer.page === undefined) return say(answer.reason ?? 'There is nothing to explain here.');
  await showPage(answer.page, vscode.ViewColumn.Beside);
}

async function archiveReport(client: QuotelensClient): Promise<void> {
  const answer = await ask<ArchiveReportAnswer>(client, archiveReportRequest, {});
  if (!answer) return;
  if (answer.page === undefined) return say(answer.reason ?? 'There is nothing to report.');
  await showPage(answer.page);
}

async function setReading(client: QuotelensClient, wish: ReadingParams['do']): Promise<void> {
  const answer = await ask<ReadingAnswer>(client, readingRequest, { do: wish });
  if (answer?.reason !== undefined) say(answer.reason);
  else if (answer) vscode.window.setStatusBarMessage(wish === 'pause' ? 'Quotelens: reading is paused' : 'Quotelens: reading goes on', 3000);
}

async function toggle(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('quotelens');
  const target = vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update('enable', !settings.get('enable', true), target);
}

async function restart(client: QuotelensClient): Promise<void> {
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'Quotelens: restarting' }, () => client.restart());
}

interface Target {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
}

/** Where a command acts; says why when it cannot. */
function targetOf([uri, line, character]: Place): Target | undefined {
  if (typeof uri === 'string' && typeof line === 'number' && typeof character === 'number') {
    return { uri: vscode.Uri.parse(uri), position: new vscode.Position(line, character) };
  }
  const editor = vscode.window.activeTextEditor;
  if (editor && languages.includes(editor.document.languageId)) return { uri: editor.document.uri, position: editor.selection.active };
  say(editor ? 'This document is not read by Quotelens: change its language to News Article.' : 'Open an article first.');
  return undefined;
}

function askReports(client: QuotelensClient, { uri, position }: Target): Promise<ReportsAnswer | undefined> {
  return ask<ReportsAnswer>(client, reportsRequest, { uri: client.toProtocol(uri), position: plain(position) });
}

function locationOf(client: QuotelensClient, { uri, range }: ReportItem): vscode.Location {
  return new vscode.Location(client.toUri(uri), editorRange(range));
}
