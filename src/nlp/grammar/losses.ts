// What a loss brings about: "A was lost in tumours, leading to B", "B lowered A, which leads to C".
import type { Clause } from "./clause.ts";
import { type Concept, changedAgent, changedConcept } from "./concept.ts";
import { lowerLevel } from "./perturbation-rows.ts";
import type { VerbGroup } from "./verb-group.ts";
import { triggerOf, type Word } from "./words.ts";

/** "A, which lacks in tumours, leads to B", "B fell, which leads to C": what brings the rest about is that there is less of it. */
export function lowered(words: readonly Word[], concepts: readonly Concept[], at: number): readonly Concept[] {
  const word = words[at];
  const row = (word === undefined ? null : triggerOf(word, "manipulate")) ?? lowerLevel;
  const isBare = ({ kind, perturbation, sign }: Concept): boolean => (kind === "entity" || kind === "event") && perturbation === null && sign === 0;
  const perturbation = { row, word: at };
  const withAgents = (concept: Concept): Concept =>
    changedConcept(concept, {
      perturbation,
      agents: concept.agents.map((agent) => changedAgent(agent, { perturbation: agent.perturbation ?? perturbation })),
    });
  return concepts.map((concept) => (isBare(concept) ? withAgents(concept) : concept));
}

export function lowers(words: readonly Word[], { verb }: Clause): boolean {
  const head = words[verb.head];
  return head !== undefined && (triggerOf(head, "change")?.sign ?? 0) < 0;
}

const lacking: ReadonlySet<string> = new Set(["deficient", "absent", "lacking", "defective", "inactive", "impaired", "lost", "missing"]);

/** "is deficient in tumours" */
export function lackIn(words: readonly Word[], { verb }: Clause): number {
  return verb.voice === "copula" && !verb.isDenied && lacking.has(words[verb.head]?.lower ?? "") ? verb.head : -1;
}

/** "which leads to", "which causes" */
export function isOutcomeVerb(words: readonly Word[], { head }: VerbGroup): boolean {
  return outcome.test(words[head]?.lower ?? "");
}

const outcome = /^(?:lead|leads|led|result|caus|contribut|trigger|account|explain)/u;
