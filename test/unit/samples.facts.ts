import type { AttributionType } from '../../server/attribution/attribution.js';
import type { Relation } from '../../server/coverage/report.js';

/**
 * What a careful reader finds in `samples/`, written down before any program was asked.
 * Words are those of the reading text, without quotation marks, entities and Markdown signs.
 */

export type SampleFile =
  | 'aldermouth-star.news'
  | 'averil-courier.news'
  | 'hestray-lantern.md'
  | 'kingsway-dispatch.news'
  | 'northline-wire.news'
  | 'westhaven-post.html';

export interface SampleArticle {
  readonly file: SampleFile;
  readonly outlet: string;
  /** ISO 8601 day. */
  readonly published: string;
  readonly title: string;
}

export const articles: readonly SampleArticle[] = [
  { file: 'aldermouth-star.news', outlet: 'The Aldermouth Star', published: '2025-11-06', title: 'Minister admits he saw bridge crack report' },
  { file: 'averil-courier.news', outlet: 'The Averil Courier', published: '2025-11-05', title: 'Bridge to Hestray closed until further notice' },
  { file: 'hestray-lantern.md', outlet: 'Hestray Lantern', published: '2025-11-06', title: 'Cut off: the night the bridge closed' },
  { file: 'kingsway-dispatch.news', outlet: 'The Kingsway Dispatch', published: '2025-11-06', title: "Mayor: 'We cannot wait'" },
  { file: 'northline-wire.news', outlet: 'Northline', published: '2025-11-05', title: 'Island bridge shut after crack found; minister sees reopening by Christmas' },
  { file: 'westhaven-post.html', outlet: 'The Westhaven Post', published: '2025-11-05', title: 'One Cracked Link, and an Island Asks Who Knew' },
];

/** The Averil Courier prints Northline's words: two outlets, one origin. */
export const copies: readonly (readonly [SampleFile, SampleFile])[] = [['averil-courier.news', 'northline-wire.news']];

export interface SampleQuote {
  readonly file: SampleFile;
  /** The first words of the content, an opening "that" left out; long enough to stand only once among the article's quotes. */
  readonly first: string;
  readonly type: AttributionType;
  /** The fullest name in the article; for unnamed ones the phrase without its article; `null` when nobody can be named. */
  readonly speaker: string | null;
  /** The kind of quote this stands for. */
  readonly kind: string;
}

const q = (file: SampleFile) => (first: string, type: AttributionType, speaker: string | null, kind: string): SampleQuote =>
  ({ file, first, type, speaker, kind });
const wire = q('northline-wire.news');
const courier = q('averil-courier.news');
const lantern = q('hestray-lantern.md');
const post = q('westhaven-post.html');
const dispatch = q('kingsway-dispatch.news');
const star = q('aldermouth-star.news');

