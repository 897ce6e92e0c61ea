import { type TriggerRow, triggerRow } from "../../rules/trigger.ts";
import { triggers } from "../../rules/triggers.ts";
import type { ConceptPerturbation } from "./concept.ts";

function rowOf(id: string): TriggerRow {
  const row = triggers.find((candidate) => candidate.id === id && candidate.perturbation !== undefined);
  if (row === undefined) throw new RangeError(`no perturbation trigger "${id}" in the rules`);
  return row;
}

/** Rows that the grammar needs by name, because a construction and no word evokes them. */
export const exposureRow = rowOf("treat");
export const antibodyRow = rowOf("inhibitor");
export const mutationRow = rowOf("mutation");
export const dominantNegative = rowOf("dominant-negative");
export const higherLevel: TriggerRow = triggerRow({ id: "higher-level", kind: "manipulate", sign: 1, aspect: null, perturbation: "higher-level" });
export const lowerLevel: TriggerRow = triggerRow({ id: "lower-level", kind: "manipulate", sign: -1, aspect: null, perturbation: "lower-level" });

/** What adverbs of acting together say. */
export const synergyRow: TriggerRow = triggerRow({ id: "combine", kind: "combine", sign: 0, aspect: "synergy" });

export const antagonismRow: TriggerRow = triggerRow({ id: "combine", kind: "combine", sign: 0, aspect: "antagonism" });

/** What "inhibitory activity" is: an effect on something. */
export const effectRow: TriggerRow = triggerRow({ id: "effect", kind: "change", sign: 0, aspect: null });

/** What "form a complex" says of its subjects. */
export const complexRow: TriggerRow = triggerRow({ id: "bind", kind: "bind", sign: 0, aspect: null });

/** What "potentiates A" says of a drug A. */
export const potentiationRow: TriggerRow = triggerRow({ id: "sensitize", kind: "sensitize", sign: 1, aspect: "sensitivity" });

/** Tumours that no list names ("ependymomas"). */
export const tumourRow: TriggerRow = triggerRow({ id: "group", kind: "group", sign: 0, aspect: null });

export const inhibition = rowOf("inhibition");
export const activation = rowOf("activation");

/** What a verb did to its object when the verb phrase is a subject ("Blocking A reduced B"). */
export function manipulationOf(row: TriggerRow, word: number): ConceptPerturbation | null {
  if (row.perturbation !== undefined) return { row, word };
  return row.sign === 0 ? null : { row: row.sign < 0 ? inhibition : activation, word };
}

const states: ReadonlyMap<string, TriggerRow> = new Map(["overexpression", "knockout", "knockdown", "mutation"].map((kind) => [kind, rowOf(kind)]));

/** The row behind a suffix's perturbation ("PTEN-deficient"), or `null`. */
export function stateRow(kind: string | null): TriggerRow | null {
  return kind === null ? null : (states.get(kind) ?? null);
}

/** "rescues from B-induced death". */
export const protectionRow: TriggerRow = triggerRow({ id: "desensitize", kind: "sensitize", sign: 1, aspect: "resistance", preps: ["from"] });

/** What "cisplatin-induced growth inhibition" is. */
export const toxicityRow: TriggerRow = triggerRow({ id: "toxicity", kind: "toxicity", sign: 0, aspect: "sensitivity" });

/** A change without direction. */
export const alteration: TriggerRow = triggerRow({ id: "alter", kind: "change", sign: 0, aspect: null });

/** What "A target genes" says of the genes. */
export const regulatedRow: TriggerRow = triggerRow({ id: "target", kind: "target", sign: -1, aspect: "activity" });
