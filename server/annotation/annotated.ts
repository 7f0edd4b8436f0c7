import type { Attribution, Reading } from '../attribution/attribution.js';
import { overlaps, type Span } from '../text/span.js';
import type { AnchorGround } from './anchor.js';
import { type Placement, placed } from './anchoring.js';
import { agreement, type Decision, disagree, type Opinion, opinionsOn, partInside, type PlacedDecision, prevailing } from './opinion.js';
import type { Note, Ruling } from './record.js';
import { asDecided, asSuggested } from './shownAs.js';
import type { Standing } from './standing.js';

/** A quote that somebody has decided on. */
export interface AnnotatedQuote {
  /** As the reader sees it; for rejected ones as it was suggested. */
  readonly attribution: Attribution;
  /** As it was suggested; absent for what was not. */
  readonly suggested?: Attribution;
  /** One an annotator, in the order in which they last spoke; never empty. */
  readonly opinions: readonly Opinion[];
  /** Whose is shown. */
  readonly prevailing: Opinion;
  /** Whether two of them contradict each other. */
  readonly disagreement: boolean;
  /** All that was said of it, in order of time. */
  readonly decisions: readonly Decision[];
}

export interface PlacedNote {
  readonly note: Note;
  /** UTF-16 offsets into the reading text. */
  readonly spans: readonly Span[];
  /** `Attribution.id` of the quote that it stands on; absent on other words. */
  readonly quote?: string;
}

/** One end of what was ruled on two quotes. */
export interface PlacedRuling {
  readonly ruling: Ruling;
  readonly end: 'one' | 'other';
  /** `Attribution.id` of the quote it hangs on now. */
  readonly quote: string;
}

/** An annotation whose words have changed since. */
export interface ChangedAnnotation {
  readonly record: Standing;
  readonly spans: readonly Span[];
  readonly was: readonly string[];
  readonly now: readonly string[];
}

/** One article as its readers have decided. */
export interface AnnotatedArticle {
  /** What was understood of the article, with every decision in it: rejected quotes gone, added ones there. */
  readonly reading: Reading;
  /** The decided quotes by `Attribution.id`, rejected ones among them. All others are suggested. */
  readonly quotes: ReadonlyMap<string, AnnotatedQuote>;
  readonly notes: readonly PlacedNote[];
  /** `id`s of all that stands on it. */
  readonly records: readonly string[];
  /** The rulings on its quotes. */
  readonly rulings: readonly PlacedRuling[];
  readonly changed: readonly ChangedAnnotation[];
  /** What hangs on words that are no longer there. Of rejections nothing is left to be done. */
  readonly lost: readonly Standing[];
}

/** A decision and a quote are on the same words when they agree at least this much: an engine may move a bound. */
const SAME_WORDS = 0.5;
/** From here on two stretches are the same but for a mark or a blank. */
const WHOLE = 0.9;

/**
 * What readers' work makes of an article: every suggestion with what was decided on it, the quotes they added, their notes, and
 * what has changed or was lost since. Decisions meet suggestions by place, never by number. Pure; never throws.
 * @param reading as the rules gave it
 * @param annotations of this article, in order of time
 * @param reader whose decisions go before those of others
 * @param rulings on quotes of this article
 */
export function annotated(ground: AnchorGround, reading: Reading, annotations: readonly Standing[], reader?: string, rulings: readonly Ruling[] = []): AnnotatedArticle {
  const groups: Group[] = reading.attributions.map((suggested) => ({ suggested, places: [suggested.content], decisions: [] }));
  const notes: { note: Note; spans: readonly Span[] }[] = [];
  const changed: ChangedAnnotation[] = [];
  const lost: Standing[] = [];
  for (const record of annotations) {
    const on = placed(record.on, ground);
    if (on.state === 'lost') {
      if (record.op !== 'reject') lost.push(record);
      continue;
    }
    if (on.state === 'changed') changed.push({ record, spans: on.spans, was: record.on.parts.map(({ exact }) => exact), now: on.now });
    if (record.op === 'note') notes.push({ note: record, spans: on.spans });
    else decide(groups, { record, on, ...boundsOf(record, ground) }, on.spans);
  }
  const decided = quotesOf(groups, ground, reading, reader);
  return {
    reading: decided.reading,
    quotes: decided.quotes,
    notes: notes.map(({ note, spans }) => ({ note, spans, ...quoteOn(spans, decided.reading.attributions) })),
    records: annotations.map(({ id }) => id),
    rulings: rulings.flatMap((ruling) => endsHere(ruling, ground, decided.reading.attributions)),
    changed: latestEach(changed, ({ record }) => record),
    lost: latestEach(lost, (record) => record),
  };
}

/**
 * The reading as coverage compares it: with the speakers that the rules named. Whom they took for another, they took for another
 * in every copy too, and a reader who mends one must not part it from the others.
 */
