/** Longer blocks are prose that speaks of a correction. */
const LONGEST = 1200;

const LABELLED = /^(?:corrections?|clarifications?|corrections? (?:and|&) clarifications?|erratum|berichtigung|korrektur)(?: \([^()]{1,40}\)| appended)?\.?(?:\s{0,2}[:—–]| -|$)/i;
const NOTED = /^(?:\(?(?:editor['’]?s['’]?|publisher['’]?s) note|update)\s{0,2}[:—–-]/i;
const SAYS_CHANGED = /\b(?:(?:this|the|our) (?:story|article|report|post|piece|headline)(?: above)?|it|earlier versions?|an earlier version)\b.{0,80}\b(?:correct|updat|clarif|amend|chang|misstat|mistaken|incorrect|misspell|misidentif|wrong)/i;
const CHANGED = /^\(?(?:(?:this|the) (?:story|article|report|post|piece|headline) (?:has been|was|is being) (?:correct|updat|clarif|amend)|an earlier version of (?:this|the) (?:story|article|report|post|piece|headline)\b)/i;

/** Whether a block is what an outlet says of its own report later: a correction, or that it was updated. */
export function isCorrection(block: string): boolean {
  if (block.length > LONGEST) return false;
  return LABELLED.test(block) || CHANGED.test(block) || (NOTED.test(block) && SAYS_CHANGED.test(block.slice(0, 300)));
}
