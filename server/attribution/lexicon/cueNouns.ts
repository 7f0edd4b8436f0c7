/**
 * Nouns that stand for an act of saying and take a that-clause or a quote: "his claim that ...".
 * Source: nominalisations of the verbs in `cueVerbs.ts` (Quirk et al. 1985, 17.26, appositive clauses).
 */
export const CUE_NOUNS: ReadonlySet<string> = new Set(
  `claim claims assertion assertions allegation allegations accusation suggestion suggestions statement statements comment comments remark remarks
   warning warnings contention argument prediction promise pledge vow announcement insistence declaration admission acknowledgment
   acknowledgement complaint charge denial proposal question answer response reply tweet message words phrase slogan motto vow view belief charges observation
   assessment conclusion opinion call calls demand`.split(/\s+/),
);
