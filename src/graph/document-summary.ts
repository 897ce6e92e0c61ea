import type { Document } from "../model/document.ts";
import type { DocumentSummary } from "../model/graph.ts";

/** What the graph tells of a document; small enough to keep for every document of a run. */
export function documentSummaryOf(doc: Document): DocumentSummary {
  const { year, journal, doi, pmid, pmcid, isRetracted } = doc.metadata;
  return { id: doc.id, source: doc.source, input: doc.input, title: doc.title, year, journal, doi, pmid, pmcid, isRetracted };
}
