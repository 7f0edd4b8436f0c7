import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { column, pdfOf } from '../../material/pdf.js';
import { type EditorPage, scene } from '../harness/scene.js';

const LEFT = [
  'The Kells Narrows bridge will stay closed until the',
  'spring, the county said on Tuesday, after divers',
  'found cracks in eleven of its piers. "The bridge',
  'could reopen by the end of May if the steel arrives',
  'on time," Gareth Holm, the county engineer, said.',
];
const RIGHT = ['He told reporters that nobody had promised an ear-', 'lier date. "We are not sending a bus over a wall', 'that moves," Ruth Farrow, the under-', 'secretary for transport, said in Hestray.'];

const paper = pdfOf([
  [
    { text: 'Bridge to stay closed until spring', left: 50, base: 770, size: 22 },
    ...column(['By Jane Doe', '6 November 2025'], 50, 740),
    ...column(LEFT, 50, 690),
    ...column(RIGHT, 320, 690),
  ],
]);

/** One article of an export as Nexis Uni sets it. */
const exported = (title: string, outlet: string, lead: string, quote: string): string[] => [
  title, outlet, 'November 6, 2025 Thursday', 'Copyright 2025 All Rights Reserved', 'Length: 120 words', 'Byline: Jane Doe', 'Body',
  lead, quote, 'Load-Date: November 7, 2025', 'End of Document',
];
const lines = [
  ...exported('Bridge shut until spring', 'The Tarn Valley Times', 'Nobody will cross the Kells Narrows by road before the spring: the county keeps the bridge shut, it said after a long meeting on Tuesday.', '“The bridge could reopen by the end of May,” Gareth Holm, the county engineer, said.'),
  ...exported('Ferries fill the gap', 'Marrow Echo', 'While the bridge over the Kells Narrows is shut, two small ferries carry the school children of the islands to Hestray and back.', '“Nobody in the islands owns a boat that large,” Ruth Farrow, the undersecretary for transport, said.'),
  ...exported('County waits for steel', 'Inland Evening', 'Steel for the piers of the Kells Narrows bridge is still on its way, and everything in the county depends on when the ship arrives.', '“The bridge could reopen by the end of May if the steel arrives on time,” Gareth Holm, the county engineer, said.'),
];
const word = zipSync({ 'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`) });

/** Opens the file with Quick Open, then as text. */
async function openAsText(editor: EditorPage, name: string): Promise<void> {
  await editor.openUnshown(name);
  await editor.command('Quotelens: Open as Text');
  await editor.page.locator('.editor-group-container.active .view-line').first().waitFor();
}

describe('files that no editor shows as text', () => {
  scene('pdf-as-text', async (editor) => {
    writeFileSync(join(editor.folder, 'hestray-paper.pdf'), paper);
    await openAsText(editor, 'hestray-paper.pdf');
    await editor.lenses();
    await editor.find('The bridge could reopen');
    const hover = await editor.hoverSaying(/other outlets/);
    assert.match(hover, /^Gareth Holm/);
    assert.match(hover, /hestray-paper\.pdf, 6 November 2025/);
    await editor.screenshot('hover');
    await editor.press('Escape');
    await editor.command('Quotelens: Inspect Article');
    await editor.page.getByText('Format: text of a PDF').first().waitFor();
  });

  scene('docx-export', async (editor) => {
    writeFileSync(join(editor.folder, 'bridge-export.docx'), word);
    await openAsText(editor, 'bridge-export.docx');
    await editor.lenses();
    await editor.command('Explorer: Focus on Outline View');
    await editor.page.locator('.pane').filter({ hasText: 'Outline' }).locator('.codicon-collapse-all').last().click();
    await editor.page.locator('.outline-tree').getByText('County waits for steel').first().waitFor();
    await editor.screenshot('outline');
    await editor.find('if the steel arrives');
    const hover = await editor.hoverSaying(/other outlets/);
    assert.match(hover, /Inland Evening, 6 November 2025/);
    await editor.screenshot('hover');
    await editor.page.locator('.monaco-hover a').filter({ hasText: 'The Tarn Valley Times' }).first().click();
    await editor.page.getByText('Ln 17, Col 2').waitFor();
    await editor.press('Alt+q');
    await editor.peekedReferences();
  });

  scene('corrected-outlet', async (editor) => {
    const first = editor.read('averil-courier.news') ?? '';
    writeFileSync(join(editor.folder, 'saved-later.news'), first.replace('to cars before Christmas', 'to cars before Easter'));
    await editor.open('averil-courier.news');
    await editor.lenses();
    await editor.goToText('averil-courier.news', 'The bridge could reopen');
    assert.match(await editor.hoverSaying(/saved-later\.news/), /Reported by 6 other outlets/);
    await editor.press('Escape');
    await editor.open('saved-later.news');
    await editor.command('Quotelens: Correct Article Header');
    await editor.pick('Outlet');
    await editor.page.locator('.quick-input-widget:visible').getByText('Outlet of this article').waitFor();
    await editor.screenshot('asked');
    await editor.page.keyboard.insertText('The Averil Courier');
    await editor.press('Enter');
    await editor.page.getByText('Outlet set to The Averil Courier').first().waitFor();
    await editor.command('Quotelens: Inspect Article');
    await editor.page.getByText('Outlet: The Averil Courier').first().waitFor();
    await editor.screenshot('inspected');
    await editor.open('averil-courier.news');
    await editor.goToText('averil-courier.news', 'The bridge could reopen');
    const hover = await editor.hoverSaying(/another version of this article/);
    assert.match(hover, /Reported by 5 other outlets/);
    assert.match(editor.read('.quotelens/annotations/ana.jsonl') ?? '', /"op":"header"/);
    await editor.page.locator('.editor-group-container.active .codelens-decoration').getByText(/Calloway · 5 other outlets/).first().waitFor();
    await editor.screenshot('versions');
    await editor.press('Escape');
    await editor.command('Quotelens: Compare Versions');
    await editor.page.locator('.tab').getByText('averil-courier.news (this version)').or(editor.page.locator('.tab.active').getByText('↔')).first().waitFor();
    await editor.page.locator('.editor.modified').getByText('Easter').first().waitFor();
    await editor.screenshot('compared');
  }, { settings: { 'quotelens.annotator': 'Ana' } });

  scene('furniture-folded', async (editor) => {
    const report = editor.read('northline-wire.news') ?? '';
    // A file of its own: the window remembers where it stood in those that other scenes open.
    writeFileSync(join(editor.folder, 'northline-folded.news'), `${report.trimEnd()}\n\nMore in this section\nEnable Read mode\nSign up for our newsletter\nFollow us on Facebook\n`);
    await editor.open('northline-folded.news');
    await editor.lenses();
    await editor.command('Fold All Regions');
    const line = (words: string) => editor.page.locator('.editor-group-container.active .view-line').filter({ hasText: words });
    await line('By Clara Venn').waitFor({ state: 'detached' });
    await editor.press('Control+End');
    await line('[Reporting by Clara Venn').waitFor();
    assert.equal(await line('Enable Read mode').count(), 0);
  });

  scene('left-out', async (editor) => {
    await editor.open('northline-wire.news');
    await editor.lenses();
    await editor.command('Quotelens: Leave This File or Folder Out');
    await editor.page.getByText('northline-wire.news is left out').first().waitFor();
    const lenses = editor.page.locator('.editor-group-container.active .codelens-decoration');
    await lenses.first().waitFor({ state: 'detached' });
    await editor.screenshot('silent');
    assert.match(editor.read('.vscode/settings.json') ?? '', /"quotelens\.files\.exclude": \[[^\]]*"northline-wire\.news"/);
    await editor.page.locator('.notification-toast').getByText('Undo', { exact: true }).first().click();
    await lenses.first().waitFor();
  });
});
