/** Patterns for the narrator's words around a quote; what they find is the group `words`. None looks beyond a clause. */

const ASKED = String.raw`(?:asked|pressed|questioned|quizzed|challenged) (?:\w+ ){0,3}?(?:whether|if|about|by|why|what|how|when|where|who|which|on|over)\b`;
const WHEN_ASKED = String.raw`(?:when|while|after|once|if|on)(?: \w+)? (?:being |repeatedly )?${ASKED}`;
const WAS_ASKED = String.raw`(?:was|were|been|being) (?:\w+ )?${ASKED}`;
const ANSWERING = String.raw`(?:(?:in (?:reply|response|answer)|replying|responding) to|answering) (?:\w+ ){0,3}?questions?\b`;
const CLAUSE = String.raw`[^,:;“"]*`;

/** Where the words answer a question: `Asked whether he would go,`, `when pressed on fares`, `in reply to a question about fares`. */
export const PROMPTED = new RegExp(String.raw`(?:(?:^|[,;–—])\s*(?=${ASKED})|\b(?=${WHEN_ASKED}|${WAS_ASKED}|${ANSWERING}))(?<words>${CLAUSE})`, 'iu');

/** A sentence in which somebody is asked: `He was asked whether he would go.` */
export const IS_ASKED = new RegExp(String.raw`\b(?:was|were|been|being) (?:\w+ )?(?<words>${ASKED}${CLAUSE})`, 'iu');

const LANGUAGES =
  'Arabic|Bengali|Bosnian|Bulgarian|Burmese|Cantonese|Catalan|Chinese|Croatian|Czech|Danish|Dari|Dutch|Estonian|Farsi|Finnish|French|Georgian|German|Greek|Hebrew|Hindi|Hungarian|Icelandic|Indonesian|Italian|Japanese|Khmer|Korean|Kurdish|Latvian|Lithuanian|Malay|Mandarin|Norwegian|Pashto|Persian|Polish|Portuguese|Punjabi|Romanian|Russian|Serbian|Slovak|Slovene|Somali|Spanish|Swahili|Swedish|Tagalog|Tamil|Thai|Turkish|Ukrainian|Urdu|Vietnamese|Welsh|Yiddish';
const INTERPRETED = String.raw`(?:through|via|with) (?:an?|his|her|their|the) (?:\w+ )?(?:interpreter|translator)`;
const TRANSLATION = String.raw`(?:in|according to) (?:an? |the )?(?:\w+ )?translation|translated (?:from|by)`;

/** Where the words are not the speaker's own: `through an interpreter`, `said in Spanish`; not `in Spanish waters`. */
export const TRANSLATED = new RegExp(
  String.raw`\b(?<words>${INTERPRETED}|${TRANSLATION}|(?:in|from) (?:${LANGUAGES})(?= (?:to|at|on|that|before|after|during|through|and|as)\b|[^ \p{L}]|$| \P{L}))\b`,
  'u',
);

/** What limits or takes back the sentence before it, at the beginning of a sentence. */
export const OPENS_PROVISO = /^["“‘'«(\s]*(?:but|however|if|unless|although|though|except|only if|provided)\b/iu;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]{1,30}`;

/** Whom the words are about, named in full: `said of Tom Birk`, `speaking about the Norhaven Harbour Board`. */
export const SAID_OF = new RegExp(String.raw`\b(?:said|says|spoke|speaks|[Ss]peaking|[Tt]alking|talked|joked|wrote|remarked|commented) (?:\w+ )?(?:of|about|on) (?:the )?(?<words>${NAME}(?: ${NAME}){1,3})`, 'u');
