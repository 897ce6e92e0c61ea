import { contentHash } from "../model/content-hash.ts";
import type { Curie } from "../model/curie.ts";
import type { RelationType } from "../model/relation-types.ts";
import { relationTypes } from "../model/relation-types.ts";
import type { Aspect, Direction, EntityType } from "../model/schema.ts";
import { oppositeDirection } from "../model/schema.ts";
import { compareCodePoints } from "../model/text-order.ts";

/** What a statement says, without who says it. */
export interface Claim {
  readonly subject: Curie;
  readonly relation: RelationType;
  readonly object: Curie;
  readonly aspect: Aspect | null;
  readonly direction: Direction;
}

/** A claim with the kinds of its participants. */
export interface TypedClaim extends Claim {
  readonly subjectType: EntityType;
  readonly objectType: EntityType;
}

/**
 * The one form in which equal claims are equal. Less sensitive is more resistant; a relation that reads the same both ways has the smaller CURIE first,
 * except that in an association with resistance the drug is what is resisted.
 */
export function canonicalClaim(claim: TypedClaim): Claim {
  const { aspect, direction } = canonicalAspect(claim);
  const isSwapped = relationTypes[claim.relation].isSymmetric && isWrongWayRound(claim, aspect);
  const [subject, object] = isSwapped ? [claim.object, claim.subject] : [claim.subject, claim.object];
  return { subject, relation: claim.relation, object, aspect, direction };
}

/** What is there or not, never more or less. */
const states: readonly (Aspect | null)[] = ["mutation", "amplification", "loss"];

function canonicalAspect({ aspect, direction, relation }: Claim): { aspect: Aspect | null; direction: Direction } {
  if (states.includes(aspect)) return { aspect, direction: "none" };
  if (relation === "responds_to" && aspect === "resistance" && direction === "none") return { aspect, direction: "increase" };
  if (aspect !== "sensitivity") return { aspect, direction };
  // "modulates sensitivity" says the same as "modulates resistance", but "is sensitive" says the opposite of "is resistant".
  if (relation === "responds_to" && direction === "none") return { aspect: "resistance", direction: "decrease" };
  return { aspect: "resistance", direction: oppositeDirection[direction] };
}

function isWrongWayRound(claim: TypedClaim, aspect: Aspect | null): boolean {
  if (aspect === "resistance" && (claim.subjectType === "drug") !== (claim.objectType === "drug")) return claim.subjectType === "drug";
  return claim.object < claim.subject;
}

/** The statement id: a hash of what is claimed. */
export function statementId({ subject, relation, object, aspect, direction }: Claim): string {
  return contentHash(subject, relation, object, aspect, direction);
}

/** Orders claims by subject, relation, object, aspect, direction; strings by code point, as a database does and whatever the locale. */
export function compareClaims(a: Claim, b: Claim): number {
  return (
    compareCodePoints(a.subject, b.subject) ||
    compareCodePoints(a.relation, b.relation) ||
    compareCodePoints(a.object, b.object) ||
    compareCodePoints(a.aspect ?? "", b.aspect ?? "") ||
    compareCodePoints(a.direction, b.direction)
  );
}
