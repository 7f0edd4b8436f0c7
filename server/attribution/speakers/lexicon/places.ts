import { words } from './words.js';

/**
 * Countries, US states and capitals: names that speak only where a text uses one as a source (`Tehran said`), and that are
 * never taken for a person. Facts, written by hand; lower case, `_` for a blank.
 */
export const PLACES = words(`
  afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium
  belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burma burundi cambodia cameroon canada chad chile china colombia congo
  costa_rica croatia cuba cyprus czech_republic denmark djibouti dominican_republic ecuador egypt el_salvador england eritrea estonia ethiopia europe
  fiji finland france gabon gambia gaza germany ghana great_britain greece greenland grenada guatemala guinea guyana haiti honduras hong_kong hungary
  iceland india indonesia iran iraq ireland israel italy ivory_coast jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia
  lebanon lesotho liberia libya liechtenstein lithuania luxembourg macau macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius
  mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands new_zealand nicaragua niger nigeria north_korea
  northern_ireland norway oman pakistan palestine panama papua_new_guinea paraguay peru philippines poland portugal puerto_rico qatar romania russia rwanda
  saudi_arabia scotland senegal serbia sierra_leone singapore slovakia slovenia somalia south_africa south_korea south_sudan spain sri_lanka sudan
  suriname sweden switzerland syria taiwan tajikistan tanzania thailand tibet togo tonga trinidad tunisia turkey turkmenistan uganda ukraine
  united_arab_emirates united_kingdom united_states united_states_of_america uruguay uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe
  us usa uk uae eu un united_nations european_union america soviet_union
  africa asia south_america north_america latin_america middle_east west_bank crimea kurdistan kashmir chechnya
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky
  louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico
  new_york new_york_city north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont
  virginia west_virginia wisconsin wyoming washington washington_dc queensland ontario quebec alberta new_south_wales
  abuja accra addis_ababa algiers amman amsterdam ankara athens atlanta baghdad baltimore bangkok beijing beirut belfast belgrade berlin bern birmingham bogota boston
  brasilia bratislava brussels bucharest budapest buenos_aires cairo calgary canberra cape_town caracas chicago cleveland copenhagen dallas damascus delhi denver detroit
  dhaka doha dubai dublin edinburgh frankfurt geneva glasgow hanoi harare havana helsinki houston islamabad istanbul jakarta jerusalem johannesburg kabul kampala
  kathmandu khartoum kiev kyiv kuala_lumpur lagos las_vegas lima lisbon liverpool ljubljana london los_angeles madrid manchester manila mecca melbourne miami
  milan minneapolis minsk mogadishu montreal moscow mosul mumbai munich nairobi new_delhi new_orleans nice nicosia oslo ottawa paris perth philadelphia
  phoenix pittsburgh prague pretoria pyongyang quito ramallah reykjavik riga riyadh rome san_diego san_francisco santiago sarajevo seattle seoul
  shanghai sofia st_louis stockholm sydney taipei tallinn tbilisi tehran tel_aviv tokyo toronto tripoli tunis vancouver vienna vilnius warsaw yerevan zagreb zurich`);

/** The single words of which names of places consist. */
export const PLACE_WORDS: ReadonlySet<string> = new Set([...PLACES].flatMap(place => place.split(' ')));
