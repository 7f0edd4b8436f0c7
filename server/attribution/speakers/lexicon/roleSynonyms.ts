/**
 * Role nouns by which newspapers call the bearer of another: the key is said of somebody introduced as one of the words.
 * Written by hand; folded, heads in the singular. Ties between an office and its name in common use
 * (`the top diplomat` is a foreign minister or secretary of state) are kept to those that hold in any country.
 */
const SYNONYMS: Readonly<Record<string, string>> = {
  senator: 'sen',
  governor: 'gov',
  representative: 'rep congressman congresswoman',
  congressman: 'rep representative',
  congresswoman: 'rep representative',
  lawmaker: 'sen senator rep representative congressman congresswoman legislator mp assemblyman assemblywoman councilman councilwoman parliamentarian',
  legislator: 'sen senator rep representative congressman congresswoman lawmaker mp assemblyman assemblywoman',
  politician: 'sen senator rep representative congressman congresswoman gov governor mayor minister premier mp',
  general: 'gen',
  admiral: 'adm',
  colonel: 'col',
  captain: 'capt',
  lieutenant: 'lt',
  sergeant: 'sgt',
  officer: 'constable sgt sergeant detective lt lieutenant capt captain',
  premier: 'minister',
  diplomat: 'secretary minister ambassador envoy',
  envoy: 'ambassador',
  spokesman: 'spokesperson spokeswoman secretary',
  spokeswoman: 'spokesperson spokesman secretary',
  spokesperson: 'spokesman spokeswoman secretary',
  chairman: 'chair chairwoman chairperson',
  chairwoman: 'chair chairman chairperson',
  chair: 'chairman chairwoman chairperson',
  lawyer: 'attorney solicitor barrister counsel',
  attorney: 'lawyer',
  adviser: 'advisor strategist',
  advisor: 'adviser strategist',
  executive: 'ceo director president founder chief',
  chief: 'director head ceo commissioner president boss leader',
  boss: 'director head ceo chief executive manager coach',
  head: 'director chief chairman chairwoman president',
  leader: 'president chairman chairwoman minister premier chief head founder',
  academic: 'professor lecturer researcher scholar',
  researcher: 'scientist professor author',
  scientist: 'researcher professor',
  professor: 'prof academic',
  doctor: 'physician surgeon dr psychiatrist',
  cleric: 'imam ayatollah sheikh priest bishop pastor',
  manager: 'coach',
  coach: 'manager trainer',
  businessman: 'entrepreneur ceo owner mogul billionaire developer investor tycoon',
  nominee: 'candidate',
  candidate: 'nominee frontrunner front-runner',
  monarch: 'king queen',
  reverend: 'rev',
  founder: 'co-founder cofounder',
  author: 'co-author coauthor writer novelist',
  mother: 'mum mom parent', father: 'dad parent', mum: 'mother', mom: 'mother', dad: 'father',
};

const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(SYNONYMS).map(([head, others]) => [head, new Set(others.split(' '))]));

/** Whether somebody introduced as a `known` may be called a `called`. */
export function roleNounsAgree(called: string, known: string): boolean {
  return called === known || (SETS.get(called)?.has(known) ?? false);
}
