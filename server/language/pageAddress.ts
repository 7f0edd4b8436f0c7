import { pageScheme } from './protocol.js';

/**
 * The address of a read-only page.
 *
 * @param name what an editor shows as the page's name; its extension decides on the language
 * @param query what the page is made of: plain data
 */
export function pageAddressOf(name: string, query: unknown): string {
  return `${pageScheme}:/${encodeURIComponent(name.replace(/[\\/]/g, ' '))}?${encodeURIComponent(JSON.stringify(query))}`;
}

/** The query of a page's address; `undefined` when it has none. Editors re-encode addresses, so this decodes leniently. */
export function pageQueryOf(address: string): unknown {
  let text = address.slice(address.indexOf('?') + 1);
  for (let i = 0; i < 3; i++) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      try {
        text = decodeURIComponent(text);
      } catch {
        return undefined;
      }
    }
  }
  return undefined;
}
