import type { Region } from '../article/article.js';
import type { Span } from '../text/span.js';
import type { AttributionType } from './attribution.js';

/** An attribution before its speaker is known. The fields mean what they mean in `Attribution`. */
export interface FoundAttribution {
  readonly type: AttributionType;
  readonly content: readonly Span[];
  readonly quoted: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  readonly region: Region;
  readonly rule: string;
  readonly confidence: number;
  /** Index of the attribution whose speaker a floating or continued quote goes on with. */
  readonly inherits?: number;
  /** Who was asked: the speaker of what inherits from this attribution, when it names no source of its own. */
  readonly addressed?: readonly Span[];
  /** Who acts in the sentence right before a quote that has no cue: its speaker when it is a person, rather than who spoke before. */
  readonly actor?: readonly Span[];
}
