// "Co-treatment with A and an inhibitor of B prevented C": one of the two brings C about, and the other prevents it.
import { type Concept, changedConcept } from "./concept.ts";
import type { Word } from "./words.ts";

const together = /^co-?(?:treat|administ|incub|expos|inject|appl)/u;
const undoing = /^(?:prevent|abolish|abrogat|revers|restor|rescu|block|attenuat|counteract|ameliorat|alleviat|mitigat|antagoni[sz]|protect|normali[sz])/u;

/**
 * The subject of a verb of undoing without what is only undone: beside a tool the other substance, and what a thing is given with. Nothing else is left out: two substances
 * that are given side by side may both do it.
 */
export function undoers(words: readonly Word[], verb: Word, concept: Concept): Concept {
  const { row, head, second, roles, themes } = concept;
  if ((row?.kind !== "expose" && row?.kind !== "combine") || (second === null && roles.length === 0)) return concept;
  if (!undoing.test(verb.lower) || !together.test(words[head]?.text.toLowerCase() ?? "")) return concept;
  if (second !== null) return changedConcept(concept, { second: null });
  const tools = new Set(roles.flatMap(({ drugs, genes }) => [...drugs, ...genes]));
  return changedConcept(concept, { themes: themes.filter((theme) => tools.has(theme)) });
}
