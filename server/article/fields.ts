import type { Field, Paragraph } from './article.js';
import type { HeaderValues } from './header.js';
import type { OffsetMap } from '../text/offsetMap.js';
import type { Span } from '../text/span.js';

/** The fields of an article, each with the place it was found in. */
export type Fields = { readonly [K in keyof HeaderValues]?: Field } & {
  readonly section?: Field;
  readonly length?: Field<number>;
  readonly correction?: Field;
  readonly accession?: Field;
};

/** What the reader of one layout makes of an article. */
export interface Reading {
  readonly text: string;
  readonly places: OffsetMap;
  /** The article's place in the file; absent for the whole of it. */
  readonly range?: Span;
  readonly body?: Span;
  readonly paragraphs: readonly Paragraph[];
  readonly fields: Fields;
  readonly problems: readonly string[];
}

/** The web address that the value is, or that stands in it as `<address>` or `[words](address)`. */
export function addressOf(value: string): string | undefined {
  if (WHOLE_ADDRESS.test(value)) return value;
  return /https?:\/\/[^\s<>"'\\^`{|}]{3,2000}/i.exec(value.slice(0, 4000))?.[0].replace(/[).,;]+$/, '');
}

const WHOLE_ADDRESS = /^https?:\/\/[^\s<>"'\\^`{|}()]{3,2000}$/i;

/** The address of the page that a web archive has kept under its own; any other as it is. */
export function originalAddress(url: string): string {
  return KEPT.exec(url.slice(0, 4000))?.[1] ?? url;
}

const KEPT = /^https?:\/\/(?:web\.archive\.org\/web\/\d{4,14}[a-z_]{0,4}|archive\.(?:today|ph|is|li|vn|md|fo)\/(?:o\/\w{1,10}|\d{4}[\d.-]{4,20}))\/(https?:\/\/\S{3,2000})$/i;

/** The host of an address, without `www.`; stands in for an outlet that nothing names. */
export function hostOf(address: string): string | undefined {
  return /^https?:\/\/(?:[^\s/@]{0,100}@)?(?:www\.)?([a-z0-9.-]{3,253})/i.exec(address)?.[1]?.toLowerCase();
}
