import { words } from './words.js';

/**
 * Words that make a capitalised name the name of a body: `Harbour Board`, `Ministry of Trade`, `Lowport Times`.
 * Written by hand from the kinds of bodies that speak in the news; lower case.
 */
export const BODY_WORDS = words(`
  department ministry office agency administration authority bureau commission committee council board court tribunal parliament senate congress
  assembly house government cabinet treasury navy army force forces guard corps command police constabulary service services patrol fbi cia
  party union federation confederation association society alliance coalition movement campaign league club team united institute institution
  foundation fund trust charity centre center university college school academy hospital clinic church mosque synagogue diocese museum gallery
  library bank group company corporation corp inc ltd llc plc holdings partners capital industries enterprises airlines airways motors electric energy
  oil petroleum pharmaceuticals laboratories labs technologies systems software networks media news times post herald tribune journal guardian
  gazette telegraph chronicle observer mirror mail express independent star globe inquirer examiner bulletin dispatch magazine review radio tv television broadcasting
  channel network press wire project initiative programme program task chamber exchange reserve network organisation organization nations
  community states commonwealth ngo watch relations rights studies affairs resources security district county state republic kingdom brotherhood nato
  structures works engineering logistics construction shipping steel lines ferries foods homes solutions ventures consulting motors railways buses
  bbc cnn afp reuters`);

/** Of these, the ones that may be followed by `of` or `for` and more of the name. */
export const BODIES_WITH_OF = words(`
  department ministry office agency bureau commission committee council board court house bank university college school academy church institute
  institution centre center museum association society federation confederation union league house chamber army state republic kingdom party diocese
  board fund bishops conference organisation organization alliance coalition parents mothers friends doctors reporters sons daughters secretariat
  campaign coalition people library hospital`);

/** Common nouns for a body that speaks as one: `the company`, `the ministry`, `the Lund campaign`. */
export const BODY_NOUNS = words(`
  agency company firm administration campaign government ministry department office court council commission committee union party bank group newspaper
  paper magazine network channel station broadcaster website site church university college school hospital board club team organisation organization
  association foundation charity institute police force army navy military regime parliament bureau authority municipality corporation retailer manufacturer
  carrier airline maker giant operator supplier insurer start-up startup utility developer publisher watchdog regulator embassy consulate tribunal panel
  task-force coalition alliance federation league franchise outlet service think-tank country nation kingdom state city town county district`);

/** Names that are never a person's although nothing in their words says so. */
export const KNOWN_BODIES = words(`
  pentagon kremlin twitter facebook google microsoft amazon apple wikinews reuters breitbart politico interpol eurostat hezbollah hamas taliban
  al-qaeda isil isis islamic_state wall_street silicon_valley white_house downing_street elysee vatican knesset bundestag duma senate congress
  brussels_commission general_motors general_electric general_mills scotland_yard capitol_hill supreme_court state_street fox_news medicare youtube instagram snapchat`);

/** Last words of names of things, events and landmarks: no persons, and they speak only where a text makes them a source. */
export const THING_WORDS = words(`
  war act law bill amendment plan deal agreement treaty accord protocol pact doctrine reform code constitution
  street avenue road boulevard highway bridge airport station river lake mount mountain island islands bay sea ocean valley park square hall tower
  building plaza stadium arena beach hills heights coast gulf canyon desert forest
  day week month year festival cup championship championships olympics games marathon award awards prize series show convention summit debate debates
  election primary caucus caucuses medal book bible quran koran test crisis revolution spring zone border age era syndrome disease virus`);

/** Capitalised words that name neither somebody nor something that speaks; they end a name. */
export const NEVER_IN_NAMES = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  jan feb mar apr aug sept sep oct nov dec christmas easter ramadan thanksgiving gmt est edt pst utc am pm i i'm i've i'll i'd
  islam muslim muslims christian christians jew jews jewish hindu catholic catholics protestant republican republicans democrat democrats gop
  conservative conservatives liberal liberals english internet covid covid-19 photo image video related read updated advertisement copyright`);

/** Adjectives of countries and peoples; before a name they belong to the role, alone they name nobody. */
export const DEMONYMS = words(`
  american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian swedish norwegian danish finnish
  icelandic polish czech slovak hungarian romanian bulgarian greek turkish cypriot maltese serbian croatian bosnian albanian kosovar macedonian
  montenegrin slovenian ukrainian russian belarusian lithuanian latvian estonian georgian armenian azerbaijani kazakh uzbek israeli palestinian
  lebanese syrian iraqi iranian saudi emirati qatari kuwaiti yemeni omani jordanian egyptian libyan tunisian algerian moroccan sudanese ethiopian
  kenyan ugandan tanzanian rwandan congolese nigerian ghanaian senegalese south african zimbabwean zambian somali afghan pakistani indian bangladeshi nepalese
  burmese thai vietnamese cambodian malaysian indonesian singaporean filipino philippine chinese taiwanese japanese korean mongolian australian
  canadian mexican cuban haitian jamaican brazilian argentine argentinian chilean colombian venezuelan peruvian bolivian ecuadorian european asian
  african arab kurdish western eastern northern southern african-american latino hispanic`);
