import type { DocumentSummary, Graph, RunDescription } from "../model/graph.ts";
import { exportGraph } from "./jsonld.ts";
import { exportNQuads } from "./nquads.ts";

/** A format that the graph is written in. */
export interface Exporter {
  /** What `--format` calls it. */
  readonly name: string;
  /** Name of the file below the output folder. */
  readonly file: string;
  readonly mediaType: string;
  /** Whether a run writes it unasked. */
  readonly isDefault: boolean;
  /** Pieces of the file in order; UTF-8. The same graph gives the same bytes. */
  readonly write: (graph: Graph, documents: Iterable<DocumentSummary>, run: RunDescription) => Iterable<string>;
}

/** Every format, one row each. */
export const exporters: readonly Exporter[] = [
  { name: "jsonld", file: "graph.jsonld", mediaType: "application/ld+json", isDefault: true, write: exportGraph },
  { name: "nquads", file: "graph.nq", mediaType: "application/n-quads", isDefault: false, write: exportNQuads },
];
