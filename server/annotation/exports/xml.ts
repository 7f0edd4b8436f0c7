/** An element of an XML document. Attributes without a value are left out. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly children: readonly (Element | string)[];
}

export function element(name: string, attributes: Element['attributes'], ...children: readonly (Element | string)[]): Element {
  return { name, attributes, children };
}

/** How an XML 1.0 document in UTF-8 begins. */
export const XML_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';

/** An element as it is written. Signs that XML cannot say stand as the replacement character. */
export function xmlOf({ name, attributes, children }: Element): string {
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : xmlOf(child)));
  return inside.length === 0 ? `<${tag(name, attributes)}/>` : `<${tag(name, attributes)}>${inside.join('')}</${name}>`;
}

/** Where an element begins whose children are written one after the other. */
export function startOf(name: string, attributes: Element['attributes'] = {}): string {
  return `<${tag(name, attributes)}>`;
}

function tag(name: string, attributes: Element['attributes']): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value)).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`]));
  return name + written.join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
