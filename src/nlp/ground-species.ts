import type { Lexicon, LexiconEntity, NameCandidate } from "../lexicon/lexicon.ts";
import type { Curie } from "../model/curie.ts";
import type { Mention } from "../model/mention.ts";
import type { SpeciesEvidence } from "./species-cues.ts";
import { human, speciesWords } from "./species-names.ts";

/** The gene of the species that the cues speak for comes before the same gene of another, and before others of equal names. */
const speciesBonus = 0.08;

/** A candidate with what its species adds to its score, and the reason for people. */
export interface SpeciesCandidate {
  readonly candidate: NameCandidate;
  readonly bonus?: number;
  readonly reason?: string;
  /** The gene whose name led here, when it is an orthologue's. */
  readonly humanOf?: Curie;
}

/**
 * The candidates of a gene's name with those of the species that the document speaks of: its own genes of that name, and the orthologues of the genes that have it.
 * Where the lexicon lacks them, the human concept stays, and says that it stands for another species' gene.
 */
export function geneCandidates(
  lexicon: Lexicon,
  mention: Mention,
  candidates: readonly NameCandidate[],
  evidence: SpeciesEvidence,
): readonly SpeciesCandidate[] {
  if (candidates.length === 0) return [];
  if (evidence.others.length === 0) return candidates.flatMap((candidate) => unnamed(lexicon, candidate, evidence));
  const { species, reason } = evidence.speciesOf(mention);
  const name = speciesWords.get(species) ?? species;
  const known = new Set(candidates.map((candidate) => candidate.entity.curie));
  let isKnown = false;
  const all = candidates.flatMap((candidate): readonly SpeciesCandidate[] => {
    const { entity } = candidate;
    // A family is the family in every species.
    if (entity.isFamily) return [{ candidate, bonus: speciesBonus }];
    if (entity.taxon === species) {
      isKnown = true;
      return [{ candidate, bonus: speciesBonus, ...(species === human ? {} : { reason: `${name}: ${reason}` }) }];
    }
    const others = orthologuesOf(lexicon, entity, species).filter((other) => !known.has(other.curie));
    if (others.length > 0) isKnown = true;
    return [
      ...others.map((other) => ({
        candidate: orthologue(candidate, other, speciesWords.get(entity.taxon ?? human) ?? "other"),
        bonus: speciesBonus,
        reason: `${name}: ${reason}`,
        humanOf: entity.curie,
      })),
      { candidate },
    ];
  });
  if (isKnown || species === human || !speciesWords.has(species)) return all;
  return all.map((row) =>
    row.candidate.entity.taxon === human && !row.candidate.entity.isFamily
      ? { ...row, reason: `the ${name} gene is meant (${reason}); human concept given` }
      : row,
  );
}

/** A name that only another species' gene has, in a document that names no other species: the human gene, where the document speaks of people, else the gene as listed. */
function unnamed(lexicon: Lexicon, candidate: NameCandidate, { namesHuman }: SpeciesEvidence): readonly SpeciesCandidate[] {
  const { entity } = candidate;
  if (entity.taxon === null || entity.taxon === human) return [{ candidate }];
  const name = speciesWords.get(entity.taxon) ?? entity.taxon;
  if (!namesHuman) return [{ candidate, reason: `${name}: only its gene has the name` }];
  const [own] = orthologuesOf(lexicon, entity, human);
  if (own === undefined) return [{ candidate, reason: `${name}: only its gene has the name` }];
  return [{ candidate: orthologue(candidate, own, name) }, { candidate, bonus: -speciesBonus }];
}

/** A candidate whose gene stands in for that of another species. */
function orthologue({ entity: { name }, listedAs, status, score, via }: NameCandidate, entity: LexiconEntity, species: string): NameCandidate {
  return { entity, listedAs, status, score, via: `${via} of ${name}, its ${species} orthologue` };
}

/** The same gene in another species, directly or by way of the human gene; an equal symbol first. */
function orthologuesOf(lexicon: Lexicon, entity: LexiconEntity, species: Curie): readonly LexiconEntity[] {
  const near = lexicon.orthologues(entity.curie).flatMap((curie) => lexicon.entity(curie) ?? []);
  const direct = near.filter((other) => other.taxon === species);
  const found =
    direct.length > 0
      ? direct
      : near
          .filter((other) => other.taxon === human)
          .flatMap((other) => lexicon.orthologues(other.curie))
          .flatMap((curie) => lexicon.entity(curie) ?? [])
          .filter((other) => other.taxon === species);
  const symbol = entity.name.toLowerCase();
  return found.toSorted((a, b) => Number(b.name.toLowerCase() === symbol) - Number(a.name.toLowerCase() === symbol));
}
