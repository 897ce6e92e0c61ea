import type { TrainOptions } from "./train-recogniser.ts";

/** What the weights that ship with the package were made of and how, and which fifth of the papers their figures are scored on. */
export const shippedRecipe = {
  corpora: [
    "pubtator/biored-train.pubtator",
    "pubtator/biored-dev.pubtator",
    "pubtator/nlmgene-train.pubtator",
    "pubtator/gnormplus-train.pubtator",
    "pubtator/tmvar3-train.pubtator",
    "pubtator/bc5cdr-traindev.pubtator",
    "pubtator/bioid-cellline-train.pubtator",
    "drugprot/drugprot-sample.bioc.xml",
    "chemprot/chemprot-dev.jsonl",
  ],
  /** Relations are scored from raw text on ChemProt's papers, and on a fifth of DrugProt's, some of which are the same. */
  holdOut: ["biored-dev", "chemprot-dev"],
  holdOutPart: ["drugprot-sample.bioc"],
  fold: 0,
} as const;

/** How the recogniser is trained unless told otherwise; found by trial on papers held out. */
export const usualTraining = {
  epochs: 8,
  margin: 40,
  /** Leaving a name out is made this much more costly than anything else. */
  missShare: 1.25,
  /** Of 256 features each sentence is learned without so many. */
  dropout: 48,
  least: 1.5,
  seeds: 5,
} as const;

/** The options of a training, with what is not given as usual. */
export function trainingOptions({
  epochs = usualTraining.epochs,
  margin = usualTraining.margin,
  least = usualTraining.least,
  seeds = usualTraining.seeds,
  share = 1,
}: Partial<Record<"epochs" | "margin" | "least" | "seeds" | "share", number>> = {}): TrainOptions {
  const { missShare, dropout } = usualTraining;
  return { epochs, margin, missMargin: missShare * margin, dropout, least, share, seeds: Array.from({ length: seeds }, (_, index) => 1 + index) };
}
