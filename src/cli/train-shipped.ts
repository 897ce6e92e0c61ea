import { join } from "node:path";
import { findGold } from "../evaluate/gold-files.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { FoldLexicons } from "./fold-lexicons.ts";
import { planTraining, trainOnce } from "./train-recogniser.ts";
import type { TrainingCorpus } from "./training-corpora.ts";
import { shippedRecipe, trainingOptions } from "./training-options.ts";

/** Trains as the shipped weights were, but without one fifth of the papers; gives the weights. `perFold` has the lexicons to learn with. */
export function trainFold(shared: string, lexicons: readonly Lexicon[], perFold: FoldLexicons, say: (line: string) => void): Uint8Array {
  const corpora: readonly TrainingCorpus[] = findGold(shippedRecipe.corpora.map((path) => join(shared, "corpora", path))).flatMap((source) =>
    source.kind === "corpus" ? [{ name: source.name, documents: source.format.read(source.path) }] : [],
  );
  return trainOnce(planTraining(corpora, shippedRecipe), lexicons, trainingOptions(), say, perFold).bytes;
}
