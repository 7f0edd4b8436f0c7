import { type Anchor, anchorOf } from '../../annotation/anchor.js';
import type { Entry } from '../../annotation/annotations.js';
import type { ChangeOfMind } from '../../annotation/changeOfMind.js';
import { withBoundMoved } from '../../annotation/bounds.js';
import type { AnnotationRecord } from '../../annotation/record.js';
import { insideMarks } from '../../annotation/shownAs.js';
import type { ReadArticle } from '../../archive/intake.js';
import { typeOf } from '../../attribution/quotedParts.js';
import type { Span } from '../../text/span.js';
import { type Act, type AnnotateAnswer, type AnnotateParams, headerNames } from '../annotationProtocol.js';
import type { Cancellation, LanguageContext, OpenFile } from '../context.js';
import { counted, kindName, provenance, shortened, speakerLabel } from '../labels.js';
import { readDate } from '../../article/dates.js';
import { offsetAt } from '../positions.js';
import { articleAt, shownAttributions } from '../quoteAt.js';
import { renamableAt } from './rename.js';
import { withCopies } from './copies.js';
import { decidableAt, decidableNamed, decidablesIn, type Decidable, nameOf, quoteLike, selectionIn } from './target.js';

/** What an act would enter, or why it cannot. */
type Draft = { readonly article: ReadArticle; readonly entries: readonly Entry[]; readonly said: string; readonly other?: OpenFile } | { readonly reason: string };

/** What was done, and the records that say so; none when nothing was. */
export interface Annotated {
  readonly answer: AnnotateAnswer;
  readonly records: readonly AnnotationRecord[];
  /** Addresses of the documents whose articles show otherwise now. */
  readonly touched: readonly string[];
}

/** Enters a reader's decision or note. On the disk, or known not to be, when this resolves. */
export async function annotate(context: LanguageContext, file: OpenFile, params: AnnotateParams, steps: ChangeOfMind, token: Cancellation): Promise<Annotated> {
  const draft = file.silent === undefined ? await draftOf(context, file, params, token) : { reason: file.silent };
  if ('reason' in draft) return nothing(draft);
  const place = context.annotations.placeOf(draft.article.article.id);
  if (place === undefined) return nothing({ reason: 'Annotations are kept beside the articles of a folder. Open the folder of this article first.' });
  const annotator = place.annotator ?? params.by;
  if (annotator === undefined) return nothing({ needsName: true, reason: 'Say who annotates first: set “quotelens.annotator” to your name.' });
  const { records, problem } = await steps.enter(place.annotations, annotator, draft.entries);
  return { answer: { said: draft.said, ...(problem === undefined ? {} : { problem }) }, records, touched: [file.uri, ...(draft.other ? [draft.other.uri] : [])] };
}

function nothing(answer: AnnotateAnswer): Annotated {
  return { answer, records: [], touched: [] };
}

async function draftOf(context: LanguageContext, file: OpenFile, { range, quote: named, act }: AnnotateParams, token: Cancellation): Promise<Draft> {
  switch (act.do) {
    case 'confirm':
    case 'reject':
    case 'speaker':
    case 'kind':
    case 'move': {
      const quote = named === undefined ? decidableAt(context, file, range.start) : decidableNamed(context, file, named);
      return quote ? decision(context, quote, act, token) : { reason: 'There is no quote at the cursor. Move it into a highlighted quote first.' };
    }
    case 'name':
      return naming(context, file, range, act);
    case 'confirmAll':
      return confirmedAll(context, file, act.quotes, token);
    case 'same':
    case 'different': {
      const quote = named === undefined ? decidableAt(context, file, range.start) : decidableNamed(context, file, named);
      return quote ? ruling(context, quote, act) : { reason: 'There is no quote at the cursor. Move it into a highlighted quote first.' };
    }
    case 'header':
      return headerCorrection(context, file, range, act);
    case 'region':
      return regionCorrection(context, file, range, act);
    case 'bounds':
    case 'add':
      return marked(context, file, range, act);
    case 'note':
      return note(context, file, range, act);
    case 'revise':
    case 'takeBack':
    case 'attach':
    case 'keep':
      return amendment(context, file, range, act);
    case 'undo':
    case 'redo':
      return { reason: 'There is nothing to take back.' };
  }
}

type Deciding = Extract<Act, { do: 'confirm' | 'reject' | 'speaker' | 'kind' | 'move' | 'undo' | 'redo' }>;

