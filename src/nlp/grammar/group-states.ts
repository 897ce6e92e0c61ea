import type { Concept, GroupState } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { higherLevel, lowerLevel } from "./perturbation-rows.ts";

/** "tumors with EGFR mutations", "patients with PTEN loss": what the cells or patients carry. */
export function statesFrom(concept: Concept, typeOf: SentenceWords["typeOf"]): readonly GroupState[] {
  const genes = concept.themes.filter((mention) => typeOf(mention) === "gene");
  const perturbation = concept.perturbation?.row ?? null;
  const level = concept.signWord >= 0 && concept.kind === "event";
  if (concept.kind !== "event" || genes.length === 0 || (perturbation === null && !level)) return [];
  const aspect = perturbation?.perturbation === "mutation" ? "mutation" : perturbation?.perturbation === "knockout" ? "loss" : (concept.aspect ?? "expression");
  return [
    {
      mentions: genes,
      relation: "state",
      sign: aspect === "mutation" || aspect === "loss" ? 0 : concept.sign,
      aspect,
      isDenied: concept.isDenied,
      perturbation: perturbation ?? (concept.sign < 0 ? lowerLevel : higherLevel),
      word: concept.head,
    },
  ];
}
