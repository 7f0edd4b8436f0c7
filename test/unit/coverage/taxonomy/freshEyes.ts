/**
 * Pairs for every difference, written from the definitions alone (docs/differences.md, and for the last three codes the
 * taxonomy of the research notes), by someone who had not seen the code. Every word, person, outlet and place is invented.
 *
 * A case speaks of its own code only: the pair may well have others.
 */

export interface TaxonomyReport {
  readonly outlet: string;
  /** The article's text as plain text: headline line, blank line, paragraphs. */
  readonly text: string;
  readonly date?: string;
}

export interface TaxonomyCase {
  readonly code: string;
  /** Whether the pair has the code (said of A against B) or is a near miss that must not. */
  readonly has: boolean;
  /** What the case is about, in a few words. */
  readonly why: string;
  readonly a: TaxonomyReport;
  readonly b: TaxonomyReport;
  /** Articles beside the two. */
  readonly others?: readonly TaxonomyReport[];
}

export const freshEyes: readonly TaxonomyCase[] = [
  // ---------------------------------------------------------------- identical
  {
    code: 'identical',
    has: true,
    why: 'the same sentence, cue before and behind',
    a: {
      outlet: 'Marlow Bay Courier',
      date: '2025-03-04',
      text: `Lighthouse to keep its keeper

The old lighthouse at Marlow Bay will not be automated, the harbour trust decided on Monday.

“A lamp without a keeper is only a lamp, and this coast has enough of those.” With these words Petra Hollin, who chairs the trust, closed the meeting.`,
    },
    b: {
      outlet: 'The Western Ledger',
      date: '2025-03-04',
      text: `Marlow Bay trust votes against automation

The trust voted by six to two to keep a person in the tower.

Chairwoman Petra Hollin said: “A lamp without a keeper is only a lamp, and this coast has enough of those.”`,
    },
  },
  {
    code: 'identical',
    has: true,
    why: 'two sentences, interrupted nowhere',
    a: {
      outlet: 'Quarry Hill News',
      date: '2024-11-12',
      text: `Bakers win bread price fight

The regional court struck down the cap on bread prices on Tuesday.

"Nobody bakes at three in the morning to lose money on every loaf. The judge understood that," said Osman Terrel, head of the bakers' guild.`,
    },
    b: {
      outlet: 'Daily Sextant',
      date: '2024-11-13',
      text: `Court ends cap on the price of a loaf

Shops may set their own prices again from next week.

"Nobody bakes at three in the morning to lose money on every loaf. The judge understood that," guild president Osman Terrel told reporters on the steps of the court.

Consumer groups said they would appeal.`,
    },
  },
  {
    code: 'identical',
    has: false,
    why: 'one inner comma has become a dash',
    a: {
      outlet: 'Fenwick Star',
      date: '2025-05-20',
      text: `School garden saved

Parents at Fenwick Primary raised enough to keep the garden open.

“The children planted every row of it themselves – that is why they cried when they heard,” said head teacher Lorna Pask.`,
    },
    b: {
      outlet: 'County Mail',
      date: '2025-05-21',
      text: `Fundraisers rescue pupils' vegetable plot

A garden dug by pupils will stay, after a week of cake sales.

“The children planted every row of it themselves, that is why they cried when they heard,” said head teacher Lorna Pask.`,
    },
  },
  {
    code: 'identical',
    has: false,
    why: 'the same length and nearly the same letters: one word differs',
    a: {
      outlet: 'Sorrel Valley Gazette',
      date: '2025-08-02',
      text: `Dam inspection finds cracks

Engineers lowered the reservoir by two metres on Friday.

“We found the cracks early and we can repair them before the autumn rain begins,” said site manager Dario Wenlock.`,
    },
    b: {
      outlet: 'Inland Herald',
      date: '2025-08-02',
      text: `Cracks in Sorrel dam

The water level was lowered as a precaution.

“We found the cracks early and we can repair them before the autumn rain returns,” said site manager Dario Wenlock.`,
    },
  },

  // -------------------------------------------------------------- typographic
  {
    code: 'typographic',
    has: true,
    why: 'double hyphens against spaced en dashes, straight against curly',
    a: {
      outlet: 'Prairie Wire',
      date: '2025-01-16',
      text: `Rail union calls off walkout

CALDER JUNCTION -- The strike planned for Friday will not happen, union leaders said.

"We got the night shifts -- the thing we don't talk about -- written into the contract at last," union secretary Hal Brannock said.`,
    },
    b: {
      outlet: 'The Northern Chronicle',
      date: '2025-01-16',
      text: `Rail strike cancelled after late-night talks

Trains will run as normal on Friday.

‘We got the night shifts – the thing we don’t talk about – written into the contract at last,’ said Hal Brannock, the union’s secretary.`,
    },
  },
  {
    code: 'typographic',
    has: true,
    why: 'a semicolon, a capital and a hyphen differ',
    a: {
      outlet: 'Lantern Daily',
      date: '2024-09-30',
      text: `Museum reopens its whale hall

After four years of works the whale hall of the Tarn Museum is open again.

“It is a once in a lifetime skeleton; you stand under it and feel very small,” said curator Inez Mallory.`,
    },
    b: {
      outlet: 'Tarn Observer',
      date: '2024-10-01',
      text: `The whale is back

Visitors queued round the block on Monday to see the museum's largest exhibit.

“It is a once-in-a-lifetime skeleton. You stand under it and feel very small,” curator Inez Mallory said.`,
    },
  },
  {
    code: 'typographic',
    has: false,
    why: 'an apostrophe makes another word: were / we’re',
    a: {
      outlet: 'Coppergate Post',
      date: '2025-02-11',
      text: `Swimmers return to the lido

The outdoor pool in Coppergate opened for the first time since the flood.

“In the mornings were happy to have twenty people in the water,” said lido manager Bert Ansley.`,
    },
    b: {
      outlet: 'City Evening',
      date: '2025-02-11',
      text: `Coppergate lido open again

The pool was closed for eleven months.

“In the mornings we're happy to have twenty people in the water,” said lido manager Bert Ansley.`,
    },
  },
  {
    code: 'typographic',
    has: false,
    why: 'signs differ, but a spelling does too: that is house style',
    a: {
      outlet: 'Bay State Examiner',
      date: '2025-06-08',
      text: `Theater gets new roof

A storm tore the roof off the Orpheline in March.

"The color of the ceiling -- that deep, impossible blue -- is what people ask me about," director Maud Kerrigan said.`,
    },
    b: {
      outlet: 'Stagewatch',
      date: '2025-06-09',
      text: `Orpheline theatre under cover again

The storm-damaged playhouse will reopen in autumn.

“The colour of the ceiling – that deep, impossible blue – is what people ask me about,” said its director, Maud Kerrigan.`,
    },
  },

  // -------------------------------------------------------------- house-style
  {
    code: 'house-style',
    has: true,
    why: 'British and American spelling, a contraction opened',
    a: {
      outlet: 'Harbor Times',
      date: '2025-04-14',
      text: `Farm co-op drops merger plan

Members of the Ruddock Vale dairy cooperative voted Sunday to stay independent.

"We will not organize our whole labor around one buyer who has never milked a cow," co-op chair Elsie Quarrell said.`,
    },
    b: {
      outlet: 'The Farmgate Weekly',
      date: '2025-04-15',
      text: `Ruddock Vale farmers reject merger

The vote was closer than expected.

“We won't organise our whole labour around one buyer who has never milked a cow,” said Elsie Quarrell, who chairs the co-operative.`,
    },
  },
  {
    code: 'house-style',
    has: true,
    why: 'a numeral, a percent sign and it is / it’s',
    a: {
      outlet: 'Ostler Bridge Echo',
      date: '2025-10-02',
      text: `Clinic waiting list halves

Patients in Ostler Bridge wait less than they did a year ago.

“It's 12 nurses more than last year, and 40 per cent of them grew up in this town,” said hospital director Simeon Achter.`,
    },
    b: {
      outlet: 'Medical Bulletin',
      date: '2025-10-01',
      text: `More nurses, shorter queues

A hiring campaign is showing its effect, the hospital says.

“It is twelve nurses more than last year, and 40% of them grew up in this town,” said hospital director Simeon Achter.`,
    },
  },
  {
    code: 'house-style',
    has: true,
    why: 'an abbreviated title: Dr / Doctor',
    a: {
      outlet: 'Kestrel Press',
      date: '2025-03-19',
      text: `Vet honoured by zoo

The zoo named its new elephant house after its veterinarian.

“I have watched Dr Pell sit beside a sick calf for three nights, and she never looked at the clock,” said keeper Jonas Trew.`,
    },
    b: {
      outlet: 'Riverside Journal',
      date: '2025-03-19',
      text: `Elephant house named for animal doctor

The ceremony took place in light rain.

“I have watched Doctor Pell sit beside a sick calf for three nights, and she never looked at the clock,” said keeper Jonas Trew.`,
    },
  },
  {
    code: 'house-style',
    has: false,
    why: 'tons and tonnes are two units, not two spellings',
    a: {
      outlet: 'Salt Coast Daily',
      date: '2025-07-22',
      text: `Record catch at Brennet

The herring fleet came home heavy on Monday.

“We landed 300 tons before breakfast and the ice ran out by noon,” said skipper Magnus Orrel.`,
    },
    b: {
      outlet: 'The Fish Trader',
      date: '2025-07-22',
      text: `Herring boats set record

The harbour ran out of ice.

“We landed 300 tonnes before breakfast and the ice ran out by noon,” said skipper Magnus Orrel.`,
    },
  },
  {
    code: 'house-style',
    has: false,
    why: 'a contraction opened, and another tense: she is / she was',
    a: {
      outlet: 'Aldermoor Telegraph',
      date: '2024-12-05',
      text: `Choir says farewell to its founder

Hundreds came to the chapel on Wednesday.

“She was the reason half of this street can read music,” said tenor Wilf Cardew.`,
    },
    b: {
      outlet: 'Hilltop Radio News',
      date: '2024-12-05',
      text: `Founder of Aldermoor choir retires

She led the singers for 41 years.

“She's the reason half of this street can read music,” said tenor Wilf Cardew.`,
    },
  },

  // ------------------------------------------------------------------ excerpt
  {
    code: 'excerpt',
    has: true,
    why: 'the first of three sentences',
    a: {
      outlet: 'Skerrow Sentinel',
      date: '2025-02-18',
      text: `Ferry company cancels winter timetable

No boats will sail to Skerrow Island in January.

“The engines are forty years old and nobody makes the parts,” said operations chief Ragna Thole.`,
    },
    b: {
      outlet: 'Island Voice',
      date: '2025-02-18',
      text: `Skerrow without ferry in January

Islanders will depend on the mail plane.

“The engines are forty years old and nobody makes the parts. We have looked in five countries. I am sorry for every family that has to wait,” said Ragna Thole, who runs operations for the ferry company.`,
    },
  },
  {
    code: 'excerpt',
    has: true,
    why: 'the last two of three sentences',
    a: {
      outlet: 'Beacon Hill Tribune',
      date: '2025-09-09',
      text: `Coach steps down after cup loss

Greta Lomond resigned as coach of the Hill City Herons on Monday.

"The players did everything I asked of them. The mistakes in that final were mine," Lomond said.`,
    },
    b: {
      outlet: 'Sports Desk',
      date: '2025-09-09',
      text: `Lomond quits the Herons

Coach Greta Lomond told her team first.

"I told them this morning and I will not do it twice. The players did everything I asked of them. The mistakes in that final were mine," Lomond said at a brief news conference.`,
    },
  },
  {
    code: 'excerpt',
    has: false,
    why: 'A stops inside the sentence and closes it with a full stop of its own',
    a: {
      outlet: 'Ashby Recorder',
      date: '2025-05-06',
      text: `Library to open on Sundays

The town library will open seven days a week from June.

“People asked us for Sundays more than for new books.” So says librarian Cosmo Bright.`,
    },
    b: {
      outlet: 'Town & Shire',
      date: '2025-05-06',
      text: `Ashby library goes to seven days

The change was made after a survey.

“People asked us for Sundays more than for new books or for faster computers,” said librarian Cosmo Bright.`,
    },
  },
  {
    code: 'excerpt',
    has: false,
    why: 'two whole sentences of B, but not neighbours: the middle one is gone',
    a: {
      outlet: 'Delta Dispatch',
      date: '2025-11-03',
      text: `Levee holds in Port Anselm

The river crested Sunday night.

"We put forty thousand sandbags on that wall in two days. I have never been prouder of this county," sheriff Tula Ramsgate said.`,
    },
    b: {
      outlet: 'Gulf Report',
      date: '2025-11-03',
      text: `Port Anselm spared by inches

Volunteers worked through two nights.

"We put forty thousand sandbags on that wall in two days. High school kids carried most of them. I have never been prouder of this county," sheriff Tula Ramsgate said.`,
    },
  },

  // ------------------------------------------------------------------ partial
  {
    code: 'partial',
    has: true,
    why: 'a fragment in the outlet’s own sentence',
    a: {
      outlet: 'Chamber Brief',
      date: '2025-01-28',
      text: `Minister defends bus reform

Transport minister Ilka Sorbane told parliament the new network was “the cheapest way to reach every village” in the country.

The opposition wants a review.`,
    },
    b: {
      outlet: 'Republic Today',
      date: '2025-01-28',
      text: `Sorbane under fire over buses

The minister answered questions for two hours.

“I have seen eleven studies on this, and the new network is still the cheapest way to reach every village before the end of the decade,” said transport minister Ilka Sorbane.`,
    },
  },
  {
    code: 'partial',
    has: true,
    why: 'the beginning of the sentence is cut off and the rest given a capital',
    a: {
      outlet: 'Cliffside Weekly',
      date: '2025-08-18',
      text: `Climbers banned from Raven Stack

The rock is closed until September to protect nesting birds.

“The birds were here a thousand years before the first rope,” said warden Nils Ackroyd.`,
    },
    b: {
      outlet: 'Summit Online',
      date: '2025-08-17',
      text: `No climbing on Raven Stack this summer

Climbing clubs said they had not been consulted.

“I climb myself and I know it hurts, but the birds were here a thousand years before the first rope,” said warden Nils Ackroyd.`,
    },
  },
  {
    code: 'partial',
    has: false,
    why: 'cut behind a full stop: an excerpt',
    a: {
      outlet: 'Ferndale Argus',
      date: '2025-06-24',
      text: `Tram line delayed again

The opening slips to spring.

‘The signals failed the test for a third time,’ said project head Orla Venn.`,
    },
    b: {
      outlet: 'Commuter News',
      date: '2025-06-24',
      text: `Ferndale tram: spring at the earliest

The line was to open in October.

‘The signals failed the test for a third time. I will not put a single passenger on a tram that I would not let my mother ride,’ said project head Orla Venn.`,
    },
  },
  {
    code: 'partial',
    has: false,
    why: 'each half of A looks cut, but together they are the whole of B',
    a: {
      outlet: 'The Wharf Post',
      date: '2025-04-29',
      text: `Warehouse fire under control

Forty firefighters fought the blaze at Cinder Wharf overnight.

“The walls were glowing from the inside,” fire captain Yusra Dell said, “and we still had two people on the roof.”`,
    },
    b: {
      outlet: 'Metro Bulletin',
      date: '2025-04-29',
      text: `Two rescued from burning warehouse

Nobody was hurt.

“The walls were glowing from the inside and we still had two people on the roof,” said fire captain Yusra Dell.`,
    },
  },

  // ------------------------------------------------------------------- fuller
  {
    code: 'fuller',
    has: true,
    why: 'A goes on for another sentence',
    a: {
      outlet: 'Bramley Free Press',
      date: '2025-03-11',
      text: `Brewery buys its own spring

The Stannard brewery now owns the water it brews with.

“My grandfather carried this water up the hill in buckets. I wanted to be sure nobody could ever bottle it and sell it back to us,” said owner Clem Stannard.`,
    },
    b: {
      outlet: 'Trade & Barrel',
      date: '2025-03-12',
      text: `Stannard secures water source

The price was not disclosed.

“My grandfather carried this water up the hill in buckets,” said owner Clem Stannard.`,
    },
  },
  {
    code: 'fuller',
    has: true,
    why: 'A has the words that B replaces by an ellipsis',
    a: {
      outlet: 'Observatory Notes',
      date: '2025-10-20',
      text: `Comet will pass closer than thought

The comet found in May will be visible to the naked eye.

“You will need no telescope, no binoculars and no expert beside you, just a dark field and a warm coat,” said astronomer Livia Morcant.`,
    },
    b: {
      outlet: 'Evening Clarion',
      date: '2025-10-21',
      text: `Look up: a comet is coming

Clear skies are forecast for the weekend.

“You will need no telescope ... just a dark field and a warm coat,” said astronomer Livia Morcant.`,
    },
  },
  {
    code: 'fuller',
    has: true,
    why: 'A begins sooner',
    a: {
      outlet: 'Tallis County News',
      date: '2025-07-07',
      text: `Judge lets the rooster stay

A neighbor had sued over the crowing.

"I listened to the recordings twice, and with respect, a rooster in the countryside is not a nuisance," Judge Amity Crowell said.`,
    },
    b: {
      outlet: 'State Ledger',
      date: '2025-07-07',
      text: `Rooster wins in court

The ruling took four minutes.

"A rooster in the countryside is not a nuisance," Judge Amity Crowell said.`,
    },
  },
  {
    code: 'fuller',
    has: false,
    why: 'A’s sentence is longer, but by the outlet’s own words outside the marks',
    a: {
      outlet: 'Pine Ridge Independent',
      date: '2025-09-25',
      text: `Wolves seen near Tollan

Hikers photographed three animals on Tuesday.

Ranger Eskil Dunmore said that, although he understood the concern of parents in Tollan and the villages around it, “a wolf wants nothing from you but distance.”`,
    },
    b: {
      outlet: 'Forest Times',
      date: '2025-09-25',
      text: `Wolf sighting confirmed

The pack is believed to have crossed the pass.

“A wolf wants nothing from you but distance,” said ranger Eskil Dunmore.`,
    },
  },
  {
    code: 'fuller',
    has: false,
    why: 'the more words are inside, not at an end: an insertion',
    a: {
      outlet: 'Glass Street Mail',
      date: '2025-02-03',
      text: `Glassworks hires apprentices again

The works had not trained anyone since 2009.

“In this hall a young and stubborn apprentice needs seven years to learn what the fire wants,” said master blower Renata Sylk.`,
    },
    b: {
      outlet: 'Craft Review',
      date: '2025-02-04',
      text: `New apprentices at the glassworks

Six young people start this month.

“In this hall a young apprentice needs seven years to learn what the fire wants,” said master blower Renata Sylk.`,
    },
  },

  // ---------------------------------------------------------- omission-marked
  {
    code: 'omission-marked',
    has: true,
    why: 'three spaced dots for a clause',
    a: {
      outlet: 'Agency North',
      date: '2025-05-13',
      text: `Port workers vote to strike

Cranes in Vellmar will stand still from Thursday.

“We asked for talks in March ... and all we got was a basket of fruit,” said shop steward Ivo Karsten.`,
    },
    b: {
      outlet: 'Vellmar Today',
      date: '2025-05-13',
      text: `Vellmar port to shut on Thursday

Nine in ten workers voted yes.

“We asked for talks in March, we asked again in April and all we got was a basket of fruit,” said shop steward Ivo Karsten.`,
    },
  },
  {
    code: 'omission-marked',
    has: true,
    why: 'an ellipsis in square brackets for a whole sentence',
    a: {
      outlet: 'Le Canal Review',
      date: '2025-01-09',
      text: `Opera house cuts ticket prices

Seats in the upper gallery will cost five crowns.

“I grew up in those seats. […] Nobody should have to choose between supper and a song,” said director Fabia Restell.`,
    },
    b: {
      outlet: 'Stage Weekly',
      date: '2025-01-10',
      text: `Five crowns for an evening at the opera

The offer begins in February.

“I grew up in those seats. My mother cleaned the stairs and we were let in after the first act. Nobody should have to choose between supper and a song,” said director Fabia Restell.`,
    },
  },
  {
    code: 'omission-marked',
    has: false,
    why: 'the dots are a pause: nothing is missing',
    a: {
      outlet: 'Hearth & Home News',
      date: '2025-12-01',
      text: `Lottery winner buys back the farm

Edda Brisk won nine million last month.

“I looked at the ticket ... and then I looked at it again, and then I fed the goats,” Edda Brisk said.`,
    },
    b: {
      outlet: 'Upland Post',
      date: '2025-12-01',
      text: `Goats first, says jackpot winner

The farm had been in the family since 1880.

“I looked at the ticket, and then I looked at it again, and then I fed the goats,” Edda Brisk said.`,
    },
  },
  {
    code: 'omission-marked',
    has: false,
    why: 'A trails off into dots at its end: nothing is missing inside',
    a: {
      outlet: 'Cabin Fever',
      date: '2025-08-27',
      text: `Band cancels tour

The Paper Lanterns will not play this autumn.

“My voice is gone and the doctors want three months of silence...” said singer Juno Farrell.`,
    },
    b: {
      outlet: 'Rhythm Sheet',
      date: '2025-08-28',
      text: `Paper Lanterns call off autumn dates

Tickets will be refunded.

“My voice is gone and the doctors want three months of silence,” said singer Juno Farrell.`,
    },
  },

  // -------------------------------------------------------- omission-unmarked
  {
    code: 'omission-unmarked',
    has: true,
    why: 'half of a pair is gone without a sign',
    a: {
      outlet: 'Kirkmoor Herald',
      date: '2025-06-03',
      text: `Mill to become flats

Planners approved the conversion on Monday.

“The town gave this mill its children and it gave the town its pride,” said councillor Agnes Fold.`,
    },
    b: {
      outlet: 'Building Week',
      date: '2025-06-03',
      text: `Kirkmoor mill conversion approved

Sixty flats will be built.

“The town gave this mill its children and its lungs and it gave the town its pride,” said councillor Agnes Fold.`,
    },
  },
  {
    code: 'omission-unmarked',
    has: true,
    why: 'the gap hides where the quote is interrupted by she said',
    a: {
      outlet: 'Coastline',
      date: '2025-03-27',
      text: `Volunteers count fewer puffins

The spring count on Gannet Head is over.

“We counted every burrow on the cliff,” biologist Mirren Tod said, “and a third of them are empty.”`,
    },
    b: {
      outlet: 'Nature Post',
      date: '2025-03-26',
      text: `A third of puffin burrows empty

The count took nine days.

“We counted every burrow on the cliff with two teams working in the rain and a third of them are empty,” biologist Mirren Tod said.`,
    },
  },
  {
    code: 'omission-unmarked',
    has: false,
    why: 'the words are missing, but an ellipsis tells',
    a: {
      outlet: 'Tannery Road Blog',
      date: '2025-10-14',
      text: `Market hall closes for good

The last stalls were cleared on Sunday.

"My father sold shoes here ... and I sold the last pair this morning," trader Benno Asch said.`,
    },
    b: {
      outlet: 'Tannery Crier',
      date: '2025-10-14',
      text: `Last day at the market hall

A hotel will be built on the site.

"My father sold shoes here for thirty years in all weathers and I sold the last pair this morning," trader Benno Asch said.`,
    },
  },
  {
    code: 'omission-unmarked',
    has: false,
    why: 'interrupted by he said, and yet complete',
    a: {
      outlet: 'Sunday Argosy',
      date: '2025-02-23',
      text: `Chess prodigy draws with champion

The game lasted seven hours.

“I offered the draw because I was hungry,” 12-year-old Emil Rostand said with a grin. “My mother had promised me dumplings.”`,
    },
    b: {
      outlet: 'Board & Clock',
      date: '2025-02-24',
      text: `Boy, 12, holds champion to a draw

It was the surprise of the tournament.

“I offered the draw because I was hungry. My mother had promised me dumplings,” Emil Rostand said.`,
    },
  },

  // ------------------------------------------------------------------ cleaned
  {
    code: 'cleaned',
    has: true,
    why: 'two ums and a you know',
    a: {
      outlet: 'Eastvale Broadsheet',
      date: '2025-04-03',
      text: `Striker signs for five more years

Tobin Lasker stays with Eastvale United.

“I never wanted to play anywhere else and the club knew that from the start,” Tobin Lasker said.`,
    },
    b: {
      outlet: 'Fan Radio Transcript',
      date: '2025-04-03',
      text: `Lasker: five more years

The striker came to our studio after training.

“I, um, never wanted to play anywhere else and, you know, the club knew that from, uh, the start,” Tobin Lasker said.`,
    },
  },
  {
    code: 'cleaned',
    has: true,
    why: 'a repeated beginning is said once',
    a: {
      outlet: 'The Parish Post',
      date: '2025-09-16',
      text: `Bell tower cracks

The church of Saint Orrin is closed until further notice.

“We heard a sound like a gunshot and then the dust came down,” said verger Percy Nock.`,
    },
    b: {
      outlet: 'Saint Orrin Voice',
      date: '2025-09-15',
      text: `Church closed after tower cracks

Nobody was inside.

“We heard -- we heard a sound like a gunshot and then the, the dust came down,” said verger Percy Nock.`,
    },
  },
  {
    code: 'cleaned',
    has: true,
    why: 'the other way round: only A keeps the filler',
    a: {
      outlet: 'Stream Nine',
      date: '2025-11-18',
      text: `Skier back on snow after crash

Paula Weir trained on Monday for the first time since January.

"My knee is, uh, ninety percent there, and my head is a hundred," Paula Weir said.`,
    },
    b: {
      outlet: 'Alpine Report',
      date: '2025-11-18',
      text: `Weir trains again

She aims for the opening race.

"My knee is ninety percent there, and my head is a hundred," Paula Weir said.`,
    },
  },
  {
    code: 'cleaned',
    has: false,
    why: 'the missing well is an adverb, not a filler',
    a: {
      outlet: 'Green Acre',
      date: '2025-07-15',
      text: `Pumpkin farm survives drought

The wells at Lindley ran dry in June.

“We treated the soil for ten years and this summer it paid us back,” said farmer Roz Lindley.`,
    },
    b: {
      outlet: 'Harvest Daily',
      date: '2025-07-15',
      text: `Good soil saves the pumpkins

Other farms lost the whole crop.

“We treated the soil well for ten years and this summer it paid us back,” said farmer Roz Lindley.`,
    },
  },
  {
    code: 'cleaned',
    has: false,
    why: 'a word said twice with content between: the second one is no false start',
    a: {
      outlet: 'Northfield Sun',
      date: '2025-01-21',
      text: `Snow closes mountain road

Forty cars were stuck overnight.

“The snow came from the west and then from the east,” said plough driver Gus Imber.`,
    },
    b: {
      outlet: 'Valley Call',
      date: '2025-01-21',
      text: `Drivers stranded on the pass

The road stays closed until Wednesday.

“The snow came from the west, the snow came from the north and then from the east,” said plough driver Gus Imber.`,
    },
  },

  // -------------------------------------------------------- qualifier-dropped
  {
    code: 'qualifier-dropped',
    has: true,
    why: 'the condition behind the cut is gone',
    a: {
      outlet: 'Quayside Express',
      date: '2025-03-05',
      text: `Shipyard to hire again

The Dunmarrow yard is recruiting, its owner announced.

“We will take on two hundred welders this summer,” said managing director Kasimir Boll.`,
    },
    b: {
      outlet: 'Industry Monitor',
      date: '2025-03-05',
      text: `Dunmarrow yard hopes for navy contract

A decision is expected in April.

“We will take on two hundred welders this summer if the navy signs the contract,” said managing director Kasimir Boll.`,
    },
  },
  {
    code: 'qualifier-dropped',
    has: true,
    why: 'almost is gone from the middle',
    a: {
      outlet: 'Pulse & Fever',
      date: '2025-10-08',
      text: `Fever outbreak over, says doctor

No new patients were admitted in Sandhurst Falls this week.

"Every child in the valley has had the second shot by now," Dr. Neema Ostrander said.`,
    },
    b: {
      outlet: 'Sandhurst Falls Record',
      date: '2025-10-08',
      text: `Fever wanes in the valley

The school is to reopen on Monday.

"Almost every child in the valley has had the second shot by now," Dr. Neema Ostrander said.`,
    },
  },
  {
    code: 'qualifier-dropped',
    has: true,
    why: 'an exception inside the sentence is skipped without a mark',
    a: {
      outlet: 'Green Light',
      date: '2025-06-17',
      text: `Old town goes car-free

From July no cars may enter the old town of Bassano Ferro.

“All of the streets inside the walls will belong to people on foot,” said mayor Delphine Arco.`,
    },
    b: {
      outlet: 'Motor & Road',
      date: '2025-06-18',
      text: `Bassano Ferro bans cars from centre

Shopkeepers are divided.

“All of the streets inside the walls, except the market ring, will belong to people on foot,” said mayor Delphine Arco.`,
    },
  },
  {
    code: 'qualifier-dropped',
    has: false,
    why: 'the hedge stood before the passage, in its own sentence part',
    a: {
      outlet: 'Dish & Signal',
      date: '2025-02-14',
      text: `Satellite found again

After nine days of silence the probe Heron answered.

The mission’s chief, Tamsin Ogilvy, spoke of “a tired little machine a very long way from home”.`,
    },
    b: {
      outlet: 'Orbit Weekly',
      date: '2025-02-14',
      text: `Lost probe calls home

Engineers wept in the control room.

“Perhaps it is only a tired little machine a very long way from home,” said mission chief Tamsin Ogilvy.`,
    },
  },
  {
    code: 'qualifier-dropped',
    has: false,
    why: 'the unless stands in another sentence behind the passage',
    a: {
      outlet: 'Cornmarket News',
      date: '2025-08-12',
      text: `Fair to go ahead despite heat

The Cornmarket fair opens on Saturday.

“The tents are up and the brass bands have been paid,” said organiser Hetty Vance.`,
    },
    b: {
      outlet: 'County Weather Desk',
      date: '2025-08-12',
      text: `Heat no reason to cancel, says fair

A red warning may follow on Friday.

“The tents are up and the brass bands have been paid. We open unless somebody from the fire service tells us otherwise,” said organiser Hetty Vance.`,
    },
  },

  // ------------------------------------------------------- antecedent-changed
  {
    code: 'antecedent-changed',
    has: true,
    why: 'they were the inspectors of the gap, not the owners',
    a: {
      outlet: 'Mine & Metal',
      date: '2025-04-24',
      text: `Pit closes after collapse

Nobody was hurt at Brannoch pit.

“The owners knew about the beams last year ... They walked out of here laughing,” said miner Colm Farrow.`,
    },
    b: {
      outlet: 'Brannoch Leader',
      date: '2025-04-24',
      text: `Brannoch pit shut down

The mine employs three hundred people.

“The owners knew about the beams last year. The inspectors came in June and drank our tea. They walked out of here laughing,” said miner Colm Farrow.`,
    },
  },
  {
    code: 'antecedent-changed',
    has: true,
    why: 'he is the deputy, who is named in an unmarked gap',
    a: {
      outlet: 'Civic Wire',
      date: '2025-09-02',
      text: `Archive fire: minister hears from staff

Archivist Rosalba Quint spoke for forty minutes.

“The minister visited us in May. He promised sprinklers on every floor,” Rosalba Quint told the committee.`,
    },
    b: {
      outlet: 'Committee Diary',
      date: '2025-09-02',
      text: `Inquiry into archive fire opens

The first witness was a member of staff.

“The minister visited us in May. Later his deputy Anton Grieve stayed for lunch. He promised sprinklers on every floor,” Rosalba Quint told the committee.`,
    },
  },
  {
    code: 'antecedent-changed',
    has: false,
    why: 'the gap names nobody: she is still the captain',
    a: {
      outlet: 'Tide Table',
      date: '2025-07-29',
      text: `Crew praises captain after storm

The schooner reached port with a broken mast.

“The captain never left the wheel ... She sang to keep us awake,” said deckhand Luc Perrin.`,
    },
    b: {
      outlet: 'Sail News',
      date: '2025-07-29',
      text: `Schooner limps home

All nine on board are well.

“The captain never left the wheel. It was dark and it was freezing and the rain came sideways. She sang to keep us awake,” said deckhand Luc Perrin.`,
    },
  },
  {
    code: 'antecedent-changed',
    has: false,
    why: 'a person is named in the gap, but no pronoun follows it',
    a: {
      outlet: 'Stable Times',
      date: '2025-05-28',
      text: `Outsider wins the derby

Copper Kettle came home at forty to one.

“The vet gave up on him in March ... This horse has a heart like a church bell,” said trainer Wanda Pruitt.`,
    },
    b: {
      outlet: 'Racing Echo',
      date: '2025-05-28',
      text: `Forty to one: Copper Kettle takes derby

It was his first race of the year.

“The vet gave up on him in March. My sister Jean sat up with him every night. This horse has a heart like a church bell,” said trainer Wanda Pruitt.`,
    },
  },

  // ------------------------------------------------------------------ spliced
  {
    code: 'spliced',
    has: true,
    why: 'two sentences joined by and, the one between them dropped',
    a: {
      outlet: 'Budget Watch',
      date: '2025-11-06',
      text: `Council freezes rents

Rents in city flats will not rise for two years.

“We can pay for this from the reserve and nobody will have to leave the city,” said treasurer Milo Haverkamp.`,
    },
    b: {
      outlet: 'City Ledger',
      date: '2025-11-06',
      text: `Two-year rent freeze approved

The vote was unanimous.

“We can pay for this from the reserve. I have shown you the tables twice. And nobody will have to leave the city,” said treasurer Milo Haverkamp.`,
    },
  },
  {
    code: 'spliced',
    has: true,
    why: 'A makes one sentence of two quotes from two paragraphs of B',
    a: {
      outlet: 'Headway',
      date: '2025-01-30',
      text: `Tunnel boring starts

The machine was lowered on Wednesday.

"The rock here is older than anything that ever breathed, but we will be on the other side by Christmas," engineer Solveig Marsh said.`,
    },
    b: {
      outlet: 'Tunnel Digest',
      date: '2025-01-30',
      text: `Giant drill goes underground

"The rock here is older than anything that ever breathed," engineer Solveig Marsh said as the machine was lowered.

A brass band played and the bishop blessed the drill head.

"But we will be on the other side by Christmas," Marsh said later at the reception.`,
    },
  },
  {
    code: 'spliced',
    has: true,
    why: 'B is the stitched one',
    a: {
      outlet: 'Full Record',
      date: '2025-06-11',
      text: `School bus routes restored

All eleven routes will run again in the fall.

"The buses belong to the children. I said that as a candidate. So the routes are coming back," superintendent Dwight Mabry said.`,
    },
    b: {
      outlet: 'Short Takes',
      date: '2025-06-12',
      text: `Bus routes return

Parents had protested since March.

"The buses belong to the children so the routes are coming back," superintendent Dwight Mabry said.`,
    },
  },
  {
    code: 'spliced',
    has: false,
    why: 'B is one sentence as well: words are left out inside it',
    a: {
      outlet: 'Orchard Post',
      date: '2025-10-27',
      text: `Cider press back in use

The press had stood still since the war.

“We found the screw in the barn and it turned on the first try,” said cider maker Alwyn Crabbe.`,
    },
    b: {
      outlet: 'Cellar Notes',
      date: '2025-10-28',
      text: `Pre-war press makes cider again

Three hundred litres were pressed on Sunday.

“We found the screw in the barn and greased it with lard and it turned on the first try,” said cider maker Alwyn Crabbe.`,
    },
  },
  {
    code: 'spliced',
    has: false,
    why: 'the seam is shown: an ellipsis between two sentences',
    a: {
      outlet: 'Court Circular',
      date: '2025-03-13',
      text: `Forger gets four years

The trial lasted six weeks.

“I painted them because I loved them. ... I never once said they were old,” Gideon Starr told the court.`,
    },
    b: {
      outlet: 'Gallery Gazette',
      date: '2025-03-13',
      text: `Four years for art forger

Twelve museums had bought his pictures.

“I painted them because I loved them. The dealers put the labels on. I never once said they were old,” Gideon Starr told the court.`,
    },
  },

  // ---------------------------------------------------------------- reordered
  {
    code: 'reordered',
    has: true,
    why: 'the time clause moves from the end to the front',
    a: {
      outlet: 'Powerline',
      date: '2025-12-10',
      text: `Village of Osk without light

A tree fell on the line on Tuesday.

“Until the crane gets through the snow, the whole village will sit by candles,” said grid engineer Thora Wynn.`,
    },
    b: {
      outlet: 'Northern Lights',
      date: '2025-12-10',
      text: `Power cut in Osk

Repairs may take days.

“The whole village will sit by candles until the crane gets through the snow,” said grid engineer Thora Wynn.`,
    },
  },
  {
    code: 'reordered',
    has: true,
    why: 'two sentences change places within one quote',
    a: {
      outlet: 'Brass & Drum',
      date: '2025-05-02',
      text: `Town band wins national prize

It was the band's first contest in a decade.

"The judges had tears in their eyes. We practiced in a chicken barn all winter," bandleader Otis Flagg said.`,
    },
    b: {
      outlet: 'Plain Courier',
      date: '2025-05-02',
      text: `National prize for Plainview band

Some 40 bands took part.

"We practiced in a chicken barn all winter. The judges had tears in their eyes," bandleader Otis Flagg said.`,
    },
  },
  {
    code: 'reordered',
    has: false,
    why: 'only the cue moves, the words stay in their order',
    a: {
      outlet: 'Weaver’s Mail',
      date: '2025-02-26',
      text: `Carpet factory turns 200

The king sent a letter.

“When the looms start in the morning,” said weaver Dilys Garth, “the cups dance on the shelf.”`,
    },
    b: {
      outlet: 'Loom & Shuttle',
      date: '2025-02-26',
      text: `Two centuries of carpets

The factory is among the oldest in the country.

Weaver Dilys Garth said: “When the looms start in the morning the cups dance on the shelf.”`,
    },
  },
  {
    code: 'reordered',
    has: false,
    why: 'a phrase comes three times in B and twice in A: nothing has moved',
    a: {
      outlet: 'Platform Two',
      date: '2025-09-19',
      text: `Commuters lose patience

The morning train was late again.

“We wait for the bus and we wait for an apology,” said passenger Rhona Speight.`,
    },
    b: {
      outlet: 'Rail Reader',
      date: '2025-09-19',
      text: `Late, later, Lowmoor line

On Thursday no train was on time.

“We wait for the train, we wait for the bus and we wait for an apology,” said passenger Rhona Speight.`,
    },
  },

  // --------------------------------------------------------- insertion-marked
  {
    code: 'insertion-marked',
    has: true,
    why: 'an explanation in square brackets behind a pronoun that stays',
    a: {
      outlet: 'Foreign Desk',
      date: '2025-01-14',
      text: `Envoys meet on island

The talks over the fishing grounds began on Monday.

“They [the coastal states] came with maps and left with our pencils,” said negotiator Ewa Lindqvist-Moor.`,
    },
    b: {
      outlet: 'Island Monitor',
      date: '2025-01-14',
      text: `First day of fishing talks

No agreement was reached.

“They came with maps and left with our pencils,” said negotiator Ewa Lindqvist-Moor.`,
    },
  },
  {
    code: 'insertion-marked',
    has: true,
    why: 'a word in round brackets',
    a: {
      outlet: 'Bookbinder',
      date: '2025-08-06',
      text: `Poet turns down medal

The academy said it respected the decision.

“The (first) medal is still in my kitchen, holding the window open,” said poet Harriet Lune.`,
    },
    b: {
      outlet: 'Culture Lantern',
      date: '2025-08-06',
      text: `No medal, thank you

The poet was to be honoured in October.

“The medal is still in my kitchen, holding the window open,” said poet Harriet Lune.`,
    },
  },
  {
    code: 'insertion-marked',
    has: true,
    why: 'the brackets are B’s',
    a: {
      outlet: 'Trailhead',
      date: '2025-04-17',
      text: `Hut warden retires after 38 winters

The hut lies at 2,900 metres.

“He taught me to listen to the snow before I step on it,” said warden Bruna Salis.`,
    },
    b: {
      outlet: 'Alpenpost',
      date: '2025-04-17',
      text: `38 winters above the clouds

Her successor starts in May.

“He [her father] taught me to listen to the snow before I step on it,” said warden Bruna Salis.`,
    },
  },
  {
    code: 'insertion-marked',
    has: false,
    why: 'the brackets stand for a word of B: a substitution',
    a: {
      outlet: 'Canal Side',
      date: '2025-06-20',
      text: `Lock repaired after barge accident

Boats may pass again from Friday.

“[The barge] hit the gate like a slow bull,” said lock-keeper Ned Rushworth.`,
    },
    b: {
      outlet: 'Waterway News',
      date: '2025-06-20',
      text: `Lock gate mended

The repair cost 90,000 pounds.

“It hit the gate like a slow bull,” said lock-keeper Ned Rushworth.`,
    },
  },
  {
    code: 'insertion-marked',
    has: false,
    why: 'both have the same aside in brackets',
    a: {
      outlet: 'Kitchen Table',
      date: '2025-11-25',
      text: `Cheese maker fined

The cheese had been sold without a permit.

“I paid the fine (in coins) and went home to my goats,” said Ulla Brandt-Hayes.`,
    },
    b: {
      outlet: 'Food Standard',
      date: '2025-11-24',
      text: `Fine for unlicensed cheese

The authority asked for 800 crowns.

“I paid the fine [in coins] and went home to my goats,” said Ulla Brandt-Hayes.`,
    },
  },

  // --------------------------------------------------- substitution-bracketed
  {
    code: 'substitution-bracketed',
    has: true,
    why: 'a role for a pronoun',
    a: {
      outlet: 'Precinct',
      date: '2025-07-10',
      text: `Stolen violin found on bus

The instrument is worth more than the bus.

"[The driver] looked under the last seat and there it was, wrapped in a beach towel," violinist Celeste Aubrey said.`,
    },
    b: {
      outlet: 'Concert Guide',
      date: '2025-07-10',
      text: `Violin turns up at bus depot

It had been missing for two days.

"He looked under the last seat and there it was, wrapped in a beach towel," violinist Celeste Aubrey said.`,
    },
  },
  {
    code: 'substitution-bracketed',
    has: true,
    why: 'a noun phrase in the middle for this',
    a: {
      outlet: 'Policy Note',
      date: '2025-02-06',
      text: `Farmers' union leaves round table

The talks on water use have failed.

‘I will not sign [the water levy] as long as golf courses are green in August,’ said union president Aurel Bodin.`,
    },
    b: {
      outlet: 'Field & Furrow',
      date: '2025-02-06',
      text: `Water talks collapse

The government said the door remained open.

‘I will not sign this as long as golf courses are green in August,’ said union president Aurel Bodin.`,
    },
  },
  {
    code: 'substitution-bracketed',
    has: false,
    why: 'the brackets are added behind the word, which stays',
    a: {
      outlet: 'Palace Yard',
      date: '2025-10-16',
      text: `Gardener speaks of years at court

The memoir appears next week.

“She [the queen] knew the name of every rose and of nobody’s husband,” said gardener Basil Thrupp.`,
    },
    b: {
      outlet: 'Book Post',
      date: '2025-10-16',
      text: `Royal gardener writes memoir

A first printing of 50,000 is planned.

“She knew the name of every rose and of nobody's husband,” said gardener Basil Thrupp.`,
    },
  },
  {
    code: 'substitution-bracketed',
    has: false,
    why: 'only a capital stands in brackets: the word is the same',
    a: {
      outlet: 'Faculty Row',
      date: '2025-03-21',
      text: `University sells its observatory

A hotel group is said to be interested.

“[T]he stars will not mind, but the students will,” said astronomer Hugo Vantongeren.`,
    },
    b: {
      outlet: 'Campus Post',
      date: '2025-03-21',
      text: `Observatory for sale

The dome dates from 1911.

“I told the rector that the stars will not mind, but the students will,” said astronomer Hugo Vantongeren.`,
    },
  },

  // ------------------------------------------------------- insertion-unmarked
  {
    code: 'insertion-unmarked',
    has: true,
    why: 'an adjective more',
    a: {
      outlet: 'Loud & Clear',
      date: '2025-05-15',
      text: `Airport noise: residents win

Night flights end in October.

“My daughter slept through the whole blessed night for the first time in her life,” said resident Noor Abbington.`,
    },
    b: {
      outlet: 'Runway',
      date: '2025-05-15',
      text: `Court bans night flights

The airport will appeal.

“My daughter slept through the whole night for the first time in her life,” said resident Noor Abbington.`,
    },
  },
  {
    code: 'insertion-unmarked',
    has: true,
    why: 'a clause more in the middle of the sentence',
    a: {
      outlet: 'Big Sky Post',
      date: '2025-08-20',
      text: `Wildfire spares town of Corliss

The wind turned on Tuesday night.

"I hosed down the roof, opened all the gates and drove the horses through the creek," rancher Dolly Pickett said.`,
    },
    b: {
      outlet: 'Fire Watch',
      date: '2025-08-20',
      text: `Corliss saved by the wind

Eleven homes outside of town burned.

"I hosed down the roof and drove the horses through the creek," rancher Dolly Pickett said.`,
    },
  },
  {
    code: 'insertion-unmarked',
    has: false,
    why: 'the words that A has more stand in brackets',
    a: {
      outlet: 'Hook & Line',
      date: '2025-06-05',
      text: `Salmon return to the Ettle

The river was dead for sixty years.

“I saw the first [of the salmon] jump at dawn and I shouted like a boy,” said angler Fergus Lowe.`,
    },
    b: {
      outlet: 'River Journal',
      date: '2025-06-04',
      text: `Salmon in the Ettle after sixty years

Biologists counted forty fish.

“I saw the first jump at dawn and I shouted like a boy,” said angler Fergus Lowe.`,
    },
  },
  {
    code: 'insertion-unmarked',
    has: false,
    why: 'the words between the two halves are the outlet’s own',
    a: {
      outlet: 'Night Shift',
      date: '2025-01-24',
      text: `Blackout in hospital

The generator failed at two in the morning.

“We pumped air by hand for an hour,” nurse Imogen Sayle said, her voice still hoarse from the night, “until the lights came back.”`,
    },
    b: {
      outlet: 'Ward Round',
      date: '2025-01-24',
      text: `Hospital without power for an hour

All patients survived.

“We pumped air by hand for an hour until the lights came back,” nurse Imogen Sayle said.`,
    },
  },

  // ----------------------------------------------------------- figure-changed
  {
    code: 'figure-changed',
    has: true,
    why: 'another number of jobs',
    a: {
      outlet: 'Ring Road Report',
      date: '2025-09-11',
      text: `Battery plant comes to Sutter Flats

Work begins next spring.

"We are bringing 1,500 jobs to a town that was told it had no future," plant chief Rex Holloway said.`,
    },
    b: {
      outlet: 'Sutter Flats Advocate',
      date: '2025-09-11',
      text: `Sutter Flats lands battery plant

The state pays for the road.

"We are bringing 15,000 jobs to a town that was told it had no future," plant chief Rex Holloway said.`,
    },
  },
  {
    code: 'figure-changed',
    has: true,
    why: 'another day of the week',
    a: {
      outlet: 'Ocean Desk',
      date: '2025-03-31',
      text: `Missing yacht sighted

A plane saw the boat on Sunday.

“If the wind stays as it is they will be in harbour by Tuesday night,” said coastguard Siobhan Merrow.`,
    },
    b: {
      outlet: 'Harbour Light',
      date: '2025-03-31',
      text: `Yacht found drifting

Both sailors waved to the plane.

“If the wind stays as it is they will be in harbour by Thursday night,” said coastguard Siobhan Merrow.`,
    },
  },
  {
    code: 'figure-changed',
    has: true,
    why: 'the same number, another currency and another magnitude',
    a: {
      outlet: 'Money Page',
      date: '2025-07-03',
      text: `Stadium roof to cost more

The club's members meet in August.

“The roof will cost us 30 million euros and I would rather have the rain,” said treasurer Lothar Quist.`,
    },
    b: {
      outlet: 'Terrace Talk',
      date: '2025-07-03',
      text: `Roof too dear, says treasurer

The members will have the last word.

“The roof will cost us 30 billion pounds and I would rather have the rain,” said treasurer Lothar Quist.`,
    },
  },
  {
    code: 'figure-changed',
    has: false,
    why: 'the same figures, in words and in digits',
    a: {
      outlet: 'Penny Post',
      date: '2025-10-31',
      text: `Oldest post office closes

It opened in 1799.

“In thirty years I have lost two letters, and one of those I found again,” said postmistress Edith Carrow.`,
    },
    b: {
      outlet: 'Stamp World',
      date: '2025-10-31',
      text: `After 226 years: last stamp sold

The village will be served by a van.

“In 30 years I have lost 2 letters, and one of those I found again,” said postmistress Edith Carrow.`,
    },
  },
  {
    code: 'figure-changed',
    has: false,
    why: 'the figures differ only in the outlets’ own words',
    a: {
      outlet: 'Square One',
      date: '2025-02-09',
      text: `Thousands march for the river

Some 4,000 people took part, according to the organisers.

“We have never had so many people on this bridge at the same time,” said organiser Priya Vantage.`,
    },
    b: {
      outlet: 'Morning Roll',
      date: '2025-02-09',
      text: `River march draws crowd

Police counted 1,200 people.

“We have never had so many people on this bridge at the same time,” said organiser Priya Vantage.`,
    },
  },

  // --------------------------------------------------------- polarity-changed
  {
    code: 'polarity-changed',
    has: true,
    why: 'a not on one side',
    a: {
      outlet: 'Late Edition',
      date: '2025-04-08',
      text: `Trainer speaks about missing horse

The stable has offered a reward.

“I did lock the gate that evening and everybody in the yard saw it,” said groom Pascal Ridley.`,
    },
    b: {
      outlet: 'Turf Letter',
      date: '2025-04-08',
      text: `Horse still missing

Police searched the woods.

“I did not lock the gate that evening and everybody in the yard saw it,” said groom Pascal Ridley.`,
    },
  },
  {
    code: 'polarity-changed',
    has: true,
    why: 'a contraction hides it: can / can’t',
    a: {
      outlet: 'Plain Speaker',
      date: '2025-11-20',
      text: `Mayor on empty shops

Every fourth shop in Main Street is vacant.

“We can't force an owner to rent to a bookshop, whatever people on the street say,” said mayor Ludo Finch.`,
    },
    b: {
      outlet: 'Main Street News',
      date: '2025-11-20',
      text: `What to do with vacant shops?

A meeting was held on Wednesday.

“We can force an owner to rent to a bookshop, whatever people on the street say,” said mayor Ludo Finch.`,
    },
  },
  {
    code: 'polarity-changed',
    has: true,
    why: 'always against never',
    a: {
      outlet: 'Climate Desk',
      date: '2025-08-29',
      text: `Glacier guide gives up

The path has become too dangerous.

“My father never took his guests across the ice in August,” said guide Reto Calvane.`,
    },
    b: {
      outlet: 'High Country',
      date: '2025-08-29',
      text: `Last guided tour on the glacier

Six tourists were the last to cross.

“My father always took his guests across the ice in August,” said guide Reto Calvane.`,
    },
  },
  {
    code: 'polarity-changed',
    has: false,
    why: 'cannot and can’t deny alike',
    a: {
      outlet: 'Evening Bell',
      date: '2025-05-09',
      text: `School kitchen shut

Mice were seen in the storeroom.

“I can't serve a child what I would not eat myself,” said cook Marta Linden.`,
    },
    b: {
      outlet: 'School Run',
      date: '2025-05-09',
      text: `No warm lunch at Elm School

Pupils were asked to bring sandwiches.

“I cannot serve a child what I wouldn't eat myself,” said cook Marta Linden.`,
    },
  },
  {
    code: 'polarity-changed',
    has: false,
    why: 'the not of B stands in a sentence that A leaves out',
    a: {
      outlet: 'Shelf Life',
      date: '2025-12-17',
      text: `Bookshop sold to its staff

The price was one crown.

“They know every customer by name and by favourite chair,” said former owner Ines Holt.`,
    },
    b: {
      outlet: 'Paper Trade',
      date: '2025-12-17',
      text: `Staff take over bookshop

The shop opened in 1954.

“They know every customer by name and by favourite chair. I did not want to sell to a chain,” said former owner Ines Holt.`,
    },
  },

  // --------------------------------------------------------- modality-changed
  {
    code: 'modality-changed',
    has: true,
    why: 'may / will',
    a: {
      outlet: 'Lava Watch',
      date: '2025-01-07',
      text: `Villagers told to pack

The mountain has been shaking since New Year.

“The mountain will open on the eastern side before the end of the week,” said volcanologist Stellan Ruiz.`,
    },
    b: {
      outlet: 'Rim Journal',
      date: '2025-01-07',
      text: `Unrest under Mount Sarn

Four villages are on alert.

“The mountain may open on the eastern side before the end of the week,” said volcanologist Stellan Ruiz.`,
    },
  },
  {
    code: 'modality-changed',
    has: true,
    why: 'must / should',
    a: {
      outlet: 'Ward Six',
      date: '2025-06-27',
      text: `Report on nursing homes

The commission visited forty homes.

“Every home must have a doctor in the building at night,” said commissioner Odile Fairweather.`,
    },
    b: {
      outlet: 'Care & Law',
      date: '2025-06-27',
      text: `Nursing homes: commission reports

The paper runs to 300 pages.

“Every home should have a doctor in the building at night,” said commissioner Odile Fairweather.`,
    },
  },
  {
    code: 'modality-changed',
    has: false,
    why: 'May is a month here: the date has changed',
    a: {
      outlet: 'Bridge Builder',
      date: '2025-02-20',
      text: `Footbridge nearly done

The last beam arrived on Wednesday.

“The painters come in May and after that it belongs to the walkers,” said foreman Dougal Reece.`,
    },
    b: {
      outlet: 'Riverbank',
      date: '2025-02-20',
      text: `Footbridge gets its last beam

The bridge is 90 metres long.

“The painters come in June and after that it belongs to the walkers,” said foreman Dougal Reece.`,
    },
  },
  {
    code: 'modality-changed',
    has: false,
    why: 'will is a noun here',
    a: {
      outlet: 'Forum',
      date: '2025-09-05',
      text: `Peace talks adjourned

Delegates left the hotel at noon.

“There is plenty of will on both sides and very little trust,” said mediator Annika Solberry.`,
    },
    b: {
      outlet: 'Diplomat’s Mail',
      date: '2025-09-05',
      text: `No breakthrough in talks

A new round is planned.

“There is plenty of courage on both sides and very little trust,” said mediator Annika Solberry.`,
    },
  },

  // ------------------------------------------------------------- name-changed
  {
    code: 'name-changed',
    has: true,
    why: 'a person: Marsden / Marston',
    a: {
      outlet: 'Trial Notes',
      date: '2025-03-18',
      text: `Witness in fraud trial

The trial continues on Thursday.

“It was Marsden who brought the envelopes and it was always on a Friday,” said secretary Velma Court.`,
    },
    b: {
      outlet: 'Docket',
      date: '2025-03-18',
      text: `Secretary testifies about envelopes

The defence asked no questions.

“It was Marston who brought the envelopes and it was always on a Friday,” said secretary Velma Court.`,
    },
  },
  {
    code: 'name-changed',
    has: true,
    why: 'a place',
    a: {
      outlet: 'Road & Rail',
      date: '2025-10-10',
      text: `Bypass route chosen

Works start in two years.

“We will send the lorries round by Netherby and give the villages their sleep back,” said planner Roland Eads.`,
    },
    b: {
      outlet: 'Haulier',
      date: '2025-10-10',
      text: `Lorries to be sent round

Hauliers fear longer trips.

“We will send the lorries round by Overby and give the villages their sleep back,” said planner Roland Eads.`,
    },
  },
  {
    code: 'name-changed',
    has: false,
    why: 'capitals only because a sentence begins',
    a: {
      outlet: 'Beekeeper',
      date: '2025-05-23',
      text: `Hives stolen from hillside

Thirty hives were taken at night.

“Thieves must have known how to lift a hive without waking it,” said beekeeper Sunniva Blake.`,
    },
    b: {
      outlet: 'Hill Farmer',
      date: '2025-05-23',
      text: `Bee thieves on the hill

Police look for a lorry.

“Burglars must have known how to lift a hive without waking it,” said beekeeper Sunniva Blake.`,
    },
  },
  {
    code: 'name-changed',
    has: false,
    why: 'the same name, with a title and a house’s own capital',
    a: {
      outlet: 'Assembly Post',
      date: '2025-07-18',
      text: `Speaker retires

She served for nineteen years.

“I told president Oakes that the bell is heavier than it looks,” said speaker Rowena Pike.`,
    },
    b: {
      outlet: 'Benches',
      date: '2025-07-18',
      text: `After 19 years: bell passed on

The house rose to applaud.

“I told President Oakes that the bell is heavier than it looks,” said Speaker Rowena Pike.`,
    },
  },

  // --------------------------------------------------------- grammar-adjusted
  {
    code: 'grammar-adjusted',
    has: true,
    why: 'was made were, to suit the subject',
    a: {
      outlet: 'Polished Post',
      date: '2025-04-22',
      text: `Boxer wins title at 39

Dex Marlin needed eleven rounds.

“The people in my street were up all night with me,” Dex Marlin said.`,
    },
    b: {
      outlet: 'Rope & Bell',
      date: '2025-04-22',
      text: `Marlin champion at 39

His opponent went to hospital as a precaution.

“The people in my street was up all night with me,” Dex Marlin said.`,
    },
  },
  {
    code: 'grammar-adjusted',
    has: true,
    why: 'another ending of the same word',
    a: {
      outlet: 'Garden Gate',
      date: '2025-06-13',
      text: `Rose named after gravedigger

The rose is white.

“He planted a hedge around every lonely grave and he never sent a bill,” said pastor Eunice Hale.`,
    },
    b: {
      outlet: 'Petal & Thorn',
      date: '2025-06-13',
      text: `A rose for the gravedigger

The breeder worked on it for nine years.

“He planted hedges around every lonely grave and he never sent a bill,” said pastor Eunice Hale.`,
    },
  },
  {
    code: 'grammar-adjusted',
    has: true,
    why: 'a changed person: you for we',
    a: {
      outlet: 'Second Reading',
      date: '2025-11-13',
      text: `Senator urges party to give way

The party lost nine seats.

"You have to hand the keys to people who know what rent costs," Sen. Wendell Prior said.`,
    },
    b: {
      outlet: 'Hill Notebook',
      date: '2025-11-13',
      text: `After defeat, calls for renewal

A congress is planned for spring.

"We have to hand the keys to people who know what rent costs," Sen. Wendell Prior said.`,
    },
  },
  {
    code: 'grammar-adjusted',
    has: false,
    why: 'the same beginning of the word, but another word: generous / general',
    a: {
      outlet: 'Till & Counter',
      date: '2025-02-27',
      text: `Supermarket ends price war

Prices of milk rise by a tenth.

“This was a generous discount and we could not carry it through another winter,” said chief executive Sanna Whitlock.`,
    },
    b: {
      outlet: 'Grocer’s News',
      date: '2025-02-27',
      text: `Milk dearer from March

Rivals are expected to follow.

“This was a general discount and we could not carry it through another winter,” said chief executive Sanna Whitlock.`,
    },
  },
  {
    code: 'grammar-adjusted',
    has: false,
    why: 'a one-word change of an auxiliary, but it denies: polarity',
    a: {
      outlet: 'Tug & Barge',
      date: '2025-08-08',
      text: `Tug captain questioned

The tug ran aground in fog.

“The radar was working when we left the berth and I reported it,” said captain Elias Stroud.`,
    },
    b: {
      outlet: 'Estuary News',
      date: '2025-08-08',
      text: `Inquiry into grounding of tug

The fog lifted an hour later.

“The radar wasn't working when we left the berth and I reported it,” said captain Elias Stroud.`,
    },
  },

  // --------------------------------------------------------- word-substituted
  {
    code: 'word-substituted',
    has: true,
    why: 'one verb for another',
    a: {
      outlet: 'Copper Coast Times',
      date: '2025-01-17',
      text: `Teachers back four-day week

The trial began in September.

“The children respect a teacher who has slept, and so do I,” said headmistress Flora Nettle.`,
    },
    b: {
      outlet: 'Blackboard',
      date: '2025-01-17',
      text: `Four-day week: teachers pleased

Parents are more sceptical.

“The children admire a teacher who has slept, and so do I,” said headmistress Flora Nettle.`,
    },
  },
  {
    code: 'word-substituted',
    has: true,
    why: 'two words for one noun',
    a: {
      outlet: 'Night Owl',
      date: '2025-09-23',
      text: `Planetarium closes

The projector cannot be repaired.

“A whole generation learned to love the dark under this plaster dome,” said director Ambrose Kell.`,
    },
    b: {
      outlet: 'Star Chart',
      date: '2025-09-23',
      text: `Lights out at the planetarium

It opened in 1968.

“A whole generation learned to love the dark under this roof,” said director Ambrose Kell.`,
    },
  },
  {
    code: 'word-substituted',
    has: false,
    why: 'two spellings of the same words: grey, defence',
    a: {
      outlet: 'Fort Journal',
      date: '2025-05-30',
      text: `Fort to become hostel

Eighty beds are planned.

“These grey walls were the best defence we had against boredom,” said caretaker Mungo Hale.`,
    },
    b: {
      outlet: 'Backpack Weekly',
      date: '2025-05-30',
      text: `Sleep in a fort

The army left in 1997.

“These gray walls were the best defense we had against boredom,” said caretaker Mungo Hale.`,
    },
  },
  {
    code: 'word-substituted',
    has: false,
    why: 'a number word is replaced: the figure wins',
    a: {
      outlet: 'Rescue Post',
      date: '2025-12-29',
      text: `Avalanche: skiers dug out

Dogs found them.

“We dug for forty minutes with our bare hands,” said rescuer Tilda Bergmark.`,
    },
    b: {
      outlet: 'Piste News',
      date: '2025-12-29',
      text: `Two skiers survive avalanche

The slope had been closed.

“We dug for fourteen minutes with our bare hands,” said rescuer Tilda Bergmark.`,
    },
  },

  // ---------------------------------------------------------------- rewritten
  {
    code: 'rewritten',
    has: true,
    why: 'the same beginning, another continuation',
    a: {
      outlet: 'Agency Wire, morning',
      date: '2025-03-07',
      text: `Grain ships held at strait

Eleven ships are at anchor.

“If the pilots stay at home for another week, the mills on the coast will run out of wheat,” said port agent Demir Holloway.`,
    },
    b: {
      outlet: 'Agency Wire, evening',
      date: '2025-03-07',
      text: `No end to pilots' strike

The government has sent a mediator.

“If the pilots stay at home for another week, we have to look at bringing in retired captains from abroad,” said port agent Demir Holloway.`,
    },
  },
  {
    code: 'rewritten',
    has: true,
    why: 'a long stretch in the middle put otherwise',
    a: {
      outlet: 'Borough News',
      date: '2025-07-25',
      text: `Swimming bath to be rebuilt

The old bath was shut in 2019.

“A town without a bath is a place where rich kids swim in private gardens and poor kids drown in rivers, and I will not be its mayor,” said mayor Agatha Lund.`,
    },
    b: {
      outlet: 'Pool & Park',
      date: '2025-07-25',
      text: `New bath for the borough

The council voted on Thursday.

“A town without a bath has decided that only families with money deserve to learn the crawl, and I will not be its mayor,” said mayor Agatha Lund.`,
    },
  },
  {
    code: 'rewritten',
    has: false,
    why: 'one content word only',
    a: {
      outlet: 'Scaffold',
      date: '2025-10-23',
      text: `Cathedral spire wrapped

The work takes three years.

“Up there the wind writes its own timetable and we merely obey it,” said steeplejack Corin Vale-Hart.`,
    },
    b: {
      outlet: 'Cathedral Close',
      date: '2025-10-23',
      text: `Spire under scaffold

The scaffold weighs 200 tonnes.

“Up there the wind writes its own timetable and we merely follow it,” said steeplejack Corin Vale-Hart.`,
    },
  },
  {
    code: 'rewritten',
    has: false,
    why: 'A only stops sooner; what follows is the outlet’s own',
    a: {
      outlet: 'Parcel Post',
      date: '2025-02-13',
      text: `Couriers want shoes

A courier walks 20 kilometres a day.

“We wear out four pairs of shoes a year,” said courier Zeb Marron, and the company has now promised to pay for two of them.`,
    },
    b: {
      outlet: 'Labour Desk',
      date: '2025-02-13',
      text: `Shoe money for couriers

The deal was struck on Wednesday.

“We wear out four pairs of shoes a year and nobody at headquarters has ever counted them,” said courier Zeb Marron.`,
    },
  },

  // ------------------------------------------------------- direct-vs-indirect
  {
    code: 'direct-vs-indirect',
    has: true,
    why: 'A quotes what B retells with that',
    a: {
      outlet: 'Frost Report',
      date: '2025-04-30',
      text: `Vineyards lose half their buds

Frost hit the valley on three nights.

“The frost took half of the buds on the lower slopes,” said winemaker Giselle Aumont.`,
    },
    b: {
      outlet: 'Wine & Table',
      date: '2025-04-30',
      text: `Late frost in the valley

Growers lit fires between the vines.

Winemaker Giselle Aumont said that the frost took half of the buds on the lower slopes.`,
    },
  },
  {
    code: 'direct-vs-indirect',
    has: true,
    why: 'A keeps only a fragment in marks',
    a: {
      outlet: 'Data Desk',
      date: '2025-09-12',
      text: `Phone maker drops charger

The change starts with the spring models.

Product chief Malik Ferris said the company would no longer pack “a brick that nobody asked for” with its phones.`,
    },
    b: {
      outlet: 'Gadget Mail',
      date: '2025-09-12',
      text: `No more chargers in the box

Consumer groups welcomed the step.

“We will no longer pack a brick that nobody asked for with our phones,” said product chief Malik Ferris.`,
    },
  },
  {
    code: 'direct-vs-indirect',
    has: true,
    why: 'A retells, B quotes',
    a: {
      outlet: 'Union Street',
      date: '2025-01-22',
      text: `Theatre cleaners get raise

The raise is backdated to December.

The theatre's manager, Benedict Orr, said that he had counted the hours himself and was ashamed of the sum.`,
    },
    b: {
      outlet: 'Wage Watch',
      date: '2025-01-22',
      text: `More pay for cleaners at the Alhambra

Cleaners had walked out before a premiere.

“I have counted the hours myself and I am ashamed of the sum,” said the theatre's manager, Benedict Orr.`,
    },
  },
  {
    code: 'direct-vs-indirect',
    has: false,
    why: 'both direct, with single and with double marks',
    a: {
      outlet: 'Isle Gazette',
      date: '2025-06-30',
      text: `Goat elected mayor for a day

The vote was close.

‘He listened better than some of us and he ate the minutes,’ said councillor Morag Teale.`,
    },
    b: {
      outlet: 'Odd Spot',
      date: '2025-06-30',
      text: `Island picks goat

It was all for charity.

"He listened better than some of us and he ate the minutes," said councillor Morag Teale.`,
    },
  },
  {
    code: 'direct-vs-indirect',
    has: false,
    why: 'both retell; A’s only marks are around a film title',
    a: {
      outlet: 'Lobby Card',
      date: '2025-08-25',
      text: `Cinema to show films on the roof

The first film is “The Salt Road”.

Manager Phoebe Crail said that people wanted to see the stars while they watched the stars.`,
    },
    b: {
      outlet: 'Third Reel',
      date: '2025-08-25',
      text: `Films under the sky

Blankets will be handed out.

Manager Phoebe Crail said that people wanted to see the stars while they watched the stars.`,
    },
  },

  // ---------------------------------------------------------- speaker-differs
  {
    code: 'speaker-differs',
    has: true,
    why: 'two named people for the same sentence',
    a: {
      outlet: 'Upriver News',
      date: '2025-03-25',
      text: `Sawmill saved by its workers

Ninety workers bought shares.

“We signed with sawdust on our hands and I will frame that page,” said foreman Hector Bly.`,
    },
    b: {
      outlet: 'Timber Trade',
      date: '2025-03-25',
      text: `Workers buy sawmill

The bank gave a loan.

“We signed with sawdust on our hands and I will frame that page,” said bookkeeper Lena Forsyth.`,
    },
  },
  {
    code: 'speaker-differs',
    has: true,
    why: 'two people of one family name',
    a: {
      outlet: 'Tent & Ring',
      date: '2025-07-14',
      text: `Circus gives up its elephants

The animals move to a park.

“They were my teachers and now they shall have grass and quiet,” Mario Zandrel said.`,
    },
    b: {
      outlet: 'Big Top',
      date: '2025-07-14',
      text: `Elephants leave Circus Zandrel

The circus was founded in 1903.

“They were my teachers and now they shall have grass and quiet,” Lucia Zandrel said.`,
    },
  },
  {
    code: 'speaker-differs',
    has: false,
    why: 'surname and title here, full name there',
    a: {
      outlet: 'Docklands',
      date: '2025-10-06',
      text: `Cruise terminal put off

Mayor Saskia Whelan broke the news on Sunday evening.

“We built a palace for ships that will never come,” Ms Whelan said.`,
    },
    b: {
      outlet: 'Cruise Critic’s Mail',
      date: '2025-10-06',
      text: `No terminal before 2030

The cruise line has cancelled its order.

“We built a palace for ships that will never come,” said Saskia Whelan, the city's mayor.`,
    },
  },
  {
    code: 'speaker-differs',
    has: false,
    why: 'another person is named beside the quote, as the one who listens',
    a: {
      outlet: 'Touchline Tuesday',
      date: '2025-05-12',
      text: `Keeper forgives referee

The penalty decided the match.

“You blew the whistle you heard in your heart,” goalkeeper Ansel Roake told referee Burt Simmonds after the match.`,
    },
    b: {
      outlet: 'Goal Kick',
      date: '2025-05-12',
      text: `Handshake after disputed penalty

The visitors won 1-0.

“You blew the whistle you heard in your heart,” said goalkeeper Ansel Roake.`,
    },
  },

  // ---------------------------------------------------- speaker-less-specific
  {
    code: 'speaker-less-specific',
    has: true,
    why: 'an unnamed official',
    a: {
      outlet: 'Metro Wire',
      date: '2025-02-05',
      text: `Water safe again in Port Lorne

Residents had boiled their water for six days.

“We flushed every pipe from the lake to the last kitchen,” a city official said.`,
    },
    b: {
      outlet: 'Port Lorne Standard',
      date: '2025-02-05',
      text: `Boil order lifted

The cause was a broken valve.

“We flushed every pipe from the lake to the last kitchen,” said Carmen Dross, head of the waterworks.`,
    },
  },
  {
    code: 'speaker-less-specific',
    has: true,
    why: 'a body speaks',
    a: {
      outlet: 'Sky & Soil',
      date: '2025-08-14',
      text: `Airline grounds old planes

Flights to the islands are affected.

“No timetable is worth a bolt that we have doubts about,” the airline said in a statement.`,
    },
    b: {
      outlet: 'Cabin Crew News',
      date: '2025-08-14',
      text: `Old planes stay on the ground

Seven aircraft are being checked.

“No timetable is worth a bolt that we have doubts about,” said Ottoline Reyes, the airline's safety director.`,
    },
  },
  {
    code: 'speaker-less-specific',
    has: true,
    why: 'nobody at all',
    a: {
      outlet: 'Snippets',
      date: '2025-11-10',
      text: `Snail race cancelled

The village of Upper Tawe mourns its snail race. It was too dry.

“You cannot hurry a snail and you cannot wet a whole field.”

The race will be held in spring instead.`,
    },
    b: {
      outlet: 'Tawe Valley Post',
      date: '2025-11-10',
      text: `Too dry for snails

Forty snails had been entered.

“You cannot hurry a snail and you cannot wet a whole field,” said race director Mabel Crouch.`,
    },
  },
  {
    code: 'speaker-less-specific',
    has: false,
    why: 'the mayor, whom A has named a paragraph before',
    a: {
      outlet: 'Town Hall Diary',
      date: '2025-04-10',
      text: `Benches return to the square

Mayor Thaddeus Groll carried the first bench himself.

“A square without benches is a road that has forgotten where it goes,” the mayor said.`,
    },
    b: {
      outlet: 'Pavement',
      date: '2025-04-10',
      text: `Twelve benches for the square

They had been removed in 2021.

“A square without benches is a road that has forgotten where it goes,” said Thaddeus Groll, the mayor.`,
    },
  },
  {
    code: 'speaker-less-specific',
    has: false,
    why: 'A names the speaker; B is the vague one',
    a: {
      outlet: 'Lab Notes',
      date: '2025-06-19',
      text: `Vaccine stored too warm

Some 900 doses were thrown away.

“The alarm rang all weekend in an empty building,” said pharmacist Delroy Finn.`,
    },
    b: {
      outlet: 'Sample',
      date: '2025-06-19',
      text: `900 doses spoiled

A fridge had failed on Friday.

“The alarm rang all weekend in an empty building,” a person familiar with the matter said.`,
    },
  },

  // --------------------------------------------------------------- cue-loaded
  {
    code: 'cue-loaded',
    has: true,
    why: 'claimed / said',
    a: {
      outlet: 'Sharp Eye',
      date: '2025-09-29',
      text: `Builder rejects blame for leak

The roof of the gym leaks since August.

“The plans we were given showed no drain at all,” builder Corwin Tate claimed.`,
    },
    b: {
      outlet: 'Site News',
      date: '2025-09-29',
      text: `Gym roof: builder speaks

An expert has been asked to look at it.

“The plans we were given showed no drain at all,” builder Corwin Tate said.`,
    },
  },
  {
    code: 'cue-loaded',
    has: true,
    why: 'admitted / told reporters',
    a: {
      outlet: 'Daily Blade',
      date: '2025-01-31',
      text: `Bank app down for third day

Customers could not pay.

“We tested it on our own phones and not on the old ones,” Priscilla Vane, the bank's head of technology, admitted.`,
    },
    b: {
      outlet: 'Ledger Lines',
      date: '2025-01-31',
      text: `App trouble at Vesper Bank

The bank promised compensation.

“We tested it on our own phones and not on the old ones,” Priscilla Vane, the bank's head of technology, told reporters.`,
    },
  },
  {
    code: 'cue-loaded',
    has: false,
    why: 'admitted is about patients, not about speaking',
    a: {
      outlet: 'Clinic Post',
      date: '2025-03-03',
      text: `Mushroom soup sends guests to hospital

Nine guests were admitted to hospital on Saturday night.

“I picked those mushrooms as my mother taught me,” innkeeper Roland Spry said.`,
    },
    b: {
      outlet: 'Innkeeper’s Journal',
      date: '2025-03-03',
      text: `Nine ill after dinner

All are expected to recover.

“I picked those mushrooms as my mother taught me,” innkeeper Roland Spry said.`,
    },
  },
  {
    code: 'cue-loaded',
    has: false,
    why: 'the judging verb is B’s; A has said',
    a: {
      outlet: 'Even Keel',
      date: '2025-07-31',
      text: `Sailing club expels member

The boat was found on a sandbank.

“I borrowed her for one night and left a full tank,” Jasper Hoyle said.`,
    },
    b: {
      outlet: 'Gossip & Gale',
      date: '2025-07-31',
      text: `Expelled over a borrowed boat

The member has a month to appeal.

“I borrowed her for one night and left a full tank,” Jasper Hoyle insisted.`,
    },
  },

  // ------------------------------------------------------------ prompt-hidden
  {
    code: 'prompt-hidden',
    has: true,
    why: 'B gives the reporter’s question, A an unprompted remark',
    a: {
      outlet: 'Front Bench',
      date: '2025-05-07',
      text: `Minister will not rule out tax on sweets

The budget is due in two weeks.

“I would not shut that door today,” finance minister Rasmus Hey said.`,
    },
    b: {
      outlet: 'Ways & Means',
      date: '2025-05-07',
      text: `Two weeks to the budget

The minister spoke of roads for most of the hour.

Asked by a reporter whether he could imagine a tax on sweets, finance minister Rasmus Hey said: “I would not shut that door today.”`,
    },
  },
  {
    code: 'prompt-hidden',
    has: true,
    why: 'an interview with its question, printed as a statement',
    a: {
      outlet: 'Quick Read',
      date: '2025-10-29',
      text: `Novelist thinks of retirement

The writer Oona Tressider has sold four million books.

“There are mornings when I would rather keep bees than write another page,” Tressider said.`,
    },
    b: {
      outlet: 'Long Talk',
      date: '2025-10-28',
      text: `A talk with Oona Tressider

We met the novelist in her garden.

“Do you ever think about giving up?” we asked her.

“There are mornings when I would rather keep bees than write another page,” Tressider said.`,
    },
  },
  {
    code: 'prompt-hidden',
    has: false,
    why: 'both give the question',
    a: {
      outlet: 'Velodrome',
      date: '2025-08-04',
      text: `Cyclist on doping rumours

Pia Lorentz won the stage by a minute.

When asked about the rumours, Pia Lorentz said: “My blood is in forty little bottles and you may read every one.”`,
    },
    b: {
      outlet: 'Peloton Post',
      date: '2025-08-04',
      text: `Lorentz answers doubters

She leads the tour by two minutes.

Asked whether the rumours hurt her, Pia Lorentz replied: “My blood is in forty little bottles and you may read every one.”`,
    },
  },
  {
    code: 'prompt-hidden',
    has: false,
    why: 'asked in B is a request by the speaker, not a question to her',
    a: {
      outlet: 'Shoreline',
      date: '2025-12-08',
      text: `Storm flood expected at night

Shelters open at six.

“Take your medicine, your papers and your neighbour,” said fire chief Adela Monk.`,
    },
    b: {
      outlet: 'Low Country',
      date: '2025-12-08',
      text: `Islands prepare for flood

Fire chief Adela Monk asked residents to leave before dark.

“Take your medicine, your papers and your neighbour,” Monk said.`,
    },
  },

  // -------------------------------------------------------------- context-cut
  {
    code: 'context-cut',
    has: true,
    why: 'the But behind the quote is absent',
    a: {
      outlet: 'Bold Print',
      date: '2025-02-17',
      text: `Museum chief praises return of bronzes

The bronzes were taken in 1897.

“They belong where they were made, and I will carry the boxes myself,” said museum chief Leopold Ashgrove.`,
    },
    b: {
      outlet: 'Provenance',
      date: '2025-02-17',
      text: `Bronzes: museum open to return

The board meets in March.

“They belong where they were made, and I will carry the boxes myself. But the law of this country does not let me open a single case,” said museum chief Leopold Ashgrove.`,
    },
  },
  {
    code: 'context-cut',
    has: true,
    why: 'an If sentence stood before it',
    a: {
      outlet: 'Skyline',
      date: '2025-06-25',
      text: `Airport: second runway coming

The owners presented their plans.

“We will build the second runway and we will build it in three years,” said airport head Viveca Stone.`,
    },
    b: {
      outlet: 'Flight Path',
      date: '2025-06-25',
      text: `Airport waits for court

A ruling is due in autumn.

“If the court finds against us, there will be nothing to build. We will build the second runway and we will build it in three years,” said airport head Viveca Stone.`,
    },
  },
  {
    code: 'context-cut',
    has: true,
    why: 'a However sentence in a second quote of B',
    a: {
      outlet: 'Rung',
      date: '2025-09-17',
      text: `Ladder maker happy with year

Sales rose by a fifth.

“It was the best year since my grandfather bought the workshop,” said owner Ignace Poole.`,
    },
    b: {
      outlet: 'Workshop Weekly',
      date: '2025-09-17',
      text: `Ladders sell well

The firm employs thirty people.

“It was the best year since my grandfather bought the workshop,” said owner Ignace Poole. “However, every third order came from one customer who has just gone bankrupt.”`,
    },
  },
  {
    code: 'context-cut',
    has: false,
    why: 'A has the But as well, in its next paragraph',
    a: {
      outlet: 'Fair Copy',
      date: '2025-11-27',
      text: `Night train returns

Tickets go on sale on Monday.

“You fall asleep in the rain and wake up beside the sea,” said rail director Olympia Grant.

“But the coffee is still the coffee of a night train,” Grant added.`,
    },
    b: {
      outlet: 'Sleeper',
      date: '2025-11-27',
      text: `Back on track: the night train

The line was closed in 2014.

“You fall asleep in the rain and wake up beside the sea. But the coffee is still the coffee of a night train,” said rail director Olympia Grant.`,
    },
  },
  {
    code: 'context-cut',
    has: false,
    why: 'the neighbouring sentence that A lacks has its but inside, not at its head',
    a: {
      outlet: 'Plain Text',
      date: '2025-04-05',
      text: `Peak climbed without oxygen

Three climbers reached the top on Thursday.

“Above eight thousand metres every thought costs a step,” said climber Yannick Sorrel.`,
    },
    b: {
      outlet: 'Base Camp',
      date: '2025-04-05',
      text: `Summit without oxygen

The descent took two days.

“Above eight thousand metres every thought costs a step. And every step costs a breath, but we had plenty of time,” said climber Yannick Sorrel.`,
    },
  },

  // -------------------------------------------------------- headline-modified
  {
    code: 'headline-modified',
    has: true,
    why: 'the headline sharpens the verb',
    a: {
      outlet: 'Red Banner',
      date: '2025-01-12',
      text: `Coach: ‘This team threw the match away’

Lakeside lost by four goals on Saturday.

“This team let the match slip away in the last ten minutes,” said coach Evander Hull.`,
    },
    b: {
      outlet: 'Final Whistle',
      date: '2025-01-12',
      text: `Lakeside lose by four

The home side scored three times from corners.

“This team let the match slip away in the last ten minutes,” said coach Evander Hull.`,
    },
  },
  {
    code: 'headline-modified',
    has: true,
    why: 'the headline shortens and drops the hedge',
    a: {
      outlet: 'Morning Roar',
      date: '2025-07-17',
      text: `“We will close half the schools,” says education chief

The county has lost 9,000 pupils.

“We will probably have to close some of the smaller schools, perhaps half of them in the long run,” education chief Glenda Marsh said.`,
    },
    b: {
      outlet: 'Chalk & Board',
      date: '2025-07-17',
      text: `County loses pupils

Some schools have fewer than 30 children.

“We will probably have to close some of the smaller schools, perhaps half of them in the long run,” education chief Glenda Marsh said.`,
    },
  },
  {
    code: 'headline-modified',
    has: false,
    why: 'the headline’s quote is a word-for-word part of the body’s, in single marks',
    a: {
      outlet: 'Standard Time',
      date: '2025-10-13',
      text: `Clockmaker, 91: ‘I still hear when one is wrong’

Ferdie Lockhart has repaired clocks since he was fourteen.

“My eyes are gone but I still hear when one is wrong, even through the wall,” said Ferdie Lockhart.`,
    },
    b: {
      outlet: 'Pendulum',
      date: '2025-10-13',
      text: `At 91 still at the bench

His shop has no website.

“My eyes are gone but I still hear when one is wrong, even through the wall,” said Ferdie Lockhart.`,
    },
  },
  {
    code: 'headline-modified',
    has: false,
    why: 'the marks in the headline are around a ship’s name',
    a: {
      outlet: 'Salvage News',
      date: '2025-05-18',
      text: `Wreck of the ‘Good Intent’ found off cape

The ship sank in 1866 with a cargo of pianos.

“We saw the keys first, white in the sand like teeth,” said diver Romy Castell.`,
    },
    b: {
      outlet: 'Deep Water',
      date: '2025-05-18',
      text: `Pianos on the sea floor

Divers found the wreck at 40 metres.

“We saw the keys first, white in the sand like teeth,” said diver Romy Castell.`,
    },
  },
];