export const quotes: readonly SampleQuote[] = [
  wire('The bridge could reopen to cars', 'direct', 'Gareth Holm', 'after the quote, role before the name'),
  wire('We cannot wait for another report', 'direct', 'Ruth Calloway', 'split; told reporters'),
  wire('the closure was a precaution', 'indirect', 'Leena Varga', 'indirect; name after the role'),
  wire('This is not a bridge', 'direct', 'Leena Varga', 'split; pronoun'),
  wire('We will know more', 'direct', 'Leena Varga', 'inverted'),
  wire('Had you read it?', 'direct', null, 'question put to a person'),
  wire('I have not seen the March report', 'direct', 'Gareth Holm', 'split; pronoun after a question'),
  wire('the report "sat on a desk', 'mixed', 'senior ministry official', 'mixed; unnamed'),
  wire('it had passed its concerns on', 'indirect', 'Dunmar Structures', 'indirect; company'),
  wire('We raised the link', 'direct', 'Helen Frost', 'split; apposition'),
  wire('Our members told them', 'direct', 'Tom Calloway', 'split; inverted; shares a surname'),
  wire('Paint does not hold up', 'direct', 'Tom Calloway', 'lead-in'),
  wire('The ferry Maid of Averil would take', 'indirect', 'Eskil Sund', 'according to'),

  courier('The bridge could reopen to cars', 'direct', 'Gareth Holm', 'after the quote'),
  courier('We cannot wait for another report', 'direct', 'Ruth Calloway', 'split; told reporters'),
  courier('This is not a bridge', 'direct', 'Leena Varga', 'pronoun'),
  courier('We will know more', 'direct', 'Leena Varga', 'inverted'),
  courier('he learned of the crack', 'indirect', 'Gareth Holm', 'indirect'),
  courier('I have not seen the March report', 'direct', 'Gareth Holm', 'split; pronoun'),
  courier('We raised the link', 'direct', 'Helen Frost', 'split; apposition'),
  courier('Our members told them', 'direct', 'Tom Calloway', 'split; inverted'),
  courier('the first cars would go across', 'mixed', 'Ines Quarrie', 'mixed; pronoun'),
  courier('Port Averil General has moved', 'indirect', 'spokeswoman', 'indirect; cue inside; only by role'),
  courier('There is no lorry', 'direct', 'Col Brannan', 'split; inverted'),

  lantern('We cannot wait for another report', 'direct', 'Ruth Calloway', 'split; pronoun'),
  lantern('Did anyone on the council', 'direct', null, 'question put to a person'),
  lantern('Not one of us', 'direct', 'Ruth Calloway', 'answer without a cue'),
  lantern('We learned about it', 'direct', 'Ruth Calloway', 'no cue, continues'),
  lantern('Our members told them', 'direct', 'Tom Calloway', 'two paragraphs, marks reopened'),
  lantern('the firm\'s "inspections met', 'mixed', 'Neil Abara', 'mixed; statement; spokesman'),
  lantern('This is not a bridge', 'direct', 'Leena Varga', 'split; told the crowd'),
  lantern('We will know more', 'direct', 'Leena Varga', 'only by role'),
  lantern('the bridge could reopen to cars', 'indirect', 'Gareth Holm', 'indirect'),
  lantern('He had not been told', 'mixed', 'Gareth Holm', 'mixed; cue inside'),
  lantern('My neighbours have organised', 'direct', 'Aisling Moore', 'split; pronoun'),
  lantern('She was built for sheep', 'direct', 'Eskil Sund', 'split; inverted; nickname'),
  lantern('Go home', 'direct', 'Ruth Calloway', 'split; only by role'),

  post('I would rather be late', 'direct', 'Leena Varga', 'in a caption; only by role'),
  post('I was not told of any crack', 'direct', 'Gareth Holm', 'marked cut'),
  post('Dunmar Structures, the contractor', 'indirect', 'Helen Frost', 'according to'),
  post('his members had reported', 'indirect', 'Tom Calloway', 'indirect'),
  post('They were told to paint it', 'direct', 'Tom Calloway', 'pronoun'),
  post('This is not a bridge', 'direct', 'Leena Varga', 'pronoun'),
  post('Nobody should', 'direct', 'Leena Varga', 'answer; only by role'),
  post('Hangers like the ones on Hestray', 'indirect', 'Marguerite Oyelaran', 'inverted indirect'),
  post('A link that moves', 'direct', 'Marguerite Oyelaran', 'split; pronoun'),
  post('We can’t wait for another report', 'direct', 'Ruth Calloway', 'split; inverted'),
  post('The bridge could reopen to cars', 'direct', 'Gareth Holm', 'pronoun; told reporters'),
  post('My neighbors have organized', 'direct', 'Aisling Moore', 'pronoun; name a paragraph before'),

  dispatch('We cannot wait', 'direct', 'Ruth Calloway', 'headline; only by role'),
  dispatch("the crossing 'could reopen", 'mixed', 'Gareth Holm', 'mixed; single marks'),
  dispatch('Have you read it?', 'direct', null, 'question put to a person'),
  dispatch('I have not seen the March report', 'direct', 'Gareth Holm', 'split; only by role'),
  dispatch('The report sat on a desk', 'direct', 'senior official', 'inverted; unnamed'),
  dispatch('We cannot wait for another report', 'direct', 'Ruth Calloway', 'pronoun; marked cut'),
  dispatch('We learned about it', 'direct', 'Ruth Calloway', 'no cue, continues'),
  dispatch('It is a bridge with one cracked link', 'direct', 'Leena Varga', 'inverted'),
  dispatch('I would rather be late', 'direct', 'Leena Varga', 'pronoun'),
  dispatch('We raised the link', 'direct', 'Helen Frost', 'split; pronoun'),
  dispatch('Our members told', 'direct', 'Tom Calloway', 'inverted; bracket inside'),
  dispatch('The foreman said', 'direct', null, 'marks inside marks; only by description'),

  star('he saw bridge crack report', 'indirect', 'Gareth Holm', 'headline; only by role'),
  star('I have seen the March report', 'direct', 'Gareth Holm', 'curly marks'),
  star('he was not told of any crack', 'indirect', 'Gareth Holm', 'indirect; pronoun'),
  star('That report sat on a desk', 'direct', 'source close to Mr Holm', 'unnamed'),
  star('We have 2,600 people', 'direct', 'Ruth Calloway', 'split; role before the name'),
  star('The bridge will reopen', 'direct', 'Gareth Holm', 'pronoun'),
  star('It is a bridge with one broken link', 'direct', 'Leena Varga', 'pronoun'),
  star('We raised the link', 'direct', 'Tom Calloway', 'pronoun'),
  star('Our members warned them', 'direct', 'Tom Calloway', 'no cue, continues'),
  star('its “inspections met', 'mixed', 'Dunmar Structures', 'mixed; company'),
  star('I’m not a hero', 'direct', 'Parveen Doyle', 'split; pronoun'),
  star('My brother helped', 'direct', 'Margaret Dunne', 'split; pronoun; nickname'),
  star('She was built for sheep', 'direct', 'Eskil Sund', 'split; pronoun'),
];

