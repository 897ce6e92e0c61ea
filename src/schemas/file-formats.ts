import type { z } from "zod";
import { configurationFile } from "./configuration-file.ts";
import { annotationLine, documentLine } from "./document-line.ts";
import { evaluationFile } from "./evaluation-file.ts";
import { biocFile, cytoscapeFile, datasetFile, downloadsFile, reliabilityFile } from "./export-files.ts";
import { graphFile, graphLine, kgxEdge, kgxNode } from "./graph-files.ts";
import { curationLine, ledgerLine, manifest, runRecord, shardInfo, storeInfo } from "./run-files.ts";

/** A kind of file that litgraph writes or reads. */
export interface FileFormat {
  /** What `litgraph validate --as` calls it; also the name of its JSON Schema. */
  readonly name: string;
  /** Files with such a name are of this kind. */
  readonly pattern: RegExp;
  readonly layout: "json" | "json-lines";
  readonly schema: z.ZodType;
  readonly description: string;
}

/** Every file of JSON, one row each. The first pattern that fits a name wins. */
export const fileFormats: readonly FileFormat[] = [
  {
    name: "graph",
    pattern: /^graph(?:-\d+)?\.jsonld$/u,
    layout: "json",
    schema: graphFile,
    description: "the graph as JSON-LD; the words are in src/export/README.md",
  },
  {
    name: "graph-node",
    pattern: /^graph\.ndjsonld$/u,
    layout: "json-lines",
    schema: graphLine,
    description: "one node of the graph a line, as expanded JSON-LD",
  },
  {
    name: "documents",
    pattern: /^documents\.ndjson$/u,
    layout: "json-lines",
    schema: documentLine,
    description: "one document a line, with what was found in it",
  },
  { name: "annotation", pattern: /^annotations?\.ndjson$/u, layout: "json-lines", schema: annotationLine, description: "a line of litgraph annotate" },
  { name: "ledger", pattern: /^ledger\.ndjson$/u, layout: "json-lines", schema: ledgerLine, description: "what became of every record that came in" },
  { name: "run", pattern: /^run\.json$/u, layout: "json", schema: runRecord, description: "versions, counts, time and the hashes of the files" },
  {
    name: "manifest",
    pattern: /^manifest\.json$/u,
    layout: "json",
    schema: manifest,
    description: "counts and hashes of the files of a run or an export, without a clock",
  },
  { name: "store", pattern: /^store\.json$/u, layout: "json", schema: storeInfo, description: "what the assembled graph on disk is" },
  { name: "shard", pattern: /^shard\.json$/u, layout: "json", schema: shardInfo, description: "what one shard of evidence holds" },
  { name: "curation", pattern: /^curation\.(?:nd)?jsonl?$/u, layout: "json-lines", schema: curationLine, description: "what curators say of sentences" },
  { name: "kgx-nodes", pattern: /^kgx-nodes\.jsonl$/u, layout: "json-lines", schema: kgxNode, description: "KGX nodes" },
  { name: "kgx-edges", pattern: /^kgx-edges\.jsonl$/u, layout: "json-lines", schema: kgxEdge, description: "KGX edges" },
  {
    name: "dataset",
    pattern: /^dataset\.jsonld$/u,
    layout: "json",
    schema: datasetFile,
    description: "the card of the graph as a data set, in DCAT, VoID, schema.org and PROV-O",
  },
  { name: "cytoscape", pattern: /^graph\.cyjs$/u, layout: "json", schema: cytoscapeFile, description: "the graph as Cytoscape reads it" },
  { name: "bioc", pattern: /\.bioc\.json$/u, layout: "json", schema: biocFile, description: "documents with what was found in them, in BioC" },
  {
    name: "reliability",
    pattern: /^reliability\.json$/u,
    layout: "json",
    schema: reliabilityFile,
    description: "the figures that belief is computed from, of litgraph calibrate --out",
  },
  { name: "downloads", pattern: /^downloads\.json$/u, layout: "json", schema: downloadsFile, description: "what litgraph lexicon update fetched" },
  {
    name: "evaluation",
    pattern: /^evaluation\.json$/u,
    layout: "json",
    schema: evaluationFile,
    description: "scores against gold with every error, of litgraph evaluate --out",
  },
  { name: "configuration", pattern: /^litgraph\.config\.json$/u, layout: "json", schema: configurationFile, description: "what a run is told" },
];

/** The format of a file with this name; `null` for other files. */
export function formatOfFile(name: string): FileFormat | null {
  return fileFormats.find(({ pattern }) => pattern.test(name)) ?? null;
}
