import { textScheme } from './protocol.js';
import { escapeMarkdown } from '../text/escapeMarkdown.js';

export { escapeMarkdown };

/**
 * The Markdown of a text made by this program and article text escaped in it, as plain text for editors that show no Markdown.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[((?:[^\]\\]|\\.)*)\]\([^)\s]*\)/g, '$1')
    .replace(/(?<!\\)\*+/g, '')
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

/**
 * The same hover for editors that run commands: VS Code follows no link to a document of another scheme than its own, so that one to
 * the text of a PDF runs a command with the address, line and character.
 */
export function withFollowedLinks(markdown: string): string {
  return markdown.replace(TEXT_LINK, (_, address: string, line: string, character: string) => {
    const args = [address, Number(line) - 1, Number(character) - 1];
    return `](${commandAddress('quotelens.goTo', args)})`;
  });
}

const TEXT_LINK = new RegExp(`(?<!\\\\)\\]\\((${textScheme}:[^()\\s#]*)#L(\\d+),(\\d+)\\)`, 'g');

/** A link that runs a command of this extension; the arguments are numbers and addresses, never article text. */
export function commandLink(label: string, command: `quotelens.${string}`, args: readonly unknown[]): string {
  return link(label, commandAddress(command, args));
}

function commandAddress(command: `quotelens.${string}`, args: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
}
