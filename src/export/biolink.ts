import type { BiolinkRow, RelationType } from "../model/relation-types.ts";
import { relationTypes } from "../model/relation-types.ts";
import type { Aspect, Direction, EntityType } from "../model/schema.ts";
import { entityTypes, oppositeDirection } from "../model/schema.ts";
import type { Entity } from "../model/statement.ts";

/** How Biolink 4.4 words one statement. Names are without prefix: predicates in snake case, categories in camel case. */
export interface BiolinkEdge {
  readonly category: string;
  /** Stays true when the qualifiers are dropped. */
  readonly predicate: string;
  readonly qualifiedPredicate: string | null;
  readonly objectAspect: string | null;
  readonly objectDirection: "increased" | "decreased" | null;
  readonly subjectAspect: string | null;
  readonly subjectDirection: "increased" | "decreased" | null;
  readonly causalMechanism: string | null;
}

/** What of a statement decides its Biolink wording. */
export interface BiolinkClaim {
  readonly relation: RelationType;
  readonly aspect: Aspect | null;
  readonly direction: Direction;
  readonly subjectType: EntityType;
  readonly objectType: EntityType;
}

/** Biolink's name for an aspect; `isInverse` where Biolink names only the opposite process. `null`: Biolink has no word, our own property says it. */
export const biolinkAspects: Readonly<Record<Aspect, { readonly name: string; readonly isInverse: boolean } | null>> = {
  activity: { name: "activity", isInverse: false },
  expression: { name: "expression", isInverse: false },
  amount: { name: "abundance", isInverse: false },
  secretion: { name: "secretion", isInverse: false },
  localization: { name: "localization", isInverse: false },
  degradation: { name: "degradation", isInverse: false },
  stability: { name: "stability", isInverse: false },
  phosphorylation: { name: "phosphorylation", isInverse: false },
  dephosphorylation: { name: "phosphorylation", isInverse: true },
  ubiquitination: { name: "ubiquitination", isInverse: false },
  acetylation: { name: "acetylation", isInverse: false },
  deacetylation: { name: "acetylation", isInverse: true },
  methylation: { name: "methylation", isInverse: false },
  sumoylation: { name: "sumoylation", isInverse: false },
  glycosylation: { name: "glycosylation", isInverse: false },
  cleavage: { name: "cleavage", isInverse: false },
  splicing: { name: "splicing", isInverse: false },
  resistance: null,
  sensitivity: null,
  mutation: null,
  amplification: null,
  loss: null,
  synergy: null,
  antagonism: null,
  substrate: null,
  product: null,
};

/** Words a claim in Biolink. Never throws: every relation has a row that matches anything (tested). */
export function biolinkOf(claim: BiolinkClaim): BiolinkEdge {
  // The response rows are written for resistance.
  const direction = claim.aspect === "sensitivity" ? oppositeDirection[claim.direction] : claim.direction;
  const rows: readonly BiolinkRow[] = relationTypes[claim.relation].biolink;
  const row = rows.find((candidate) => matches(candidate, claim, direction)) ?? unknownRow;
  const aspect = claim.aspect === null ? null : biolinkAspects[claim.aspect];
  const isInverse = aspect?.isInverse ?? false;
  const qualified = directionName(isInverse ? oppositeDirection[direction] : direction);
  const aspectName = aspect?.name ?? row.defaultAspect ?? null;
  const ofObject = row.qualifies === "object";
  const ofSubject = row.qualifies === "subject" && aspectName !== null;
  return {
    category: row.category,
    predicate: row.predicate,
    // "affects" does not read with a direction: X causes increased expression of Y.
    qualifiedPredicate: ofObject && qualified !== null ? "causes" : null,
    objectAspect: ofObject ? aspectName : null,
    objectDirection: ofObject ? qualified : null,
    subjectAspect: ofSubject ? aspectName : null,
    subjectDirection: ofSubject ? qualified : null,
    causalMechanism: row.causalMechanism ?? null,
  };
}

/** What may always be said; no relation comes to it (tested). */
const unknownRow: BiolinkRow = { predicate: "related_to", category: "Association" };

function matches(row: BiolinkRow, claim: BiolinkClaim, direction: Direction): boolean {
  return (
    (row.aspects === undefined || row.aspects.includes(claim.aspect)) &&
    (row.directions === undefined || row.directions.includes(direction)) &&
    (row.subject === undefined || row.subject === claim.subjectType) &&
    (row.object === undefined || row.object === claim.objectType)
  );
}

function directionName(direction: Direction): "increased" | "decreased" | null {
  return direction === "none" ? null : direction === "increase" ? "increased" : "decreased";
}

/** The Biolink category of an entity, without prefix. */
export function biolinkCategory(entity: Pick<Entity, "type" | "isFamily">): string {
  return entity.type === "gene" && entity.isFamily ? "GeneFamily" : entityTypes[entity.type].biolink;
}
