/**
 * Lines that surround reporting on news sites and in saved pages. Each pattern is matched against a whole short block,
 * from its first letter; none can backtrack. Chosen from real exports and pages, see docs on formats.
 */

/** Longer blocks are prose. */
const LONGEST = 320;

const LINES: readonly RegExp[] = [
  // dates of the page, reading aids
  /^(first )?published\s*:?\s*(last )?updated\s*:/i,
  /^(first published|last (updated|modified)( on)?|updated|posted|published|modified)\s*(:|on\b|at\b|\d).{0,90}$/i,
  /^\d{1,2}(h|m|d| hours?| minutes?| mins?| days?) ago$/i,
  /^(enable|disable|toggle) read(er|ing)? mode$/i,
  /^\d{2,3} ?% font size$|^font size\b/i,
  /^(listen|read|watch)( to (this )?article)?( time)?\s*:?\s*\d+ min/i,
  /^\d+ min(ute)?s?[ -]read\b/i,
  /^(listen|watch|print|save|share|comments?|email|copy link|facebook|twitter|whatsapp|x|linkedin|reddit|telegram)( |$)(now$|this\b.*|article$|story$|$)/i,
  /^share (this|on|via)\b/i,
  /^video (loading|unavailable)$|^click to (play|tweet|enlarge)$|^tap to (play|unmute)$/i,
  /^(thank you|thanks) for (subscribing|signing up|registering)\b/i,
  /^add to your saved stories/i,
  /^(analysis|opinion|commentary|analysis\/opinion|opinion\/analysis)\s?:?$/i,
  /^this (article|story) is more than (a|\d+) (month|year)s? old$/i,
  /^listen to (this )?(article|story)\b/i,
  /^\[ ?(pull ?quote|image|video|photo|graphic|caption|embed)s? ?\]$/i,
  /^read or share this story\b/i,
  // calls to subscribe, follow, join
  /^(join|follow) \S.{0,80}\b(channel|telegram|whatsapp|twitter|facebook|instagram|google news|newsletter|community)\b/i,
  /^(sign up|subscribe|register)\b.{0,120}\b(newsletters?|inbox|e-?mail|alerts?|briefing|today|here|free|now|updates?|account|access|reading)\b/i,
  /^(select|choose|pick) your (favou?rite|preferred) newsletters?\b/i,
  /^get (the |our |all )?(best|latest|top|breaking|daily|more|day's)\b.{0,120}\b(inbox|e-?mail|newsletters?|app|phone|delivered|alerts?)\b/i,
  /^(create|register for|sign in to|log ?in to) (a |an |your )?(free )?(account|profile)\b.{0,80}\b(read|continue|article|story|articles|access)\b/i,
  /^(already (have an account|a (subscriber|member))|have an account\?|by (continuing|signing up|registering|submitting|subscribing)\b.{0,30}\byou (agree|accept|confirm))\b/i,
  /^(this (article|story|content) is (only available to|(exclusively |reserved )?for|exclusive to) (our )?(subscribers|members)|(you have|you['’]ve) (read|reached|used)\b.{0,60}\b(free|limit|remaining)\b|to (continue|keep) reading\b|(subscribe|log ?in|sign ?in|register) to (continue|keep|read|unlock)\b)/i,
  /^(view|read|open) (this )?(e-?mail |message |newsletter )?(in|on) (your )?(browser|the web|web)\b|^(you are|you['’]re) receiving (this|these)\b|^(unsubscribe|manage (your )?(preferences|subscription))\b/i,
  /^find (this|the|more) (story|article|stories)\b.{0,30}\b(online|at)\b|^(print|close) (this )?(page|window|story|article)\b|^(printed|retrieved) from\b/i,
  /^(download|get) (our|the) .{0,40}\bapp\b/i,
  /^(like|follow|find) us on\b/i,
  /^(click|tap) (here|to)\b/i,
  /^(skip past|end of) (newsletter promotion|carousel|advert)/i,
  /^(story|article) continue[sd] below\b|^scroll to continue\b|^(continue reading|keep reading)\b.{0,60}$/i,
  /^advertise?ment$|^advert$|^sponsored( content)?$|^promoted$/i,
  /^(this site|this website|we) uses? cookies\b/i,
  /^thanks for sharing!?$/i,
  // pointers to other reports
  /^(read( more| also| next| full story)?|see also|also read|related( article| story)?|more on this|watch|listen|live updates?|explainer|in pictures)\s*[:|]/i,
  /^[([] ?(also on|more|read|related|see|watch)\b[^:]{0,24}:.{0,200}[)\]]$/i,
  // credits and rights
  /^.{3,160}\b(contributed|contributing) to this (report|story|article)\.?\)?$/i,
  /\boriginally (appeared|published) (on|in|at) \S{1,40}( \S{1,20}){0,3}$/i,
  /^[[(](with|additional)?\s*(files?|inputs?|reporting|agencies)?\s*(from |by |with )?(afp|ap|reuters|upi|dpa|ians|pti|xinhua|agencies|wires?|the associated press|bloomberg)\b[^\])]{0,120}[\])]\.?$/i,
  /^[[(]?(additional |further )?(reporting|writing|editing|compiled|edited|written|translated) by\b.{0,280}$/i,
  /^the associated press contributed to this (report|story)/i,
  /^(copyright|©|\(c\)) ?(\d{4}|©|\(c\)|the |all )/i,
  /^all rights reserved\b/i,
  /^this (material|story|article|content) (may not|has been|was (originally|first|updated|produced))\b/i,
  /^mci ?\(p\)/i,
  /^(image (copyright|source|credit)|photo(graph)? (by|credit)|getty images)\b.{0,60}$/i,
  // ends
  /^(-+ ?|\()?(ends?|30|more)( ?-+|\))$|^#{3,}$|^[*_=~ -]{3,}$/i,
];

/** Headings after which only pointers to other reports follow. */
const TAILS: readonly RegExp[] = [
  /^(more|other) (in|from|on) (this|the|our)\b.{0,40}$/i,
  /^(related|recommended|popular|trending|latest|most|top|editor'?s|you (may|might)|more|read|further|don.t miss|up next|also in)\s?.{0,12}\b(section|stor(y|ies)|articles?|topics|news|content|trending|reads?|reading|popular|viewed|shared|watched|e-?mailed|discussed|commented|picks|headlines|coverage|links|videos|like|tags|for you)$/i,
  /^(top content trending|trending( now)?|related|most read|around the web|comments|tags?:?|topics:?|what to read next)$/i,
];

const CAPTION =
  /^(file (photo|picture|image)|(image|media) caption|(hide|toggle) caption|enlarge this image|media playback is|(photo|photograph|picture|image|caption|pictured|photographer|foto|bild)\s?:|in this (file |undated )?(photo|picture|image)|facebook twitter pinterest)/i;
const CAPTION_CREDIT =
  /[([](photo|picture|image|file|credit|reuters|ap|afp|epa)\b[^)\]]{0,80}[)\]]\.?$|(photo(graph(er)?)?|picture|credit):[^.:]{3,60}$|(getty images|associated press|\/ ?(afp|ap|ap photo|reuters|epa|file|pool|shutterstock)) ?\)?\.?$/i;

/** Whether the block is one of the lines that surround reporting. */
export function isBoilerplate(block: string): boolean {
  return block.length <= LONGEST && (LINES.some((line) => line.test(block)) || startsTail(block));
}

/** Whether only pointers to other reports follow the block. */
export function startsTail(block: string): boolean {
  return block.length <= 60 && TAILS.some((tail) => tail.test(block));
}

/** Whether the block describes a picture. */
export function isCaption(block: string): boolean {
  if (block.length > 600) return false;
  return CAPTION.test(block) || (block.length <= 300 && CAPTION_CREDIT.test(block.slice(-100)));
}
