/** Written by scripts/calibrate.mjs: how often each rule was right on 840 labelled articles, and how often it was seen there. */
export const BY_RULE: ReadonlyMap<string, number> = new Map([
  ['according', 0.85], // 300
  ['according-fronted', 0.87], // 77
  ['act-label', 0.50], // 119
  ['act-participle-label', 0.55], // 31
  ['ask', 0.79], // 34
  ['ask-question', 0.78], // 108
  ['colon', 0.36], // 45
  ['floating-reported', 0.83], // 23
  ['floating-spoken', 0.84], // 55
  ['floating-told', 0.45], // 31
  ['headline-label', 0.71], // 70
  ['label-label', 0.72], // 288
  ['label-participle-label', 0.63], // 72
  ['label-turn', 0.56], // 52
  ['noun-that', 0.36], // 22
  ['say', 0.93], // 2563
  ['say-clause', 0.86], // 1756
  ['say-colon', 0.94], // 126
  ['say-infinitive-that', 0.46], // 37
  ['say-inverted', 0.95], // 820
  ['say-label', 0.89], // 141
  ['say-participle-clause', 0.71], // 170
  ['say-participle-label', 0.86], // 35
  ['say-participle-quote', 0.72], // 69
  ['say-participle-that', 0.77], // 201
  ['say-question', 0.87], // 30
  ['say-quote', 0.89], // 374
  ['say-that', 0.90], // 981
  ['state', 0.74], // 107
  ['state-clause', 0.55], // 64
  ['state-label', 0.85], // 27
  ['state-quote', 0.59], // 34
  ['state-that', 0.73], // 137
  ['tell', 0.93], // 230
  ['tell-clause', 0.67], // 64
  ['tell-that', 0.93], // 125
]);

/** What rules seen fewer than 20 times share, by the frame they begin with. */
export const BY_FRAME: ReadonlyMap<string, number> = new Map([
  ['act', 0.32], // 34
  ['ask', 0.75], // 63
  ['say', 0.63], // 71
  ['state', 0.58], // 92
  ['tell', 0.77], // 97
]);

export const OTHERS = 0.65;
