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
