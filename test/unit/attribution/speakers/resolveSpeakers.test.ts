import assert from 'node:assert/strict';
import type { Article } from '../../../../server/article/article.js';
import type { Speaker } from '../../../../server/attribution/attribution.js';
import type { FoundAttribution } from '../../../../server/attribution/found.js';
import { resolveSpeakers } from '../../../../server/attribution/speakers/index.js';
import { identityMap } from '../../../../server/text/offsetMap.js';
import type { Span } from '../../../../server/text/span.js';
import { tokenise } from '../../../../server/text/tokens.js';

/*
 * Notation: `<he>` is a source, `<>` an attribution without one that goes on with the attribution before it;
 * ` ¶ ` parts paragraphs; a first paragraph behind `# ` is a headline. Quoted stretches belong to the source of their paragraph.
 */
interface Marked {
  readonly article: Article;
  readonly found: readonly FoundAttribution[];
}

function marked(notation: string): Marked {
  let text = '';
  const sources: { start: number; end: number; empty: boolean }[] = [];
  const paragraphs = notation.split(' ¶ ').map(paragraph => {
    const headline = paragraph.startsWith('# ');
    const start = text.length;
    for (const piece of (headline ? paragraph.slice(2) : paragraph).split(/(<[^>]*>)/u)) {
      const source = /^<([^>]*)>$/u.exec(piece);
      if (source !== null) sources.push({ start: text.length, end: text.length + source[1]!.length, empty: source[1] === '' });
      text += source === null ? piece : source[1]!;
    }
    const span: Span = [start, text.length];
    text += '\n\n';
    return { span, region: headline ? ('headline' as const) : ('body' as const) };
  });
  const found = sources.map(({ start, end, empty }, index): FoundAttribution => {
    const paragraph = paragraphs.find(({ span }) => span[0] <= start && end <= span[1])!;
    const quoted = [...text.slice(...paragraph.span).matchAll(/"[^"]*"/gu)].map((match): Span => [paragraph.span[0] + match.index, paragraph.span[0] + match.index + match[0].length]);
    const content: Span[] = quoted.length > 0 ? quoted : [[Math.min(end, text.length - 3), paragraph.span[1]]];
    return {
      type: quoted.length > 0 ? 'direct' : 'indirect', content, quoted, cue: [], source: empty ? [] : [[start, end]],
      region: paragraph.region, rule: 'test', confidence: 1, ...(empty && index > 0 ? { inherits: index - 1 } : {}),
    };
  });
  const article: Article = { id: 'test', text, range: [0, text.length], places: identityMap(text.length), paragraphs, language: 'en' };
  return { article, found };
}

function resolved(notation: string): { text: string; speakers: readonly Speaker[]; names: (string | null)[] } {
  const { article, found } = marked(notation);
  const tokenised = tokenise(article.text, article.paragraphs.map(({ span }) => span));
  const { speakers, speakerOf } = resolveSpeakers(article, tokenised, found);
  return { text: article.text, speakers, names: speakerOf.map(index => (index === null ? null : speakers[index]!.name)) };
}

type Case = readonly [notation: string, ...names: (string | null)[]];

const CASES: Record<string, readonly Case[]> = {
  'what is no part of a name': [
    ['Marta Hale was there. ¶ When <President Hale last month> refused to close it, boats came.', 'Marta Hale'],
    ['Mayor Marta Hale was there. But <the mayor three days> later said no.', 'Marta Hale'],
    ['<The mayor Friday morning> said no.', 'mayor'],
    ['<Mr Lund late Monday night> said no.', 'Lund'],
    ['According to <a Lowport Times poll released Monday>, most said no.', 'Lowport Times poll'],
    ['According to <papers to be filed Monday>, most said no.', 'papers'],
    ['Cuts that <Lund signed into law and> called "great" came.', 'Lund'],
    ['According to <poll numbers released the same day>, most said no.', 'poll numbers'],
    ['<A boy of three years> said no.', 'boy of three years'],
    ['<The Lowport Sun> said no.', 'Lowport Sun'],
    ['<The Women\'s March> said no.', 'Women\'s March'],
    ['Marta Hale hurt herself with <a March> comment "on the closing of the port".', null],
    ['Marta Hale, who on <Friday> said no, left.', 'Marta Hale'],
    ['Sen. Ann Hale, D-N.Y., on <Friday> said no.', 'Ann Hale'],
    ['A report out <Friday> said no.', null],
    ['Mr Lund came. ¶ <Lund campaigned on closing the old port and> vowed "to do it".', 'Lund'],
    ['<Signs posted on the doors of the school> said no.', 'signs posted on the doors of the school'],
    ['<A poll conducted by Tidewater and Ostrom this past June> said no.', 'poll conducted by Tidewater and Ostrom'],
    ['<Research published in the journal Lantern in May> said no.', 'Research published in the journal Lantern'],
    ['<The port\'s chief of staff Marta Hale> said no.', 'Marta Hale'],
    ['Former Hale aides met. ¶ <Hale> said no.', 'Hale'],
    ['Longtime Hale lawyer Bo Lund met Marta Hale. ¶ <Hale> said no.', 'Marta Hale'],
    ['Then Marta Hale came. Outgoing Lund staff left. ¶ <Lund> said no.', 'Lund'],
    ['<Former Mayor Marta Hale> said no.', 'Marta Hale'],
    ['Judges Lund and Reed sat. ¶ <Lund> said no.', 'Lund'],
    ['Speakers Lund, Reed and Hale came. ¶ <Lund> said no.', 'Lund'],
    ['Hide Caption Marta Hale waves. ¶ <Hale> said no.', 'Marta Hale'],
    ['JUST WATCHED Hale on the port. ¶ <Hale> said no.', 'Hale'],
    ['<Ambassador Holm\'s tweet> said "no".', 'Holm'],
    ['Clara Holm came. ¶ <Holm\'s written statement> said "no".', 'Clara Holm'],
    ['<Holm\'s boat> said "no".', 'Holm\'s boat'],
    ['Theresa May came. ¶ <Mrs May> said no.', 'Theresa May'],
    ['It was signed by Clara March 3, and <Clara Holm> said no.', 'Clara Holm'],
    ['<President Hale\'s aides> said no.', 'President Hale\'s aides'],
    ['<Texas authorities> said no.', 'Texas authorities'],
    // Known to be wrong: nothing ties a second name to her whom the article has not called so.
    ['Marta Hale ran twice. ¶ The former first lady came. "No," <she> said.', 'former first lady'],
  ],
  'names and titles': [
    ['<Harbour Commissioner Marta Hale> said the port would close.', 'Marta Hale'],
    ['<Port Authority Press Secretary Rear Admiral Tom Reed> told reporters it would close.', 'Tom Reed'],
    ['<Port Authority spokesman Rear Adm Tom Reed> said so. ¶ <Reed> said more. ¶ <Mr Reed> said less.', 'Tom Reed', 'Tom Reed', 'Tom Reed'],
    ['# Port to close in May: <Hale> ¶ <Commissioner Marta Hale> said the port would close.', 'Marta Hale', 'Marta Hale'],
    ['Rear Admiral Tom Reed arrived. ¶ <Read Admiral Reed> said it was safe.', 'Tom Reed'],
    ['<Dr. Ann Lund Jr.> said yes. ¶ <Lund> said no.', 'Ann Lund', 'Ann Lund'],
    ['<Marta Hale, the mayor of Lowport,> said no.', 'Marta Hale'],
    ['<The mayor, Marta Hale,> said no.', 'Marta Hale'],
    ['<Lowport\'s Mayor, Marta Hale,> said no.', 'Marta Hale'],
    ['<Lowport\'s mayor>, Marta Hale, said no.', 'Marta Hale'],
    ['<Minister of Fisheries Olga Petrov> said no.', 'Olga Petrov'],
    ['<Tidewater co-founder Ben Ostrom> said no.', 'Ben Ostrom'],
    ['<Ambassador to the United States Karim Sadiq> said no.', 'Karim Sadiq'],
    ['<Sen. Paula Grey (R-Ohio)> said no.', 'Paula Grey'],
    ['<Karim al-Sadi> said no. ¶ <Al-Sadi> said yes.', 'Karim al-Sadi', 'Karim al-Sadi'],
    ['Jane Maurer spoke first. ¶ <Mauer> said no.', 'Jane Maurer'],
    ['But <Hale> said no. Marta Hale is the mayor.', 'Marta Hale'],
    ['Valerie Paris left the ship. ¶ <Paris> said she was tired. She lives in Paris.', 'Valerie Paris'],
    ['<Margaret "Peg" Dunne, 80,> said no. ¶ <Dunne> said it twice.', 'Margaret Dunne', 'Margaret Dunne'],
    ['Captain Eskil "Skip" Sund warmed the engine. ¶ <Mr Sund> said no.', 'Eskil Sund'],
    ['MUST WATCH Marta Hale: the port closes. ¶ <Hale> said no.', 'Marta Hale'],
    ['JUST WATCHED Hale on the port. ¶ <Marta Hale> said no.', 'Marta Hale'],
    ['NATO Secretary Jens Holm came. ¶ <MARTA HALE> said no.', 'MARTA HALE'],
    ['Draft-dodger Gareth Holm left. ¶ <Gareth Holm> said no.', 'Gareth Holm'],
    ['In Lowport Gareth Holm, the minister, spoke. ¶ <Holm> said no.', 'Gareth Holm'],
    ['Howard Dean ran the port. ¶ <Dean> said no.', 'Howard Dean'],
    ['Jan Aske and Peter Aske run the mill. ¶ <Jan Aske> said yes. ¶ <Peter Aske> said no.', 'Jan Aske', 'Peter Aske'],
    ['<April Holm> said yes. ¶ <Ms Holm> said it twice.', 'April Holm', 'April Holm'],
    ['"It is late," said <May Holm>. ¶ <May Holm> said it twice. ¶ <Ms Holm> left.', 'May Holm', 'May Holm', 'May Holm'],
    ['May Brannan rest. ¶ In May Brannan left. ¶ <Brannan> said no.', 'Brannan'],
    ['In April Brannan left. ¶ <Brannan> said no.', 'Brannan'],
    ['<Tom Sund, the ferry cook,> said "We were ready". ¶ <the governor> said no.', 'Tom Sund', 'governor'],
    ['# Marta Hale Blames Storm For Port Chaos ¶ <Hale> said the storm came early.', 'Marta Hale'],
    ['Anchor Tom Reed met Governor Mike Stone. ¶ <REED>: "Will it close?" ¶ <STONE>: "No."', 'Tom Reed', 'Mike Stone'],
  ],
  'one surname, several people': [
    ['Bill Stone and his wife, Laura Stone, came. ¶ <Mrs. Stone> said yes. ¶ <Mr. Stone> said no.', 'Laura Stone', 'Bill Stone'],
    ['<Tom Hale> said yes. ¶ <Marta Hale> said no.', 'Tom Hale', 'Marta Hale'],
    ['First lady Michelle Grant waved. ¶ <Mr. Grant> said no. ¶ <President Grant> said yes.', 'Grant', 'Grant'],
    ['Stone and Grey fought. The ad shows Melanie Stone. ¶ <Mrs. Stone> said no. ¶ <Stone> said yes.', 'Melanie Stone', 'Stone'],
    ['Ned Stone lost. The ad shows Melanie Stone. Mrs. Stone smiles. ¶ <Stone> said no.', 'Ned Stone'],
    ['Marta Hale met Tom Hale. ¶ <Tom Hale> said no. ¶ <Hale> said it twice.', 'Tom Hale', 'Tom Hale'],
  ],
  organisations: [
    ['<The Harbour Board> said no.', 'Harbour Board'],
    ['<the Pentagon> said no.', 'Pentagon'],
    ['The Northern Rail Union (NRU) met. ¶ <The NRU> said no.', 'Northern Rail Union'],
    ['The Free Port of Lowport and the Levels, or FPLL, fought back. ¶ <The Department of Trade> said no.', 'Department of Trade'],
    ['The Ministry of Fisheries met. ¶ <The ministry> said no.', 'Ministry of Fisheries'],
    ['<The US> said no. ¶ <The United States> said yes.', 'United States', 'United States'],
    ['<Tehran> said no. ¶ <It> said later that it might.', 'Tehran', 'Tehran'],
    ['<Brightwater Group, a shipping company,> said no. ¶ <The company> said more.', 'Brightwater Group', 'Brightwater Group'],
    ['Brightwater closed two mills. ¶ <The company> said no. <It> said more.', 'Brightwater', 'Brightwater'],
    ['Brightwater met Lowfield. ¶ <The company> said no.', 'company'],
    ['Brightwater left when he was late. ¶ <The company> said no.', 'company'],
    ['Col Amos Brannan left. ¶ <Col Brannan> said no.', 'Amos Brannan'],
    ['Ann Hale and her husband, Tom Hale, left. ¶ <Mr. Hale> said no. ¶ <Mrs. Hale> said yes.', 'Tom Hale', 'Ann Hale'],
    ['<Averil Tidal, the company that runs the barrage,> said no. ¶ <The company> said more.', 'Averil Tidal', 'Averil Tidal'],
    ['The Lowport Herald broke the story. ¶ <The newspaper> said it had proof.', 'Lowport Herald'],
    ['<The Hale campaign> said no.', 'Hale campaign'],
  ],
  'role phrases': [
    ['Secretary of Fisheries John Marsh arrived. ¶ <The secretary of fisheries> said no.', 'John Marsh'],
    ['Secretary of State John Marsh arrived. ¶ <The top US diplomat> said no.', 'John Marsh'],
    ['Marta Hale, the mayor of Lowport, arrived. ¶ <The mayor> said no.', 'Marta Hale'],
    ['Mayor Marta Hale met Vice Mayor Tom Reed. ¶ <The mayor> said no.', 'Marta Hale'],
    ['Sen. Paula Grey arrived. ¶ <The Ohio senator> said no.', 'Paula Grey'],
    ['<A senior Iranian official> said no. ¶ <The official> said more.', 'senior Iranian official', 'senior Iranian official'],
    ['<A port official> said no. ¶ <Another official> said yes.', 'port official', 'another official'],
    ['<An aide to Marta Hale> said no.', 'aide to Marta Hale'],
    ['<Marta Hale\'s spokeswoman> said no.', "Marta Hale's spokeswoman"],
    ['<One senior official> said no.', 'senior official'],
    ['<Officials> said no. ¶ <Marta Hale> said yes. ¶ <The two leaders> said maybe.', 'officials', 'Marta Hale', 'two leaders'],
    ['<Ben Ostrom> said the ferry was late. ¶ <The 42-year-old> said it was always late.', 'Ben Ostrom', 'Ben Ostrom'],
    ['<Ben Ostrom> said the ferry was late. ¶ <The spokesman> said it was not.', 'Ben Ostrom', 'spokesman'],
    ['Ahmed Karim stayed. His father, Omar Karim, left. ¶ <His father> said no.', 'Omar Karim'],
    ['<Marta Hale and Tom Reed> said no.', 'Marta Hale and Tom Reed'],
    ['<Tom Reed> said in a statement that it was late. ¶ <The statement> went on: "Too late."', 'Tom Reed', 'Tom Reed'],
    ['<A leaked letter> said it was late.', 'leaked letter'],
    ['Rep. Blake Marsh came. <Lena Holt> said no. ¶ <The congressman> said yes.', 'Lena Holt', 'Blake Marsh'],
    ['Vice President Ann Lund came. ¶ <The president> said no.', 'president'],
    ['Dr. Ida Falk treated the crew. ¶ <The doctor> said no.', 'Ida Falk'],
    ['Sen. Bo Lind (R-Ky.) met Sen. Ann Lund, D-N.Y., twice. ¶ <The Kentucky Republican> said no. <The New York Democrat> said yes.', 'Bo Lind', 'Ann Lund'],
    ['Sen. Bo Lind (R-Ky.) came. ¶ <The Ohio Republican> said no.', 'Ohio Republican'],
  ],
  pronouns: [
    ['<Marta Hale> said no. ¶ "It is late," <she> said.', 'Marta Hale', 'Marta Hale'],
    ['Marta Hale met Tom Reed. ¶ "It is late," <he> said.', 'Tom Reed'],
    ['Marta Hale met Tom Reed. ¶ "It is late," <she> said.', 'Marta Hale'],
    ['<Tom Reed> spoke after Bill Stone. ¶ "It is late," <he> said.', 'Tom Reed', 'Tom Reed'],
    ['<Tom Reed> said no. ¶ <Bill Stone> said yes. <He> added that it was late.', 'Tom Reed', 'Bill Stone', 'Bill Stone'],
    ['<Tom Reed> said: "Bill Stone is wrong." ¶ <He> added that he was sorry.', 'Tom Reed', 'Tom Reed'],
    ['<Bill Stone> called the board. ¶ Tom Reed, as ever, fired back. ¶ "Bill Stone, who is railing against me, came here twice," <he> said.', 'Bill Stone', 'Tom Reed'],
    ['<Tom Reed> left. Bill Stone stayed. ¶ <He> said that Bill Stone was right.', 'Tom Reed', 'Tom Reed'],
    ['The mayor spoke for an hour. ¶ <She> said no.', 'mayor'],
    ['<Scientists> said no. ¶ <They> said the tide was too high.', 'scientists', 'scientists'],
    ['<The Harbour Board> said no. <It> added that the tide was too high.', 'Harbour Board', 'Harbour Board'],
    ['Tom Reed, <who> said no, left.', 'Tom Reed'],
    ['Reporters met a clerk at the Harbour Board <who> said no.', 'clerk'],
    ['Reporters waited. "It is late," <he> said.', null],
    ['<> "Nobody knows."', null],
    ['<Tom Reed> said no. ¶ <> "Not this year."', 'Tom Reed', 'Tom Reed'],
    ['<I> said no.', null],
    ['Marta Hale attacked Tom Reed, who <she> said was wrong.', 'Marta Hale'],
    ['Marta Hale met Tom Reed. Reed <himself> said it was late.', 'Tom Reed'],
    ['On Monday, the divers went home. ¶ <They> said the water was cold.', 'divers'],
    ['The council <which> said no met Tom Reed.', 'council'],
    ['<The Harbour Board> met Senators Ann Lund and Tom Reed. ¶ <They> said no.', 'Harbour Board', 'Harbour Board'],
  ],
};

describe('resolveSpeakers', () => {
  for (const [group, cases] of Object.entries(CASES)) {
    describe(group, () => {
      for (const [notation, ...names] of cases) {
        it(notation, () => {
          assert.deepEqual(resolved(notation).names, names);
        });
      }
    });
  }

  describe('what is said of a speaker', () => {
    const ROLES: readonly (readonly [notation: string, kind: string, ...roles: string[]])[] = [
      ['<Port Authority Press Secretary Rear Admiral Tom Reed> said no.', 'person', 'Port Authority Press Secretary', 'Rear Admiral'],
      ['<Tom Reed, the harbour master of Lowport,> said no.', 'person', 'harbour master of Lowport'],
      ['Mayor Marta Hale came. <Marta Hale, the mayor of Lowport,> said no.', 'person', 'mayor of Lowport'],
      ['<Mr Reed> said no.', 'person'],
      ['<Attorney General Paula Grey> said no.', 'person', 'Attorney General'],
      ['<The Harbour Board> said no.', 'organisation'],
      ['<A senior official> said no.', 'unnamed'],
      ['According to <Tom Reed>, a clerk told the board it was late.', 'person'],
    ];
    for (const [notation, kind, ...roles] of ROLES) {
      it(notation, () => {
        const [speaker] = resolved(notation).speakers;
        assert.deepEqual([speaker?.kind, ...(speaker?.roles ?? [])], [kind, ...roles]);
      });
    }

    it('lists every mention of the name, and pronouns and roles that stand as a source', () => {
      const { text, speakers } = resolved('<Mayor Marta Hale> said no. ¶ "Hale is right," said a clerk. ¶ <She> left. ¶ <The mayor> said bye.');
      assert.deepEqual(speakers[0]?.mentions.map(([start, end]) => text.slice(start, end)), ['Marta Hale', 'Hale', 'She', 'The mayor']);
    });

    it('lists speakers in order of their first mention and leaves out who never speaks', () => {
      const { speakers } = resolved('Tom Reed met Marta Hale and Olga Petrov. ¶ <Hale> said no. ¶ <Reed> said yes.');
      assert.deepEqual(speakers.map(({ name }) => name), ['Tom Reed', 'Marta Hale']);
    });
  });

  describe('hostile input', () => {
    const HOSTILE: Record<string, string> = {
      empty: '',
      'a source of signs': '<"> said.',
      'marks between capitals': "HALE ON THE FERRY, FROM 'SLOW MAN' TO 'SALT AND RUST' ¶ <Ann Hale> said no.",
      'a long list of capitals': `<${'Ab Cd '.repeat(600)}> said.`,
      'many bearers of one surname': Array.from({ length: 300 }, (_, i) => `<Given${i} Hale> said no.`).join(' '),
      'lone surrogates': '<\ud800 Hale> said \udc00.',
    };
    for (const [name, notation] of Object.entries(HOSTILE)) {
      it(name, () => {
        assert.doesNotThrow(() => resolved(notation));
      });
    }

    it('spans stay inside the text and do not overlap', () => {
      const { text, speakers } = resolved('<Marta Hale> said no. ¶ <She> said that <Hale> and <the mayor> left.');
      for (const { mentions } of speakers) {
        mentions.forEach(([start, end], i) => assert.ok(start < end && end <= text.length && (i === 0 || mentions[i - 1]![1] <= start)));
      }
    });
  });
});
