import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Curie } from "../../model/curie.ts";
import { prefixOf } from "../../model/curie.ts";
import type { Grounding } from "../../model/mention.ts";
import type { GoldConcept } from "./gold-page.ts";

/** The part of a grounding that decides whether it is the gold's concept. */
export type Identifier = Pick<Grounding, "curie" | "name" | "isFamily" | "exactMatches">;

/** Folds what names of one thing differ in: case, hyphens, blanks and other marks. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The symbols of all genes below a family, however deep. */
function genesBelow(lexicon: Lexicon, family: Curie): ReadonlySet<string> {
  const symbols = new Set<string>();
  const seen = new Set<Curie>();
  const open: Curie[] = [family];
  for (let curie = open.pop(); curie !== undefined; curie = open.pop()) {
    if (seen.has(curie)) continue;
    seen.add(curie);
    const members = lexicon.members(curie);
    if (members.length === 0 && curie !== family) {
      const entity = lexicon.entity(curie);
      if (entity !== undefined) symbols.add(entity.name);
    }
    open.push(...members);
  }
  return symbols;
}

/**
 * True when the identifier is the one a biologist would give the gold's concept. A gene by its HGNC symbol; a family by any of its members, or by a family that
 * shares at least half of either's genes or is listed under the gold's name; a cell line by its Cellosaurus accession or name; a drug by its name or any listed name of the same substance.
 */
export function isConcept(concept: GoldConcept, found: Identifier, lexicon: Lexicon): boolean {
  if (concept.type === "gene")
    return concept.hgnc === undefined || concept.hgnc === "(family)" ? isFamilyConcept(concept, found, lexicon) : found.name === concept.hgnc;
  if (concept.type === "cell_line") {
    if (concept.accession !== undefined && found.curie === `Cellosaurus:${concept.accession}`) return true;
    return fold(found.name) === fold(concept.cellosaurusName ?? concept.canonical) && prefixOf(found.curie) === "Cellosaurus";
  }
  if (fold(found.name) === fold(concept.canonical)) return true;
  const listed = lexicon.lookup(concept.canonical)?.candidates[0]?.entity;
  return listed !== undefined && (listed.curie === found.curie || listed.exactMatches.includes(found.curie) || found.exactMatches.includes(listed.curie));
}

function isFamilyConcept(concept: GoldConcept, found: Identifier, lexicon: Lexicon): boolean {
  const members = concept.members ?? [];
  if (!found.isFamily) return members.includes(found.name);
  const below = genesBelow(lexicon, found.curie);
  const shared = members.filter((member) => below.has(member)).length;
  if (shared > 0 && (2 * shared >= members.length || 2 * shared >= below.size)) return true;
  // Starter lists may know a family without all its members; then its listed names say which family it is.
  const isListed = [concept.id, concept.canonical].some(
    (name) => lexicon.lookup(name)?.candidates.some(({ entity }) => entity.isFamily && entity.curie === found.curie) === true,
  );
  const name = fold(found.name);
  return isListed || name === fold(concept.id) || name === fold(concept.canonical) || name === `${fold(concept.id)}family`;
}