async function decision(context: LanguageContext, { article, attribution, rejected }: Decidable, act: Deciding, token: Cancellation): Promise<Draft> {
  const on = anchor(context, article, attribution.content);
  if (act.do === 'move') return moved(context, { article, attribution }, act);
  if (act.do === 'kind') return { article, entries: [{ op: 'correct', on, type: act.kind }], said: `Kind set to ${kindName(act.kind)}: ${wordsOf(article, attribution.content)}` };
  const shown = rejected ? { article, attribution } : await withCopies(context, article, attribution, token);
  const { speakers } = shown.article.reading;
  const name = shown.attribution.speaker === null ? null : (speakers[shown.attribution.speaker]?.name ?? null);
  const words = wordsOf(article, attribution.content);
  if (act.do === 'speaker') {
    const speaker = act.speaker?.trim() ?? null;
    if (speaker === '') return { reason: 'The speaker needs a name.' };
    return { article, entries: [{ op: 'correct', on, speaker }], said: `Speaker set to ${speaker ?? 'nobody'}: ${words}` };
  }
  if (act.do === 'reject') return { article, entries: [{ op: 'reject', on }], said: `Not a quote: ${words}` };
  const entry: Entry = { op: 'confirm', on, speaker: name, type: attribution.type };
  return { article, entries: [entry], said: `Confirmed: ${speakerLabel(shown.attribution, speakers)}, ${words}` };
}

function headerCorrection(context: LanguageContext, file: OpenFile, { start }: AnnotateParams['range'], { field, value }: Extract<Act, { do: 'header' }>): Draft {
  const article = articleAt(file, start)?.article ?? file.articles[0];
  const anchored = article?.article.paragraphs.find(({ region }) => region === 'headline') ?? article?.article.paragraphs[0];
  if (article === undefined || anchored === undefined) return { reason: 'There is no text here that a correction could hang on.' };
  const words = value.replace(/\s+/g, ' ').trim();
  if (words === '') return { reason: `The ${headerNames[field].toLowerCase()} is empty.` };
  const date = field === 'published' ? readDate(words) : words;
  if (date === undefined) return { reason: 'This date cannot be read. Write it as 2026-03-14, or with the month as a word.' };
  return { article, entries: [{ op: 'header', on: anchor(context, article, [anchored.span]), field, value: date }], said: `${headerNames[field]} set to ${shortened(date, 80)}.` };
}

function regionCorrection(context: LanguageContext, file: OpenFile, range: AnnotateParams['range'], { region }: Extract<Act, { do: 'region' }>): Draft {
  const from = articleAt(file, range.start);
  if (from === undefined) return { reason: 'The cursor is in no article.' };
  const { article, offset } = from;
  const end = Math.max(offset, article.article.places.fromFile(offsetAt(file, range.end)) ?? offset);
  const spans = article.article.paragraphs.filter(({ span, region: now }) => span[0] <= end && offset <= span[1] && now !== region).map(({ span }) => span);
  if (spans.length === 0) return { reason: region === 'body' ? 'This is part of the report already.' : 'This is page furniture already.' };
  return { article, entries: spans.map((span): Entry => ({ op: 'region', on: anchor(context, article, [span]), region })), said: `${region === 'body' ? 'Part of the report' : 'Page furniture'}: ${wordsOf(article, spans.slice(0, 1))}` };
}

function naming(context: LanguageContext, file: OpenFile, { start }: AnnotateParams['range'], { as, where }: Extract<Act, { do: 'name' }>): Draft {
  const found = renamableAt(context, file, start);
  if (found === undefined) return { reason: 'Nobody is named at the cursor. Move it to a speaker’s name, or into their quote, first.' };
  const { article, name, words } = found;
  const called = as.replace(/\s+/g, ' ').trim();
  if (called === '') return { reason: 'The speaker needs a name.' };
  if (called === name) return { reason: `The speaker is called ${name} already.` };
  const entry: Entry = { op: 'name', name, as: called, ...(where === 'here' ? { in: anchor(context, article, [words]) } : {}) };
  return { article, entries: [entry], said: `${name} is called ${called} ${where === 'here' ? 'in this article' : 'in all articles'} now.` };
}

async function confirmedAll(context: LanguageContext, file: OpenFile, names: readonly string[], token: Cancellation): Promise<Draft> {
  const wanted = new Set(names);
  const quotes = file.articles.flatMap((article) => decidablesIn(context, article, shownAttributions(context, article))).filter((quote) => wanted.has(nameOf(quote)));
  const [first] = quotes;
  if (first === undefined) return { reason: 'None of these quotes is there any more.' };
  const drafts = await Promise.all(quotes.map((quote) => decision(context, quote, { do: 'confirm' }, token)));
  return { article: first.article, entries: drafts.flatMap((draft) => ('reason' in draft ? [] : draft.entries)), said: `Confirmed: ${counted(quotes.length, 'quote')}` };
}

function ruling(context: LanguageContext, { article, attribution }: Decidable, { do: op, other }: Extract<Act, { do: 'same' | 'different' }>): Draft {
  const there = context.open(other.uri);
  const quote = there && decidableNamed(context, there, other.quote);
  if (quote === undefined) return { reason: 'The other quote is no longer there, or its article is not open.' };
  if (quote.article.article.id === article.article.id) return { reason: 'Both quotes stand in this article: only quotes of two articles are held for one statement or parted.' };
  if (context.annotations.placeOf(article.article.id)?.annotations !== context.annotations.placeOf(quote.article.article.id)?.annotations) return { reason: 'The two articles stand in two folders of the workspace, and annotations are kept folder by folder.' };
  const entry: Entry = { op, one: anchor(context, article, attribution.content), other: anchor(context, quote.article, quote.attribution.content) };
  return { article, entries: [entry], said: `${op === 'same' ? 'The same statement as' : 'Not the same statement as'} in ${provenance(quote.article.stored)}: ${wordsOf(quote.article, quote.attribution.content)}`, other: there! };
}

