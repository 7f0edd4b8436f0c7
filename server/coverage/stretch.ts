/** Indices into a wording, end exclusive. */
export type Stretch = readonly [start: number, end: number];
