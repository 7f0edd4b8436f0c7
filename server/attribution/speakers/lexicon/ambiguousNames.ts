import { words } from './words.js';

// Written by hand; the training part of PolNeAR (read, never copied) showed which of them matter.

/** Surnames that are also words for bodies: after a given name they are surnames. */
export const BODY_OR_SURNAME = words(`
  church court guard house bank press fund trust club state rights watch force service league capital power states center community
  chamber county security industries company union star express
`);

/** Surnames that are also callings: a capital makes them names. */
export const CALLING_OR_SURNAME = words(`
  baker barber cook porter carpenter painter gardener farmer miner driver forward star model trainer clerk page ranger person chef
  boxer singer usher young catcher pilot first justice private late high city rich grand master marshall trade home finance health
  second liberal media top
`);

/** Words that a headline in title case writes with a capital and that end a name. */
export const HEADLINE_WORDS = words(`
  says said say tells told asks warns vows calls called slams rips urges claims insists denies defends blames wants is was has will
  would to on in over at after with as by from his her are not
`);

/** First words of names of places, behind which a given name belongs to the place: `Port Elizabeth`, `San Juan`. */
export const PLACE_OPENERS = words(`
  san santa st saint port lake fort mount new los las la el king prince queen mr mrs ms dr
`);

/** Months that are also given names: `April Holm`, `Jan Aske`. */
export const MONTH_OR_GIVEN_NAME = words('april june jan may');

/** Behind these a month is a month. */
export const BEFORE_MONTHS = words('in on of since until till by last this next every early late mid during from to before after and or');

/** Months that are also surnames: behind a title or a given name they are, unless a figure follows: `Mrs May`, `Theresa May`. */
export const MONTH_OR_SURNAME = words('may march');

/** Adjectives and adverbs that stand before a name, with a capital where a sentence begins, and are no part of it: `Longtime Hale aide`. */
export const BEFORE_NAMES = words(`
  former longtime long-time then onetime one-time sometime outgoing incoming embattled erstwhile ex
`);

/** What galleries and players print before a name, in two words: `Hide Caption`, `JUST WATCHED`. */
export const PAGE_LABELS = words(`
  hide_caption show_caption toggle_caption just_watched must_watch read_more replay_more view_more show_more enlarge_this
`);
