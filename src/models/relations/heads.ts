import type { Participant } from "./input.ts";

/** A question that the model answers of a pair: one class, or none. */
export interface Head {
  readonly name: "effect" | "response" | "document";
  readonly classes: readonly string[];
}

/** What a drug does to a gene product (ChemProt's groups), whether a gene changes the response to a drug (CIViC), how two things of a document are related (BioRED). */
export const heads = [
  { name: "effect", classes: ["up", "down", "agonist", "antagonist", "substrate"] },
  { name: "response", classes: ["predictive"] },
  { name: "document", classes: ["Association", "Positive_Correlation", "Negative_Correlation", "Bind", "Other"] },
] as const satisfies readonly Head[];

/** Name of a head. */
export type HeadName = (typeof heads)[number]["name"];

/** Where the classes of each head begin among all classes. */
export const classStart: Readonly<Record<HeadName, number>> = { effect: 0, response: 5, document: 6 };

/** Classes of all heads. */
export const classCount = 11;

/** Scores of a pair in the first step: one for each class, and behind them one for whether a document relates the two at all, which is told better than how. */
export const columnCount = 12;

/** Where that last score stands. */
export const relatedColumn = classCount;

/** Whether a head is asked of a pair. */
export function isAsked(head: HeadName, a: Pick<Participant, "type">, b: Pick<Participant, "type">): boolean {
  return head === "document" || a.type !== b.type;
}

const typeNumber = { gene: 1, drug: 2, disease: 3 } as const;

/** Tells pairs of different types, and the order of the two, apart in the hash of a feature. */
export function kindOf(a: Pick<Participant, "type">, b: Pick<Participant, "type">): number {
  return typeNumber[a.type] * 8 + typeNumber[b.type];
}
