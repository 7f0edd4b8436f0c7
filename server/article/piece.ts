import type { Region } from './article.js';
import type { Block } from './blocks.js';
import { isBoilerplate } from './boilerplate.js';
import { endsSentence, wordsOf } from './words.js';

/** A block while its region is being found. */
export class Piece {
  region: Region | undefined;
  readonly content: string;
  readonly block: Block;
  #words: string | undefined;

  constructor(text: string, block: Block) {
    this.block = block;
    this.content = text.slice(block.span[0], block.span[1]);
    const ofRole = regionOfRole(block.role);
    this.region = (ofRole === undefined || ofRole === 'caption') && isBoilerplate(this.content) ? 'boilerplate' : ofRole;
  }

  get words(): string {
    return (this.#words ??= wordsOf(this.content));
  }

  get isSentence(): boolean {
    return endsSentence(this.content);
  }
}

function regionOfRole(role: Block['role']): Region | undefined {
  switch (role) {
    case 'headline':
    case 'standfirst':
    case 'caption':
    case 'pullquote':
      return role;
    case 'meta':
      return 'boilerplate';
    case 'heading':
    case 'list':
    case 'text':
    case undefined:
      return undefined;
  }
}
