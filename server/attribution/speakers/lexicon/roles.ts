import { words } from './words.js';

/**
 * Nouns that name what somebody is or does, in the singular, lower case: the heads of `the Pentagon spokesman`, `the mayor of Lowport`.
 * Written by hand from the offices, professions and kinships that sources of news reports bear; the polnear training part
 * (read, never copied) showed which of them matter.
 */
export const ROLE_NOUNS = words(`
  president vice-president premier minister secretary undersecretary chancellor governor gov lieutenant-governor mayor senator sen congressman congresswoman
  congressperson representative rep delegate lawmaker legislator parliamentarian councillor councilor councilman councilwoman councilmember
  councilwoman alderman alderwoman assemblyman assemblywoman commissioner comptroller treasurer ombudsman speaker whip backbencher mp msp mep
  ambassador envoy diplomat consul attaché attache negotiator mediator emissary politician statesman stateswoman
  spokesman spokeswoman spokesperson spokespeople official officer aide adviser advisor strategist consultant pollster staffer operative surrogate
  leader head chief boss director chair chairman chairwoman chairperson chairmen ceo cfo coo cto executive manager administrator
  supervisor superintendent coordinator co-ordinator organizer organiser founder co-founder cofounder owner co-owner partner shareholder investor trader
  banker broker entrepreneur businessman businesswoman businessperson developer magnate mogul tycoon billionaire millionaire contractor landlord
  attorney lawyer solicitor barrister counsel prosecutor judge justice magistrate sheriff coroner clerk notary defendant plaintiff litigant
  detective investigator inspector constable policeman policewoman trooper agent ranger guard soldier marine sailor pilot veteran commander general
  admiral colonel captain sergeant lieutenant firefighter paramedic medic fighter rebel militant insurgent gunman
  doctor physician surgeon nurse psychologist psychiatrist therapist pharmacist dentist midwife epidemiologist virologist
  scientist researcher professor lecturer academic scholar historian economist analyst expert specialist engineer architect biologist chemist
  physicist geologist astronomer climatologist meteorologist forecaster statistician sociologist philosopher curator librarian archivist dean provost rector
  teacher headteacher headmaster headmistress principal tutor student pupil graduate alumnus undergraduate freshman sophomore
  author co-author coauthor writer novelist poet playwright biographer journalist reporter editor columnist correspondent anchor broadcaster presenter host
  commentator blogger critic pundit producer publisher photographer cameraman filmmaker director screenwriter
  actor actress comedian singer songwriter rapper musician guitarist drummer composer conductor pianist dancer artist painter sculptor designer model
  star celebrity entertainer performer athlete player coach trainer manager striker goalkeeper midfielder defender forward quarterback pitcher catcher
  sprinter swimmer cyclist golfer boxer driver jockey referee umpire teammate winger skipper
  activist campaigner advocate organizer protester protestor demonstrator volunteer donor fundraiser lobbyist unionist dissident whistleblower defector
  candidate nominee front-runner frontrunner contender hopeful incumbent challenger opponent rival successor predecessor running-mate democrat republican
  conservative liberal socialist independent voter supporter backer elector caucus-goer
  priest pastor minister bishop archbishop cardinal pope cleric clergyman clergywoman vicar rabbi imam preacher evangelist missionary nun monk chaplain ayatollah
  monarch king queen prince princess emperor duke duchess lord lady baroness baron
  father mother dad mum mom parent brother sister sibling son daughter child boy girl man woman teenager teen youth toddler husband wife spouse widow widower
  fiancé fiancée uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter stepfather stepmother boyfriend girlfriend neighbour neighbor
  friend colleague resident citizen villager native immigrant migrant refugee passenger motorist customer client patient tenant homeowner
  farmer fisherman worker labourer laborer miner plumber electrician carpenter mechanic waiter waitress chef cook baker barber bartender shopkeeper
  gardener cleaner janitor porter engineer technician operator dispatcher captain
  witness eyewitness bystander onlooker survivor victim hostage suspect inmate prisoner convict source insider person individual tourist visitor
  master harbourmaster warden keeper steward skipper mate member commissioner trustee regent governor fellow intern apprentice poster user blogger correspondent envoy watchdog strategist mastermind`);

/** Offices of state: who bears another role does not bear one of these unless the text says so. Written by hand. */
export const OFFICES = words(`
  president vice-president premier minister secretary chancellor governor mayor senator congressman congresswoman ambassador envoy judge justice prosecutor
  sheriff general admiral pope bishop archbishop cardinal king queen prince princess`);

/** Of these, the ones that tell gender. `chairman`, `spokesman` and the like are left out: papers use them of women too. */
export const MALE_ROLES = words(`
  congressman councilman assemblyman alderman businessman policeman clergyman father dad brother son boy man husband widower fiancé uncle nephew
  grandfather grandson stepfather boyfriend king prince emperor duke lord baron actor headmaster gunman fisherman cameraman priest pope statesman waiter monk imam`);
export const FEMALE_ROLES = words(`
  congresswoman councilwoman assemblywoman alderwoman businesswoman policewoman clergywoman chairwoman spokeswoman stateswoman mother mum mom sister
  daughter girl woman wife widow fiancée aunt niece grandmother granddaughter stepmother girlfriend queen princess duchess lady baroness actress
  headmistress nun waitress midwife`);

/** What stands before a role noun and belongs to the role: `former`, `acting`, `deputy`. */
export const ROLE_MODIFIERS = words(`
  former ex then then- late acting interim deputy vice prime foreign senior junior assistant associate executive first second lead chief top leading
  national state federal local regional special principal permanent general managing press media communications home defence defense interior justice
  finance health education trade energy transport labor labour veteran longtime long-time current outgoing incoming newly elected retired fellow
  majority minority shadow opposition presidential vice-presidential gubernatorial congressional republican democratic conservative liberal
  supreme high county city district campaign co- chief-of-staff star celebrity billionaire self-described`);

/** Nouns for several people at once; a source with such a head is a group and stays one: `officials`, `residents`, `police`. */
export const GROUP_NOUNS = words(`
  police people authorities officials troops forces staff crew family team group crowd public media press sources experts analysts critics
  parents residents villagers protesters witnesses lawmakers leaders researchers scientists supporters opponents aides advisers advisors both all many some
  most several others few`);

/** Roles in which people stay unnamed: `the spokesman` is not just anybody who was named before. */
export const ANONYMOUS_ROLES = words(`
  spokesman spokeswoman spokesperson official officer aide adviser advisor staffer operative surrogate source insider witness eyewitness bystander onlooker
  resident citizen villager neighbour neighbor friend colleague relative lawyer attorney prosecutor expert analyst critic supporter voter poster user
  member person individual father mother dad mum mom parent brother sister son daughter child wife husband widow uncle aunt cousin partner
  victim suspect survivor passenger motorist customer worker employee employer reporter journalist interviewer correspondent editor moderator judge
  doctor nurse teacher student boy girl announcer narrator questioner caller agent guard soldier driver pilot owner landlord patient donor protester
  anchor presenter host author writer publisher coach manager player partner opponent rival predecessor successor running-mate man woman teenager teen youth`);

/** Things in writing that sources quote: they speak, and are nobody's name. */
export const REPORT_NOUNS = words(`
  report result estimate figure post poll source document record finding study statistic survey data paper statement letter message email memo
  official note article story transcript filing lawsuit complaint ruling analysis research review headline tweet video website site rumour rumor`);
