import type { RelationType } from "../model/relation-types.ts";
import type { Aspect, Direction, ParticipantType } from "../model/schema.ts";
import type { TriggerKind } from "./trigger.ts";

/**
 * How two mentions stand to each other in the grammar of a sentence.
 *
 * - `clause`: subject and object of a verb, active or passive ("A inhibits B", "B is inhibited by A", "A leads to less B").
 * - `nominal`: cause and theme within a noun phrase ("A-induced B activation", "inhibition of B by A").
 * - `link`: the two sides of a relation noun or adjective ("role of A in B", "A is associated with B", "A is required for B").
 * - `role`: a phrase that says what a drug does ("the B inhibitor A", "A, an inhibitor of B").
 * - `state`: a gene product in named cells ("B-overexpressing A2780 cells", "A2780 cells express B").
 * - `response`: named cells that resist or obey a drug ("cisplatin-resistant A2780 cells").
 */
export type Construct = "clause" | "nominal" | "link" | "role" | "state" | "response";

/** What the object of a claim is, when it is not the mention itself: an event that happens to it or a response to it. */
export type TargetKind = "thing" | "event" | "response";

/** An example or counter-example: names in braces with their type (`{G:IL-6}`, `{D:cisplatin}`, `{C:A2780}`), and what must (not) come out. */
export interface FrameExample {
  readonly text: string;
  /** `IL-6 > cisplatin increase`, with `not` before the direction when denied; for counter-examples the pair that must not come out. */
  readonly claim: string;
}

/** One way of reading a pair as a relation. The first row that fits a pair holds. */
export interface FrameRow {
  /** Stable; written into every evidence. */
  readonly id: string;
  readonly construct: Construct;
  /** Kinds of the trigger that links the two; empty means any. */
  readonly triggers: readonly TriggerKind[];
  readonly target: readonly TargetKind[];
  /** The object phrase must name one of these; absent means any or none. */
  readonly targetAspects?: readonly Aspect[];
  /** The trigger must say which way: what only goes along with something does not act on it. */
  readonly isSigned?: true;
  readonly subject: readonly ParticipantType[];
  readonly object: readonly ParticipantType[];
  readonly relation: RelationType;
  /** `target`: what the object phrase says, else what the trigger says. */
  readonly aspect: "target" | Aspect | null;
  /** `product`: the signs of trigger and object phrase multiplied. */
  readonly direction: "product" | Direction;
  /** How often such a pair is right, before anything else is known; fitted on development gold. */
  readonly score: number;
  readonly examples: readonly FrameExample[];
  readonly counterExamples: readonly FrameExample[];
}

/** Both kinds of thing that act on others. */
export const geneOrDrug = ["gene", "drug"] as const;
