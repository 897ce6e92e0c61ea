// Phrases for what carries a changed gene or was treated, whatever the noun is.
import { suffixIndex } from "../../rules/suffixes.ts";
import type { Concept } from "./concept.ts";
import { exposureRow, mutationRow } from "./perturbation-rows.ts";
import type { Word } from "./words.ts";

/** Whether a suffix says that the phrase was treated with something, or changed in a gene. */
export function isCarried(words: readonly Word[], { head, perturbation, states, agents }: Concept): boolean {
  if (agents.length > 0 || !/^\p{L}/u.test(words[head]?.text ?? "")) return false;
  const isTreated = perturbation?.row === exposureRow && suffixIndex.get(words[perturbation.word]?.lower ?? "")?.role === "exposed";
  return isTreated || states.some(({ perturbation: done }) => done !== null);
}

/** "LPS-stimulated macrophages": what they were given. */
export function markStimulated(words: readonly Word[], concept: Concept): void {
  const [agent, ...others] = concept.agents;
  if (agent === undefined || others.length > 0 || agent.isDenied || agent.perturbation !== null) return;
  if (!/^(?:stimulated|activated|challenged|primed)$/u.test(words[agent.word]?.lower ?? "")) return;
  concept.agents = [];
  concept.themes = [...agent.mentions];
  concept.perturbation = { row: exposureRow, word: agent.word };
}

/** A word for those that carry a mutation. */
export function isMutants(head: Word | undefined): boolean {
  return /^mutants?$/u.test(head?.lower ?? "");
}

/** "in A mutants": those that carry a changed A, and not what happens to A. */
export function asCarriers(words: readonly Word[], concept: Concept): void {
  const { head, kind, themes, perturbation } = concept;
  if (kind !== "event" || themes.length === 0 || !isMutants(words[head])) return;
  const row = perturbation?.row ?? mutationRow;
  concept.states.push({ mentions: themes, relation: "state", sign: 0, aspect: "mutation", isDenied: false, perturbation: row, word: head, isMade: false });
  concept.kind = "group";
  concept.themes = [];
  concept.perturbation = null;
}

/** Cells taken "after development of resistance to A" are resistant to A. */
export function acquire(concepts: readonly Concept[], cell: number): void {
  for (const concept of concepts) {
    if (concept.kind !== "response" || concept.aspect === null) continue;
    concept.cells.push(cell);
    concept.states.push({
      mentions: concept.themes,
      relation: "response",
      sign: 1,
      aspect: concept.aspect,
      isDenied: false,
      perturbation: null,
      word: concept.head,
      isMade: false,
    });
  }
}
