import type { PairSentence } from "../../src/models/relations/input.ts";
import { learnRelations, type TrainingDocument } from "../../src/models/relations/train.ts";
import { packRelationWeights } from "../../src/models/relations/weights.ts";
import type { ReadSentence } from "../../src/nlp/relate.ts";
import { createRelator } from "../../src/nlp/relate.ts";
import { pairSentenceOf } from "../../src/nlp/relation-input.ts";
import { tokenize } from "../../src/nlp/tokenize.ts";
import { markedDocument } from "../nlp/marked-document.ts";

/** The sentences of a marked text as the relation model takes them. */
export function sentencesOf(marked: string): readonly PairSentence[] {
  let sentences: readonly PairSentence[] = [];
  const plain = markedDocument(marked);
  createRelator((doc, read: readonly ReadSentence[]) => {
    sentences = read.map((sentence) => pairSentenceOf(doc, sentence));
    return [];
  }).run({ ...plain, ...tokenize.run(plain) });
  return sentences;
}

const drugs = ["imatinib", "gefitinib", "curcumin", "nutlin-3", "sorafenib", "apigenin", "rapamycin", "dasatinib"];
const genes = ["ABL1", "EGFR", "PTGS2", "MDM2", "BRAF", "CSNK2A1", "MTOR", "SRC"];

/** Sentences whose relation depends on their words alone. */
const patterns: readonly (readonly [text: string, label: string | null])[] = [
  ["In these cells D was a strong blocker of G in vitro.", "antagonist"],
  ["Slices with G used up D within hours.", "substrate"],
  ["We stained slices for G before any D was given.", null],
  ["Levels of G did not differ between D and vehicle.", null],
];

/** Documents of one sentence each. */
export const smallRelations: readonly TrainingDocument[] = patterns.flatMap(([text, label], pattern) =>
  drugs.map((drug, index) => {
    const marked = text.replace("D ", `{D:${drug}} `).replace(/\bG\b/u, `{G:${genes[(index + pattern) % genes.length] ?? ""}}`);
    return { id: `small-${pattern}-${index}`, head: "effect" as const, sentences: sentencesOf(marked), classOf: () => label, related: label === null ? 0 : 1 };
  }),
);

/** Weights trained on them, packed; a moment's work. */
export function smallRelationWeights(): Uint8Array {
  const { learned } = learnRelations(smallRelations, () => undefined);
  return packRelationWeights(learned, 0.001, { corpora: ["small"], documents: smallRelations.map(({ id }) => id) });
}
