/**
 * Article text made harmless for Markdown: it comes from anywhere, so it must stand there letter by letter and
 * never become a link, an image, HTML, a command or a heading. Line breaks become blanks.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (control) => (/\s/.test(control) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@/g, '&#64;')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\bwww\./gi, (www) => www.slice(0, 3) + '&#46;');
}

/**
 * The Markdown of a text made by this program and article text escaped in it, as plain text for editors that show no Markdown.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[((?:[^\]\\]|\\.)*)\]\([^)\s]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/\\([\\`*_[\]|~+\-=#.)])/g, '$1')
    .replace(/&#58;/g, ':')
    .replace(/&#64;/g, '@')
    .replace(/&#46;/g, '.')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** A link whose label is escaped and whose address cannot end early. */
export function link(label: string, address: string): string {
  return `[${escapeMarkdown(label)}](${address.replace(/[()\s<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)})`;
}

/** A link that runs a command of this extension; the arguments are numbers and addresses, never article text. */
export function commandLink(label: string, command: `quotelens.${string}`, args: readonly unknown[]): string {
  return link(label, `command:${command}?${encodeURIComponent(JSON.stringify(args))}`);
}
