import type { Lexicon } from "../lexicon/lexicon.ts";
import { lexiconFromShared } from "../lexicon/share.ts";
import type { RecogniserWeights } from "../models/recogniser/weights.ts";
import { createDefaultPipeline } from "../nlp/default-pipeline.ts";
import type { TrainedRelations } from "../nlp/rank-relations.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import { ruleSetHashWith } from "./rule-set.ts";
import type { SharedRuntime } from "./shared-runtime.ts";

/** What a run reads documents with; made once, before the first document. */
export interface Runtime {
  readonly lexicon: Lexicon;
  readonly pipeline: Pipeline;
  /** SHA-256 of the rules as data and of the trained weights in use, hex. */
  readonly ruleSetHash: string;
}

/**
 * The default pipeline over a lexicon. With `weights`, the trained recogniser decides what is a name; with `relations`, the trained relation model has a say in
 * what is claimed.
 */
export function createRuntime(lexicon: Lexicon, weights: RecogniserWeights | null = null, relations: TrainedRelations | null = null): Runtime {
  let hash: string | null = null;
  return {
    lexicon,
    pipeline: createDefaultPipeline(lexicon, weights, relations),
    // Made when it is asked for: threads that analyse never ask, and it takes 35 ms of their start.
    get ruleSetHash() {
      hash ??= ruleSetHashWith([weights, relations]);
      return hash;
    },
  };
}

/** The runtime that another thread shares; the pipeline is the thread's own. */
export function openRuntime({ lexicon, models }: SharedRuntime): Runtime {
  return createRuntime(lexiconFromShared(lexicon), ...models);
}
