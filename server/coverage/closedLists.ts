/** The closed lists that decide what a changed or dropped word touches. All folded. Defined in docs/differences.md. */

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const NEGATION = listed('not no never none nobody nothing nor without neither');

/** What a negation may stand beside or for, without anything else being said: `would` / `would not`, `a` / `no`, `ever` / `never`. */
export const AFFIRMING = listed(
  'a an the some any every all each everybody everyone somebody someone something everything always ever once yet still and but to is are was were be been being am has have had do does did will would shall should can could may might must it that there so',
);

/** Words that say how certain, possible or binding something is. */
export const MODALITY = listed('may might could would should must will can shall probably perhaps maybe likely');

/** How much or how many is meant. */
export const QUANTIFIERS = listed('almost nearly about some half most partly either other all only');

/** Behind a negation these add to what was said: `not only`. */
export const ADDING = listed('only just merely simply solely');

/** How much, how many or how often: none of them can stand for another. */
export const DEGREE = listed('almost nearly some half most mostly partly all only every each many few several always often sometimes usually rarely');

/** What limits a statement: negations, hedges, conditions, exceptions, quantifiers. Plain `will`, `would` and `can` limit nothing. */
export const QUALIFIERS: ReadonlySet<string> = new Set([
  ...NEGATION,
  ...QUANTIFIERS,
  ...'may might could should must probably perhaps maybe likely if unless until but however although though except while'.split(' '),
]);

/** Of these, the ones that limit what follows them at once. */
export const LEADING_QUALIFIERS: ReadonlySet<string> = new Set([...NEGATION, ...QUANTIFIERS, ...'probably perhaps maybe likely'.split(' ')]);

/** Conjunctions that open a condition, an exception or an objection. */
export const LIMITING_CONJUNCTIONS = listed('but if unless until although though except however while');

/** What limits the sentence before it, and the sentence behind it, as the first word of a sentence. */
export const LIMITS_BEFORE = listed('but however if unless although though except');
export const LIMITS_BEHIND = listed('if unless although though');

/** What opens a clause that holds only under a condition or for a time. */
export const CONDITIONS = listed('if unless until when while once');

export const FILLERS = listed('um uh er erm ah oh hmm mm');

/** Fillers where they stand apart, and words of their own elsewhere: `Well, he did`, `he did well`. */
export const DOUBTFUL_FILLERS = listed('well like yeah so okay ok');

/** Fillers of two words. */
export const FILLER_PAIRS = listed('you+know i+mean sort+of kind+of');

/** What may be an article or a conjunction to one reporter and nothing to another. */
export const LIGHT_WORDS = listed('a an the and that of to');

/** Prepositions that are too rare to count as function words elsewhere. */
export const PREPOSITIONS = listed('inside outside within without toward towards upon amid amidst among amongst beside besides beneath behind beyond across along around throughout despite concerning regarding onto underneath');

export const FIRST_PERSON = listed('i me my mine myself we us our ours ourselves');
export const SECOND_PERSON = listed('you your yours yourself yourselves');
export const THIRD_PERSON = listed('he him his himself she her hers herself they them their theirs themselves it its itself');

/** Pronouns that point back to a person or a group named before. */
export const POINTING_BACK = listed('he him his she her they them their');

/** Of these, the ones that stand for several. */
export const POINTING_TO_MANY = listed('they them their');

/** Words for a person that `he` or `she` can stand for. */
export const PERSONS = listed(
  'man woman boy girl mother father son daughter sister brother wife husband widow widower uncle aunt grandmother grandfather grandson granddaughter child kid baby friend neighbor colleague partner boss chief leader captain skipper driver pilot doctor nurse teacher pupil student farmer fisherman worker minister mayor president chancellor senator governor judge lawyer attorney officer soldier general colonel admiral sergeant king queen prince princess priest bishop pope coach player manager director owner founder chairman chairwoman spokesman spokeswoman secretary ambassador candidate predecessor successor deputy engineer scientist professor author writer singer actor actress artist editor reporter journalist witness victim suspect killer patient customer client tenant landlord guest stranger speaker opponent rival',
);

/** Words for several that do not end in s. */
export const PLURALS = listed('people men women children police fishermen workmen councilmen spokesmen everybody everyone others');

/** Units, dates and currencies: as telling as the number beside them. */
export const MEASURES = listed(
  'percent dollar dollars pound pounds euro euros cent cents yen yuan rupee rupees mile miles kilometer kilometers meter meters foot feet inch inches ton tons kilogram kilograms gram grams liter liters second seconds minute minutes hour hours day days week weeks month months year years monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december dozen hundred thousand million billion trillion',
);

/** What is written or posted, as the head of a source: nobody says it. */
export const DOCUMENTS = listed(
  'statement letter email e-mail message post tweet memo memorandum note op-ed editorial column article report document paper filing lawsuit complaint indictment affidavit ruling opinion verdict transcript summary preamble study survey poll analysis review story headline video speech testimony bill resolution account book diary press-release release text',
);

/** Reporting verbs that judge what was said; stems as they begin. */
const LOADED_CUES =
  'claim admit admitted insist conced boast brag alleg confess gloat scoff sneer whin rant crow slam blast lash snap fume rage jeer mock complain lament protest blurt quip purport pretend bluster moan acknowledg'.split(' ');

/** The loaded verb in a cue, as printed; `undefined` for a neutral cue. */
export function loadedVerb(cue: string): string | undefined {
  return cue.split(/[^\p{L}]+/u).find((word) => {
    const folded = word.toLowerCase();
    return LOADED_CUES.some((stem) => folded.startsWith(stem) && folded.length <= stem.length + 4);
  });
}
