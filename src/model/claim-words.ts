import type { GraphStatement } from "./graph.ts";
import type { RelationType } from "./schema.ts";

type Claim = Pick<GraphStatement, "relation" | "aspect" | "direction" | "negated">;

/** A verb in its base form and what follows it. */
type Words = readonly [verb: string, rest: string];

/** How a person would say the claim, one row for each relation. */
const wording: Readonly<Record<RelationType, (claim: Claim) => Words>> = {
  regulates: ({ aspect, direction }) => [changeVerb(direction), aspect === null ? "" : `the ${aspect} of`],
  binds: () => ["bind", ""],
  targets: () => ["target", ""],
  metabolizes: ({ aspect }) => (aspect === "product" ? ["make", ""] : ["metabolize", ""]),
  transports: ({ aspect, direction }) => (direction === "none" ? ["transport", ""] : [changeVerb(direction), `the ${aspect ?? "level"} of`]),
  affects_response: ({ aspect, direction }) => (aspect === null ? ["affect", "the response to"] : [changeVerb(direction), `${aspect} to`]),
  responds_to: ({ aspect, direction }) => {
    if (aspect === null) return ["respond", "to"];
    return ["be", `${direction === "decrease" ? "less " : ""}${aspect === "resistance" ? "resistant" : "sensitive"} to`];
  },
  has_state_in: ({ aspect, direction }) => {
    if (aspect === "mutation") return ["be", "mutated in"];
    if (aspect === "amplification") return ["be", "amplified in"];
    if (aspect === "loss") return ["be", "absent in"];
    if (direction === "none") return ["be", aspect === "secretion" ? "secreted in" : aspect === "activity" ? "active in" : "expressed in"];
    return ["have", `${direction === "increase" ? "high" : "low"} ${aspect ?? "expression"} in`];
  },
  combines_with: ({ aspect }) => ["be", aspect === "synergy" ? "synergistic with" : aspect === "antagonism" ? "antagonistic to" : "combined with"],
  associated_with: ({ aspect }) => ["be", aspect === null ? "associated with" : `associated (${aspect}) with`],
};

function changeVerb(direction: Claim["direction"]): string {
  return direction === "none" ? "change" : direction;
}

/** The claim between subject and object in plain words: `increases resistance to`, `does not change the expression of`, `is expressed in`. */
export function claimWords(claim: Claim): string {
  const [verb, rest] = wording[claim.relation](claim);
  const third = verb === "be" ? "is" : verb === "have" ? "has" : `${verb}s`;
  const words = claim.negated ? (verb === "be" ? "is not" : `does not ${verb}`) : third;
  return rest === "" ? words : `${words} ${rest}`;
}
