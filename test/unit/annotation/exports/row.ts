import type { ReportRow } from '../../../../server/annotation/exports/reportRow.js';

/** A suggested quote that no other outlet is known to report. */
export const row: ReportRow = {
  article: 'eskby/ferry.txt', outlet: 'Eskby Echo', published: '2026-03-12', title: 'Ferry <stays>', paragraph: 2, start: 16, end: 72, content: [[16, 72]], sourceAt: [], cueAt: [],
  words: '“We waited | for years”', before: 'The pier shut. ', after: ' she said.', type: 'direct', speaker: 'Ida Holm', source: 'Ida Holm', cue: 'said', region: 'body', confidence: 0.92, suggestedAs: 'direct',
  corrected: [], state: 'suggested', disagreement: false, notes: [], tags: [], sources: [], outlets: 0, origins: 0, differences: [], codes: [], reports: [], ruledBy: [], sign: 'F', annotations: [],
};
