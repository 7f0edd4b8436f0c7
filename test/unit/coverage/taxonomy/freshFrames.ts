import type { TaxonomyCase, TaxonomyReport } from './freshEyes.js';

/**
 * Pairs for what lies around the words, and for two codes of the words, written from the definitions alone (docs/differences.md)
 * by someone who had not seen the code. Every word, person, outlet and place is invented.
 */

const DAY = '2025-09-12';

/** Fifteen words or so each, none of which speaks of the dam. */
const TOWN = [
  'Tarnford is a town of four thousand people, and on market days it feels like twice as many.',
  'The board meets in the old wool exchange, where a stove in the corner has been smoking since the spring.',
  'Corran Vey, the minister for rivers, came by the early train and left before the soup was served.',
  'Joss Pennick, who speaks for the farmers of Lower Wick, brought a map with red pencil marks on it.',
  'A school class watched from the gallery and was sent home when the talk turned to money.',
  'The budget for roads was put off until October because two members had not read it.',
  'Three new buses will run between Lower Wick and the hospital from the first of November.',
  'The treasurer, whose term ends this year, was given a clock and a round of applause.',
  'Outside, a brass band practised for the harvest fair and stopped only when the rain came.',
];

function report(outlet: string, paragraphs: readonly string[], { headline = 'Water board of Tarnford meets', date = DAY }: { readonly headline?: string; readonly date?: string | null } = {}): TaxonomyReport {
  return { outlet, text: [headline, ...paragraphs].join('\n\n'), ...(date !== null && { date }) };
}

function given(code: string, has: boolean, why: string, a: TaxonomyReport, b: TaxonomyReport, ...others: TaxonomyReport[]): TaxonomyCase {
  return { code, has, why, a, b, ...(others.length > 0 && { others }) };
}

const LEAD = 'Edda Marlowe, who heads the Tarn Valley water board, answered Corran Vey and Joss Pennick in Tarnford on Friday.';
const BEACON = 'The Tarnford Beacon';
const NORTH = 'Northern Dispatch';
const WICK = 'Wick Observer';
const RIVER = 'River Journal';

// ------------------------------------------------------------------------------------------------ direct-only-here
const WALL = 'The wall was built by people who expected floods, and it will outlive every one of us.';
const wallQuoted = report(BEACON, [LEAD, `“${WALL.slice(0, -1)},” Marlowe said.`, TOWN[0]!]);
const wallRetold = report(NORTH, [LEAD, 'Marlowe said that the wall was built by people who expected floods and would outlive every one of them.', TOWN[1]!]);
const wallRetoldToo = report(WICK, [LEAD, TOWN[3]!, 'The wall had been built by people who expected floods and would outlive everyone, Marlowe said.']);

// ------------------------------------------------------------------------------------------------ headline-unsupported
const DRAIN = 'We would sooner drain the lake than sell a single bucket of it.';
const drainQuoted = report(NORTH, [LEAD, `Marlowe said: “${DRAIN}”`, TOWN[2]!]);
const others = [
  LEAD,
  ...TOWN.slice(0, 7),
  'The next meeting is on the second Friday of October, and Marlowe asked the members to bring their own cups.',
];

// ------------------------------------------------------------------------------------------------ emphasis
const COST = 'Nobody in this valley will pay a penny more for water before the pipes are mended.';
const costQuoted = `“${COST.slice(0, -1)},” Marlowe said.`;
const costFirst = report(BEACON, [
  `Edda Marlowe, who heads the Tarn Valley water board, promised Corran Vey and Joss Pennick in Tarnford on Friday: “${COST}”`,
  ...TOWN.slice(0, 6),
]);

// ------------------------------------------------------------------------------------------------ occasion-differs
const OATH = 'My grandfather carried stones for that dam and I will not carry them away again.';
const oath = (outlet: string, date: string | null, words = `Edda Marlowe told the farmers of Lower Wick: “${OATH}”`): TaxonomyReport =>
  report(outlet, [LEAD, words, TOWN[4]!], { date, headline: 'Marlowe and the dam' });

// ------------------------------------------------------------------------------------------------ addressee-differs
const about = (outlet: string, words: string): TaxonomyReport => report(outlet, [LEAD, words, TOWN[5]!]);
const CANDLE = 'He has never lit a candle for anybody but himself, and now he wants the lamp as well.';