export function comparable({ reading, quotes }: Pick<AnnotatedArticle, 'reading' | 'quotes'>): Reading {
  const attributions = reading.attributions.map((attribution) => {
    const suggested = quotes.get(attribution.id)?.suggested?.speaker ?? null;
    return suggested === null || reading.speakers[suggested]?.kind === 'unnamed' ? attribution : { ...attribution, speaker: suggested };
  });
  return { ...reading, attributions };
}

/** One quote in the making: where it was seen, by the rules or by an annotator, and what was said of it. */
interface Group {
  readonly suggested?: Attribution;
  readonly places: (readonly Span[])[];
  readonly decisions: PlacedDecision[];
}

function boundsOf(record: Standing, ground: AnchorGround): { bounds?: Placement } {
  return record.op === 'correct' && record.bounds !== undefined ? { bounds: placed(record.bounds, ground) } : {};
}

function decide(groups: Group[], decision: PlacedDecision, spans: readonly Span[]): void {
  let group = closestTo(groups, spans);
  if (decision.record.op === 'reject' && (group?.suggested === undefined || agreement(group.suggested.content, spans) < WHOLE)) {
    for (const piece of piecesOf(groups, spans)) if (piece !== group) piece.decisions.push(decision);
  }
  // What is no longer suggested need not be rejected.
  if (group === undefined && decision.record.op === 'reject') return;
  if (group === undefined) groups.push((group = { places: [], decisions: [] }));
  group.decisions.push(decision);
  group.places.push(spans);
  if (decision.bounds !== undefined && decision.bounds.state !== 'lost') group.places.push(decision.bounds.spans);
}

/** The suggestions that lie inside of rejected words: another version of the rules may take one quote for several. */
function piecesOf(groups: readonly Group[], spans: readonly Span[]): Group[] {
  return groups.filter(({ suggested }) => suggested !== undefined && partInside(suggested.content, spans) >= WHOLE);
}

function closestTo(groups: readonly Group[], spans: readonly Span[]): Group | undefined {
  let best: Group | undefined;
  let most = 0;
  for (const group of groups) {
    for (const place of group.places) {
      const alike = agreement(place, spans);
      if (alike >= SAME_WORDS && alike > most) [best, most] = [group, alike];
    }
  }
  return best;
}

function quotesOf(groups: readonly Group[], ground: AnchorGround, reading: Reading, reader: string | undefined) {
  const quotes = new Map<string, AnnotatedQuote>();
  const speakers = [...reading.speakers];
  const attributions: Attribution[] = [];
  for (const { suggested, decisions } of groups) {
    const opinions = opinionsOn(decisions);
    const shown = prevailing(opinions, reader);
    if (shown === undefined) {
      if (suggested !== undefined) attributions.push(suggested);
      continue;
    }
    const base = suggested ?? asSuggested(ground, shown, decisions[0]!);
    const attribution = shown.verdict === 'rejected' ? base : asDecided(base, shown, ground, speakers);
    if (shown.verdict !== 'rejected') attributions.push(attribution);
    const named = suggested && (suggested.speaker === null ? null : reading.speakers[suggested.speaker]?.name);
    quotes.set(attribution.id, { attribution, ...(suggested && { suggested }), opinions, prevailing: shown, disagreement: disagree(opinions, named), decisions: decisions.map(({ record }) => record) });
  }
  attributions.sort((one, other) => one.content[0]![0] - other.content[0]![0]);
  return { quotes, reading: { ...reading, attributions, speakers } };
}

/** Where a ruling's quotes stand in this article; not where their words have changed, for then others were ruled on. */
function endsHere(ruling: Ruling, ground: AnchorGround, attributions: readonly Attribution[]): PlacedRuling[] {
  return (['one', 'other'] as const).flatMap((end) => {
    const anchor = ruling[end];
    if (anchor.article !== ground.article && (anchor.url === undefined || anchor.url !== ground.url)) return [];
    const place = placed(anchor, ground);
    const { quote } = place.state === 'held' ? quoteOn(place.spans, attributions) : {};
    return quote === undefined ? [] : [{ ruling, end, quote }];
  });
}

/** The quote that shares most with a note's words. */
function quoteOn(spans: readonly Span[], attributions: readonly Attribution[]): { quote?: string } {
  let best: string | undefined;
  let most = 0;
  for (const { id, content } of attributions) {
    if (!content.some((one) => spans.some((other) => overlaps(one, other)))) continue;
    const alike = agreement(content, spans);
    if (alike > most) [best, most] = [id, alike];
  }
  return best === undefined ? {} : { quote: best };
}

/** Of what one annotator said of the same words only the last counts; each note counts. */
function latestEach<T>(items: readonly T[], recordIn: (item: T) => Standing): T[] {
  const latest = new Map<string, T>();
  for (const item of items) {
    const { op, id, by, on } = recordIn(item);
    const key = op === 'note' ? id : `${by}\n${on.wording}\n${on.parts[0]!.start}`;
    latest.delete(key);
    latest.set(key, item);
  }
  return [...latest.values()];
}
