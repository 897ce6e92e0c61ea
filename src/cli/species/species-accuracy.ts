import type { Curie } from "../../model/curie.ts";
import { likeliestSpecies } from "../../nlp/species-cues.ts";
import { human } from "../../nlp/species-names.ts";
import { foldOf } from "../train-recogniser.ts";
import { fitSpecies } from "./fit-species.ts";
import type { KnownGene } from "./known-species.ts";

/** Which species a gene is said to be of. */
export type SpeciesReader = (gene: KnownGene) => Curie;

/** By the cues, with weights that may differ from those that ship. */
export function byCues(weights: ReadonlyMap<string, number>): SpeciesReader {
  return ({ said, gene }) => likeliestSpecies(said, gene, weights).species;
}

/** By the cues, with weights fitted on the papers of other fifths. */
export function byCuesHeldOut(genes: readonly KnownGene[]): SpeciesReader {
  const readers = new Map<number, SpeciesReader>();
  for (const { paper } of genes) {
    const fold = foldOf(paper);
    if (!readers.has(fold)) readers.set(fold, byCues(fitSpecies(genes.filter((gene) => foldOf(gene.paper) !== fold))));
  }
  return (gene) => readers.get(foldOf(gene.paper))?.(gene) ?? human;
}

export const alwaysHuman: SpeciesReader = () => human;

/** The species that the document names most, human where it names two as often. */
export const namedMost: SpeciesReader = ({ said: { counts, others } }) => {
  let best = human;
  for (const species of others) if ((counts.get(species) ?? 0) > (counts.get(best) ?? 0)) best = species;
  return best;
};

/** Shares of genes whose species was told rightly. */
export interface SpeciesAccuracy {
  readonly genes: number;
  readonly right: number;
  readonly rightOfHuman: number;
  readonly rightOfOthers: number;
}

/** How often a reader is right. */
export function accuracyOf(genes: readonly KnownGene[], reader: SpeciesReader): SpeciesAccuracy {
  const share = (some: readonly KnownGene[]): number => some.filter((gene) => reader(gene) === gene.species).length / Math.max(1, some.length);
  return {
    genes: genes.length,
    right: share(genes),
    rightOfHuman: share(genes.filter(({ species }) => species === human)),
    rightOfOthers: share(genes.filter(({ species }) => species !== human)),
  };
}
