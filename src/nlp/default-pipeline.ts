import type { Lexicon } from "../lexicon/lexicon.ts";
import type { RecogniserWeights } from "../models/recogniser/weights.ts";
import { definePipeline, type Pipeline } from "../pipeline/pipeline.ts";
import { abbreviations } from "./abbreviations.ts";
import { createGrounder } from "./ground.ts";
import { createQualifier } from "./qualify.ts";
import { createModelJudge, type TrainedRelations } from "./rank-relations.ts";
import { createRecognizer } from "./recognize.ts";
import { createTaggingRecognizer } from "./recognize-tagger.ts";
import { createRelator } from "./relate.ts";
import { splitText, tagCandidates } from "./tokenize.ts";

/**
 * The stages from text to qualified relation mentions in their usual order, over one lexicon. With `weights`, the trained recogniser decides over what the lexicon
 * and the rules find; with `relations`, the trained relation model weighs what the rules claim and adds to it.
 */
export function createDefaultPipeline(lexicon: Lexicon, weights: RecogniserWeights | null = null, relations: TrainedRelations | null = null): Pipeline {
  const recognizer = weights === null ? createRecognizer(lexicon) : createTaggingRecognizer(lexicon, weights);
  return definePipeline([
    splitText,
    abbreviations,
    recognizer,
    createGrounder(lexicon),
    tagCandidates,
    createRelator(relations === null ? null : createModelJudge(relations)),
    createQualifier(),
  ]);
}