/** Stretches in marks that nobody says: titles, terms, nicknames, words held at arm's length. */
export const notQuotes: readonly { readonly file: SampleFile; readonly words: string; readonly kind: string }[] = [
  { file: 'northline-wire.news', words: 'Hestray Crossing: Condition and Outlook', kind: 'title' },
  { file: 'northline-wire.news', words: 'category C', kind: 'term' },
  { file: 'northline-wire.news', words: 'temporary', kind: 'scare quotes' },
  { file: 'averil-courier.news', words: 'category C', kind: 'term' },
  { file: 'hestray-lantern.md', words: 'Hestray Crossing: Condition and Outlook', kind: 'title' },
  { file: 'hestray-lantern.md', words: 'Skip', kind: 'nickname' },
  { file: 'hestray-lantern.md', words: 'Low Water', kind: 'title' },
  { file: 'kingsway-dispatch.news', words: 'temporary', kind: 'scare quotes' },
  { file: 'kingsway-dispatch.news', words: 'Skip', kind: 'nickname' },
  { file: 'aldermouth-star.news', words: 'Peg', kind: 'nickname' },
  { file: 'aldermouth-star.news', words: 'people’s ferry', kind: 'scare quotes' },
];

/** Words printed a second time to catch the eye. */
export const pullQuotes: readonly { readonly file: SampleFile; readonly words: string }[] = [
  { file: 'hestray-lantern.md', words: 'They were told to paint it.' },
  { file: 'westhaven-post.html', words: 'They were told to paint it.' },
  { file: 'aldermouth-star.news', words: 'They were told to paint it' },
];

/** How the report in `a` differs from the fuller one in `b`, of equally full ones the earlier, then the first by file name. `first` are words inside the passage, mostly its first ones. */
export interface SampleDifference {
  readonly a: { readonly file: SampleFile; readonly first: string };
  readonly b: { readonly file: SampleFile; readonly first: string };
  readonly relation: Relation;
  /** Codes that must be among the differences; others may be. */
  readonly codes: readonly string[];
  /** Codes that would be wrong. */
  readonly not?: readonly string[];
  /** What a reader notices. */
  readonly what: string;
}

