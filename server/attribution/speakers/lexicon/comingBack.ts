import { words } from './words.js';

// Words by which a text comes back to whom it has named. Written by hand; the training part of PolNeAR (read, never copied) showed which of them matter.

/** Words of a phrase that need no counterpart in the role it refers to. */
export const SOFT_WORDS = words(`
  top chief senior us american former current own then ex new the this that his her its their longtime outgoing incoming veteran
  nations countrys and general
`);

const PRESS = ['times', 'post', 'journal', 'herald', 'tribune', 'guardian', 'gazette', 'telegraph', 'chronicle', 'observer', 'mail', 'examiner', 'bulletin', 'dispatch', 'inquirer', 'globe', 'star', 'news', 'independent'];

/** Nouns for a kind of body and the head words that names of this kind have. */
export const BODY_KINDS: Readonly<Record<string, readonly string[]>> = {
  newspaper: PRESS, paper: PRESS,
  network: ['news', 'television', 'tv', 'broadcasting', 'cnn', 'bbc'], channel: ['news', 'television', 'tv', 'cnn', 'bbc'], broadcaster: ['bbc', 'broadcasting', 'television', 'cnn'],
  agency: ['press', 'reuters', 'afp', 'administration', 'bureau', 'service'], company: ['inc', 'corporation', 'group', 'industries', 'motor', 'airline'],
  firm: ['group', 'partner', 'holding'], bank: ['bank'], club: ['united', 'fc'], school: ['academy', 'college'], hospital: ['clinic'], police: ['constabulary'], airline: ['airway'],
};

/** Nouns by which a text comes back to a business it has just named. */
export const FIRMS = words(`
  company firm group retailer airline carmaker bank manufacturer publisher chain agency newspaper club charity organisation
  organization union start-up startup
`);

export const PARTY_WORDS = words(`
  republican democratic democrat gop conservative labour liberal green independent libertarian socialist communist nationalist tory
`);

/** Words that make another office of a role: the `vice president` is not `the president`. */
export const LESSER = ['vice', 'deputy', 'assistant', 'acting', 'under', 'shadow', 'associate'];

/** `the statement continued`: whoever spoke in it. */
export const SPOKEN_DOCUMENTS = words('statement letter email message post tweet memo note op-ed article remark comment speech testimony');
