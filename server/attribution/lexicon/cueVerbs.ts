/**
 * Verbs that introduce reported words, with what they take.
 *
 * Sources: the reporting verbs of Quirk et al., "A Comprehensive Grammar of the English Language" (1985), 16.31
 * (factual verbs with a that-clause) and 14.30 (reporting clauses); Levin, "English Verb Classes and Alternations"
 * (1993), sections 37.1-37.9 (verbs of communication) and 33 (judgment verbs); ordered and cut by what news articles use.
 */

/**
 * - `say`: takes a clause with or without `that`, quotes, inversion ("said Hale").
 * - `state`: as `say`, but a clause without `that` only right behind the verb.
 * - `tell`: as `say`, after somebody addressed ("told reporters").
 * - `ask`: takes a question.
 * - `label`: takes an object and a quoted name for it ("called the plan 'a slow leak'").
 * - `act`: brings quoted words only ("ruled out 'joint operations'").
 */
export type CueFrame = 'say' | 'state' | 'tell' | 'ask' | 'label' | 'act';

export type VerbForm = 'base' | 'third' | 'past' | 'ing';

export interface CueVerb {
  readonly lemma: string;
  readonly frame: CueFrame;
  readonly form: VerbForm;
}

const LEMMAS: Readonly<Record<CueFrame, string>> = {
  say: `say add write tweet argue claim insist explain warn acknowledge admit concede predict suggest note
    continue reply respond recall announce declare state stress reiterate assert contend maintain allege vow pledge promise joke quip
    complain lament testify caution boast confirm deny emphasize emphasise retort counter answer proclaim swear conclude observe remark estimate`,
  state: `report reveal indicate underline underscore highlight repeat profess theorize theorise speculate guess reckon
    forecast project venture opine muse grumble gripe fume rail shout yell scream cry exclaim whisper mutter murmur chant bark snap
    scoff sneer sigh tease deadpan crow gloat brag enthuse gush plead beg urge implore counsel recommend propose demand
    volunteer interject interrupt elaborate clarify specify signal imply hint intimate insinuate disclose divulge confide confess
    relate recount post blog message comment editorialize editorialise narrate summarize summarise dispute protest object agree
    disagree affirm reaffirm attest certify mention offer offered interpose thunder roar bellow chide
    scold chime muster reason rejoin decree rule find charge decide instruct order pronounce lecture preach read determine advise foresee rant intone drawl chuckle laugh sniff wail groan moan`,
  tell: 'tell assure remind inform notify brief reassure',
  ask: 'ask wonder question inquire enquire query',
  label: `call describe label dub brand characterize characterise term portray depict refer deride denounce hail slam blast praise
    criticize criticise dismiss mock condemn tout decry ridicule lambaste lambast bash attack deplore compare liken paint cast
    rebuke rip thank credit commend salute accuse blame`,
  act: `rule express voice cite quote speak talk press invoke promote echo defend reject refuse endorse advocate support oppose
    rally campaign apologize apologise use employ cheer applaud toast address point outline detail discuss explain threaten seek issue release publish
    make cite mean give deliver send raise reference welcome bemoan trumpet celebrate champion fault challenge encourage push
    decline stop want hear see consider believe think hope expect fear worry remember realize realise feel hold sum`,
};

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said'], tell: ['told'], write: ['wrote', 'written'], think: ['thought'], swear: ['swore', 'sworn'], read: ['read'],
  find: ['found'], foresee: ['foresaw', 'foreseen'], show: ['showed', 'shown'], forecast: ['forecast'], cast: ['cast'], speak: ['spoke', 'spoken'], see: ['saw', 'seen'],
  hear: ['heard'], give: ['gave', 'given'], make: ['made'], send: ['sent'], seek: ['sought'], understand: ['understood'], hold: ['held'],
  feel: ['felt'], mean: ['meant'], beg: ['begged'], brag: ['bragged'], confer: ['conferred'], refer: ['referred'], slam: ['slammed'],
  rip: ['ripped'], stop: ['stopped'], rap: ['rapped'], admit: ['admitted'], quip: ['quipped'], dub: ['dubbed'], snap: ['snapped'], blog: ['blogged'],
  chat: ['chatted'], sum: ['summed'],
};

const DOUBLING = new Set(['beg', 'brag', 'confer', 'refer', 'slam', 'rip', 'stop', 'admit', 'quip', 'dub', 'snap', 'blog', 'sum']);

/** Every inflected form of every cue verb; the first frame a lemma is listed under counts. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = inflected();

function inflected(): Map<string, CueVerb> {
  const forms = new Map<string, CueVerb>();
  for (const frame of Object.keys(LEMMAS) as CueFrame[]) {
    for (const lemma of LEMMAS[frame].split(/\s+/)) {
      const add = (word: string, form: VerbForm): void => {
        if (!forms.has(word)) forms.set(word, { lemma, frame, form });
      };
      add(lemma, IRREGULAR[lemma]?.includes(lemma) === true ? 'past' : 'base');
      add(thirdOf(lemma), 'third');
      for (const past of IRREGULAR[lemma] ?? [pastOf(lemma)]) add(past, 'past');
      add(participleOf(lemma), 'ing');
    }
  }
  return forms;
}

function thirdOf(lemma: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function pastOf(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

function participleOf(lemma: string): string {
  if (DOUBLING.has(lemma)) return `${lemma}${lemma.slice(-1)}ing`;
  return lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}
