import { speciesCues, viewsOf } from "../../nlp/species-features.ts";
import { type Choice, choiceWeights } from "./conditional-logit.ts";
import type { KnownGene } from "./known-species.ts";

/** Strength with which weights are held at 0. */
const pull = 2;

/**
 * Weights of the species cues, by which the known species of genes are the likeliest. Learned from are genes of documents that leave a choice and name the right species; each
 * document counts by the root of its genes, for what it says of one mostly holds for all.
 */
export function fitSpecies(genes: readonly KnownGene[]): ReadonlyMap<string, number> {
  const told = genes.flatMap(({ paper, said, gene, species }) => {
    const views = said.others.length === 0 ? [] : viewsOf(said, gene);
    const right = views.findIndex((view) => view.species === species);
    return right < 0 ? [] : [{ paper, right, options: views.map((view) => Float64Array.from(speciesCues, (cue) => Number(cue.value(view)))) }];
  });
  const ofPaper = new Map<string, number>();
  for (const { paper } of told) ofPaper.set(paper, (ofPaper.get(paper) ?? 0) + 1);
  const choices = told.map(({ paper, right, options }): Choice => ({ options, right, weight: 1 / Math.sqrt(ofPaper.get(paper) ?? 1) }));
  const weights = choiceWeights(choices, pull);
  return new Map(speciesCues.map(({ name }, column) => [name, Math.round((weights[column] ?? 0) * 1000) / 1000]));
}
