import type { Lexicon, NameCandidate } from "../lexicon/lexicon.ts";
import type { Curie } from "../model/curie.ts";
import type { Grounding, Mention } from "../model/mention.ts";
import { defineStage, type Stage, type WithLayers } from "../pipeline/stage.ts";
import { isOfOtherKingdom } from "./foreign-genes.ts";
import { geneCandidates, type SpeciesCandidate } from "./ground-species.ts";
import { longFormsOf, respelt } from "./ground-spellings.ts";
import { readingsOf } from "./name-readings.ts";
import { lookUp, readAs } from "./remembered-lookup.ts";
import { readSpeciesCues } from "./species-cues.ts";
import { speciesWords } from "./species-names.ts";

/** A candidate's score gains this much when another mention of the document means it without doubt. */
const sameThingBonus = 0.08;
/** ... and a line this much when its species is the one the document speaks of most. */
const speciesBonus = 0.08;
/** A family wins over its members where both own the name equally well. */
const familyBonus = 0.02;

/**
 * The stage that chooses identifiers: for each mention the lexicon's candidates of its type, best first, losers kept; an empty list where nothing is known. A gene
 * is that of the species which the document's cues speak for, where the lexicon has it.
 */
export function createGrounder(lexicon: Lexicon): Stage<"sentences" | "mentions" | "abbreviations", "groundings"> {
  return defineStage({
    name: "ground",
    requires: ["sentences", "mentions", "abbreviations"],
    provides: ["groundings"],
    run: (doc: WithLayers<"sentences" | "mentions" | "abbreviations">) => {
      const { mentions, abbreviations } = doc;
      const shortForms = new Set(abbreviations.map((abbreviation) => abbreviation.shortText));
      const longForms = longFormsOf(abbreviations);
      const readingOf = readingsOf(doc.text);
      const listed = mentions.map((mention) => {
        const reading = mention.isGeneric ? null : readingOf(mention);
        // Where lists lack what is meant, no identifier is better than a wrong one.
        if (reading !== null) return reading.meant === null ? [] : readAs(lexicon, reading.meant, mention.type);
        const whole = wholeCandidates(lexicon, doc.text, mention);
        return whole.length > 0 ? whole : candidatesOf(lexicon, mention, longForms);
      });
      const found = isOfOtherKingdom(doc.title, doc.text) ? listed.map(withoutAnimals) : listed;
      const usage = readUsage(mentions, found);
      const cues = readSpeciesCues(doc, (mention) => namedSpecies(lexicon, mention));
      return {
        groundings: mentions.map((mention, index) => {
          const candidates = found[index] ?? [];
          const ofSpecies = mention.type === "gene" ? geneCandidates(lexicon, mention, candidates, cues) : candidates.map((candidate) => ({ candidate }));
          return rank(mention, ofSpecies, usage, shortForms);
        }),
      };
    },
  });
}

/** Genes of bacteria and plants that share their name with one of people or animals are none of theirs. */
function withoutAnimals(candidates: readonly NameCandidate[]): readonly NameCandidate[] {
  const isAnimal = ({ entity }: NameCandidate): boolean =>
    entity.type === "gene" && !entity.isFamily && entity.taxon !== null && speciesWords.has(entity.taxon);
  return candidates.some(isAnimal) ? candidates.filter((candidate) => !isAnimal(candidate)) : candidates;
}

/** The species that a mention names, or that a cell line is of. */
export function namedSpecies(lexicon: Lexicon, mention: Mention): Curie | null {
  const [best] = listedCandidates(lexicon, mention);
  return best === undefined ? null : mention.type === "species" ? best.entity.curie : best.entity.taxon;
}

/** What the whole document says about which thing is meant. */
interface DocumentUsage {
  /** For each thing that some name of the document means without doubt, those names. */
  readonly namesOf: ReadonlyMap<Curie, ReadonlySet<string>>;
  /** Lines of this species are preferred; `null` when no species is named. */
  readonly species: Curie | null;
}

