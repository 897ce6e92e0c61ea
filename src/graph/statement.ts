import type { Curie } from "../model/curie.ts";
import type { GraphEvidence, GraphStatement } from "../model/graph.ts";
import { doesCount } from "../model/graph.ts";
import { sortedSet } from "../model/text-order.ts";
import type { WeighableEvidence } from "./belief.ts";
import { beliefOf } from "./belief.ts";
import type { Claim } from "./claim.ts";
import type { ReliabilityTable } from "./reliability.ts";

/** What of a piece of evidence decides about its statement: all that has to be in memory while statements are made. */
export type StatementEvidence = Omit<WeighableEvidence, "judgement"> & Pick<GraphEvidence, "isRetracted" | "repeats" | "judgement">;

/** Evidence for a more specific claim, with the statement it belongs to. */
export interface SpecificEvidence extends WeighableEvidence {
  readonly statement: string;
}

/** A statement without its evidence and what contradicts it. */
export type StatementHead = Omit<GraphStatement, "evidence" | "contradicts">;

/**
 * What the evidence of one claim comes to.
 * @param specific Counting evidence for the same claim of members of its families: it supports the claim and is not listed as its own.
 */
export function statementHead(
  id: string,
  claim: Claim,
  evidence: readonly StatementEvidence[],
  specific: readonly SpecificEvidence[],
  table: ReliabilityTable,
): StatementHead {
  const counting = evidence.filter(doesCount);
  const { support, denial, belief } = beliefOf([...counting, ...specific], table);
  const found = counting.filter(({ epistemic }) => epistemic !== "hypothesis");
  const own = counting.length > 0 ? counting : evidence;
  return {
    id,
    ...claim,
    belief,
    negated: specific.length === 0 && own.every(({ negated }) => negated),
    support,
    denial,
    holdsIn: cellLinesOf(found.filter(({ negated }) => !negated)),
    deniedIn: cellLinesOf(found.filter(({ negated }) => negated)),
    publications: sortedSet(counting.map(({ document }) => document)),
    supportedBy: sortedSet(specific.map(({ statement }) => statement)),
  };
}

function cellLinesOf(evidence: readonly StatementEvidence[]): readonly Curie[] {
  return sortedSet(evidence.flatMap(({ context }) => context.cellLines));
}
