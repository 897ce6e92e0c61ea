/** What the relation weights that ship with the package were made of, and what is kept out to score on. Paths below the reference folder's `corpora`. */
export const relationRecipe = {
  corpora: [
    "chemprot/chemprot-train.jsonl",
    "chemprot/chemprot-dev.jsonl",
    "drugprot/drugprot-sample.bioc.xml",
    "civicmine/civicmine-train.jsonl",
    "pubtator/biored-train.pubtator",
    "pubtator/biored-dev.pubtator",
  ],
  holdOut: ["chemprot-dev", "biored-dev"],
  holdOutPart: ["drugprot-sample.bioc", "civicmine-train"],
} as const;
