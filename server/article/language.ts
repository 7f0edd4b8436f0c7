/**
 * The language a text is written in, by how many of its words are function words of one language only.
 * ISO 639-1; `und` for fewer than 20 words, for another script, and where two languages come out alike.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const counts = LANGUAGES.map(() => 0);
  let words = 0;
  WORD.lastIndex = 0;
  for (let found = WORD.exec(sample); found !== null; found = WORD.exec(sample)) {
    for (const language of LANGUAGES_OF.get(found[0]) ?? []) counts[language]!++;
    if (++words % PLAIN_AFTER !== 0) continue;
    // Most texts have told their language long before the sample ends.
    const [best, most] = leading(counts);
    if (most >= words * PLAIN_SHARE && isAlone(counts, best, most / 2)) return LANGUAGES[best]!;
  }
  const [best, most] = leading(counts);
  if (words < FEWEST_WORDS || most < words * SMALLEST_SHARE) return 'und';
  return isAlone(counts, best, most * 0.9) ? LANGUAGES[best]! : 'und';
}

/** The language with most words, by its index, and how many. */
function leading(counts: readonly number[]): [best: number, most: number] {
  const most = Math.max(...counts);
  return [counts.indexOf(most), most];
}

/** Whether no other language has more words than `limit`. */
function isAlone(counts: readonly number[], best: number, limit: number): boolean {
  return counts.every((count, language) => language === best || count <= limit);
}

const WORD = /[\p{L}\p{M}]+/gu;
/** Words after which a language may be plain, and the part of them that must be its own. */
const PLAIN_AFTER = 50;
const PLAIN_SHARE = 0.3;

/** UTF-16 code units; a page more tells no more. */
const SAMPLE = 1200;
const FEWEST_WORDS = 20;
const SMALLEST_SHARE = 0.15;

/** The commonest function words; words shared by neighbours stand in each of their lists. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it was on are as with his they at be this from have or had by not but were we you has he she an which their will would said who its been more there if about',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch sagte',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se le ce il sont avec son cette ont été mais comme aux nous ou sa leur elle ses dit même fait était entre après',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está dijo',
  it: 'di e il la che in a per un del è con non una i le si da dei della al sono ha lo gli come più nel alla anche ma della dal delle su o se ci nella degli essere questo cui stato hanno suo tra detto ed',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso disse são',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er om ook als maar bij of door uit nog naar dan ze zich was worden wordt over hij heeft hebben meer deze zei tot werd geen die kan wel',
  sv: 'och i att en det som på är av för med den till inte har de ett om var från men han vi ska så kan nu eller när efter vid under också hade säger sade sig mot',
  da: 'og i at en det som på er af for med den til ikke har de et om var fra men han vi skal så kan nu eller når efter ved under også havde siger sagde sig mod blev',
  no: 'og i at en det som på er av for med den til ikke har de et om var fra men han vi skal så kan nå eller når etter ved under også hadde sier sa seg mot ble',
  pl: 'w i na z się do nie że to jest o jak po ale za od co przez dla tym oraz był być może już są jego jej które który przed także tego powiedział',
  tr: 've bir bu için ile da de çok olarak daha olan gibi en kadar sonra dedi ancak ne ya her olduğunu değil var ise',
};

const LANGUAGES: readonly string[] = Object.keys(FUNCTION_WORDS);

/** Indexes into `LANGUAGES` of the languages a word belongs to. */
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = languagesByWord();

function languagesByWord(): Map<string, number[]> {
  const languages = new Map<string, number[]>();
  LANGUAGES.forEach((language, i) => {
    for (const word of new Set(FUNCTION_WORDS[language]!.split(' '))) {
      const known = languages.get(word);
      if (known === undefined) languages.set(word, [i]);
      else known.push(i);
    }
  });
  return languages;
}
