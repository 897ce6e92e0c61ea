import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Document, Layers } from "../../model/document.ts";
import type { RelationMention } from "../../model/relation.ts";
import { relationTypes } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";
import { contains } from "../../model/span.ts";
import type { ErrorKind, ErrorLine, Tally } from "../score.ts";
import { isConcept } from "./concepts.ts";
import type { FoundMention } from "./found.ts";
import { foundMentions, oneLine, sentenceAt } from "./found.ts";
import type { GoldConcept, GoldEntities, GoldPage, GoldRelation, GoldRelations } from "./gold-page.ts";
import type { PredicateReading } from "./predicates.ts";
import { attributionReadings, certaintyReadings, predicateReadings, signOf } from "./predicates.ts";
import { annotatedRegions, evidencePlaces } from "./raw-place.ts";
import { conceptsOf } from "./score-mentions.ts";

/** A found relation between two participants with its place in the raw page and the gold concepts that its participants are. */
export interface FoundRelation {
  readonly relation: RelationMention;
  readonly subject: FoundMention;
  readonly object: FoundMention;
  readonly subjectConcepts: ReadonlySet<string>;
  readonly objectConcepts: ReadonlySet<string>;
}

/** A gold relation with the places of its sentence. */
interface PlacedGold {
  readonly gold: GoldRelation;
  readonly places: readonly Span[];
  readonly isCounted: boolean;
}

/** The found relations whose both participants are named things of the annotated regions. */
export function foundRelations(page: GoldPage, concepts: ReadonlyMap<string, GoldConcept>, doc: Document & Layers, lexicon: Lexicon): readonly FoundRelation[] {
  const byIndex = new Map(foundMentions(doc, annotatedRegions(page.document)).map((mention) => [mention.index, mention]));
  const conceptSets = new Map<number, ReadonlySet<string>>();
  const conceptsAt = (mention: FoundMention): ReadonlySet<string> => {
    let set = conceptSets.get(mention.index);
    if (set === undefined) {
      const { best } = mention;
      set = new Set(
        best === null
          ? []
          : [...concepts].filter(([, concept]) => concept.type === mention.mention.type && isConcept(concept, best, lexicon)).map(([id]) => id),
      );
      conceptSets.set(mention.index, set);
    }
    return set;
  };
  const found: FoundRelation[] = [];
  for (const relation of doc.relations) {
    const subject = byIndex.get(relation.subject);
    const object = byIndex.get(relation.object);
    if (subject === undefined || object === undefined) continue;
    found.push({ relation, subject, object, subjectConcepts: conceptsAt(subject), objectConcepts: conceptsAt(object) });
  }
  return found;
}

/** True when both participants of the gold relation are named things of the three types and the gold does not call it optional. */
export function isCountedRelation(gold: GoldRelation, concepts: ReadonlyMap<string, GoldConcept>): boolean {
  const isNamed = (id: string | null): boolean => {
    const concept = id === null ? undefined : concepts.get(id);
    return concept !== undefined && ["gene", "drug", "cell_line"].includes(concept.type) && !(concept.kind ?? "").endsWith("generic");
  };
  return gold.optional !== true && isNamed(gold.subject.concept) && isNamed(gold.object.concept);
}

/** True when the found relation joins the gold's pair in the gold's sentence; symmetric relations join it either way round. */
function isSamePair(found: FoundRelation, gold: GoldRelation, places: readonly Span[]): boolean {
  const { subject, object } = gold;
  if (subject.concept === null || object.concept === null) return false;
  if (!places.some((place) => contains(place, found.subject.raw) && contains(place, found.object.raw))) return false;
  const isForward = found.subjectConcepts.has(subject.concept) && found.objectConcepts.has(object.concept);
  const isBackward = found.subjectConcepts.has(object.concept) && found.objectConcepts.has(subject.concept);
  return isForward || (relationTypes[found.relation.relation].isSymmetric && isBackward);
}

