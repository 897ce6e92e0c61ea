import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Document } from "../model/document.ts";
import { DocumentError } from "../model/errors.ts";
import type { RecogniserWeights } from "../models/recogniser/weights.ts";
import { abbreviations } from "../nlp/abbreviations.ts";
import { createGrounder } from "../nlp/ground.ts";
import { createRecognizer } from "../nlp/recognize.ts";
import { createTaggingRecognizer } from "../nlp/recognize-tagger.ts";
import { splitText } from "../nlp/tokenize.ts";
import { readDocuments } from "../run/read-documents.ts";

const abstracts = 800;
const rounds = 5;
const goal = 800;

/** Prints how many abstracts go through sentences, abbreviations, recognition and grounding in one second of one core, by processor time. */
export async function measureRecognition(
  shared: string,
  lexicons: readonly Lexicon[],
  weights: RecogniserWeights,
  print: (line: string) => void,
): Promise<void> {
  const documents = await readAbstracts(join(shared, "dumps", "pubmed-throughput"));
  if (documents.length === 0) return;
  for (const [index, lexicon] of lexicons.entries())
    for (const recogniser of [null, weights]) {
      const recognize = recogniser === null ? createRecognizer(lexicon) : createTaggingRecognizer(lexicon, recogniser);
      const ground = createGrounder(lexicon);
      const speeds: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const { user, system } = process.cpuUsage();
        for (const plain of documents) {
          const split = { ...plain, ...splitText.run(plain) };
          const defined = { ...split, ...abbreviations.run(split) };
          ground.run({ ...defined, ...recognize.run(defined) });
        }
        const used = process.cpuUsage({ user, system });
        speeds.push((1e6 * documents.length) / (used.user + used.system));
      }
      const [best = 0, , median = 0] = speeds.toSorted((a, b) => b - a);
      const name = `${index === 0 ? "starter" : "full"} lexicon, ${recogniser === null ? "rules" : "model"}`;
      const isGoal = index > 0 && recogniser !== null;
      print(
        `${`recognition and grounding, ${name}`.padEnd(58)}${median.toFixed(0)} abstracts a CPU second (best round ${best.toFixed(0)})${isGoal ? `   goal ${goal}: ${median >= goal ? "reached" : "missed"}` : ""}`,
      );
    }
}

async function readAbstracts(folder: string): Promise<readonly Document[]> {
  const documents: Document[] = [];
  if (!existsSync(folder)) return documents;
  for (const file of readdirSync(folder).sort())
    for await (const doc of readDocuments(file, readFileSync(join(folder, file)))) {
      if (doc instanceof DocumentError || doc.sections.length < 2) continue;
      documents.push(doc);
      if (documents.length >= abstracts) return documents;
    }
  return documents;
}
