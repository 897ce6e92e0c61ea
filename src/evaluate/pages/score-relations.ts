import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Document, Layers } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import type { ErrorKind, ErrorLine, Tally } from "../score.ts";
import type { Quality } from "./agreement.ts";
import { agreesInDirection, isCountedRelation, isSamePair, qualities, readingOf } from "./agreement.ts";
import { oneLine, sentenceAt } from "./found.ts";
import type { FoundRelation } from "./found-relations.ts";
import { claimKey, describe, foundRelations } from "./found-relations.ts";
import type { GoldEntities, GoldPage, GoldRelation, GoldRelations } from "./gold-page.ts";
import type { PredicateReading } from "./predicates.ts";
import { predicateReadings } from "./predicates.ts";
import { evidencePlaces } from "./raw-place.ts";
import { conceptsOf } from "./score-mentions.ts";

/** A gold relation with the places of its sentence. */
interface PlacedGold {
  readonly gold: GoldRelation;
  readonly places: readonly Span[];
  readonly isCounted: boolean;
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

function describeGold(gold: GoldRelation): string {
  return `${gold.subject.concept ?? gold.subject.canonical} -${gold.polarity === "negated" ? " NOT" : ""} ${gold.predicate} -> ${gold.object.concept ?? gold.object.canonical}`;
}

function expected(quality: Quality, gold: GoldRelation): string {
  if (quality === "negation") return `gold is ${gold.polarity}`;
  if (quality === "certainty") return `gold is ${gold.certainty}`;
  if (quality === "attribution") return `gold is ${gold.attribution}`;
  return `gold has cell lines [${gold.context.cellLine.join(", ")}]`;
}
