/** What a text says somebody is: `Secretary of State`, `spokesman for the Harbour Board`. */
export interface Role {
  /** As the text has it, without its article; blanks and line breaks are single blanks. Empty for what is known and not shown. */
  readonly text: string;
  /** Folded words, the possessor before it included: `malaysia prime minister`. */
  readonly words: readonly string[];
  /** Its head noun, in the singular. */
  readonly head: string;
}
