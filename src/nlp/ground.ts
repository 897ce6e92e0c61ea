import type { Lexicon, NameCandidate } from "../lexicon/lexicon.ts";
import type { Curie } from "../model/curie.ts";
import type { Grounding, Mention } from "../model/mention.ts";
import type { Stage, WithLayers } from "../pipeline/stage.ts";
import { defineStage } from "../pipeline/stage.ts";
import { lookUp } from "./remembered-lookup.ts";

/** A candidate's score gains this much when another mention of the document means it without doubt. */
const sameThingBonus = 0.08;
/** ... and this much when its species is the one the document speaks of most. */
const speciesBonus = 0.08;
/** A family wins over its members where both own the name equally well. */
const familyBonus = 0.02;

/** The stage that chooses identifiers: for each mention the lexicon's candidates of its type, best first, losers kept; an empty list where nothing is known. */
export function createGrounder(lexicon: Lexicon): Stage<"mentions" | "abbreviations", "groundings"> {
  return defineStage({
    name: "ground",
    requires: ["mentions", "abbreviations"],
    provides: ["groundings"],
    run: ({ mentions, abbreviations }: WithLayers<"mentions" | "abbreviations">) => {
      const shortForms = new Set(abbreviations.map((abbreviation) => abbreviation.shortText));
      const candidates = mentions.map((mention) => candidatesOf(lexicon, mention));
      const usage = readUsage(mentions, candidates);
      return { groundings: mentions.map((mention, index) => rank(mention, candidates[index] ?? [], usage, shortForms)) };
    },
  });
}

/** What the whole document says about which thing is meant. */
interface DocumentUsage {
  /** For each thing that some name of the document means without doubt, those names. */
  readonly namesOf: ReadonlyMap<Curie, ReadonlySet<string>>;
  /** Genes and lines of this species are preferred; `null` when no species is named. */
  readonly species: Curie | null;
  readonly hasRodents: boolean;
}

const human: Curie = "NCBITaxon:9606";
const mouse: Curie = "NCBITaxon:10090";
const rat: Curie = "NCBITaxon:10116";

function candidatesOf(lexicon: Lexicon, mention: Mention): readonly NameCandidate[] {
  if (mention.isGeneric) return [];
  const candidates = lookUp(lexicon, mention.lookupName ?? mention.text)?.candidates ?? [];
  return candidates.every((candidate) => candidate.entity.type === mention.type)
    ? candidates
    : candidates.filter((candidate) => candidate.entity.type === mention.type);
}

function readUsage(mentions: readonly Mention[], candidates: readonly (readonly NameCandidate[])[]): DocumentUsage {
  const namesOf = new Map<Curie, Set<string>>();
  const speciesCounts = new Map<Curie, number>();
  mentions.forEach((mention, index) => {
    const found = candidates[index] ?? [];
    const only = found[0];
    if (only === undefined) return;
    if (mention.type === "species") speciesCounts.set(only.entity.curie, (speciesCounts.get(only.entity.curie) ?? 0) + 1);
    const second = found[1];
    if (second !== undefined && only.score - second.score < 0.1) return;
    const names = namesOf.get(only.entity.curie) ?? new Set<string>();
    names.add(mention.text.toLowerCase());
    namesOf.set(only.entity.curie, names);
  });
  let species: Curie | null = null;
  for (const [curie, count] of speciesCounts) if (species === null || count > (speciesCounts.get(species) ?? 0)) species = curie;
  return { namesOf, species, hasRodents: speciesCounts.has(mouse) || speciesCounts.has(rat) };
}

function rank(mention: Mention, candidates: readonly NameCandidate[], usage: DocumentUsage, shortForms: ReadonlySet<string>): readonly Grounding[] {
  const scored = candidates.map((candidate) => {
    const { entity } = candidate;
    let score = candidate.score;
    const reasons = [candidate.via];
    const otherNames = usage.namesOf.get(entity.curie);
    if (candidates.length > 1) {
      if (otherNames !== undefined && (otherNames.size > 1 || !otherNames.has(mention.text.toLowerCase()))) {
        score += sameThingBonus;
        reasons.push("named otherwise in the document too");
      }
      if (usage.species !== null && entity.taxon === usage.species) score += speciesBonus;
      if (entity.isFamily) score += familyBonus;
    }
    return { candidate, score, reasons };
  });
  scored.sort((a, b) => b.score - a.score);
  return scored.map(({ candidate: { entity }, score, reasons }) => ({
    curie: entity.curie,
    name: entity.name,
    score: Math.round(Math.min(1, score) * 1000) / 1000,
    via: explain(mention, reasons, shortForms, entity.taxon, usage),
    isFamily: entity.isFamily,
    exactMatches: entity.exactMatches,
    taxon: entity.taxon,
  }));
}

/** Says in words why, and where a rodent gene is given its human concept. */
function explain(mention: Mention, reasons: readonly string[], shortForms: ReadonlySet<string>, taxon: Curie | null, usage: DocumentUsage): string {
  const parts = [...reasons];
  if (mention.lookupName !== undefined) {
    const isShortForm = mention.foundBy === "abbreviation" && shortForms.has(mention.text.replace(/s$/u, ""));
    parts.unshift(isShortForm ? `long form "${mention.lookupName}"` : `read as "${mention.lookupName}"`);
  }
  if (mention.type === "gene" && taxon === human && isRodentSpelling(mention.text) && usage.hasRodents)
    parts.push("written as in mouse or rat; human concept given");
  return parts.join("; ");
}

/** "Il6", "Trp53": a capital, then small letters and a digit, as rodent symbols are written. */
function isRodentSpelling(text: string): boolean {
  return /^[A-Z][a-z]{1,6}\d{1,4}[a-z]?\d?$/u.test(text);
}
