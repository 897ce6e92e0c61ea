/**
 * litgraph as a library. Each step stands alone: bytes to documents, documents to annotated documents, those to evidence, evidence to a graph, a graph to a file.
 * Nothing here prints, reads arguments or ends the process; what is wrong is thrown ({@link ConfigError}) or told in its place ({@link DocumentError}).
 *
 * @example
 * ```ts
 * import { readFileSync, writeFileSync } from "node:fs";
 * import type { DocumentSummary, EvidenceRow } from "litgraph";
 * import { assemble, createRuntime, DocumentError, describeRun, documentSummaryOf, evidenceOf, exportersNamed, openLexicon, readDocuments } from "litgraph";
 *
 * const runtime = createRuntime(openLexicon());
 * const rows: EvidenceRow[] = [];
 * const summaries: DocumentSummary[] = [];
 * for await (const doc of readDocuments("page.txt", readFileSync("page.txt"))) {
 *   if (doc instanceof DocumentError) continue;
 *   rows.push(...evidenceOf(runtime.pipeline.process(doc)));
 *   summaries.push(documentSummaryOf(doc));
 * }
 * for (const { file, write } of exportersNamed("jsonld")) writeFileSync(file, [...write(assemble(rows), summaries, describeRun(runtime))].join(""));
 * ```
 */

// Ingest: bytes to documents.

export type { InputBytes } from "./ingest/decode.ts";
export type { Source, SourceInput, SourceResult } from "./ingest/source.ts";
export { sourceNamed, sources } from "./ingest/sources.ts";
export { readDocuments } from "./run/read-documents.ts";

// Names: the embedded lists, or a lexicon built from terminologies.

export type { Lexicon, LexiconEntity, LexiconRelease, NameCandidate, NameHit } from "./lexicon/lexicon.ts";
export { openLexicon } from "./lexicon/open.ts";
export type { SharedLexicon } from "./lexicon/share.ts";
export { lexiconFromShared, shareLexicon } from "./lexicon/share.ts";
export { loadStarterLexicon } from "./lexicon/starter.ts";

// Annotation: layers beside a document's text.

export { createDefaultPipeline } from "./nlp/default-pipeline.ts";
export type { Pipeline } from "./pipeline/pipeline.ts";
export { definePipeline } from "./pipeline/pipeline.ts";
export type { Stage, WithLayers } from "./pipeline/stage.ts";
export { defineStage } from "./pipeline/stage.ts";
export type { Annotation, AnnotationOptions } from "./run/annotation.ts";
export { annotationOf } from "./run/annotation.ts";
export { pubtatorOf } from "./run/pubtator.ts";
export type { Runtime } from "./run/runtime.ts";
export { createRuntime } from "./run/runtime.ts";

// Knowledge: the evidence of each document, and the graph that all of it supports.

export { assemble } from "./graph/assemble.ts";
export type { ReliabilityTable } from "./graph/belief.ts";
export { defaultReliability } from "./graph/belief.ts";
export { documentSummaryOf } from "./graph/document-summary.ts";
export { evidenceOf } from "./graph/evidence.ts";

// Export: the graph as text, in pieces, with what made it.

export type { Exporter } from "./export/exporters.ts";
export { exporters, exportersNamed } from "./export/exporters.ts";
export { litgraphVersion } from "./run/package-info.ts";
export { describeRun } from "./run/runtime.ts";

// What all of these speak of.

export type { Curie } from "./model/curie.ts";
export type * from "./model/document.ts";
export type { Place, RefusalReason } from "./model/errors.ts";
export { ConfigError, DocumentError } from "./model/errors.ts";
export type * from "./model/graph.ts";
export type { Abbreviation, Grounding, Mention } from "./model/mention.ts";
export { toInputSpan, toRawSpan } from "./model/offset-map.ts";
export type { Context, Inference, Perturbation, RelationMention } from "./model/relation.ts";
export type { Aspect, Attribution, Direction, EntityType, Epistemic, PerturbationKind, RelationType, SectionType } from "./model/schema.ts";
export { aspects, entityTypes, perturbations, relationTypes, sectionTypes } from "./model/schema.ts";
export type { Span } from "./model/span.ts";
export type { Entity, Evidence, Statement } from "./model/statement.ts";
