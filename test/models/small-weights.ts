import { ExampleBuilder } from "../../src/models/recogniser/examples.ts";
import { taggedTypes } from "../../src/models/recogniser/labels.ts";
import { learn } from "../../src/models/recogniser/learn.ts";
import { packWeights, type TypeBias } from "../../src/models/recogniser/weights.ts";
import { smallCorpus } from "./small-corpus.ts";

/** Weights trained on the small corpus, packed; a moment's work. */
export function smallWeights(bias: TypeBias = {}): Uint8Array {
  const builder = new ExampleBuilder();
  for (const document of smallCorpus) builder.add(document);
  const learned = learn(builder.build(1), { epochs: 6, seeds: [1], margin: 5, missMargin: 5, dropout: 0 }, () => undefined);
  return packWeights(learned, 0.1, { corpora: ["small"], documents: smallCorpus.map(({ id }) => id), scales: taggedTypes.map(() => [0, 5] as const), bias });
}
