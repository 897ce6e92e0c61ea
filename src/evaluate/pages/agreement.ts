import type { Lexicon } from "../../lexicon/lexicon.ts";
import { relationTypes } from "../../model/relation-types.ts";
import { participantTypes } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";
import { contains } from "../../model/span.ts";
import { isConcept } from "./concepts.ts";
import type { FoundRelation } from "./found-relations.ts";
import type { GoldConcept, GoldRelation } from "./gold-page.ts";
import type { PredicateReading } from "./predicates.ts";
import { attributionReadings, certaintyReadings, predicateReadings, signOf } from "./predicates.ts";

/** What is scored of a relation beyond its being found. */
export type Quality = "aspect" | "negation" | "certainty" | "attribution" | "context";

/** True when both participants of the gold relation are named things of the three types and the gold does not call it optional. */
export function isCountedRelation(gold: GoldRelation, concepts: ReadonlyMap<string, GoldConcept>): boolean {
  const isNamed = (id: string | null): boolean => {
    const concept = id === null ? undefined : concepts.get(id);
    return concept !== undefined && participantTypes.has(concept.type) && !(concept.kind ?? "").endsWith("generic");
  };
  return gold.optional !== true && isNamed(gold.subject.concept) && isNamed(gold.object.concept);
}

/** True when the found relation joins the gold's pair in the gold's sentence; symmetric relations join it either way round. */
export function isSamePair(found: FoundRelation, gold: GoldRelation, places: readonly Span[]): boolean {
  const { subject, object } = gold;
  if (subject.concept === null || object.concept === null) return false;
  if (!places.some((place) => contains(place, found.subject.raw) && contains(place, found.object.raw))) return false;
  const isForward = found.subjectConcepts.has(subject.concept) && found.objectConcepts.has(object.concept);
  const isBackward = found.subjectConcepts.has(object.concept) && found.objectConcepts.has(subject.concept);
  return isForward || (relationTypes[found.relation.relation].isSymmetric && isBackward);
}

/** How the schema says what the gold says, in the relation that was found; `null` when that relation says something else. */
export function readingOf(found: FoundRelation, gold: GoldRelation): PredicateReading | null {
  const readings = predicateReadings.get(gold.predicate) ?? [];
  return (
    readings.find((reading) => reading.relation === found.relation.relation && (reading.forAssociation !== true || gold.certainty === "associated")) ?? null
  );
}

/** True when the direction does not contradict the gold. A response or a regulation must state the gold's direction; a state may leave it open. */
export function agreesInDirection(found: FoundRelation, gold: GoldRelation, reading: PredicateReading): boolean {
  if (reading.sign === null || (gold.direction === null && gold.polarity === "negated")) return true;
  if (gold.direction === null) return true;
  const sign = signOf(found.relation);
  if (sign === 0) return found.relation.negated || reading.relation === "has_state_in";
  return sign === reading.sign;
}

/** Finer agreement of a found relation with the gold that it is; each is a share of its own. */
export function qualities(
  found: FoundRelation,
  gold: GoldRelation,
  reading: PredicateReading,
  concepts: ReadonlyMap<string, GoldConcept>,
  lexicon: Lexicon,
): ReadonlyMap<Quality, boolean> {
  const { relation } = found;
  const lines = gold.context.cellLine.map((name) =>
    [...concepts.values()].find((concept) => concept.type === "cell_line" && (concept.cellosaurusName === name || concept.id === name)),
  );
  const foundLines = relation.context.cellLines.map((curie) => {
    const entity = lexicon.entity(curie);
    return { curie, name: entity?.name ?? curie, isFamily: false, exactMatches: entity?.exactMatches ?? [] };
  });
  const isSameContext =
    lines.length === foundLines.length && lines.every((line) => line !== undefined && foundLines.some((identifier) => isConcept(line, identifier, lexicon)));
  return new Map<Quality, boolean>([
    ["aspect", reading.aspects.length === 0 || (relation.aspect !== null && reading.aspects.includes(relation.aspect))],
    ["negation", relation.negated === (gold.polarity === "negated")],
    ["certainty", relation.epistemic === (certaintyReadings.get(gold.certainty) ?? "asserted")],
    ["attribution", (attributionReadings.get(gold.attribution) ?? []).includes(relation.attribution)],
    ["context", isSameContext],
  ]);
}
