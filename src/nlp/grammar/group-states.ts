import type { TriggerRow } from "../../rules/trigger.ts";
import type { Concept, GroupState } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { higherLevel, lowerLevel } from "./perturbation-rows.ts";
import type { VerbGroup } from "./verb-group.ts";
import type { Word } from "./words.ts";

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
      isMade: false,
    },
  ];
}

const making = new Set(["ectopically", "exogenously", "heterologously", "inducibly", "stably", "transiently"]);
const vehicle = /^(?:plasmids?|vectors?|constructs?|virus(?:es)?|transgenes?|fragments?)$/u;

/** "cells stably expressing A", "transfected with plasmids containing A": the cells were made to. */
export function isMadeTo(words: readonly Word[], verb: VerbGroup): boolean {
  for (let at = verb.from - 1; at < verb.head; at++) if (making.has(words[at]?.lower ?? "") || vehicle.test(words[at]?.lower ?? "")) return true;
  return false;
}

/** "expressing exogenous A", "carrying an A reporter": brought into the cells. */
export function isBrought(words: readonly Word[], row: TriggerRow, { perturbation, head, from }: Concept): boolean {
  const kind = perturbation?.row.perturbation;
  if (kind === "exogenous-protein" || kind === "dominant-negative" || perturbation?.row.id === "construct" || perturbation?.row.kind === "expose") return true;
  if (/^(?:transfected|transduced|ectopic)$/u.test(words[perturbation?.word ?? -1]?.lower ?? "")) return true;
  for (let at = from; at <= head; at++) if (row.id === "carry" && carried.test(words[at]?.lower ?? "")) return true;
  return false;
}

const carried = /^(?:promoters?|reporters?|luciferase|plasmids?|vectors?|constructs?|transgenes?|elements?|sites?|activit(?:y|ies)|cdnas?)$/u;
