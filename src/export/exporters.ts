import { ConfigError } from "../model/errors.ts";
import type { GraphSource } from "../model/graph.ts";
import { exportCytoscape } from "./cytoscape.ts";
import { exportDatasetCard, type FilesBeside } from "./dataset-card.ts";
import { exportEvidenceCsv } from "./evidence-csv.ts";
import { exportJsonLd, jsonLdEnvelope } from "./jsonld.ts";
import { exportKgxEdges, exportKgxEdgesTsv, exportKgxNodes, exportKgxNodesTsv } from "./kgx.ts";
import { exportNdJsonLd } from "./ndjsonld.ts";
import { exportNeo4jCommand, exportNeo4jNodes, exportNeo4jRelationships } from "./neo4j.ts";
import { exportNQuads } from "./nquads.ts";

/** What a file begins and ends with, and what stands between its pieces. */
export interface Envelope {
  readonly head: string;
  readonly separator: string;
  readonly foot: string;
}

/** Text of a file, or several pieces of it in order: a file that may be cut is cut between two of them. */
export type Pieces = string | readonly string[];

/** A file that the graph is written to. */
export interface Exporter {
  /** What `--format` calls it; a format of several files has several rows. */
  readonly name: string;
  /** Name of the file below the output folder. A file that grows beyond `partBytes` goes on in `name-0002.ext` and so on. */
  readonly file: string;
  readonly mediaType: string;
  /** The file in order; UTF-8. The same graph gives the same bytes. */
  readonly write: (source: GraphSource, beside?: FilesBeside) => AsyncIterable<Pieces>;
  readonly envelope?: Envelope;
  /** Most bytes of one file, as far as pieces allow; without it the file is never cut. */
  readonly partBytes?: number;
  /** Compressed while it is written. */
  readonly isGzip?: boolean;
}

/** Most bytes of a JSON-LD file: no reader streams `@graph`, and one fails at 309 MB. */
const jsonLdPartBytes = 50_000_000;

/** Every file, one row each. */
export const exporters: readonly Exporter[] = [
  { name: "jsonld", file: "graph.jsonld", mediaType: "application/ld+json", write: exportJsonLd, envelope: jsonLdEnvelope, partBytes: jsonLdPartBytes },
  { name: "nquads", file: "graph.nq.gz", mediaType: "application/n-quads", write: exportNQuads, isGzip: true },
  { name: "ndjsonld", file: "graph.ndjsonld", mediaType: "application/x-ndjson", write: exportNdJsonLd },
  { name: "kgx", file: "kgx-nodes.jsonl", mediaType: "application/x-ndjson", write: exportKgxNodes },
  { name: "kgx", file: "kgx-edges.jsonl", mediaType: "application/x-ndjson", write: exportKgxEdges },
  { name: "kgx-tsv", file: "kgx-nodes.tsv", mediaType: "text/tab-separated-values", write: exportKgxNodesTsv },
  { name: "kgx-tsv", file: "kgx-edges.tsv", mediaType: "text/tab-separated-values", write: exportKgxEdgesTsv },
  { name: "neo4j", file: "neo4j-nodes.csv", mediaType: "text/csv", write: exportNeo4jNodes },
  { name: "neo4j", file: "neo4j-relationships.csv", mediaType: "text/csv", write: exportNeo4jRelationships },
  { name: "neo4j", file: "neo4j-import.sh", mediaType: "application/x-sh", write: exportNeo4jCommand },
  { name: "evidence-csv", file: "evidence.csv", mediaType: "text/csv", write: exportEvidenceCsv },
  { name: "cytoscape", file: "graph.cyjs", mediaType: "application/json", write: exportCytoscape },
  { name: "card", file: "dataset.jsonld", mediaType: "application/ld+json", write: exportDatasetCard },
];

/** Formats in the order given, but for the card of the data set, which names the files of the others and so comes last. */
export function cardLast<T>(formats: readonly T[], nameOf: (format: T) => string): readonly T[] {
  const isCard = (format: T): boolean => nameOf(format) === "card";
  return [...formats.filter((format) => !isCard(format)), ...formats.filter(isCard)];
}

/**
 * The files of the format that `--format` calls so.
 * @throws ConfigError when there is no such format; it names those there are
 */
export function exportersNamed(name: string): readonly Exporter[] {
  const found = exporters.filter((row) => row.name === name);
  if (found.length > 0) return found;
  const names = [...new Set(exporters.map((row) => row.name))];
  throw new ConfigError(`no graph format is called ${JSON.stringify(name)}; the names are ${names.join(", ")}`);
}
