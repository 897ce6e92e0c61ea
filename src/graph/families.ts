import type { Curie } from "../model/curie.ts";
import { relationTypes } from "../model/relation-types.ts";
import type { Entity } from "../model/statement.ts";
import type { Claim, TypedClaim } from "./claim.ts";
import { canonicalClaim } from "./claim.ts";

/** All members of a family, those of its subfamilies with them; empty for what is no family. */
export type FamilyMembers = (family: Curie) => Iterable<Curie>;

/** Members through all levels, from the direct members of each family. */
export function allMembers(direct: (family: Curie) => readonly Curie[]): FamilyMembers {
  return (family) => {
    const found = new Set<Curie>();
    const open = [...direct(family)];
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      if (found.has(member) || member === family) continue;
      found.add(member);
      open.push(...direct(member));
    }
    return [...found].sort();
  };
}

/** The families in question that each thing belongs to. */
export function familiesOf(families: Iterable<Pick<Entity, "curie">>, membersOf: FamilyMembers): ReadonlyMap<Curie, readonly Curie[]> {
  const found = new Map<Curie, Curie[]>();
  for (const { curie } of families) {
    for (const member of membersOf(curie)) {
      const known = found.get(member);
      if (known === undefined) found.set(member, [curie]);
      else known.push(curie);
    }
  }
  return found;
}

/** The same claim about the families of its subject, of its object, and of both; never the claim itself, nor one about a thing and itself. */
export function broaderClaims(
  claim: Claim,
  typed: Pick<TypedClaim, "subject" | "subjectType" | "objectType">,
  families: ReadonlyMap<Curie, readonly Curie[]>,
): readonly Claim[] {
  const subjects = [claim.subject, ...(families.get(claim.subject) ?? [])];
  const objects = [claim.object, ...(families.get(claim.object) ?? [])];
  const isSwapped = relationTypes[claim.relation].isSymmetric && typed.subject !== claim.subject;
  const [subjectType, objectType] = isSwapped ? [typed.objectType, typed.subjectType] : [typed.subjectType, typed.objectType];
  const found: Claim[] = [];
  for (const subject of subjects) {
    for (const object of objects) {
      if (subject === object || (subject === claim.subject && object === claim.object)) continue;
      found.push(canonicalClaim({ ...claim, subject, subjectType, object, objectType }));
    }
  }
  return found;
}