function moved(context: LanguageContext, { article, attribution: { content } }: Pick<Decidable, 'article' | 'attribution'>, { bound, by }: Extract<Act, { do: 'move' }>): Draft {
  const { text, paragraphs } = article.article;
  const at = bound === 'start' ? content[0]![0] : content.at(-1)![1];
  const within = paragraphs.find(({ span: [start, end] }) => start <= at && at <= end)?.span ?? [0, text.length];
  const spans = withBoundMoved(text, content, within, bound, by);
  if (spans === undefined) return { reason: by > 0 === (bound === 'end') ? 'There is no further word in this paragraph.' : 'A quote has one word at least.' };
  return { article, entries: [{ op: 'correct', on: anchor(context, article, content), bounds: anchor(context, article, spans) }], said: `The quote is now: ${wordsOf(article, spans)}` };
}

function marked(context: LanguageContext, file: OpenFile, range: AnnotateParams['range'], act: Extract<Act, { do: 'add' | 'bounds' }>): Draft {
  const selection = selectionIn(file, range);
  if (selection === undefined) return { reason: 'Select the words first.' };
  const { article, span } = selection;
  const words = anchor(context, article, [span]);
  if (act.do === 'bounds') {
    const quote = quoteLike(selection);
    if (quote === undefined) return { reason: 'The selected words share nothing with a quote. Use “Mark Selection as Quote” instead.' };
    return { article, entries: [{ op: 'correct', on: anchor(context, article, quote.content), bounds: words }], said: `Bounds set: ${wordsOf(article, [span])}` };
  }
  const { text, paragraphs } = article.article;
  const type = typeOf(text, [span], insideMarks(text, [span], paragraphs.map(({ span: [start] }) => start)));
  const name = act.speaker?.trim();
  const speaker = name === undefined || name === '' ? null : name;
  return { article, entries: [{ op: 'add', on: words, speaker, type }], said: `Marked as a quote by ${speaker ?? 'nobody named'}: ${wordsOf(article, [span])}` };
}

function note(context: LanguageContext, file: OpenFile, range: AnnotateParams['range'], act: Extract<Act, { do: 'note' }>): Draft {
  const text = act.text.trim();
  if (text === '') return { reason: 'The note is empty.' };
  const quote = decidableAt(context, file, range.start);
  const selection = selectionIn(file, range);
  const article = selection?.article ?? quote?.article;
  const spans = selection ? [selection.span] : quote?.attribution.content;
  if (article === undefined || spans === undefined) return { reason: 'There is nothing here to hang a note on. Select some words, or move the cursor into a quote.' };
  const about = quote && !quote.rejected ? 'statement' : 'passage';
  return { article, entries: [{ op: 'note', on: anchor(context, article, spans), about, text, ...findings(act) }], said: `Note added: ${shortened(text, 60)}` };
}

function amendment(context: LanguageContext, file: OpenFile, range: AnnotateParams['range'], act: Extract<Act, { readonly of: string }>): Draft {
  const article = file.articles.find(({ article: { id } }) => context.annotations.placeOf(id)?.annotations.record(act.of) !== undefined);
  if (article === undefined) return { reason: 'This annotation is no longer there.' };
  switch (act.do) {
    case 'takeBack':
      return { article, entries: [{ op: 'undo', of: act.of }], said: 'Taken back.' };
    case 'revise': {
      const text = act.text?.trim();
      return { article, entries: [{ op: 'revise', of: act.of, ...(text ? { text } : {}), ...findings(act) }], said: 'Note changed.' };
    }
    case 'attach': {
      const selection = selectionIn(file, range);
      if (selection === undefined) return { reason: 'Select the words that it belongs to, then try again.' };
      return { article: selection.article, entries: [{ op: 'attach', of: act.of, on: anchor(context, selection.article, [selection.span]) }], said: `Attached to: ${wordsOf(article, [selection.span])}` };
    }
    case 'keep': {
      for (const one of file.articles) {
        const changed = context.annotations.of(one.article.id)?.changed.find(({ record }) => record.id === act.of);
        if (changed) return { article: one, entries: [{ op: 'attach', of: act.of, on: anchor(context, one, changed.spans) }], said: 'Kept with the words as they are now.' };
      }
      return { reason: 'Its words have not changed.' };
    }
  }
}

function findings({ status, tags, sources }: Extract<Act, { do: 'note' | 'revise' }>) {
  return { ...(status && { status }), ...(tags && { tags }), ...(sources && { sources }) };
}

function anchor(context: LanguageContext, article: ReadArticle, spans: readonly Span[]): Anchor {
  return anchorOf(context.annotations.groundOf(article), spans);
}

function wordsOf(article: ReadArticle, spans: readonly Span[]): string {
  return shortened(spans.map(([start, end]) => article.article.text.slice(start, end)).join(' … '), 60);
}
