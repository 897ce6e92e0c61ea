import type { GraphSource } from "../model/graph.ts";
import { compareText } from "../model/text-order.ts";
import { litgraphBase } from "./iris.ts";
import { exportNQuads } from "./nquads.ts";
import { runIriOf } from "./run-nodes.ts";
import { contextPrefixes } from "./terms.ts";

/** Files of the same graph that are written already, by name; sizes in bytes, SHA-256 in hex. */
export type FilesBeside = ReadonlyMap<string, { readonly bytes: number; readonly sha256: string }>;

const context = {
  id: "@id",
  type: "@type",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  void: "http://rdfs.org/ns/void#",
  schema: contextPrefixes.schema,
  prov: contextPrefixes.prov,
  lg: contextPrefixes.lg,
} as const;

/** Media types of files that hold the graph, by how their names end; the first that fits. */
const mediaTypes: readonly (readonly [end: string, type: string])[] = [
  [".nq.gz", "application/n-quads"],
  [".jsonld", "application/ld+json"],
  [".ndjsonld", "application/x-ndjson"],
  [".jsonl", "application/x-ndjson"],
  [".cyjs", "application/json"],
  [".json", "application/json"],
  [".tsv", "text/tab-separated-values"],
  [".csv", "text/csv"],
  [".parquet", "application/vnd.apache.parquet"],
  [".html", "text/html"],
];

/** Nobody but the owners of the papers could give a licence for their sentences. */
const rights =
  "Sentences and titles are quoted from the documents that are named and stay their owners'. Names and identifiers come from the terminologies that are named, under the licences that `litgraph licences` lists. Whoever passes the graph on has to heed both.";

/**
 * What a catalogue wants to know of the graph as a data set, in the words of DCAT, VoID and schema.org at once; provenance in those of PROV-O.
 * Its distributions are the files that were written before it.
 */
export async function* exportDatasetCard(source: GraphSource, beside: FilesBeside = new Map()): AsyncGenerator<string> {
  const { run, counts } = source;
  const runIri = runIriOf(run);
  const dataset = runIri.replace("/run/", "/dataset/");
  const title = "Relations of genes, drugs and cell lines, read out of biomedical abstracts";
  const iri = (id: string): { readonly id: string } => ({ id });
  const software = `${litgraphBase}software/${run.litgraphVersion}`;
  const terminologies = run.terminologies.map((name) => ({
    id: `${litgraphBase}terminology/${encodeURIComponent(name)}`,
    type: "prov:Entity",
    "dct:title": name,
  }));
  const distributions = distributionsOf(dataset, beside);
  const distributionIris = distributions.map(({ id }) => iri(id));
  const card = {
    "@context": context,
    "@graph": [
      {
        id: dataset,
        type: ["dcat:Dataset", "void:Dataset", "schema:Dataset", "prov:Entity"],
        "dct:title": title,
        "schema:name": title,
        "schema:description": "Statements with the sentences that support or deny them, each traceable to its place in the page it was read from.",
        "schema:version": run.litgraphVersion,
        "dct:rights": rights,
        "dct:conformsTo": iri("https://w3id.org/biolink/vocab/"),
        "void:vocabulary": [contextPrefixes.biolink, contextPrefixes.lg, contextPrefixes.oa, contextPrefixes.prov].map(iri),
        "void:uriSpace": litgraphBase,
        "void:triples": await triplesOf(source),
        "void:entities": counts.entities + counts.statements + counts.evidence + counts.documents,
        "void:documents": counts.documents,
        "lg:statements": counts.statements,
        "lg:deniedStatements": counts.deniedStatements,
        "lg:evidencePieces": counts.evidence,
        "lg:contradictions": counts.contradictions,
        "prov:wasGeneratedBy": iri(runIri),
        ...(distributions.length === 0 ? {} : { "dcat:distribution": distributionIris, "schema:distribution": distributionIris }),
      },
      ...distributions,
      {
        id: runIri,
        type: "prov:Activity",
        "prov:wasAssociatedWith": iri(software),
        ...(terminologies.length === 0 ? {} : { "prov:used": terminologies.map(({ id }) => iri(id)) }),
        "lg:lexiconHash": run.lexiconHash,
        "lg:ruleSetHash": run.ruleSetHash,
      },
      { id: software, type: ["prov:SoftwareAgent", "schema:SoftwareApplication"], "schema:name": "litgraph", "schema:softwareVersion": run.litgraphVersion },
      ...terminologies,
    ],
  };
  yield `${JSON.stringify(card, null, 2)}\n`;
}

function distributionsOf(dataset: string, beside: FilesBeside) {
  return [...beside]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([name, { bytes, sha256 }]) => {
      const type = mediaTypes.find(([end]) => name.endsWith(end))?.[1];
      if (type === undefined || name === "dataset.jsonld") return [];
      return [
        {
          id: `${dataset}#${encodeURIComponent(name)}`,
          type: ["dcat:Distribution", "schema:DataDownload"],
          "dct:title": name,
          "dcat:mediaType": { id: `https://www.iana.org/assignments/media-types/${type}` },
          "dcat:byteSize": bytes,
          "schema:encodingFormat": type,
          "schema:sha256": sha256,
        },
      ];
    });
}

/** As many as the N-Quads have lines: no triple is written twice. */
async function triplesOf(source: GraphSource): Promise<number> {
  let lines = 0;
  for await (const pieces of exportNQuads(source))
    for (const piece of pieces) for (let at = piece.indexOf("\n"); at !== -1; at = piece.indexOf("\n", at + 1)) lines++;
  return lines;
}