function readingOf(found: FoundRelation, gold: GoldRelation): PredicateReading | null {
  const readings = predicateReadings.get(gold.predicate) ?? [];
  return (
    readings.find((reading) => reading.relation === found.relation.relation && (reading.forAssociation !== true || gold.certainty === "associated")) ?? null
  );
}

/** True when the direction does not contradict the gold. A response or a regulation must state the gold's direction; a state may leave it open. */
function agreesInDirection(found: FoundRelation, gold: GoldRelation, reading: PredicateReading): boolean {
  if (reading.sign === null || (gold.direction === null && gold.polarity === "negated")) return true;
  if (gold.direction === null) return true;
  const sign = signOf(found.relation);
  if (sign === 0) return found.relation.negated || reading.relation === "has_state_in";
  return sign === reading.sign;
}

/** Finer agreement of a found relation with the gold that it is; each is a share of its own. */
function qualities(
  found: FoundRelation,
  gold: GoldRelation,
  reading: PredicateReading,
  concepts: ReadonlyMap<string, GoldConcept>,
  lexicon: Lexicon,
): ReadonlyMap<ErrorKind | "aspect", boolean> {
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
  return new Map<ErrorKind | "aspect", boolean>([
    ["aspect", reading.aspects.length === 0 || (relation.aspect !== null && reading.aspects.includes(relation.aspect))],
    ["negation", relation.negated === (gold.polarity === "negated")],
    ["certainty", relation.epistemic === (certaintyReadings.get(gold.certainty) ?? "asserted")],
    ["attribution", (attributionReadings.get(gold.attribution) ?? []).includes(relation.attribution)],
    ["context", isSameContext],
  ]);
}

/** The found relations that no gold relation of their sentence allows, and the gold relations that each of the others is. */
export interface RelationScore {
  readonly errors: readonly ErrorLine[];
  /** With the gold that it is; `null` for a false positive. Found relations that count neither way are left out. */
  readonly judged: readonly { readonly found: FoundRelation; readonly gold: GoldRelation | null }[];
}

/**
 * Scores relations end to end. Found is right when a gold relation of the same sentence and pair says the same relation in a direction that does not contradict;
 * aspect, negation, certainty, attribution and cell line are scored as shares of what is right. Found relations that say the same of the same pair in the same
 * sentence count once; those that are gold relations which do not count (optional, outside the three types) count neither way.
 */
