/** One invented event, told by three outlets: enough for every request. */
export const harbourPost = `Ferry to stop on Friday, says port chief

KELLS BAY — The ferry will stop on Friday for at least ten weeks, port director Ann Hale told reporters.

"We cannot wait ten more years. If the ramp breaks with people on it, that is on us," Hale said.

"I have asked the council for two million crowns," she added.

Fisherman Tom Reed called the plan "a slow leak" that would cost the island 40 jobs.
`;

export const islandTimes = `Island cut off for weeks

The ferry to Kells will not run from Friday.

“We can't wait 10 more years,” Ann Hale, the port director, said on Monday.

Reed, who has fished here for thirty years, said the plan was a slow leak.
`;

export const coastWire = `Port closes

Ann Hale admitted the ramp was unsafe. "If the ramp breaks with people on it, that is on us," she said.
`;

/** The same with a date: what undated articles share is less sure to be one statement. */
export function dated(text: string): string {
  return `---\npublished: 2026-03-13\n---\n${text}`;
}
