/** Elements whose content stands by itself on the page. Every other element is looked through. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre search section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements without content. */
export const VOID: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** Elements whose content is no mark-up; a reader sees none of it. */
export const RAW: ReadonlySet<string> = new Set('script style xmp iframe noembed noframes noscript textarea title'.split(' '));

/** Elements that hold no reporting, unless they hold all of it: old pages stand in one form. */
export const SELDOM_TEXT: ReadonlySet<string> = new Set(
  'aside dialog fieldset footer form menu nav search'.split(' '),
);

/** Elements that stand in a line of text and show none: icons, players, controls. */
export const NEVER_SEEN: ReadonlySet<string> = new Set('audio button canvas datalist math object select svg template video'.split(' '));

export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements that end the paragraph, item or cell before them when that one was left open. */
export const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', new Set(['li'])],
  ['dt', new Set(['dt', 'dd'])],
  ['dd', new Set(['dt', 'dd'])],
  ['td', new Set(['td', 'th'])],
  ['th', new Set(['td', 'th'])],
  ['tr', new Set(['td', 'th', 'tr'])],
]);

const LANDMARKS: ReadonlySet<string> = new Set('alertdialog banner complementary contentinfo dialog form menu menubar navigation search toolbar'.split(' '));

/**
 * Words in class names and ids of what surrounds reporting. Not among them: "paywall" and "widget", with which many
 * sites mark the report's own paragraphs.
 */
const FURNITURE: ReadonlySet<string> = new Set(
  (
    'accordion ad ads adslot advert adverts advertisement advertorial authorbio banner barrier bio breadcrumb breadcrumbs card cards carousel colophon consent cookie cookies ' +
    'disclaimer donate donation dfp foot footer form gallery gate gdpr login mailinglist menu modal mostread nav navbar navigation newsletter ' +
    'newsletters onetrust outbrain overlay pagination poll popular popup promo promos promotion promoted quiz recirc recirculation ' +
    'recommend recommendation recommendations recommended regwall related relatedstories reactions share sharebar sharing sidebar signup ' +
    'slideshow social sponsor sponsored subscribe subnav survey taboola taglist tags teaser teasers toc toolbar tooltip topics trending'
  ).split(' '),
);

/** What readers write below the report: may be longer than the report itself. */
const COMMENTS: ReadonlySet<string> = new Set('comment comments commentlist conversation conversations discussion discussions disqus livefyre respond spotim viafoura'.split(' '));

/** Words in class names of lines that say who, when and where. */
const META: ReadonlySet<string> = new Set('author authors by byl byline bylines dateline datetime credit credits kicker eyebrow meta metadata published pubdate readtime timestamp date time posted copyright'.split(' '));
const STANDFIRST: ReadonlySet<string> = new Set('standfirst dek deck excerpt subhead subheadline strapline subtitle'.split(' '));
const CAPTION: ReadonlySet<string> = new Set('cap caption captions figcaption'.split(' '));
/** Words of boxes beside the report: fact files, notes, posts of others shown in it. */
const BESIDE: ReadonlySet<string> = new Set('embed endnotes factbox factfile footnote footnotes infobox instagram tiktok tweet twitter'.split(' '));

/**
 * What the names of an element's classes, id and role say it holds; sites that build their boxes of elements of their own
 * (`amp-carousel`) name those alike.
 */
export type Hint = 'furniture' | 'comments' | 'landmark' | 'meta' | 'standfirst' | 'caption' | 'beside' | 'pullquote' | 'body';

export function hintOf(element: string, attributes: ReadonlyMap<string, string>): Hint | undefined {
  const role = attributes.get('role')?.toLowerCase();
  if (role !== undefined && LANDMARKS.has(role)) return 'landmark';
  const property = attributes.get('itemprop')?.toLowerCase();
  if (property === 'articlebody') return 'body';
  if (property === 'author' || property === 'datepublished' || property === 'datemodified') return 'meta';
  if (property === 'associatedmedia' || property === 'image') return 'caption';
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''} ${element.includes('-') ? element : ''}`.slice(0, 400);
  if (/\barticle[-_]?body\b|\bstory[-_]?body\b|\bentry-content\b|\bpost-content\b|\barticle[-_]content\b|\bstory[-_]content\b/i.test(names)) return 'body';
  if (/\bkey-?_?events\b/i.test(names)) return 'furniture';
  if (/pull-?_?quote|tweetable|click-to-tweet/i.test(names)) return 'pullquote';
  if (/\b(article|story)[-_]?summary\b/i.test(names)) return 'standfirst';
  return hintOfWords(names.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z]+/));
}

function hintOfWords(words: readonly string[]): Hint | undefined {
  if (words.some((word) => COMMENTS.has(word))) return 'comments';
  if (words.some((word) => FURNITURE.has(word))) return 'furniture';
  if (words.some((word) => STANDFIRST.has(word))) return 'standfirst';
  if (words.some((word) => CAPTION.has(word))) return 'caption';
  if (words.some((word) => BESIDE.has(word))) return 'beside';
  return words.some((word) => META.has(word)) ? 'meta' : undefined;
}

/**
 * Whether the element is not shown: for screen readers only, switched on by a script, or the bar of a web archive. What is hidden from screen
 * readers (`aria-hidden`) is shown to everybody else.
 */
export function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.size === 0) return false;
  // What web archives put over the page they kept.
  if (attributes.has('hidden') || /^(?:wm-ipp|donato$)/.test(attributes.get('id') ?? '')) return true;
  if (/display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden/i.test((attributes.get('style') ?? '').slice(0, 400))) return true;
  const classes = (attributes.get('class') ?? '').slice(0, 400);
  // "hidden md:block" is shown on all but small screens.
  return /(^|\s)(visually-?hidden|sr-only|screen-reader-text|is-hidden|u-hidden|hidden)(\s|$)/i.test(classes) && !/:(block|flex|grid|inline)/.test(classes);
}
