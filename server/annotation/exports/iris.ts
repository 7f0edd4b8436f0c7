const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const OWN = 'urn:quotelens:';

type IriKind = 'annotation' | 'annotator' | 'article' | 'program' | 'quote' | 'speaker';

/** The record's id as an absolute IRI. */
export function recordIri(id: string): string {
  return UUID.test(id) ? `urn:uuid:${id}` : ownIri('annotation', id);
}

/** The id that `recordIri` was given; for IRIs of other programs the IRI itself. */
export function idOfIri(iri: string): string {
  return iri.startsWith('urn:uuid:') ? iri.slice('urn:uuid:'.length) : (nameOfIri('annotation', iri) ?? iri);
}

/** An absolute IRI for something that has a name but no address. */
export function ownIri(kind: IriKind, name: string): string {
  return `${OWN}${kind}:${encodeURIComponent(wellFormed(name))}`;
}

/** The name in one of our own IRIs; `undefined` for others. */
export function nameOfIri(kind: IriKind, iri: string): string | undefined {
  const prefix = `${OWN}${kind}:`;
  if (!iri.startsWith(prefix)) return undefined;
  try {
    return decodeURIComponent(iri.slice(prefix.length));
  } catch {
    return undefined;
  }
}

/** Whether others can follow it: has a scheme, and no sign that an address must not have. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text) && URL.canParse(text);
}

/** Half a surrogate pair has no bytes: it stands as the replacement character. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}
