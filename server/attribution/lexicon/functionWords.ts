/**
 * Closed classes the rules look at. Source: Quirk et al. 1985, chapters 5-9 (determiners, adverbials, prepositions, subordinators).
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words of time that may stand between a cue and its content without a preposition. */
export const TIME_WORDS = words(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow mon. tue. tues. wed. thu. thurs. fri. sat. sun.
   january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec.
   morning afternoon evening night week month year earlier later last this next late early recently repeatedly then again once`,
);

export const PREPOSITIONS = words(
  `in on at during to after before of about from with by for via through under over amid following despite without within against upon
   into alongside outside inside near between among along`,
);

export const COMPLEMENTISERS = words('that whether if how why what where when who which');

export const SUBORDINATORS = words(
  'because although though while whereas since unless until as when where if after before that whether which who whom whose than so',
);

export const CONJUNCTIONS = words('and but or yet nor so');

export const BE_FORMS = words("be is are was were been being am 's 're 'm \u2019s \u2019re \u2019m");
export const AUXILIARIES = words(
  `be is are was were been being am has have had do does did will would can could may might shall should must
   's 're 've 'd 'll 'm \u2019s \u2019re \u2019ve \u2019d \u2019ll \u2019m wo ca not n't n\u2019t never`,
);

/** Pronouns that can be the subject of a finite verb. */
export const SUBJECT_PRONOUNS = words('i you he she it we they who someone somebody everyone everybody nobody anyone one some many others most few both all several this that those these there another neither none');
export const OBJECT_PRONOUNS = words('me you him her it us them himself herself themselves itself everyone anyone');
export const POSSESSIVES = words('my your his her its our their whose');

export const RELATIVES = words('who which whose whom that');

/** Beginnings of phrases like "according to": each takes a noun phrase as source. */
export const ACCORDING: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'view', 'of'],
  ['in', 'the', 'opinion', 'of'],
];

/** Commonest English words that no neighbour in the Latin script writes alike. */
export const ENGLISH_WORDS = words(
  `the of and to is was that for with said says will would his her their they not it has have had from by at we you are be been who i'm i’m my our`,
);