export function scoreRelations(
  page: GoldPage,
  entities: GoldEntities,
  relations: GoldRelations,
  doc: Document & Layers,
  lexicon: Lexicon,
  tally: Tally,
): RelationScore {
  const concepts = conceptsOf(entities);
  const golds: PlacedGold[] = relations.relations.map((gold) => ({
    gold,
    places: evidencePlaces(page.document, gold.evidence, gold.alsoIn),
    isCounted: isCountedRelation(gold, concepts),
  }));
  const found = foundRelations(page, concepts, doc, lexicon);
  const errors: ErrorLine[] = [];
  const report = (kind: ErrorKind, label: string, text: string, detail: string, sentence: string, at: Span | null): void => {
    errors.push({ corpus: "pages", document: page.name, task: "relation", kind, label, text, detail, sentence: oneLine(sentence), at });
  };

  const candidates: { readonly item: FoundRelation; readonly target: PlacedGold; readonly reading: PredicateReading; readonly worth: number }[] = [];
  const wrongWay = new Map<FoundRelation, PlacedGold>();
  for (const item of found) {
    for (const target of golds) {
      if (!isSamePair(item, target.gold, target.places)) continue;
      const reading = readingOf(item, target.gold);
      if (reading === null) continue;
      if (!agreesInDirection(item, target.gold, reading)) {
        wrongWay.set(item, target);
        continue;
      }
      const agreement = qualities(item, target.gold, reading, concepts, lexicon);
      const worth = [...agreement].reduce((sum, [quality, isRight]) => sum + (isRight ? (quality === "negation" || quality === "context" ? 3 : 1) : 0), 0);
      candidates.push({ item, target, reading, worth });
    }
  }
  candidates.sort((a, b) => b.worth - a.worth);

  const goldOf = new Map<FoundRelation, PlacedGold>();
  const met = new Set<PlacedGold>();
  const right = new Set<FoundRelation>();
  for (const { item, target, reading } of candidates) {
    right.add(item);
    if (met.has(target) || goldOf.has(item)) continue;
    met.add(target);
    goldOf.set(item, target);
    if (!target.isCounted) continue;
    tally.add("relation", reading.relation, "tp");
    let isWhole = true;
    for (const [quality, isRight] of qualities(item, target.gold, reading, concepts, lexicon)) {
      tally.share(quality, isRight);
      if (isRight || quality === "aspect") continue;
      isWhole = false;
      report(
        quality,
        reading.relation,
        describe(item),
        `${target.gold.id}: ${expected(quality, target.gold)}`,
        sentenceAt(doc, item.subject.mention.span),
        item.subject.raw,
      );
    }
    tally.share("all of negation, certainty, attribution, cell line", isWhole);
  }

  const turned = new Set(wrongWay.values());
  for (const target of golds) {
    if (!target.isCounted) continue;
    if (met.has(target) || turned.has(target)) tally.share("direction", met.has(target));
    if (met.has(target)) continue;
    const label = predicateReadings.get(target.gold.predicate)?.[0]?.relation ?? target.gold.predicate;
    tally.add("relation", label, "fn");
    const kind = predicateReadings.has(target.gold.predicate) ? "missed" : "unmapped";
    report(
      kind,
      label,
      describeGold(target.gold),
      `${target.gold.id}, trigger "${target.gold.trigger ?? ""}"`,
      target.gold.evidence.text ?? "",
      target.places[0] ?? null,
    );
  }

  const judged: { found: FoundRelation; gold: GoldRelation | null }[] = [];
  const said = new Set<string>();
  for (const item of found) {
    if (right.has(item)) {
      const gold = goldOf.get(item) ?? candidates.find((candidate) => candidate.item === item)?.target;
      judged.push({ found: item, gold: gold?.gold ?? null });
      continue;
    }
    judged.push({ found: item, gold: null });
    const key = claimKey(item);
    if (said.has(key)) continue;
    said.add(key);
    tally.add("relation", item.relation.relation, "fp");
    const target = wrongWay.get(item);
    const detail = target === undefined ? `no such gold relation; found by ${item.relation.foundBy}` : `${target.gold.id} says ${target.gold.predicate}`;
    report(
      target === undefined ? "spurious" : "direction",
      item.relation.relation,
      describe(item),
      detail,
      sentenceAt(doc, item.subject.mention.span),
      item.subject.raw,
    );
  }
  return { errors, judged };
}

/** Equal for found relations that say the same of the same two things in the same sentence. */
function claimKey({ relation, subject, object }: FoundRelation): string {
  const name = ({ best, mention }: FoundMention): string => best?.curie ?? mention.text.toLowerCase();
  const { relation: type, aspect, direction, negated, sentence } = relation;
  return JSON.stringify([sentence, name(subject), type, aspect, direction, negated, name(object)]);
}

/** A found relation in words. */
export function describe({ relation, subject, object }: FoundRelation): string {
  const not = relation.negated ? " NOT" : "";
  const how = [relation.aspect, relation.direction === "none" ? null : relation.direction].filter((part) => part !== null).join(" ");
  return `${subject.mention.text} -${not} ${relation.relation}${how === "" ? "" : ` (${how})`} -> ${object.mention.text}`;
}

function describeGold(gold: GoldRelation): string {
  return `${gold.subject.concept ?? gold.subject.canonical} -${gold.polarity === "negated" ? " NOT" : ""} ${gold.predicate} -> ${gold.object.concept ?? gold.object.canonical}`;
}

function expected(quality: ErrorKind, gold: GoldRelation): string {
  if (quality === "negation") return `gold is ${gold.polarity}`;
  if (quality === "certainty") return `gold is ${gold.certainty}`;
  if (quality === "attribution") return `gold is ${gold.attribution}`;
  return `gold has cell lines [${gold.context.cellLine.join(", ")}]`;
}
