import type { Curie } from "../model/curie.ts";
import type { Mention } from "../model/mention.ts";
import type { WithLayers } from "../pipeline/stage.ts";
import { type DocumentSpecies, readDocumentSpecies } from "./document-species.ts";
import { fittedSpecies } from "./fitted-species.ts";
import { isGivenToCells, isOfFusion } from "./foreign-genes.ts";
import { type GeneName, type SpeciesCue, type SpeciesView, speciesCues, viewsOf } from "./species-features.ts";
import { human } from "./species-names.ts";

/**
 * What a document says of whose genes it speaks: places that name a species, its strains, its cell lines. A mention's species is the likeliest of human and those
 * that the document names, by a sum of what the cues weigh.
 */
export interface SpeciesEvidence {
  /** The species that the document names besides human, most named first. */
  readonly others: readonly Curie[];
  /** Whether it names human, or a human cell line. */
  readonly namesHuman: boolean;
  /** The likeliest species of a mention's gene, with the cue that weighs most. */
  readonly speciesOf: (gene: GeneName) => LikelySpecies;
}

/** A species, and why. */
export interface LikelySpecies {
  readonly species: Curie;
  readonly reason: string;
}

/** Cues with set weights: annotated papers have too few such cases to fit them. */
const setCues: readonly (SpeciesCue & { readonly weight: number })[] = [
  {
    name: "fusion",
    reason: "a fusion of human oncogenes",
    value: ({ said, gene, species }) => species === human && isOfFusion(said.text, gene.span),
    weight: 4,
  },
  { name: "given to a line", reason: "in capitals, put into a line that takes others' genes", value: isGivenToLine, weight: 2 },
];

function isGivenToLine({ said, gene, species }: SpeciesView): boolean {
  return species === human && said.hasHostLine && /^\p{Lu}[\p{Lu}\d]+/u.test(gene.text) && isGivenToCells(said.text, gene.span);
}

/** Reads the species cues of a document. `speciesOf` gives the species of a species mention, or of a cell line. */
export function readSpeciesCues(doc: WithLayers<"sentences" | "mentions">, speciesOf: (mention: Mention) => Curie | null): SpeciesEvidence {
  const said = readDocumentSpecies(doc, speciesOf);
  return { others: said.others, namesHuman: said.known.has(human), speciesOf: (gene) => likeliestSpecies(said, gene) };
}

/** The species whose cues weigh most together, by the weights that ship or by others. */
export function likeliestSpecies(said: DocumentSpecies, gene: GeneName, weights: ReadonlyMap<string, number> = fittedSpecies): LikelySpecies {
  let best: LikelySpecies = { species: human, reason: "" };
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const view of viewsOf(said, gene)) {
    let score = 0;
    let heaviest = 0;
    let reason = "";
    const weigh = (cue: SpeciesCue, weight: number): void => {
      const weighed = Number(cue.value(view)) * weight;
      score += weighed;
      if (weighed <= heaviest) return;
      heaviest = weighed;
      reason = cue.reason;
    };
    for (const cue of speciesCues) weigh(cue, weights.get(cue.name) ?? 0);
    for (const cue of setCues) weigh(cue, cue.weight);
    if (score <= bestScore) continue;
    best = { species: view.species, reason };
    bestScore = score;
  }
  return best;
}
