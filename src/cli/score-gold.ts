import { readFileSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { analyse } from "../evaluate/analyse.ts";
import type { CorpusDocument } from "../evaluate/corpora/gold-corpus.ts";
import { scoreCorpus } from "../evaluate/corpora/score-corpus.ts";
import type { GoldSource } from "../evaluate/gold-files.ts";
import type { GoldPage } from "../evaluate/pages/gold-page.ts";
import { readGoldPage } from "../evaluate/pages/gold-page.ts";
import { scorePage } from "../evaluate/pages/score-page.ts";
import type { DocumentScore } from "../evaluate/score.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Document } from "../model/document.ts";
import { ConfigError, DocumentError } from "../model/errors.ts";
import { isTrainedOn, type RecogniserWeights } from "../models/recogniser/weights.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import { listInputs } from "../run/inputs.ts";
import { readRecords } from "../run/read-documents.ts";
import { withMentions } from "./gold-pipeline.ts";
import { loadRuntime } from "./runtime.ts";

/** What scoring takes beside the gold. */
export interface ScoreOptions {
  /** Folder of the raw pages; `null` for `raw/` beside the gold's folder. */
  readonly rawFolder: string | null;
  /** As `--lexicon` names it. */
  readonly lexicon: string | undefined;
  /** As `--recognizer` names it. */
  readonly recognizer: string;
  /** Whether documents count that the trained recogniser has learned from. */
  readonly allowsTrainingDocuments: boolean;
  /** An NCBI `gene_info` file of the human genes; `null` leaves the row of human identifiers out. */
  readonly humanGenes: string | null;
}

/** The identifiers of an NCBI `gene_info` file (tab-separated, GeneID second), gzipped or not. */
function readGeneIds(path: string): ReadonlySet<string> {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
  const ids = [...text.matchAll(/^9606\t(\d+)\t/gmu)].map((match) => `NCBIGene:${match[1] ?? ""}`);
  if (ids.length === 0) throw new ConfigError(`evaluate: ${path} lists no human gene; give an NCBI gene_info file`);
  return new Set(ids);
}

/** Analyses and scores one gold document after the other; evaluation knows no reader and no pipeline, it gets them from here. */
export async function* scoreGold(
  gold: readonly GoldSource[],
  { rawFolder, lexicon, humanGenes, recognizer, allowsTrainingDocuments }: ScoreOptions,
): AsyncGenerator<DocumentScore> {
  const runtime = await loadRuntime(lexicon, recognizer);
  const analysts = { lexicon: runtime.lexicon, endToEnd: runtime.pipeline, withMentions };
  const human = humanGenes === null ? null : readGeneIds(humanGenes);
  for (const source of gold) {
    if (source.kind === "corpus") {
      const golds = source.format.read(source.path);
      if (!allowsTrainingDocuments) refuseTrainingDocuments(source.name, golds, runtime.weights);
      for (const score of scoreCorpus(source.name, golds, analysts, { humanGenes: human })) {
        yield score;
        await nextTurn();
      }
      continue;
    }
    const page = readGoldPage(source.path, rawFolder);
    const list = await listInputs([page.rawFile], () => process.stdin);
    const file = list.files[0];
    if (file === undefined) throw new ConfigError(`evaluate: ${page.rawFile} is no file`);
    for await (const { result } of readRecords(file)) {
      if (result instanceof DocumentError) throw new ConfigError(`evaluate: the page ${page.rawFile} is refused: ${result.message}`, { cause: result });
      yield scoreAnalysed(page, runtime.pipeline, result, runtime.lexicon);
      break;
    }
  }
}

/** What a model has seen it knows by heart: such a score says nothing of other documents. */
function refuseTrainingDocuments(corpus: string, golds: readonly CorpusDocument[], weights: RecogniserWeights | null): void {
  if (weights === null) return;
  const known = golds.filter((gold) => isTrainedOn(weights, gold.id));
  if (known.length === 0) return;
  throw new ConfigError(
    `evaluate: the recogniser was trained on ${known.length} of the ${golds.length} documents of ${corpus} (${known[0]?.id ?? ""}, ...); score others, or add --training-documents`,
  );
}

/** A page on which a stage fails counts as read with nothing found, and the failure is its first error. */
function scoreAnalysed(page: GoldPage, pipeline: Pipeline, base: Document, lexicon: Lexicon): DocumentScore {
  const { doc, failure } = analyse(pipeline, base, "pages", page.name);
  const score = scorePage(page, doc, lexicon);
  return failure === null ? score : { ...score, errors: [failure, ...score.errors] };
}
