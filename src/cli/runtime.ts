import { Option } from "commander";
import type { RecogniserWeights } from "../models/recogniser/weights.ts";
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

/** What every command reads documents with, and the trained weights in it. */
export interface LoadedRuntime extends Runtime {
  /** `null` when no trained model has a say. */
  readonly weights: RecogniserWeights | null;
}

/**
 * The lexicon and the pipeline that every command reads documents with. Loaded only when a command needs them, so that `--help` answers at once.
 * @param lexiconName A folder, `starter`, or nothing: then the user's own lexicon when one was built, else the embedded one.
 * @param recognizer `lexicon`, `tagger` for the weights that ship, or a file of weights.
 * @throws ConfigError when the folder has no lexicon or a damaged one
 */
export async function loadRuntime(lexiconName: string | undefined, recognizer = "tagger"): Promise<LoadedRuntime> {
  const [{ openLexicon }, weights, { createRuntime }] = await Promise.all([import("../lexicon/open.ts"), openWeights(recognizer), import("../run/runtime.ts")]);
  return { ...createRuntime(openLexicon(lexiconName), weights), weights };
}

/** The trained models that a run is made with. @throws ConfigError when there are none of that name */
export async function openModels(recognizer: string): Promise<RuntimeModels> {
  return [await openWeights(recognizer)];
}

async function openWeights(recognizer: string): Promise<RecogniserWeights | null> {
  if (recognizer === "lexicon") return null;
  const { loadWeights } = await import("../models/recogniser/shipped.ts");
  return recognizer === "tagger" ? loadWeights() : loadWeights(recognizer);
}
