import type { Lexicon } from "../lexicon/lexicon.ts";
import { lexiconFromShared, type SharedLexicon } from "../lexicon/share.ts";
import type { RecogniserWeights } from "../models/recogniser/weights.ts";
import type { TrainedRelations } from "../nlp/rank-relations.ts";
import { ruleSetHashWith } from "./rule-set.ts";
import { inSharedMemory } from "./shared-memory.ts";

/** The trained models that a runtime is made with, in their order. */
export type RuntimeModels = [recogniser?: RecogniserWeights | null, relations?: TrainedRelations | null];

/** What every thread opens the same runtime from: plain data, lexicon and weights in shared memory. */
export interface SharedRuntime {
  readonly lexicon: SharedLexicon;
  readonly models: RuntimeModels;
}

/** What a run states of its making, known without opening a pipeline. */
export interface RuntimeFacts {
  readonly lexicon: Lexicon;
  /** SHA-256 of the rules as data and of the trained weights in use, hex. */
  readonly ruleSetHash: string;
}

/** Moves a lexicon and models to where all threads can read them. */
export function shareRuntime(lexicon: SharedLexicon, models: RuntimeModels): SharedRuntime {
  return { lexicon, models: inSharedMemory(models) };
}

/** What is known of a runtime before it is opened; opening costs half a second, and the thread that only reads need not pay it. */
export function factsOf({ lexicon, models }: SharedRuntime): RuntimeFacts {
  return { lexicon: lexiconFromShared(lexicon), ruleSetHash: ruleSetHashWith(models) };
}