export const differences: readonly SampleDifference[] = [
  {
    a: { file: 'northline-wire.news', first: 'The bridge could reopen to cars' },
    b: { file: 'averil-courier.news', first: 'The bridge could reopen to cars' },
    relation: 'verbatim', codes: [], not: ['qualifier-dropped', 'speaker-differs'],
    what: 'same words',
  },
  {
    a: { file: 'northline-wire.news', first: 'We cannot wait for another report' },
    b: { file: 'hestray-lantern.md', first: 'We cannot wait for another report' },
    relation: 'excerpt', codes: ['excerpt'], not: ['qualifier-dropped'],
    what: 'the tail is cut: her last sentence',
  },
  {
    a: { file: 'westhaven-post.html', first: 'We can’t wait for another report' },
    b: { file: 'northline-wire.news', first: 'We cannot wait for another report' },
    relation: 'verbatim', codes: ['house-style'], not: ['polarity-changed', 'modality-changed'],
    what: 'contractions only',
  },
  {
    a: { file: 'hestray-lantern.md', first: 'My neighbours have organised' },
    b: { file: 'westhaven-post.html', first: 'My neighbors have organized' },
    relation: 'verbatim', codes: ['house-style'], not: ['word-substituted'],
    what: 'American and British spelling',
  },
  {
    a: { file: 'kingsway-dispatch.news', first: 'We cannot wait for another report' },
    b: { file: 'hestray-lantern.md', first: 'We cannot wait for another report' },
    relation: 'cut', codes: ['omission-marked'], not: ['omission-unmarked'],
    what: 'a marked cut',
  },
  {
    a: { file: 'westhaven-post.html', first: 'I was not told of any crack' },
    b: { file: 'northline-wire.news', first: 'I was not told of any crack' },
    relation: 'cut', codes: ['omission-marked'], not: ['omission-unmarked'],
    what: 'a marked cut, and the first sentence is left out',
  },
  {
    a: { file: 'westhaven-post.html', first: 'The bridge could reopen to cars' },
    b: { file: 'northline-wire.news', first: 'The bridge could reopen to cars' },
    relation: 'cut', codes: ['qualifier-dropped'], not: ['modality-changed'],
    what: 'a silent cut takes the condition: if the steel arrives on time',
  },
  {
    a: { file: 'kingsway-dispatch.news', first: 'It is a bridge with one cracked link' },
    b: { file: 'northline-wire.news', first: 'It is a bridge with one cracked link' },
    relation: 'cut', codes: ['qualifier-dropped'],
    what: 'a silent cut takes the admission: that we cannot yet explain',
  },
  {
    a: { file: 'averil-courier.news', first: 'This is not a bridge' },
    b: { file: 'northline-wire.news', first: 'This is not a bridge' },
    relation: 'excerpt', codes: ['excerpt'], not: ['qualifier-dropped'],
    what: 'only the reassuring sentence',
  },
  {
    a: { file: 'kingsway-dispatch.news', first: "the crossing 'could reopen" },
    b: { file: 'northline-wire.news', first: 'The bridge could reopen to cars' },
    relation: 'excerpt', codes: ['partial'], not: ['modality-changed', 'word-substituted'],
    what: 'head and tail cut, the condition kept; "the crossing" stands outside the marks',
  },
  {
    a: { file: 'westhaven-post.html', first: 'This is not a bridge' },
    b: { file: 'northline-wire.news', first: 'This is not a bridge' },
    relation: 'stitched', codes: ['spliced'],
    what: 'one sentence out of two statements',
  },
  {
    a: { file: 'aldermouth-star.news', first: 'It is a bridge with one broken link' },
    b: { file: 'northline-wire.news', first: 'It is a bridge with one cracked link' },
    relation: 'changed', codes: ['word-substituted'],
    what: 'cracked has become broken, and yet is gone',
  },
  {
    a: { file: 'aldermouth-star.news', first: 'Our members warned them' },
    b: { file: 'northline-wire.news', first: 'Our members told them' },
    relation: 'changed', codes: ['word-substituted'], not: ['speaker-differs'],
    what: 'told has become warned',
  },
  {
    a: { file: 'kingsway-dispatch.news', first: 'We raised the link' },
    b: { file: 'northline-wire.news', first: 'We raised the link' },
    relation: 'changed', codes: ['word-substituted'],
    what: 'asked has become told',
  },
  {
    a: { file: 'aldermouth-star.news', first: 'We have 2,600 people' },
    b: { file: 'northline-wire.news', first: 'We have 6,200 people' },
    relation: 'changed', codes: ['figure-changed'], not: ['word-substituted'],
    what: '6,200 has become 2,600',
  },
  {
    a: { file: 'aldermouth-star.news', first: 'I have seen the March report' },
    b: { file: 'northline-wire.news', first: 'I have not seen the March report' },
    relation: 'changed', codes: ['polarity-changed'],
    what: 'the word not is missing',
  },
  {
    a: { file: 'aldermouth-star.news', first: 'The bridge will reopen' },
    b: { file: 'northline-wire.news', first: 'The bridge could reopen to cars' },
    relation: 'changed', codes: ['modality-changed'],
    what: 'could has become will, and the condition is gone',
  },
  {
    a: { file: 'hestray-lantern.md', first: 'the bridge could reopen to cars' },
    b: { file: 'northline-wire.news', first: 'The bridge could reopen to cars' },
    relation: 'changed', codes: ['direct-vs-indirect'], not: ['modality-changed', 'qualifier-dropped'],
    what: 'in his words there, in the reporter\'s here',
  },
  {
    a: { file: 'westhaven-post.html', first: 'Dunmar Structures, the contractor' },
    b: { file: 'northline-wire.news', first: 'We raised the link' },
    relation: 'changed', codes: ['direct-vs-indirect'], not: ['speaker-differs'],
    what: 'according to her, without marks',
  },
  {
    a: { file: 'kingsway-dispatch.news', first: 'Our members told' },
    b: { file: 'northline-wire.news', first: 'Our members told them' },
    relation: 'changed', codes: ['substitution-bracketed'], not: ['word-substituted'],
    what: '[the authority] for them',
  },
  {
    a: { file: 'westhaven-post.html', first: 'They were told to paint it' },
    b: { file: 'northline-wire.news', first: 'They were told to paint it' },
    relation: 'excerpt', codes: ['excerpt'],
    what: 'the head is cut',
  },
  {
    a: { file: 'aldermouth-star.news', first: 'We raised the link' },
    b: { file: 'northline-wire.news', first: 'We raised the link' },
    relation: 'excerpt', codes: ['speaker-differs'],
    what: 'the union leader here, the company\'s chief executive there',
  },
  {
    a: { file: 'kingsway-dispatch.news', first: 'I have not seen the March report' },
    b: { file: 'northline-wire.news', first: 'I have not seen the March report' },
    relation: 'excerpt', codes: ['cue-loaded'], not: ['polarity-changed'],
    what: 'admitted here, replied there',
  },
  {
    a: { file: 'northline-wire.news', first: 'the report "sat on a desk' },
    b: { file: 'kingsway-dispatch.news', first: 'The report sat on a desk' },
    relation: 'excerpt', codes: ['partial'],
    what: 'the fragment here, the sentence there; both officials unnamed',
  },
  {
    a: { file: 'hestray-lantern.md', first: 'We learned about it' },
    b: { file: 'aldermouth-star.news', first: 'We learned about it' },
    relation: 'excerpt', codes: [], not: ['polarity-changed', 'rewritten'],
    what: 'an answer here; there it goes on from another statement, without its question',
  },
  {
    a: { file: 'aldermouth-star.news', first: 'She was built for sheep' },
    b: { file: 'hestray-lantern.md', first: 'She was built for sheep' },
    relation: 'changed', codes: ['rewritten'],
    what: 'the second half is another',
  },
  {
    a: { file: 'westhaven-post.html', first: 'I would rather be late' },
    b: { file: 'hestray-lantern.md', first: 'I would rather be late' },
    relation: 'excerpt', codes: ['excerpt'],
    what: 'the caption takes the last sentence',
  },
];
