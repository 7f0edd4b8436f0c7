import { type PairAgreement, agreements } from '../../annotation/judgements.js';
import { isCuration } from '../../annotation/articleWork.js';
import type { Shares } from '../../annotation/annotatorAgreement.js';
import type { Cancellation, LanguageContext } from '../context.js';
import type { AnnotatorsAnswer } from '../exchangeProtocol.js';
import { counted } from '../labels.js';
import { escapeMarkdown } from '../markdown.js';
import { pageAddressOf } from '../pageAddress.js';
import { versionOf } from './curation.js';
import { annotatedWorks } from './works.js';

/** Who has decided on quotes, and where it is told how far they agree. */
export function annotators(context: LanguageContext): AnnotatorsAnswer {
  const standing = context.annotations.all.flatMap((annotations) => [...annotations.all()]);
  const names = standing.filter((annotation) => annotation.op !== 'note' && !isCuration(annotation)).map(({ by }) => by);
  return { annotators: [...new Set(names)].sort(), agreementPage: pageAddressOf('Agreement of annotators.md', { agreement: true, version: versionOf(context) }) };
}

/** How far each two annotators agree, in Markdown; `undefined` for the query of another page. */
export async function agreementPage(context: LanguageContext, query: unknown, token: Cancellation): Promise<string | undefined> {
  if ((query as { agreement?: unknown } | undefined)?.agreement !== true) return undefined;
  const pairs = agreements(await annotatedWorks(context, token));
  return ['# Agreement of annotators', '', METHOD, ...pairs.flatMap(pairLines), ''].join('\n');
}

const METHOD = [
  'Over the articles that both have worked on: the share of the quotes of both that the other has, too (F1).',
  'Krippendorff’s alpha (nominal) is over the quotes that both judged: whose they are, nobody’s, or none. 1 is full agreement, 0 what chance would give.',
  'What was settled in curation does not count.',
].join('\n');

function pairLines({ annotators: [one, other], quotes, spansOnly, withSpeaker, judgedByBoth, alpha }: PairAgreement): string[] {
  return [
    '',
    `## ${escapeMarkdown(`${one} and ${other}`)}`,
    '',
    escapeMarkdown(`${one} has ${counted(quotes[0], 'quote')}, ${other} ${quotes[1]}.`),
    '',
    '| same bounds | exactly | but for blanks and marks | at least half of the letters |',
    '| --- | --- | --- | --- |',
    `| whoever speaks | ${sharesRow(spansOnly)} |`,
    `| same speaker | ${sharesRow(withSpeaker)} |`,
    '',
    alpha === undefined
      ? `Alpha: cannot be told from ${counted(judgedByBoth, 'quote')} judged by both.`
      : `Alpha: ${alpha.toFixed(2)}, over ${counted(judgedByBoth, 'quote')} judged by both.`,
  ];
}

function sharesRow({ exact, trimmed, overlapping }: Shares): string {
  return [exact, trimmed, overlapping].map((share) => `${Math.round(share * 100)} %`).join(' | ');
}
