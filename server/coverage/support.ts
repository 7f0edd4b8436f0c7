/** How near two articles are: on one event; within two weeks; further apart; or nothing is known. */
export type Nearness = 'event' | 'near' | 'far' | 'unknown';

export type SpeakerRelation = 'same' | 'different' | 'unclear';

/** What two utterances stand in beside their words. */
export interface Support {
  readonly nearness: Nearness;
  readonly speakers: SpeakerRelation;
}
