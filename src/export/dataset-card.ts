import type { GraphSource } from "../model/graph.ts";
import { litgraphBase } from "./iris.ts";
import { runIriOf } from "./run-nodes.ts";
import { contextPrefixes } from "./terms.ts";

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

/** What a catalogue wants to know of the graph as a data set, in the words of DCAT, VoID and schema.org at once; provenance in those of PROV-O. */
export async function* exportDatasetCard(source: GraphSource): AsyncGenerator<string> {
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
        "dct:conformsTo": iri("https://w3id.org/biolink/vocab/"),
        "void:vocabulary": [contextPrefixes.biolink, contextPrefixes.lg, contextPrefixes.oa, contextPrefixes.prov].map(iri),
        "void:uriSpace": litgraphBase,
        "void:entities": counts.entities + counts.statements + counts.evidence + counts.documents,
        "void:documents": counts.documents,
        "lg:statements": counts.statements,
        "lg:deniedStatements": counts.deniedStatements,
        "lg:evidencePieces": counts.evidence,
        "lg:contradictions": counts.contradictions,
        "prov:wasGeneratedBy": iri(runIri),
        "dcat:distribution": iri(`${dataset}#nquads`),
        "schema:distribution": iri(`${dataset}#nquads`),
      },
      {
        id: `${dataset}#nquads`,
        type: ["dcat:Distribution", "schema:DataDownload"],
        "dct:title": "graph.nq.gz",
        "dcat:mediaType": iri("https://www.iana.org/assignments/media-types/application/n-quads"),
        "schema:encodingFormat": "application/n-quads",
      },
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