function candidatesOf(lexicon: Lexicon, mention: Mention, longForms: ReadonlyMap<string, string>): readonly NameCandidate[] {
  const candidates = listedCandidates(lexicon, mention);
  if (mention.isGeneric || mention.type !== "gene" || mention.lookupName !== undefined || (candidates.length > 0 && longForms.size === 0)) return candidates;
  // What the document itself says of a short form goes before any list.
  const respellings = respelt(lexicon, mention, longForms, candidates.length > 0);
  return respellings.length > 0 ? respellings : candidates;
}

/** What a long form goes on with behind its short form, when the gene is another than what it begins with. */
const heads = "(receptor antagonist|receptors?|ligand|regulatory factor|releasing (?:factor|hormone)|converting enzyme|binding protein)";
const headBehind = new RegExp(`^\\s\\([^()]{1,16}\\)\\s?-?${heads}\\b`, "u");
/** The same behind the short form itself. */
const headBehindShort = new RegExp(`^\\)\\s?-?${heads}\\b`, "u");

/** "macrophage colony-stimulating factor (M-CSF) receptor": both names are of the receptor. None where no such head stands behind, or lists have nothing by the whole name. */
function wholeCandidates(lexicon: Lexicon, text: string, { type, span, isGeneric, lookupName, text: name }: Mention): readonly NameCandidate[] {
  if (type !== "gene" || isGeneric) return [];
  const behind = text.slice(span.end, span.end + 48);
  const head = (headBehind.exec(behind) ?? (text.charAt(span.start - 1) === "(" ? headBehindShort.exec(behind) : null))?.[1]?.replace(/rs$/u, "r");
  return head === undefined ? [] : readAs(lexicon, `${lookupName ?? name} ${head}`, type);
}

/** What the lexicon lists by a mention's name and of its type. */
function listedCandidates(lexicon: Lexicon, mention: Mention): readonly NameCandidate[] {
  if (mention.isGeneric) return [];
  const all = lookUp(lexicon, mention.lookupName ?? mention.text)?.candidates ?? [];
  return all.every((candidate) => candidate.entity.type === mention.type) ? all : all.filter((candidate) => candidate.entity.type === mention.type);
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
  return { namesOf, species };
}

function rank(mention: Mention, candidates: readonly SpeciesCandidate[], usage: DocumentUsage, shortForms: ReadonlySet<string>): readonly Grounding[] {
  const scored = candidates.map(({ candidate, bonus = 0, reason, humanOf }) => {
    const { entity } = candidate;
    let score = candidate.score + bonus;
    const reasons = [candidate.via];
    const otherNames = usage.namesOf.get(humanOf ?? entity.curie);
    if (candidates.length > 1) {
      if (otherNames !== undefined && (otherNames.size > 1 || !otherNames.has(mention.text.toLowerCase()))) {
        score += sameThingBonus;
        reasons.push("named otherwise in the document too");
      }
      if (mention.type !== "gene" && usage.species !== null && entity.taxon === usage.species) score += speciesBonus;
      if (entity.isFamily) score += familyBonus;
    }
    if (reason !== undefined) reasons.push(reason);
    return { candidate, score, reasons };
  });
  scored.sort((a, b) => b.score - a.score);
  return scored.map(({ candidate: { entity }, score, reasons }) => ({
    curie: entity.curie,
    name: entity.name,
    score: Math.round(Math.min(1, score) * 1000) / 1000,
    via: explain(mention, reasons, shortForms),
    isFamily: entity.isFamily,
    exactMatches: entity.exactMatches,
    taxon: entity.taxon,
  }));
}

/** Says in words why. */
function explain(mention: Mention, reasons: readonly string[], shortForms: ReadonlySet<string>): string {
  const parts = [...reasons];
  if (mention.lookupName !== undefined) {
    const isShortForm = mention.foundBy === "abbreviation" && shortForms.has(mention.text.replace(/s$/u, ""));
    parts.unshift(isShortForm ? `long form "${mention.lookupName}"` : `read as "${mention.lookupName}"`);
  }
  return parts.join("; ");
}
