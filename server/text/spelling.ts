/** British forms that no rule reaches, and the American forms they are compared as. */
const IRREGULAR = new Map(Object.entries({
  centre: 'center', centres: 'centers', centred: 'centered', theatre: 'theater', theatres: 'theaters',
  metre: 'meter', metres: 'meters', kilometre: 'kilometer', kilometres: 'kilometers', litre: 'liter', litres: 'liters',
  fibre: 'fiber', calibre: 'caliber', sombre: 'somber', meagre: 'meager', spectre: 'specter',
  manoeuvre: 'maneuver', manoeuvres: 'maneuvers', manoeuvring: 'maneuvering',
  defence: 'defense', defences: 'defenses', offence: 'offense', offences: 'offenses', licence: 'license',
  licences: 'licenses', pretence: 'pretense', practise: 'practice', practised: 'practiced', practising: 'practicing',
  programme: 'program', programmes: 'programs', cheque: 'check', cheques: 'checks', tyre: 'tire', tyres: 'tires',
  grey: 'gray', greys: 'grays', plough: 'plow', sceptic: 'skeptic', sceptics: 'skeptics', sceptical: 'skeptical',
  scepticism: 'skepticism', mould: 'mold', whilst: 'while', amongst: 'among', towards: 'toward', forwards: 'forward',
  backwards: 'backward', afterwards: 'afterward', learnt: 'learned', burnt: 'burned', dreamt: 'dreamed',
  spelt: 'spelled', judgement: 'judgment', judgements: 'judgments', acknowledgement: 'acknowledgment',
  ageing: 'aging', aluminium: 'aluminum', jewellery: 'jewelry', kerb: 'curb', kerbs: 'curbs', pyjamas: 'pajamas',
  moustache: 'mustache', cosy: 'cozy', draught: 'draft', artefact: 'artifact', artefacts: 'artifacts',
  enquiry: 'inquiry', enquiries: 'inquiries', catalogue: 'catalog', dialogue: 'dialog', dialogues: 'dialogs',
  analogue: 'analog', aeroplane: 'airplane', aeroplanes: 'airplanes', storey: 'story', storeys: 'stories',
  fulfil: 'fulfill', fulfils: 'fulfills', fulfilment: 'fulfillment', skilful: 'skillful', wilful: 'willful',
  enrol: 'enroll', enrolment: 'enrollment', instalment: 'installment', instalments: 'installments',
  instil: 'instill', distil: 'distill', paediatric: 'pediatric', foetus: 'fetus', oestrogen: 'estrogen',
  gaol: 'jail', okay: 'ok', adviser: 'advisor', advisers: 'advisors',
}));

/** Verbs whose last l British spelling doubles: `travelled`, `signalling`. */
const DOUBLED_L =
  /^(.*(?:travel|cancel|label|model|counsel|fuel|signal|total|level|marvel|quarrel|rival|equal|dial|duel|initial|jewel|libel|panel|pedal|shovel|spiral|tunnel|ravel|channel|marshal|bevel|grovel|towel|funnel|kennel))l(ed|ing|er|ers|or|ors|ation)$/u;

/**
 * A word of British spelling in American spelling; every other word as given.
 * The rules also respell words that are spelt alike everywhere (`advise`, `contour`). That is harmless where both
 * sides of a comparison are folded, and the result is never shown.
 * @param word lower case
 */
export function americanSpelling(word: string): string {
  if (word.length < 4) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 6) return word;
  return word
    .replace(/is(e|es|ed|ing|er|ers|ation|ations)$/u, 'iz$1')
    .replace(/ys(e|ed|es|ing)$/u, 'yz$1')
    .replace(/([^aeiou])our(s|ed|ing|able|ably|ite|ites|ful|less|ly|hood|hoods|er|ers|al)?$/u, '$1or$2')
    .replace(DOUBLED_L, '$1$2');
}
