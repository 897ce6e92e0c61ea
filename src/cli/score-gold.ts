import { readFileSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { analyse } from "../evaluate/analyse.ts";
import type { CorpusDocument } from "../evaluate/corpora/gold-corpus.ts";
import { profileOf } from "../evaluate/corpora/profiles.ts";
import { scoreCorpus } from "../evaluate/corpora/score-corpus.ts";
import type { GoldSource } from "../evaluate/gold-files.ts";
import type { GoldPage } from "../evaluate/pages/gold-page.ts";
import { readGoldPage } from "../evaluate/pages/gold-page.ts";
import { scorePage } from "../evaluate/pages/score-page.ts";
import type { DocumentScore } from "../evaluate/score.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Document } from "../model/document.ts";
import { ConfigError, DocumentError } from "../model/errors.ts";
import { isTrainedOn } from "../models/recogniser/weights.ts";
import { isRelationTrainedOn } from "../models/relations/weights.ts";
import { createDefaultPipeline } from "../nlp/default-pipeline.ts";
import { trainedRelations } from "../nlp/rank-relations.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import { listInputs } from "../run/inputs.ts";
import { readRecords } from "../run/read-documents.ts";
import { modality, withMentions } from "./gold-pipeline.ts";
import { type LoadedRuntime, loadRuntime } from "./runtime.ts";

/** What scoring takes beside the gold. */
export interface ScoreOptions {
  /** Folder of the raw pages; `null` for `raw/` beside the gold's folder. */
  readonly rawFolder: string | null;
  /** As `--lexicon` names it. */
  readonly lexicon: string | undefined;
  /** As `--recognizer` names it. */
  readonly recognizer: string;
  /** As `--relations` and `--relation-weights` name them. */
  readonly relations: string;
  readonly relationWeights: string | undefined;
  /** What becomes of documents that a trained model has learned from. */
  readonly trainingDocuments: "refuse" | "score" | "skip";
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
  { rawFolder, lexicon, humanGenes, recognizer, relations, relationWeights, trainingDocuments }: ScoreOptions,
  warn: (line: string) => void,
): AsyncGenerator<DocumentScore> {
  const runtime = await loadRuntime(lexicon, recognizer, relations, relationWeights);
  const answers = runtime.relations === null ? null : trainedRelations(runtime.relations.weights, "benchmark");
  const analysts = {
    lexicon: runtime.lexicon,
    endToEnd: runtime.pipeline,
    withMentions: withMentions(runtime.relations),
    modality,
    benchmark: answers === null ? null : { endToEnd: createDefaultPipeline(runtime.lexicon, runtime.weights, answers), withMentions: withMentions(answers) },
  };
  const human = humanGenes === null ? null : readGeneIds(humanGenes);
  for (const source of gold) {
    if (source.kind === "corpus") {
      const all = source.format.read(source.path);
      const { golds, relations: hasRelations } =
        trainingDocuments === "score" ? { golds: all, relations: true } : unlearned(source.name, all, runtime, trainingDocuments === "skip", warn);
      for (const score of scoreCorpus(source.name, golds, analysts, { humanGenes: human, names: true, relations: hasRelations })) {
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

/** Documents that may be scored, and whether their relations may. */
interface Unlearned {
  readonly golds: readonly CorpusDocument[];
  readonly relations: boolean;
}

/** What a model has seen it knows by heart: such a score says nothing of other documents. Where only the relation model has seen them, what is found in the text is still scored. */
function unlearned(
  corpus: string,
  golds: readonly CorpusDocument[],
  { weights, relations }: LoadedRuntime,
  skips: boolean,
  warn: (line: string) => void,
): Unlearned {
  const { types, pairs } = profileOf(corpus, golds);
  // Where neither names nor pairs are annotated (abbreviations), no model has a part in the score.
  if (types.size === 0 && pairs === null) return { golds, relations: true };
  const namesKnown = ({ id }: CorpusDocument): boolean => weights !== null && isTrainedOn(weights, id);
  const relationsKnown = ({ id }: CorpusDocument): boolean => pairs !== null && relations !== null && isRelationTrainedOn(relations.weights, id);
  const known = golds.filter((gold) => namesKnown(gold) || relationsKnown(gold));
  if (known.length === 0) return { golds, relations: true };
  const others = golds.filter((gold) => !known.includes(gold));
  if (skips && others.length > 0) return { golds: others, relations: true };
  const choices = "leave those out with --skip-training-documents, or add --training-documents";
  const whom = `${known.length} of the ${golds.length} documents of ${corpus} (${known[0]?.id ?? ""}, ...)`;
  if (types.size === 0 || golds.some(namesKnown)) throw new ConfigError(`evaluate: a model was trained on ${whom}; score others, ${choices}`);
  warn(`evaluate: the relation model was trained on ${whom}; relations of ${corpus} are not scored: name other weights with --relation-weights, ${choices}`);
  return { golds, relations: false };
}

/** A page on which a stage fails counts as read with nothing found, and the failure is its first error. */
function scoreAnalysed(page: GoldPage, pipeline: Pipeline, base: Document, lexicon: Lexicon): DocumentScore {
  const { doc, failure } = analyse(pipeline, base, "pages", page.name);
  const score = scorePage(page, doc, lexicon);
  return failure === null ? score : { ...score, errors: [failure, ...score.errors] };
}
