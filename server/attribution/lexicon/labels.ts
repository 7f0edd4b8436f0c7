/** Words before a colon that head a text rather than name a speaker. Source: section labels and kickers of English-language news layouts. */
export const NOT_A_SPEAKER: ReadonlySet<string> = new Set([
  'exclusive', 'update', 'updated', 'updates', 'breaking', 'watch', 'video', 'photo', 'photos', 'gallery', 'related', 'note', 'editor\'s note', 'correction',
  'the latest', 'latest', 'opinion', 'analysis', 'live', 'read', 'see', 'also', 'more', 'published', 'posted', 'source', 'sources', 'image', 'credit', 'caption', 'tags',
  'topics', 'share', 'location', 'date', 'time', 'when', 'where', 'who', 'what', 'why', 'how', 'but', 'and', 'or', 'so', 'then', 'first', 'second', 'third',
  'fact', 'fact check', 'review', 'profile', 'abstract', 'summary', 'headline', 'contact', 'email', 'phone', 'website', 'revealed', 'today', 'yesterday',
  'question', 'answer', 'pictured', 'listen', 'poll of polls', 'election 2016', 'background', 'context', 'bottom line', 'the bottom line', 'part', 'chapter', 'here', 'this', 'these', 'it', 'that',
]);

/** Last words of the names of columns and newsletters, whose headline follows a colon. */
export const KICKER_ENDINGS: ReadonlySet<string> = new Set(['newsletter', 'briefing', 'daily', 'edition', 'news', 'update', 'updates', 'email', 'guide', 'live', 'roundup', 'playbook', 'digest']);

/** Common nouns that stand for a speaker behind a headline's colon: "Port to close: minister". */
export const SPEAKING_NOUNS: ReadonlySet<string> = new Set([
  'minister', 'ministry', 'official', 'officials', 'police', 'report', 'reports', 'study', 'survey', 'poll', 'source', 'sources', 'spokesman', 'spokeswoman', 'spokesperson',
  'president', 'analysts', 'experts', 'expert', 'researchers', 'scientists', 'lawyer', 'lawyers', 'prosecutor', 'prosecutors', 'media', 'state', 'doctors', 'witnesses', 'rights', 'group', 'union',
  'chief', 'mayor', 'governor', 'envoy', 'ambassador', 'army', 'military', 'activists', 'aide', 'court', 'judge', 'boss', 'ceo', 'un', 'coastguard', 'council', 'charity', 'operator', 'inspector', 'inspectors', 'watchdog', 'residents', 'families', 'campaigners', 'engineers', 'nurses', 'teachers', 'unions', 'ministers', 'mps',
]);
