import { type Token, Tokenizer } from 'parse5';
import { endsSentence } from '../words.js';
import { openParts } from './package.js';

/** What a Word document says, as a text of its own: offsets of its articles count in it. */
export interface DocumentText {
  /** One paragraph a block, blank lines between them. Empty when nothing could be read. */
  readonly text: string;
  /** In plain words, what could not be read. */
  readonly problems: readonly string[];
}

const BODY = 'word/document.xml';

/**
 * The running text of a DOCX file: paragraphs in order, tables cell by cell; no headers, footers, comments, deleted words
 * or field codes. Nothing is fetched and no entity is resolved; documents that swell beyond reason are left alone.
 * Pure; never throws.
 */
export function textOfDocx(bytes: Uint8Array): DocumentText {
  const { parts, problems } = openParts(bytes, (name) => name === BODY);
  const xml = parts.get(BODY);
  if (xml === undefined) return { text: '', problems: problems.length > 0 ? problems : ['The file is no Word document: it has no text part.'] };
  const scan = new WordScan(new TextDecoder('utf-8').decode(xml));
  return { text: textOf(scan.paragraphs), problems: scan.declaresEntities ? [...problems, 'The document declares entities; they were not resolved.'] : problems };
}

/** Word's mark-up read tag by tag with the tokenizer of `parse5`, which knows no declared entities and fetches nothing. */
class WordScan {
  readonly paragraphs: string[] = [];
  declaresEntities = false;
  #paragraph = '';
  #inText = false;
  /** Depth of elements whose text is not shown: deleted words, and the older of two drawings of one text box. */
  #hidden = 0;

  constructor(xml: string) {
    const ignore = (): void => undefined;
    const characters = ({ chars }: Token.CharacterToken): void => {
      if (this.#inText && this.#hidden === 0) this.#paragraph += chars;
    };
    const tokenizer = new Tokenizer(
      {},
      {
        onStartTag: (token) => this.#start(token),
        onEndTag: ({ tagName }) => this.#end(localName(tagName)),
        onCharacter: characters,
        onWhitespaceCharacter: characters,
        onNullCharacter: ignore,
        onComment: ignore,
        onDoctype: () => {
          this.declaresEntities = true;
        },
        onEof: () => this.#endParagraph(),
      },
    );
    tokenizer.write(xml, true);
  }

  #start(token: Token.TagToken): void {
    const name = localName(token.tagName);
    if (HIDDEN.has(name) && !token.selfClosing) this.#hidden++;
    else if (name === 'p' && !token.selfClosing) this.#endParagraph();
    else if (name === 't') this.#inText = !token.selfClosing;
    else if (this.#hidden > 0) return;
    else if (name === 'tab') this.#paragraph += this.#paragraph === '' ? '' : '\t';
    else if (name === 'br' || name === 'cr') this.#paragraph += this.#paragraph === '' ? '' : '\n';
    else if (name === 'nobreakhyphen') this.#paragraph += '-';
  }

  #end(name: string): void {
    if (HIDDEN.has(name)) this.#hidden = Math.max(0, this.#hidden - 1);
    else if (name === 't') this.#inText = false;
    else if (name === 'p') this.#endParagraph();
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph.trim();
    if (paragraph !== '') this.paragraphs.push(paragraph);
    this.#paragraph = '';
  }
}

const HIDDEN: ReadonlySet<string> = new Set(['del', 'fallback', 'instrtext', 'deltext', 'movefrom']);

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** A paragraph of Word that is only a line of one: no longer than this, and most of its like do not end a sentence. */
const LONGEST_LINE = 90;
const FEWEST_LINES = 6;

/** Joins the paragraphs; runs of short ones that break in the middle of sentences are the lines of an older layout. */
function textOf(paragraphs: readonly string[]): string {
  let text = '';
  for (let at = 0; at < paragraphs.length; ) {
    let end = at;
    while (end < paragraphs.length && paragraphs[end]!.length <= LONGEST_LINE && !paragraphs[end]!.includes('\n')) end++;
    const run = paragraphs.slice(at, Math.max(end, at + 1));
    text += `${text === '' ? '' : '\n\n'}${run.join(isWrapped(run) ? '\n' : '\n\n')}`;
    at += run.length;
  }
  return text;
}

function isWrapped(run: readonly string[]): boolean {
  return run.length >= FEWEST_LINES && run.filter((line) => line.length > LONGEST_LINE / 2 && !endsSentence(line)).length > run.length / 2;
}
