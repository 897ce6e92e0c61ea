import type { RelationMention } from "../../model/relation.ts";
import type { RelationType } from "../../model/relation-types.ts";
import type { Aspect, Attribution, Epistemic } from "../../model/schema.ts";

/** One way in which the schema can say what a gold predicate says. */
export interface PredicateReading {
  readonly relation: RelationType;
  /** Aspects that say the same; empty for any. Scored apart: a found relation with another aspect still is the gold's relation. */
  readonly aspects: readonly Aspect[];
  /** Which way, with sensitivity counted as the opposite of resistance; `null` when the predicate does not say. */
  readonly sign: 1 | -1 | null;
  /** Only when the gold calls the claim an association. */
  readonly forAssociation?: true;
}

const amounts: readonly Aspect[] = ["expression", "amount"];
const levels: readonly Aspect[] = ["expression", "amount", "secretion"];
const activities: readonly Aspect[] = ["activity", "phosphorylation", "cleavage", "stability", "localization"];
const response: readonly Aspect[] = ["resistance", "sensitivity"];

const changes = (sign: 1 | -1 | null, aspects: readonly Aspect[]): readonly PredicateReading[] => [
  { relation: "regulates", aspects, sign },
  { relation: "transports", aspects: [], sign },
  { relation: "associated_with", aspects: [], sign: null, forAssociation: true },
];

const responses = (sign: 1 | -1 | null): readonly PredicateReading[] => [
  { relation: "affects_response", aspects: response, sign },
  { relation: "responds_to", aspects: response, sign },
  { relation: "associated_with", aspects: response, sign: null, forAssociation: true },
];

/**
 * The gold's predicates in the words of the schema. Predicates whose object is a process, phenotype or disease have no row value: such relations are not
 * counted because a participant is outside the three types.
 */
export const predicateReadings: ReadonlyMap<string, readonly PredicateReading[]> = new Map<string, readonly PredicateReading[]>([
  ["increases_resistance_to", responses(1)],
  ["increases_sensitivity_to", responses(-1)],
  ["resistant_to", responses(1)],
  ["sensitive_to", responses(-1)],
  ["modulates_response_to", responses(null)],
  ["increases_expression_of", changes(1, amounts)],
  ["decreases_expression_of", changes(-1, amounts)],
  ["increases_secretion_of", changes(1, levels)],
  ["decreases_secretion_of", changes(-1, levels)],
  ["changes_level_of", changes(null, levels)],
  ["activates", changes(1, activities)],
  ["inhibits", [...changes(-1, activities), { relation: "targets", aspects: [], sign: null }]],
  [
    "targets",
    [
      { relation: "targets", aspects: [], sign: null },
      { relation: "binds", aspects: [], sign: null },
      { relation: "regulates", aspects: [], sign: -1 },
    ],
  ],
  ["binds", [{ relation: "binds", aspects: [], sign: null }]],
  ["associated_with", [{ relation: "associated_with", aspects: [], sign: null }]],
  [
    "elevated_in",
    [
      { relation: "has_state_in", aspects: levels, sign: 1 },
      { relation: "associated_with", aspects: [], sign: null, forAssociation: true },
    ],
  ],
  ["expressed_in", [{ relation: "has_state_in", aspects: levels, sign: null }]],
  ["combines_with", [{ relation: "combines_with", aspects: [], sign: null }]],
  ["induces_process", []],
  ["decreases_process", []],
  ["potential_target_for", []],
]);

/** Which way a found relation points: 1, -1, or 0 when it does not say. Sensitivity up is resistance down. */
export function signOf(relation: Pick<RelationMention, "relation" | "aspect" | "direction">): 1 | -1 | 0 {
  const turned = relation.aspect === "sensitivity" ? -1 : 1;
  if (relation.direction === "none") return relation.relation === "responds_to" && relation.aspect !== null ? turned : 0;
  return (relation.direction === "increase" ? turned : -turned) as 1 | -1;
}

/** Our words for the gold's certainty. */
export const certaintyReadings: ReadonlyMap<string, Epistemic> = new Map([
  ["asserted", "asserted"],
  ["associated", "asserted"],
  ["background", "background"],
  ["speculative", "hypothesis"],
  ["unresolved", "hypothesis"],
]);

/** Our words for whose claim it is. Prior knowledge told in a paper's own abstract is somebody else's claim, named or not. */
export const attributionReadings: ReadonlyMap<string, readonly Attribution[]> = new Map<string, readonly Attribution[]>([
  ["this-paper", ["this-paper"]],
  ["background", ["cited-paper", "unknown"]],
  ["cited-paper-is-this-doc", ["this-paper"]],
  ["cited-other-paper", ["cited-paper"]],
  ["citing-paper", ["cited-paper", "unknown"]],
  ["unknown", ["unknown"]],
]);
