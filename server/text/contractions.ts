/** Short forms and abbreviations with the words they stand for; apostrophes straight, dots left out. */
const OPENED = new Map<string, readonly string[]>(Object.entries({
  "won't": ['will', 'not'], "can't": ['can', 'not'], cannot: ['can', 'not'], "shan't": ['shall', 'not'], "ain't": ['is', 'not'],
  // As posts print them; what is a word of its own without the apostrophe (wont, cant, were) is none.
  aint: ['is', 'not'], dont: ['do', 'not'], doesnt: ['does', 'not'], didnt: ['did', 'not'], isnt: ['is', 'not'], arent: ['are', 'not'], wasnt: ['was', 'not'],
  werent: ['were', 'not'], havent: ['have', 'not'], hasnt: ['has', 'not'], hadnt: ['had', 'not'], couldnt: ['could', 'not'], wouldnt: ['would', 'not'], shouldnt: ['should', 'not'],
  "let's": ['let', 'us'], "i'm": ['i', 'am'], "'tis": ['it', 'is'], "y'all": ['you', 'all'], "o'clock": ['oclock'],
  gonna: ['going', 'to'], wanna: ['want', 'to'], gotta: ['got', 'to'], "'em": ['them'], "'cause": ['because'],
  mr: ['mr'], gov: ['governor'], sen: ['senator'], rep: ['representative'], gen: ['general'], adm: ['admiral'],
  lt: ['lieutenant'], col: ['colonel'], sgt: ['sergeant'], capt: ['captain'], prof: ['professor'], dept: ['department'],
  dr: ['doctor'], vp: ['vice', 'president'], vs: ['versus'], etc: ['etcetera'], approx: ['approximately'], govt: ['government'],
}));

/** Initials that are compared as the names they stand for; only in capitals, so that `us` stays a pronoun. */
const INITIALS = new Map<string, readonly string[]>(Object.entries({
  US: ['united', 'states'], USA: ['united', 'states'], UK: ['united', 'kingdom'],
  UN: ['united', 'nations'], EU: ['european', 'union'],
}));

/** What `'s` shortens `is` after; after anything else it is a possessive and falls away. */
const BEFORE_IS = new Set(
  'he she it that this there here what who where when how why everything nothing something everyone everybody nobody somebody one'
    .split(' '),
);

const ENDINGS: readonly (readonly [ending: string, word: string])[] = [
  ["n't", 'not'], ["'re", 'are'], ["'ve", 'have'], ["'ll", 'will'], ["'d", 'would'], ["'m", 'am'],
];

/**
 * The words that a printed word stands for: `won't` for *will not*, `Rear Adm`'s `Adm` for *admiral*, `US` for *united states*.
 * Possessive endings fall away. Any other word is given back alone.
 * @param word lower case, apostrophes straight, inner dots removed
 * @param printed the same with its capitals
 */
export function openedWords(word: string, printed: string): readonly string[] {
  const initials = INITIALS.get(printed);
  if (initials !== undefined) return initials;
  const opened = OPENED.get(word);
  if (opened !== undefined) return opened;
  if (!word.includes("'")) return [word];
  for (const [ending, meant] of ENDINGS) {
    if (word.endsWith(ending) && word.length > ending.length) return [word.slice(0, -ending.length), meant];
  }
  if (word.endsWith("'s")) {
    const owner = word.slice(0, -2);
    return BEFORE_IS.has(owner) ? [owner, 'is'] : [owner];
  }
  return [word.replaceAll("'", '')];
}
