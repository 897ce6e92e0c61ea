/**
 * `litgraph/annotate`: names and relations beside a document's text.
 *
 * @example
 * ```ts
 * import { annotate, annotationOf, openAnnotator } from "litgraph/annotate";
 * import { readPaths } from "litgraph/ingest";
 *
 * for await (const doc of annotate(readPaths(["pages"]), openAnnotator())) {
 *   if (doc instanceof Error) continue;
 *   for (const { text, type, curie } of annotationOf(doc).mentions) console.log(text, type, curie);
 * }
 * ```
 */

import { openLexicon } from "../lexicon/open.ts";
import type { Document, Layers } from "../model/document.ts";
import { DocumentError } from "../model/errors.ts";
import { loadWeights } from "../models/recogniser/shipped.ts";
import { loadRelationWeights } from "../models/relations/shipped.ts";
import { trainedRelations } from "../nlp/rank-relations.ts";
import type { Runtime } from "../run/runtime.ts";
import { createRuntime } from "../run/runtime.ts";

export type { Lexicon, LexiconEntity, LexiconRelease, NameCandidate, NameHit } from "../lexicon/lexicon.ts";
export { openLexicon } from "../lexicon/open.ts";
export { loadStarterLexicon } from "../lexicon/starter.ts";
export type { Document, Layers } from "../model/document.ts";
export { ConfigError, DocumentError } from "../model/errors.ts";
export type { Abbreviation, Grounding, InnerMention, Mention } from "../model/mention.ts";
export { toInputSpan, toRawSpan } from "../model/offset-map.ts";
export type { Context, Inference, Perturbation, RelationMention } from "../model/relation.ts";
export type { RelationType } from "../model/relation-types.ts";
export { relationTypes } from "../model/relation-types.ts";
export type { Aspect, Attribution, Direction, EntityType, Epistemic, PerturbationKind, SectionType } from "../model/schema.ts";
export { aspects, entityTypes, perturbations, sectionTypes } from "../model/schema.ts";
export type { Span } from "../model/span.ts";
export { createDefaultPipeline } from "../nlp/default-pipeline.ts";
export type { Pipeline } from "../pipeline/pipeline.ts";
export { definePipeline } from "../pipeline/pipeline.ts";
export type { Stage, WithLayers } from "../pipeline/stage.ts";
export { defineStage } from "../pipeline/stage.ts";
export type { Annotation, AnnotationOptions } from "../run/annotation.ts";
export { annotationOf } from "../run/annotation.ts";
export { pubtatorOf } from "../run/pubtator.ts";
export type { Runtime } from "../run/runtime.ts";
export { createRuntime } from "../run/runtime.ts";

/** A document with every layer of the pipeline. */
export type AnnotatedDocument = Document & Layers;

/** What documents are annotated with. */
export interface AnnotatorOptions {
  /** Folder of a lexicon that `litgraph lexicon build` made, or `starter` for the embedded one. Left out: the user's own when one was built, else the embedded one. */
  readonly lexicon?: string;
  /** `tagger` (default): the trained model over lexicon and rules; `lexicon`: those alone; else a file of weights. */
  readonly recognizer?: string;
  /**
   * `high-precision` (default): the rules' claims and the trained model's where it is sure; `balanced`: also where a relation is the likeliest answer; `rules`: the
   * rules alone. As in `litgraph run --relations`.
   */
  readonly relations?: "high-precision" | "balanced" | "rules";
  /** A file of weights of the relation model; those that ship when left out. */
  readonly relationWeights?: string;
}

/**
 * Opens lexicon, rules and the trained models as every command does; made once, used for any number of documents.
 * @throws ConfigError when there is no such lexicon or file of weights, or a damaged one
 */
export function openAnnotator({ lexicon, recognizer = "tagger", relations = "high-precision", relationWeights }: AnnotatorOptions = {}): Runtime {
  const weights = recognizer === "lexicon" ? null : recognizer === "tagger" ? loadWeights() : loadWeights(recognizer);
  const trained = relations === "rules" ? null : trainedRelations(loadRelationWeights(relationWeights), relations);
  return createRuntime(openLexicon(lexicon), weights, trained);
}

/**
 * Annotates documents one after the other as they are asked for; refusals pass through, and a document that cannot be analysed becomes one.
 * @throws the signal's reason when it is aborted
 */
export async function* annotate(
  documents: Iterable<Document | DocumentError> | AsyncIterable<Document | DocumentError>,
  { pipeline }: Pick<Runtime, "pipeline">,
  { signal }: { readonly signal?: AbortSignal } = {},
): AsyncGenerator<AnnotatedDocument | DocumentError> {
  for await (const doc of documents) {
    signal?.throwIfAborted();
    yield doc instanceof DocumentError ? doc : analysed(doc, pipeline);
  }
}

function analysed(doc: Document, pipeline: Runtime["pipeline"]): AnnotatedDocument | DocumentError {
  try {
    return pipeline.process(doc);
  } catch (cause) {
    if (cause instanceof DocumentError) return cause;
    throw cause;
  }
}
