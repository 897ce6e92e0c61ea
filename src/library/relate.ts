/**
 * `litgraph/relate`: annotated documents to evidence: what each sentence says for or against a statement, in identifiers. Loads no lexicon and no grammar.
 *
 * @example
 * ```ts
 * import { relate } from "litgraph/relate";
 *
 * for await (const { subject, relation, object, evidence } of relate(annotatedDocuments)) console.log(subject.name, relation, object.name, evidence.quote);
 * ```
 */

import { evidenceOf } from "../graph/evidence.ts";
import type { Document, Layers } from "../model/document.ts";
import { DocumentError } from "../model/errors.ts";
import type { EvidenceRow } from "../model/graph.ts";

export { documentSummaryOf } from "../graph/document-summary.ts";
export { evidenceOf } from "../graph/evidence.ts";
export type { CodePointSpans, DocumentSummary, EvidenceRow } from "../model/graph.ts";
export type { Entity, Evidence } from "../model/statement.ts";

/** The evidence in annotated documents, document by document; refusals are passed over. */
export async function* relate(
  documents: Iterable<(Document & Layers) | DocumentError> | AsyncIterable<(Document & Layers) | DocumentError>,
  { signal }: { readonly signal?: AbortSignal } = {},
): AsyncGenerator<EvidenceRow> {
  for await (const doc of documents) {
    signal?.throwIfAborted();
    if (!(doc instanceof DocumentError)) yield* evidenceOf(doc);
  }
}
