import type { Curie } from "../model/curie.ts";
import type { DocumentSummary, Graph, GraphSource, GraphStatement, RunDescription } from "../model/graph.ts";
import { compareCodePoints } from "../model/text-order.ts";

/**
 * A graph in memory as exporters take it.
 * @param documents Summaries of the documents, in any order; a document that evidence names and nobody summarised is known by its page only.
 */
export function graphSource(graph: Graph, documents: Iterable<DocumentSummary>, run: RunDescription): GraphSource {
  const summaries = withUnsummarised([...documents], graph.statements).sort(comparePages);
  return {
    run,
    counts: {
      entities: graph.entities.length,
      documents: new Set(summaries.map(({ id }) => id)).size,
      statements: graph.statements.length,
      deniedStatements: graph.statements.filter(({ negated }) => negated).length,
      evidence: graph.statements.reduce((sum, { evidence }) => sum + evidence.length, 0),
      contradictions: graph.contradictions.length,
    },
    entities: () => graph.entities,
    documents: () => summaries,
    statements: () => graph.statements,
    contradictions: () => graph.contradictions,
  };
}

function withUnsummarised(summaries: DocumentSummary[], statements: readonly GraphStatement[]): DocumentSummary[] {
  const known = new Set<Curie>(summaries.map(({ id }) => id));
  const missing = new Map<string, DocumentSummary>();
  for (const { evidence } of statements) {
    for (const { document, input, isRetracted } of evidence) {
      if (known.has(document)) continue;
      const nothing = { source: "", title: "", year: null, journal: null, doi: null, pmid: null, pmcid: null };
      missing.set(`${document} ${input}`, { id: document, input, isRetracted, ...nothing });
    }
  }
  return [...summaries, ...missing.values()];
}

/** By id, then page; then by everything else, so that the order does not depend on that of the input. */
function comparePages(a: DocumentSummary, b: DocumentSummary): number {
  return compareCodePoints(a.id, b.id) || compareCodePoints(a.input, b.input) || compareCodePoints(restOf(a), restOf(b));
}

function restOf({ source, title, year, journal, doi, pmid, pmcid, isRetracted }: DocumentSummary): string {
  return JSON.stringify([source, title, year, journal, doi, pmid, pmcid, isRetracted]);
}