// ------------------------------------------------------------------------------------------------ version-changed
const BODY = [
  LEAD,
  'The board had been called together after a week in which the lake rose by more than a hand every night, and in which the families below the dam had begun to carry their carpets upstairs.',
  'Engineers from the ministry walked the crest twice, once with lamps, and wrote down what they saw in a green book that nobody else was allowed to open.',
  'On the road to Lower Wick a barrier was set up by the police, who let through the milk lorries and the doctor and turned back everybody who had come to look.',
];
const version = (outlet: string, date: string, quote: string, extra: readonly string[] = []): TaxonomyReport =>
  report(outlet, [...BODY, `“${quote.slice(0, -1)},” Marlowe said.`, ...extra], { date, headline: 'Lake keeps rising above Tarnford' });
const FAMILIES = 'We have asked forty families to leave their houses tonight, and they can come back on Sunday.';

export const freshFrames: readonly TaxonomyCase[] = [
  given('direct-only-here', true, 'two others retell the sentence', wallQuoted, wallRetold, wallRetoldToo),
  given('direct-only-here', true, 'three others retell it, one of them by according to', report(BEACON, [LEAD, `“The wall was built by people who expected floods,” Marlowe said, “and it will outlive every one of us.”`]),
    report(NORTH, [LEAD, 'According to Marlowe, the wall was built by people who expected floods and will outlive every one of us.']), wallRetoldToo,
    report(RIVER, [LEAD, 'Marlowe added that the wall, built by people who expected floods, would outlive every one of them.'])),
  given('direct-only-here', true, 'only a part of it stands in marks here', report(BEACON, [LEAD, 'Marlowe said the wall was built by “people who expected floods” and that it “will outlive every one of us”.']), wallRetold, wallRetoldToo),
  given('direct-only-here', true, 'somebody else is quoted in the others', wallQuoted,
    report(NORTH, [LEAD, 'Marlowe said the wall was built by people who expected floods and that it would outlive every one of them.', '“I have seen better walls around a pigsty,” said Pennick.']),
    report(WICK, [LEAD, '“We shall see,” said Vey.', 'Marlowe told him that the wall was built by people who expected floods, and that it would outlive every one of us.'])),
  given('direct-only-here', false, 'a third article has it in marks as well', wallQuoted, wallRetold, wallRetoldToo, report(RIVER, [LEAD, `Marlowe said: “${WALL}”`])),
  given('direct-only-here', false, 'a caption has the words in marks and names nobody', wallQuoted, wallRetold, wallRetoldToo,
    report(RIVER, [LEAD, 'The board spent an hour on a wall “built by people who expected floods” and went home late.'])),
  given('direct-only-here', false, 'only one other article tells of it', wallQuoted, wallRetold, report(WICK, [LEAD, ...TOWN.slice(0, 3)])),

  given('headline-unsupported', true, 'name and colon before the words', report(BEACON, others, { headline: 'Marlowe: “We would sooner drain the lake than sell a single bucket of it”' }), drainQuoted),
  given('headline-unsupported', true, 'the words first, then says', report(BEACON, others, { headline: '“We would sooner drain the lake than sell a single bucket of it,” says Marlowe' }), drainQuoted),
  given('headline-unsupported', true, 'the text has the lake and a bucket, far apart', report(BEACON, [...others, 'A bucket stood under the leak in the roof.', 'The lake was grey on Friday.'], { headline: 'Marlowe: “We would sooner drain the lake than sell a single bucket of it”' }), drainQuoted),
  given('headline-unsupported', true, 'she is quoted in the text, with something else', report(BEACON, [...others, '“The stove will be swept before the winter, and I will pay for the sweep myself,” Marlowe said.'], { headline: 'Marlowe: ‘We would sooner drain the lake than sell a single bucket of it’' }), drainQuoted),
  given('headline-unsupported', false, 'the text retells it', report(BEACON, [...others, 'Marlowe said the board would rather drain the lake than sell one bucket of it to the cities.'], { headline: 'Marlowe: “We would sooner drain the lake than sell a single bucket of it”' }), drainQuoted),
  given('headline-unsupported', false, 'the text has other forms of its words', report(BEACON, [...others, 'Draining the lake, in her view, comes before selling even single buckets.'], { headline: 'Marlowe: “We would sooner drain the lake than sell a single bucket of it”' }), drainQuoted),
  given('headline-unsupported', false, 'a text of two sentences may have been cut off', report(BEACON, [LEAD, TOWN[0]!], { headline: 'Marlowe: “We would sooner drain the lake than sell a single bucket of it”' }), drainQuoted),

  given('emphasis', true, 'in the first paragraph, and ninth of ten', costFirst, report(NORTH, [LEAD, ...TOWN.slice(0, 7), costQuoted, TOWN[8]!])),
  given('emphasis', true, 'in the headline and far down, and only far down', report(BEACON, [LEAD, ...TOWN.slice(0, 7), costQuoted], { headline: 'Marlowe: “Nobody in this valley will pay a penny more for water”' }), report(NORTH, [LEAD, ...TOWN.slice(0, 7), costQuoted])),
  given('emphasis', true, 'the seventh of seven paragraphs is deep', costFirst, report(NORTH, [LEAD, ...TOWN.slice(0, 5), costQuoted])),
  given('emphasis', true, 'a fragment at the head, the whole far down', report(BEACON, ['Edda Marlowe, who heads the Tarn Valley water board, told Corran Vey in Tarnford on Friday that nobody in the valley “will pay a penny more for water”.', ...TOWN.slice(0, 6)]), report(NORTH, [LEAD, ...TOWN.slice(0, 7), costQuoted])),
  given('emphasis', false, 'the third of four paragraphs is not deep', costFirst, report(NORTH, [LEAD, TOWN[0]!, costQuoted, TOWN[1]!])),
  given('emphasis', false, 'the seventh of sixteen paragraphs stands in the first half', costFirst, report(NORTH, [LEAD, ...TOWN.slice(0, 5), costQuoted, ...TOWN.slice(5), 'The hall was swept at nine.', 'The last bus left at ten.', 'A dog was found under the gallery.', 'Its owner was not.', 'The clerk took it home.'])),
  given('emphasis', false, 'far down, but its first paragraph tells it already', costFirst,
    report(NORTH, ['Nobody in the Tarn Valley will pay a penny more for water before the pipes are mended, Edda Marlowe told Corran Vey and Joss Pennick in Tarnford on Friday.', ...TOWN.slice(0, 7), costQuoted])),

  given('occasion-differs', true, 'fifteen days later', oath(BEACON, '2025-09-27'), oath(NORTH, '2025-09-12')),
  given('occasion-differs', true, 'a year later', oath(BEACON, '2026-09-14'), oath(NORTH, '2025-09-12')),
  given('occasion-differs', true, 'A is the earlier one', oath(BEACON, '2025-09-12'), oath(NORTH, '2025-10-20')),
  given('occasion-differs', true, 'A says that it quotes again', oath(BEACON, '2025-11-03', `In September Edda Marlowe had told the farmers: “${OATH}”`), oath(NORTH, '2025-09-13')),
  given('occasion-differs', false, 'fourteen days are not more than fourteen', oath(BEACON, '2025-09-26'), oath(NORTH, '2025-09-12')),
  given('occasion-differs', false, 'the next morning, over the end of a month', oath(BEACON, '2025-10-01'), oath(NORTH, '2025-09-30')),
  given('occasion-differs', false, 'when one of them appeared nobody knows', oath(BEACON, null), oath(NORTH, '2025-09-12')),

  given('addressee-differs', true, 'said of, before the words', about(BEACON, `Marlowe said of Joss Pennick: “${CANDLE}”`), about(NORTH, `Marlowe said of Corran Vey: “${CANDLE}”`)),
  given('addressee-differs', true, 'said of, behind the words', about(BEACON, `“${CANDLE.slice(0, -1)},” Marlowe said of Joss Pennick.`), about(NORTH, `“${CANDLE.slice(0, -1)},” Marlowe said of Corran Vey.`)),
  given('addressee-differs', true, 'speaking about, and said about', about(BEACON, `Speaking about Joss Pennick, Marlowe said: “${CANDLE}”`), about(NORTH, `“${CANDLE.slice(0, -1)},” Marlowe said about Corran Vey.`)),
  given('addressee-differs', true, 'with an office before the name', about(BEACON, `“${CANDLE.slice(0, -1)},” Marlowe said of Minister Corran Vey.`), about(NORTH, `“${CANDLE.slice(0, -1)},” Marlowe said of Joss Pennick.`)),
  given('addressee-differs', false, 'one of them has the surname alone', about(BEACON, `“${CANDLE.slice(0, -1)},” Marlowe said of Mr Pennick.`), about(NORTH, `“${CANDLE.slice(0, -1)},” Marlowe said of Joss Pennick.`)),
  given('addressee-differs', false, 'one of them describes him', about(BEACON, `“${CANDLE.slice(0, -1)},” Marlowe said of the farmers’ leader.`), about(NORTH, `“${CANDLE.slice(0, -1)},” Marlowe said of Corran Vey.`)),
  given('addressee-differs', false, 'only one of them says it', about(BEACON, `“${CANDLE.slice(0, -1)},” Marlowe said on Friday.`), about(NORTH, `“${CANDLE.slice(0, -1)},” Marlowe said of Corran Vey.`)),

  given('version-changed', true, 'another figure two days later', version(BEACON, '2025-09-14', FAMILIES.replace('forty', 'ninety')), version(BEACON, '2025-09-12', FAMILIES)),
  given('version-changed', true, 'another word on the same day', version(BEACON, DAY, FAMILIES.replace('asked', 'forced')), version(BEACON, DAY, FAMILIES)),
  given('version-changed', true, 'a negation, and a paragraph more', version(BEACON, '2025-09-13', FAMILIES.replace('can come', 'cannot come'), [TOWN[1]!]), version(BEACON, DAY, FAMILIES)),
  given('version-changed', true, 'a part in the middle is gone', version(BEACON, '2025-09-13', 'We have asked forty families to leave, and they can come back on Sunday.'), version(BEACON, DAY, FAMILIES)),
  given('version-changed', false, 'only a comma is another', version(BEACON, '2025-09-13', FAMILIES.replace(', and', ' and')), version(BEACON, DAY, FAMILIES)),
  given('version-changed', false, 'another outlet with the same text', version(NORTH, '2025-09-13', FAMILIES.replace('forty', 'ninety')), version(BEACON, DAY, FAMILIES)),
  given('version-changed', false, 'the same outlet, another report of the evening', report(BEACON, ['Edda Marlowe and Corran Vey will meet again in Tarnford on Monday.', TOWN[0]!, `“${FAMILIES.replace('forty', 'ninety').slice(0, -1)},” Marlowe said.`, ...TOWN.slice(3, 8)], { date: '2025-09-13' }), version(BEACON, DAY, FAMILIES)),

  given('translated', true, 'A says that an interpreter put it into English', about(BEACON, `“${OATH.slice(0, -1)},” Marlowe said, speaking through an interpreter.`), about(NORTH, `“${OATH.slice(0, -1)},” Marlowe said.`)),
  given('translated', true, 'B says which language it was', about(BEACON, `Marlowe said: “${OATH}”`), about(NORTH, `Marlowe said in Welsh: “${OATH}”`)),
  given('translated', false, 'plain English is no other language', about(BEACON, `Marlowe said in plain English: “${OATH}”`), about(NORTH, `Marlowe said: “${OATH}”`)),
  given('translated', false, 'her books are translated, her words are not', about(BEACON, `Marlowe, whose books on rivers have been translated into Danish, said: “${OATH}”`), about(NORTH, `Marlowe said: “${OATH}”`)),

  given('own-words', true, 'A goes on outside of the marks', about(BEACON, 'Marlowe said that she “will not carry them away again” just to please wealthy cities downstream.'), about(NORTH, `Marlowe said: “${OATH}”`)),
  given('own-words', true, 'A begins outside of the marks', about(BEACON, 'Marlowe said that despite the minister’s threats of heavy fines nobody in the valley “will pay a penny more for water before the pipes are mended”.'), about(NORTH, `Marlowe said: “${COST}”`)),
  given('own-words', false, 'everything that A adds stands in the marks', about(BEACON, `Marlowe said: “${OATH} The cities downstream can dig wells.”`), about(NORTH, `Marlowe said: “${OATH}”`)),
  given('own-words', false, 'outside of the marks A has what B has in them', about(BEACON, 'Marlowe said that nobody in this valley “will pay a penny more for water before the pipes are mended”.'), about(NORTH, `Marlowe said: “${COST}”`)),
];
