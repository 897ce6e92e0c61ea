/**
 * What the relation weights that ship with the package were made of, and the corpora that they are scored on: a fifth of those papers at a time is kept out of weights that
 * are made in the same way. Paths below the reference folder's `corpora`.
 */
export const relationRecipe = {
  corpora: [
    "chemprot/chemprot-train.jsonl",
    "chemprot/chemprot-dev.jsonl",
    "drugprot/drugprot-sample.bioc.xml",
    "civicmine/civicmine-train.jsonl",
    "pubtator/biored-train.pubtator",
    "pubtator/biored-dev.pubtator",
  ],
  scored: ["chemprot-dev", "drugprot-sample.bioc", "civicmine-train", "biored-dev"],
} as const;
