import type { DocumentSummary, Graph, RunDescription } from "../model/graph.ts";
import { exportGraph } from "./jsonld.ts";
import { exportKgxEdges, exportKgxEdgesTsv, exportKgxNodes, exportKgxNodesTsv } from "./kgx.ts";
import { exportNdJsonLd } from "./ndjsonld.ts";
import { exportNQuads } from "./nquads.ts";

/** A file that the graph is written to. */
export interface Exporter {
  /** What `--format` calls it; a format of several files has several rows. */
  readonly name: string;
  /** Name of the file below the output folder. */
  readonly file: string;
  readonly mediaType: string;
  /** Whether a run writes it unasked. */
  readonly isDefault: boolean;
  /** Pieces of the file in order; UTF-8. The same graph gives the same bytes. */
  readonly write: (graph: Graph, documents: Iterable<DocumentSummary>, run: RunDescription) => Iterable<string>;
}

/** Every file, one row each. */
export const exporters: readonly Exporter[] = [
  { name: "jsonld", file: "graph.jsonld", mediaType: "application/ld+json", isDefault: true, write: exportGraph },
  { name: "nquads", file: "graph.nq", mediaType: "application/n-quads", isDefault: false, write: exportNQuads },
  { name: "ndjsonld", file: "graph.ndjsonld", mediaType: "application/x-ndjson", isDefault: false, write: exportNdJsonLd },
  { name: "kgx", file: "kgx-nodes.jsonl", mediaType: "application/x-ndjson", isDefault: false, write: exportKgxNodes },
  { name: "kgx", file: "kgx-edges.jsonl", mediaType: "application/x-ndjson", isDefault: false, write: exportKgxEdges },
  { name: "kgx-tsv", file: "kgx-nodes.tsv", mediaType: "text/tab-separated-values", isDefault: false, write: exportKgxNodesTsv },
  { name: "kgx-tsv", file: "kgx-edges.tsv", mediaType: "text/tab-separated-values", isDefault: false, write: exportKgxEdgesTsv },
];
