import type { GraphStatement } from "./graph.ts";
import { relationTypes } from "./relation-types.ts";

type Claim = Pick<GraphStatement, "relation" | "aspect" | "direction" | "negated">;

/** The claim between subject and object in plain words: `increases resistance to`, `does not change the expression of`, `is expressed in`. */
export function claimWords(claim: Claim): string {
  const [verb, rest] = relationTypes[claim.relation].words(claim);
  const third = verb === "be" ? "is" : verb === "have" ? "has" : `${verb}s`;
  const words = claim.negated ? (verb === "be" ? "is not" : `does not ${verb}`) : third;
  return rest === "" ? words : `${words} ${rest}`;
}
