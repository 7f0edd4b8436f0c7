import type { TaxonomyCase, TaxonomyReport } from './freshEyes.js';

/** Pairs for every difference by who wrote the rules, in short form. Every word, person, outlet and place is invented. */
export const pairs: readonly TaxonomyCase[] = [
  yes('identical', 'one sentence, the cue before', 'The crane lifts nine tons and no more.', 'The crane lifts nine tons and no more.'),
  yes('identical', 'the cue behind and before', '“The crane lifts nine tons and no more,” Ada Vale said.', '“The crane lifts nine tons and no more,” said Vale.'),
  no('identical', 'one of them interrupted, with a comma of its own', '“The crane lifts nine tons,” Ada Vale said, “and it lifts them slowly.”', 'The crane lifts nine tons and it lifts them slowly.'),
  no('identical', 'a conjunction is gone', 'The crane lifts nine tons, it lifts them slowly.', 'The crane lifts nine tons, and it lifts them slowly.'),

  yes('typographic', 'a dash for a comma', 'We looked down – there was no more quay.', 'We looked down, there was no more quay.'),
  yes('typographic', 'a capital for stress', 'It was NEVER about the money for us.', 'It was never about the money for us.'),
  no('typographic', 'another ending', 'We looked down, there was no more money in the boxes.', 'We looked down, there was no more money in the box.'),

  yes('house-style', 'an abbreviated unit sign', 'About 12% of the nets were lost in the storm.', 'About 12 per cent of the nets were lost in the storm.'),
  yes('house-style', 'a contraction in the middle', 'We have lost the nets and we will not get them back.', "We've lost the nets and we won't get them back."),
  no('house-style', 'another number', 'About 12 per cent of the nets were lost in the storm.', 'About 20 per cent of the nets were lost in the storm.'),

  yes('excerpt', 'the last of three sentences', 'The rest is weather.', 'We mend the roof. We paint the doors. The rest is weather.'),
  yes('excerpt', 'the first two of three sentences', 'We mend the roof on Monday. We paint the doors.', 'We mend the roof on Monday. We paint the doors. The rest is weather.'),
  no('excerpt', 'the rest stands in another quote of A', 'Ada Vale said: “We mend the roof on Monday before the wedding.”\n\n“The rest of it is weather and patience,” Vale added.', 'We mend the roof on Monday before the wedding. The rest of it is weather and patience.'),
  no('excerpt', 'cut inside of a sentence', 'We mend the roof on Monday', 'We mend the roof on Monday after the harvest wedding in the village.'),

  yes('partial', 'the head of the sentence is gone', 'the whole valley heard the bells that night', 'My sister wrote to me that the whole valley heard the bells that night.'),
  yes('partial', 'the tail of the sentence is gone', 'The whole valley heard the bells', 'The whole valley heard the bells and came out into the street with lamps.'),
  no('partial', 'cut where the sentence ends', 'The whole valley heard the bells.', 'The whole valley heard the bells. They came out into the street with lamps.'),

  yes('fuller', 'another sentence behind', 'The mill grinds until dusk. Then the miller sleeps.', 'The mill grinds until dusk.'),
  yes('fuller', 'the sentence begins sooner', 'As long as there is water, the mill grinds until dusk.', 'the mill grinds until dusk'),
  no('fuller', 'A is the shorter one', 'The mill grinds until dusk.', 'The mill grinds until dusk. Then the miller sleeps.'),

  yes('omission-marked', 'three dots with blanks', 'The ferry leaves at six . . . with every seat taken.', 'The ferry leaves at six from the old pier with every seat taken.'),
  yes('omission-marked', 'an ellipsis between two sentences', 'We dug all night … There was nothing in the tunnel.', 'We dug all night. My hands were bleeding. There was nothing in the tunnel.'),
  no('omission-marked', 'no mark where words are missing', 'The ferry leaves at six with every seat taken.', 'The ferry leaves at six from the old pier with every seat taken.'),

  yes('omission-unmarked', 'a relative clause is gone', 'The orchard gives us cider for a year.', 'The orchard, which my father planted, gives us cider for a year.'),
  yes('omission-unmarked', 'one of three things is gone', 'We packed the lamps and the ropes before dawn.', 'We packed the lamps, the kettles and the ropes before dawn.'),
  no('omission-unmarked', 'the gap is marked', 'The orchard [...] gives us cider for a year.', 'The orchard, which my father planted, gives us cider for a year.'),

  yes('cleaned', 'a hesitation sound', 'The lock froze on Sunday night.', 'The lock, erm, froze on Sunday night.'),
  yes('cleaned', 'a like set off by commas', 'It was the loudest bang of my life.', 'It was, like, the loudest bang of my life.'),
  no('cleaned', 'like as a verb', 'They the old lock better than the new one.', 'They like the old lock better than the new one.'),

  yes('qualifier-dropped', 'an exception inside', 'Every boat is going out tonight.', 'Every boat except the ferry is going out tonight.'),
  yes('qualifier-dropped', 'a condition right behind the cut', 'We reopen the school on Monday.', 'We reopen the school on Monday unless the boiler fails again.'),
  yes('qualifier-dropped', 'a measure right before the cut', 'the roof is gone', 'I would say that half of the roof is gone.'),
  no('qualifier-dropped', 'the condition belongs to another thought', 'We reopen the school on Monday', 'We reopen the school on Monday, and the boiler man comes on Tuesday if he finds the time.'),
  no('qualifier-dropped', 'about, and no figure', 'They wrote the inspector the well in April.', 'They wrote the inspector about the well in April.'),

  yes('antecedent-changed', 'he was the driver in the gap', 'The road was blocked ... He climbed out of the window.', 'The road was blocked. The driver of the milk van woke up. He climbed out of the window.'),
  yes('antecedent-changed', 'a name in the gap, without a mark', 'The bank failed in June. She sold the house.', 'The bank failed in June. Old Lena Quist lost everything. She sold the house.'),
  no('antecedent-changed', 'the pronoun stands in the gap already', 'My sister ran the bank ... She sold the house in June.', 'My sister ran the bank. She was proud of the vault. She sold the house in June.'),

  yes('spliced', 'two sentences joined with a so', 'The well is dry and the cattle are leaving the valley.', 'The well is dry. Nobody believed me in May. And the cattle are leaving the valley.'),
  yes('spliced', 'two quotes of one article in one sentence', 'This tower has no crack in it and the clock will strike again on Thursday morning.', 'Ada Vale said: “This tower has no crack in it.”\n\n“The clock will strike again on Thursday morning,” Vale said later.'),
  no('spliced', 'the same two sentences, still two', 'The well is dry. And the cattle are leaving the valley.', 'The well is dry. And the cattle are leaving the valley, my neighbours tell me.'),

  yes('reordered', 'the condition first', 'When the snow melts, we will count the sheep on the northern slope.', 'We will count the sheep on the northern slope when the snow melts.'),
  yes('reordered', 'two sentences the other way round', 'The chapel stays open for the winter guests. Nobody has to sleep on the frozen harbour steps.', 'Nobody has to sleep on the frozen harbour steps. The chapel stays open for the winter guests.'),
  no('reordered', 'the same order with a cut', 'When the snow melts, we will count the sheep.', 'When the snow melts in April, we will count the sheep.'),

  yes('insertion-marked', 'a first name in brackets', 'We trusted (Tom) Birk with the keys of the mill.', 'We trusted Birk with the keys of the mill.'),
  yes('insertion-marked', 'a place in square brackets', 'The road to the south [of Norhaven] is under water.', 'The road to the south is under water.'),
  no('insertion-marked', 'the brackets stand in both', 'The road to the south (of Norhaven) is under water.', 'The road to the south [of Norhaven] is under water.'),

  yes('substitution-bracketed', 'a name for a pronoun', 'I told [Tom Birk] the mill was closed on Sundays.', 'I told him the mill was closed on Sundays.'),
  yes('substitution-bracketed', 'a tense in brackets', 'The mill [was] the heart of this village.', 'The mill is the heart of this village.'),
  no('substitution-bracketed', 'another word without brackets', 'I told Birk the mill was closed on Sundays.', 'I told him the mill was closed on Sundays.'),

  yes('insertion-unmarked', 'an adverb', 'The council quietly sold the meadow to a hotel.', 'The council sold the meadow to a hotel.'),
  yes('insertion-unmarked', 'a clause', 'The meadow, where we learned to skate, belongs to a hotel now.', 'The meadow belongs to a hotel now.'),
  no('insertion-unmarked', 'the words are in brackets', 'The council (of Norhaven) sold the meadow to a hotel.', 'The council sold the meadow to a hotel.'),

  yes('figure-changed', 'another weekday', 'The last bus leaves on Tuesday from the old market.', 'The last bus leaves on Thursday from the old market.'),
  yes('figure-changed', 'another unit', 'They walked nine miles through the snow with the doctor.', 'They walked nine kilometres through the snow with the doctor.'),
  no('figure-changed', 'the same figure in words', 'They walked nine miles through the snow with the doctor.', 'They walked 9 miles through the snow with the doctor.'),

  yes('polarity-changed', 'a never', 'I have spoken to the bank about the loan.', 'I have never spoken to the bank about the loan.'),
  yes('polarity-changed', 'no for the', 'There is no reason to close the school in winter.', 'There is reason to close the school in winter.'),
  yes('polarity-changed', 'not before the cut', 'all of the sheep came home', 'Not all of the sheep came home.'),
  no('polarity-changed', 'the not in another clause is cut away', 'We close the school in winter', 'We close the school in winter and we are not proud of it.'),

  no('polarity-changed', 'not only adds', 'We have not only lost the nets in the storm but the boats as well.', 'We have lost the nets in the storm but the boats as well.'),
  no('polarity-changed', 'a forgotten apostrophe', 'We aint going back to the quarry for a penny an hour.', 'We ain’t going back to the quarry for a penny an hour.'),
  yes('modality-changed', 'should for must', 'The engineers should check the dam before the rain.', 'The engineers must check the dam before the rain.'),
  yes('modality-changed', 'will for might', 'The dam will hold until the end of April.', 'The dam might hold until the end of April.'),
  no('modality-changed', 'a retelling shifts its verb', 'Ada Vale said the dam would hold until the end of April.', 'The dam will hold until the end of April.'),

  yes('name-changed', 'another family name', 'We saw Tom Birk on the dam that night.', 'We saw Tom Burke on the dam that night.'),
  yes('name-changed', 'another town', 'The water came from Sandholm in less than an hour.', 'The water came from Kingsway in less than an hour.'),
  no('name-changed', 'the first name is left out', 'We saw Birk on the dam that night.', 'We saw Tom Birk on the dam that night.'),

  yes('grammar-adjusted', 'another tense', 'The water comes over the wall of the dam.', 'The water came over the wall of the dam.'),
  yes('grammar-adjusted', 'a plural', 'The wall needs new stones before the winters.', 'The wall needs new stones before the winter.'),
  no('grammar-adjusted', 'all is no grammar of some', 'We lost all of the stones behind the chapel.', 'We lost some of the stones behind the chapel.'),

  yes('word-substituted', 'a verb for another', 'The stones rolled down on the houses of the fishermen.', 'The stones crashed down on the houses of the fishermen.'),
  yes('word-substituted', 'all for some', 'We lost all of the stones behind the chapel.', 'We lost some of the stones behind the chapel.'),
  no('word-substituted', 'another figure is a figure', 'We lost forty of the stones behind the chapel.', 'We lost sixty of the stones behind the chapel.'),

  yes('rewritten', 'the two go on in different ways', 'We will open the chapel for everybody tonight because the cold is killing our old people.', 'We will open the chapel for everybody tonight and the bakers have promised bread until Sunday.'),
  yes('rewritten', 'the two begin in different ways', 'My neighbours have always told their children that the chapel is warmer than the school.', 'Anybody who slept there in January knows that the chapel is warmer than the school.'),
  no('rewritten', 'one word is changed', 'We will open the chapel for everybody tonight.', 'We will open the chapel for everybody tomorrow.'),

  yes('own-words', 'the outlet goes on for itself', 'Ada Vale said the chapel would “stay open until the thaw”, a promise that the bishop has made before.', 'The chapel will stay open until the thaw.'),
  yes('own-words', 'a retelling with an explanation', 'Ada Vale said the chapel would stay open until the thaw to shelter families from the flooded quarter.', 'The chapel will stay open until the thaw.'),
  yes('own-words', 'the outlet begins for itself', 'Ada Vale said that despite protests from the vestry “the chapel will stay open until the thaw”.', 'The chapel will stay open until the thaw.'),
  yes('own-words', 'both go on, one of them retelling', 'Ada Vale said the chapel would stay open until the thaw to shelter families from the flooded quarter.', 'The chapel will stay open until the thaw and the bells will ring at noon.'),
  no('own-words', 'only small words lead in', 'Ada Vale said that it was clear to her: “The chapel will stay open until the thaw.”', 'The chapel will stay open until the thaw.'),
  no('own-words', 'the further words are quoted', 'The chapel will stay open until the thaw to shelter families from the flooded quarter.', 'The chapel will stay open until the thaw.'),
  no('own-words', 'it is the other that goes on', 'The chapel will stay open until the thaw.', 'Ada Vale said the chapel would stay open until the thaw to shelter families from the flooded quarter.'),

  yes('direct-vs-indirect', 'all retold', 'Ada Vale said the bells would ring at noon for the lost boats.', 'The bells will ring at noon for the lost boats.'),
  yes('direct-vs-indirect', 'quoted where the other retells', 'The bells will ring at noon for the lost boats.', 'Ada Vale said the bells would ring at noon for the lost boats.'),
  no('direct-vs-indirect', 'both retell', 'Ada Vale said the bells would ring at noon for the lost boats.', 'Ada Vale said that the bells would ring at noon for the lost boats.'),

  yes('translated', 'through an interpreter', 'Ada Vale said through an interpreter: “The bells will ring at noon for the lost boats.”', 'The bells will ring at noon for the lost boats.'),
  yes('translated', 'said in another language', '“The bells will ring at noon for the lost boats,” Ada Vale said in Norwegian.', 'The bells will ring at noon for the lost boats.'),
  yes('translated', 'only the other says so', 'The bells will ring at noon for the lost boats.', '“The bells will ring at noon for the lost boats,” Ada Vale said through a translator.'),
  yes('translated', 'both do', '“The bells ring at noon for the lost boats,” Ada Vale told reporters in Danish.', '“The bells will ring at noon for the lost boats,” Ada Vale said through a translator.'),
  no('translated', 'waters, and no words, are Danish', '“The bells will ring at noon for the lost boats,” Ada Vale said in Danish waters.', 'The bells will ring at noon for the lost boats.'),
  no('translated', 'an interpreter speaks for himself', 'Ada Vale said: “The bells will ring at noon for the lost boats.”\n\nAn interpreter was waiting in the hall.', 'The bells will ring at noon for the lost boats.'),
  no('translated', 'neither says so', 'The bells will ring at noon for the lost boats.', 'The bells will ring at noon for the lost boats.'),

  yes('speaker-differs', 'two names in one cue', '“The bells will ring at noon for the lost boats,” said Lena Quist.', '“The bells will ring at noon for the lost boats,” said Tom Birk.'),
  yes('speaker-differs', 'the same family name, other people', '“The bells will ring at noon for the lost boats,” said Hugo Birk.', '“The bells will ring at noon for the lost boats,” said Tom Birk.'),
  no('speaker-differs', 'one is called by the family name', '“The bells will ring at noon for the lost boats,” said Birk.', '“The bells will ring at noon for the lost boats,” said Tom Birk.'),

  yes('speaker-less-specific', 'an official', '“The bells will ring at noon for the lost boats,” an official said.', 'The bells will ring at noon for the lost boats.'),
  yes('speaker-less-specific', 'a body for its member', '“The bells will ring at noon for the lost boats,” the Vestry Council said.', 'The bells will ring at noon for the lost boats.'),
  no('speaker-less-specific', 'it is the other that names nobody', 'The bells will ring at noon for the lost boats.', '“The bells will ring at noon for the lost boats,” an official said.'),

  yes('cue-loaded', 'admitted', 'Ada Vale admitted: “The bells did not ring for the lost boats.”', 'The bells did not ring for the lost boats.'),
  yes('cue-loaded', 'insisted behind the quote', '“The bells did ring for the lost boats,” Ada Vale insisted.', '“The bells did ring for the lost boats,” Ada Vale told reporters.'),
  no('cue-loaded', 'a neutral verb', '“The bells did ring for the lost boats,” Ada Vale added.', 'The bells did ring for the lost boats.'),
  no('cue-loaded', 'both judge', '“The bells did ring for the lost boats,” Ada Vale claimed.', '“The bells did ring for the lost boats,” Ada Vale insisted.'),

  yes('prompt-hidden', 'asked behind the quote', 'I have never taken a coin from the bell fund.', '“I have never taken a coin from the bell fund,” Ada Vale said when asked about the missing money.'),
  yes('prompt-hidden', 'a sentence that asks her', 'I have never taken a coin from the bell fund.', 'Vale was asked whether she knew of the missing money. “I have never taken a coin from the bell fund,” Ada Vale said.'),
  no('prompt-hidden', 'a heading that names the speaker', 'I have never taken a coin from the bell fund.', 'What did Vale say?\n\n“I have never taken a coin from the bell fund,” Ada Vale said.'),
  no('prompt-hidden', 'a headline between paragraphs', 'I have never taken a coin from the bell fund.', 'WHO TOOK THE MONEY?\n\n“I have never taken a coin from the bell fund,” Ada Vale said.'),
  no('prompt-hidden', 'the shared sentence comes later in the answer', 'The bells belong to the whole valley and its children.', 'Asked about the money, Ada Vale said: “I will not answer that today. The bells belong to the whole valley and its children.”'),
  no('prompt-hidden', 'the question is in A’s headline region only, and in its text', 'A reporter asked whether she had taken money from the bell fund. “I have never taken a coin,” Ada Vale said.', 'Asked whether she had taken money from the bell fund, Ada Vale said: “I have never taken a coin.”'),

  yes('context-cut', 'an unless behind, after a cue', 'The bells will ring at noon for the lost boats.', '“The bells will ring at noon for the lost boats,” Ada Vale said. “Unless the tower is closed again.”'),
  yes('context-cut', 'her next sentence retold', 'The bells will ring at noon for the lost boats.', '“The bells will ring at noon for the lost boats,” Ada Vale said. But she said the tower could be closed before the evening storm.'),
  no('context-cut', 'the outlet says but and asks again', 'The bells will ring at noon for the lost boats.', 'Ada Vale said: “The bells will ring at noon for the lost boats.” But when the Post called once more in the evening, she said: “I never speak at supper.”'),
  no('context-cut', 'the but is somebody else’s', 'The bells will ring at noon for the lost boats.', '“The bells will ring at noon for the lost boats,” Ada Vale said. But Tom Birk, the vicar, said the tower was closed.'),

  yes('headline-modified', 'a number in the headline', headed('Vale: “We lost fifty boats in the storm”', 'Ada Vale said: “We lost fifteen boats in the storm.”'), 'We lost fifteen boats in the storm.'),
  yes('headline-modified', 'a word put in', headed('“We lost every single boat in the storm,” says mayor Ada Vale', 'Ada Vale said: “We lost every boat in the storm and two lives.”'), 'We lost every boat in the storm and two lives.'),
  no('headline-modified', 'the headline only cuts', headed('Vale: “We lost every boat in the storm”', 'Ada Vale said: “We lost every boat in the storm and two lives.”'), 'We lost every boat in the storm and two lives.'),
];

function yes(code: string, why: string, a: string | TaxonomyReport, b: string | TaxonomyReport): TaxonomyCase {
  return { code, has: true, why, a: report('The Norhaven Post', a), b: report('Ostmark Daily', b) };
}

function no(code: string, why: string, a: string | TaxonomyReport, b: string | TaxonomyReport): TaxonomyCase {
  return { ...yes(code, why, a, b), has: false };
}

/** An article around a paragraph; bare words are said by Ada Vale. */
function report(outlet: string, said: string | TaxonomyReport): TaxonomyReport {
  if (typeof said !== 'string') return said;
  const paragraph = /Vale|[“”]/u.test(said) ? said : `Ada Vale said: “${said}”`;
  return { outlet, date: '2026-03-13', text: `Norhaven council meets again\n\nAda Vale, the mayor of Norhaven, met Tom Birk of Ostmark and Lena Quist of Sandholm in Kingsway Hall on Friday.\n\n${paragraph}` };
}

function headed(headline: string, said: string): TaxonomyReport {
  const { text, ...rest } = report('The Norhaven Post', said);
  return { ...rest, text: text.replace('Norhaven council meets again', headline) };
}
