import type { NameMention } from './nameMentions.js';
import type { Role } from './role.js';
import type { Word } from './words.js';

const PARTIES: Readonly<Record<string, string>> = { R: 'republican', D: 'democrat', I: 'independent' };

/** The states as the Associated Press shortens them, and as the post does. */
const STATES = new Map(
  ('ala al alabama|alaska ak alaska|ariz az arizona|ark ar arkansas|calif ca california|colo co colorado|conn ct connecticut|del de delaware|fla fl florida|ga ga georgia|' +
  'hawaii hi hawaii|idaho id idaho|ill il illinois|ind in indiana|iowa ia iowa|kan ks kansas|ky ky kentucky|la la louisiana|maine me maine|md md maryland|mass ma massachusetts|' +
  'mich mi michigan|minn mn minnesota|miss ms mississippi|mo mo missouri|mont mt montana|neb ne nebraska|nev nv nevada|nh nh new hampshire|nj nj new jersey|nm nm new mexico|ny ny new york|' +
  'nc nc north carolina|nd nd north dakota|ohio oh ohio|okla ok oklahoma|ore or oregon|pa pa pennsylvania|ri ri rhode island|sc sc south carolina|sd sd south dakota|tenn tn tennessee|' +
  'texas tx texas|utah ut utah|vt vt vermont|va va virginia|wash wa washington|wva wv west virginia|wis wi wisconsin|wyo wy wyoming')
    .split('|')
    .flatMap((state): [string, readonly string[]][] => {
      const [press, post, ...name] = state.split(' ') as [string, string, ...string[]];
      return [[press, name], [post, name]];
    }),
);

/** Words that a party and state behind a name can be parted into. */
const LONGEST = 8;
const BEHIND_NAME = /^[(,]([RDI])[-–—](\p{Lu}[\p{L}.]{1,9})[),]/u;

/** `Bo Lind (R-Ky.)` and `Bo Lind, R-Ky.,`: a Kentucky Republican. Known, but no role that is shown: the name has it beside it. */
export function partyBehind(words: readonly Word[], { last }: NameMention): Role | undefined {
  const opening = words[last]?.text;
  if (opening !== '(' && opening !== ',') return undefined;
  const found = BEHIND_NAME.exec(words.slice(last, last + LONGEST).map(({ text }) => text).join(''));
  const [party, state] = [PARTIES[found?.[1] ?? ''], STATES.get((found?.[2] ?? '').replaceAll('.', '').toLowerCase())];
  return party === undefined || state === undefined ? undefined : { text: '', words: [...state, party], head: party };
}
