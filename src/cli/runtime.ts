import { Option } from "commander";
import type { RecogniserWeights } from "../models/recogniser/weights.ts";
import type { TrainedRelations } from "../nlp/rank-relations.ts";
import type { Runtime } from "../run/runtime.ts";
import type { RuntimeModels } from "../run/shared-runtime.ts";

/** `--lexicon`: which names are known. */
export function lexiconOption(): Option {
  return new Option("--lexicon <folder>", 'a lexicon built with "litgraph lexicon build", or "starter" for the embedded one').env("LITGRAPH_LEXICON");
}

/** `--recognizer`: who decides what is a name. */
export function recognizerOption(): Option {
  return new Option("--recognizer <name>", '"tagger": a trained model over the lexicon and the rules; "lexicon": those alone; or a file of weights')
    .env("LITGRAPH_RECOGNIZER")
    .default("tagger");
}

/** `--relations`: who decides what is claimed, and how sure it must be. */
export function relationsOption(): Option {
  return new Option(
    "--relations <how>",
    '"high-precision": the rules, and the trained model where it is sure; "balanced": also where a relation is the likeliest; "rules": the rules alone',
  )
    .choices(["high-precision", "balanced", "rules"])
    .env("LITGRAPH_RELATIONS")
    .default("high-precision");
}

/** `--relation-weights`: a relation model of one's own. */
export function relationWeightsOption(): Option {
  return new Option("--relation-weights <file>", 'weights made with "litgraph train relations" (default: those that ship)').env("LITGRAPH_RELATION_WEIGHTS");
}

/** What every command reads documents with, and the trained weights in it. */
export interface LoadedRuntime extends Runtime {
  /** `null` when no trained model has a say. */
  readonly weights: RecogniserWeights | null;
  /** `null` when the rules alone decide what is claimed. */
  readonly relations: TrainedRelations | null;
}

/**
 * The lexicon and the pipeline that every command reads documents with. Loaded only when a command needs them, so that `--help` answers at once.
 * @param lexiconName A folder, `starter`, or nothing: then the user's own lexicon when one was built, else the embedded one.
 * @param recognizer `lexicon`, `tagger` for the weights that ship, or a file of weights.
 * @param relations `high-precision`, `balanced` or `rules`.
 * @param relationWeights A file of weights of the relation model; those that ship when left out.
 * @throws ConfigError when the folder has no lexicon or a damaged one
 */
export async function loadRuntime(
  lexiconName: string | undefined,
  recognizer = "tagger",
  relations = "high-precision",
  relationWeights?: string,
): Promise<LoadedRuntime> {
  const [{ openLexicon }, weights, trained, { createRuntime }] = await Promise.all([
    import("../lexicon/open.ts"),
    openWeights(recognizer),
    openRelations(relations, relationWeights),
    import("../run/runtime.ts"),
  ]);
  return { ...createRuntime(openLexicon(lexiconName), weights, trained), weights, relations: trained };
}

/** The trained models that a run is made with. @throws ConfigError when there are none of that name */
export async function openModels(recognizer: string, relations: string, relationWeights?: string): Promise<RuntimeModels> {
  return Promise.all([openWeights(recognizer), openRelations(relations, relationWeights)]);
}

async function openWeights(recognizer: string): Promise<RecogniserWeights | null> {
  if (recognizer === "lexicon") return null;
  const { loadWeights } = await import("../models/recogniser/shipped.ts");
  return recognizer === "tagger" ? loadWeights() : loadWeights(recognizer);
}

async function openRelations(how: string, file: string | undefined): Promise<TrainedRelations | null> {
  if (how === "rules") return null;
  const [{ loadRelationWeights }, { trainedRelations }] = await Promise.all([import("../models/relations/shipped.ts"), import("../nlp/rank-relations.ts")]);
  return trainedRelations(loadRelationWeights(file), how === "balanced" ? "balanced" : "high-precision");
}
