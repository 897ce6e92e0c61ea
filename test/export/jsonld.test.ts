import fc from "fast-check";
import jsonld from "jsonld";
import { Parser } from "n3";
import { describe, expect, it } from "vitest";
import { exporters, exportersNamed } from "../../src/export/exporters.ts";
import { exportText } from "../../src/export/files.ts";
import { exportJsonLd, jsonLdContext, jsonLdEnvelope } from "../../src/export/jsonld.ts";
import { exportNdJsonLd } from "../../src/export/ndjsonld.ts";
import { deservesDirectTriple } from "../../src/export/nodes.ts";
import { exportNQuads } from "../../src/export/nquads.ts";
import { contextPrefixes, terms } from "../../src/export/terms.ts";
import { assemble } from "../../src/graph/assemble.ts";
import { graphSource } from "../../src/graph/graph-source.ts";
import type { DocumentSummary, EvidenceRow } from "../../src/model/graph.ts";
import { a2780, anyRow, anySummary, row, run, skov3, summary } from "../graph/sample-rows.ts";
import { canonicalLines } from "./triples.ts";

type JsonNode = Record<string, unknown> & { readonly id: string };

const sourceOf = (rows: readonly EvidenceRow[], documents: readonly DocumentSummary[]) => graphSource(assemble(rows), documents, run);

const nodesOf = async (rows: readonly EvidenceRow[], documents: readonly DocumentSummary[] = [summary()]): Promise<readonly JsonNode[]> =>
  JSON.parse(await exportText({ write: exportJsonLd, envelope: jsonLdEnvelope }, sourceOf(rows, documents)))["@graph"];

const ofType = (nodes: readonly JsonNode[], type: string): readonly JsonNode[] => nodes.filter((node) => [node.type].flat().includes(type));

const directTriple = "biolink:decreases_sensitivity_to";

describe("graph.jsonld", () => {
  it("has the statement as a node with its evidence, and the direct triple beside it", async () => {
    const nodes = await nodesOf([row({ contextEntities: [a2780] }, { context: { cellLines: [a2780.curie], diseases: [], species: [] } })]);
    const [statement] = ofType(nodes, "biolink:Association");
    const [evidence] = ofType(nodes, "biolink:TextMiningStudyResult");
    expect(statement).toMatchObject({
      label: "IL6 decreases sensitivity to cisplatin",
      subject: "http://identifiers.org/hgnc/6018",
      predicate: directTriple,
      object: "http://purl.obolibrary.org/obo/CHEBI_27899",
      negated: false,
      holdsIn: "https://www.cellosaurus.org/CVCL_0134",
      publications: "http://www.ncbi.nlm.nih.gov/pubmed/1",
      has_evidence: evidence?.id,
    });
    expect(evidence).toMatchObject({
      document: "http://www.ncbi.nlm.nih.gov/pubmed/1",
      supporting_document_year: 2019,
      cellLine: "https://www.cellosaurus.org/CVCL_0134",
      selector: [
        { type: "oa:TextQuoteSelector", exact: "IL-6 made the cells resistant to cisplatin." },
        { type: "oa:TextPositionSelector", start: 10, end: 53 },
      ],
      subject_location_in_text: [0, 4],
    });
    expect(nodes.filter((node) => directTriple in node)).toEqual([
      { id: "http://identifiers.org/hgnc/6018", [directTriple]: { id: "http://purl.obolibrary.org/obo/CHEBI_27899" } },
    ]);
  });

  it.each([
    ["is only denied", [row({}, { negated: true })]],
    [
      "is denied more than supported",
      [row(), row({}, { negated: true, document: "PMID:2", quote: "No." }), row({}, { negated: true, document: "PMID:3", quote: "Not at all." })],
    ],
    ["is only supposed", [row({}, { epistemic: "hypothesis" })]],
    ["stands in a retracted paper", [row({ isRetracted: true })]],
  ])("has no direct triple for what %s", async (_case, rows) => {
    const nodes = await nodesOf(rows);
    expect(ofType(nodes, "biolink:Association")).toHaveLength(1);
    expect(nodes.some((node) => directTriple in node)).toBe(false);
  });

  it("writes a direct triple once, however many statements have it", async () => {
    const expression = row({ relation: "regulates", aspect: "expression", object: a2780 });
    const nodes = await nodesOf([expression, row({ ...expression, aspect: "amount" }, { quote: "More of it." })]);
    expect(ofType(nodes, "biolink:Association")).toHaveLength(2);
    expect(nodes.filter((node) => "biolink:regulates" in node)).toHaveLength(1);
  });

  it("links statements that say the contrary", async () => {
    const nodes = await nodesOf([row(), row({ direction: "decrease" }, { quote: "Down." })]);
    const statements = ofType(nodes, "biolink:Association");
    expect(statements.map(({ contradicts }) => contradicts)).toEqual(statements.map(({ id }) => id).toReversed());
  });

  it("has one node for a paper on two pages, with what either states", async () => {
    const documents = [summary({ input: "b.html", title: "", doi: null }), summary({ input: "a.html", year: null, isRetracted: true })];
    const nodes = await nodesOf([], documents);
    expect(ofType(nodes, "biolink:Publication")).toMatchObject([
      { title: "Interleukin 6 and platinum", issued: "2019", doi: "10.1000/sample.1", isRetracted: true, page: ["a.html", "b.html"] },
    ]);
    expect(nodes).toEqual(await nodesOf([], documents.toReversed()));
  });

  it("has a node for a paper that nobody summarised", async () => {
    expect(ofType(await nodesOf([row()], []), "biolink:Publication")).toMatchObject([{ id: "http://www.ncbi.nlm.nih.gov/pubmed/1", page: "pages/one.html" }]);
  });

  it("its context is readable by 1.0 processors: no keywords of 1.1, prefixes that end where both versions expand them", async () => {
    const context = JSON.stringify(jsonLdContext());
    expect(context).not.toMatch(/@version|@prefix|@import|@nest|@protected|"@context"/);
    for (const iri of Object.values(contextPrefixes)) expect(iri).toMatch(/[/#]$/);
    expect(new Set(Object.values(terms).map(({ iri }) => iri)).size).toBe(Object.keys(terms).length);
  });

  it("a name that stands in an earlier sentence has a place in the document and none in the supporting text", async () => {
    const spans = row().positions;
    const [evidence] = ofType(await nodesOf([row({ positions: { ...spans, subject: { start: 2, end: 6 } } })]), "biolink:TextMiningStudyResult");
    expect(evidence).toMatchObject({ subjectSelector: { start: 2, end: 6 }, object_location_in_text: [33, 42] });
    expect(evidence).not.toHaveProperty("subject_location_in_text");
  });

  it("evidence of the same sentence in two cell lines stays two", async () => {
    const inCell = (cell: typeof a2780, negated: boolean) => row({}, { context: { cellLines: [cell.curie], diseases: [], species: [] }, negated });
    expect(ofType(await nodesOf([inCell(a2780, false), inCell(skov3, true)]), "biolink:TextMiningStudyResult")).toHaveLength(2);
  });
});

describe("exporters", () => {
  it("give the same bytes for rows and documents in any order", async () => {
    const shuffled = <T>(items: fc.Arbitrary<T>) =>
      fc
        .array(items, { maxLength: 6 })
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })));
    await fc.assert(
      fc.asyncProperty(shuffled(anyRow), shuffled(anySummary), async ([rows, otherRows], [documents, otherDocuments]) => {
        const [one, other] = [sourceOf(rows, documents), sourceOf(otherRows, otherDocuments)];
        for (const exporter of exporters) expect(await exportText(exporter, other)).toBe(await exportText(exporter, one));
      }),
      { numRuns: 40 },
    );
  });

  it("write names that differ to files that differ", () => {
    expect(new Set(exporters.map(({ file }) => file)).size).toBe(exporters.length);
  });

  it("are found by the name of their format, every file of it, and an unknown name lists the formats", () => {
    expect(exportersNamed("jsonld").map(({ file }) => file)).toEqual(["graph.jsonld"]);
    expect(exportersNamed("kgx").map(({ file }) => file)).toEqual(["kgx-nodes.jsonl", "kgx-edges.jsonl"]);
    expect(() => exportersNamed("turtle")).toThrow(/"turtle"; the names are jsonld, nquads, ndjsonld, kgx, kgx-tsv, neo4j, evidence-csv, cytoscape, card$/u);
  });

  it("graph.ndjsonld is the same triples, line by line, without a context", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 4 }), fc.array(anySummary, { maxLength: 2 }), async (rows, documents) => {
        const source = sourceOf(rows, documents);
        const lines = (await exportText({ write: exportNdJsonLd }, source)).trimEnd().split("\n");
        const quads = [];
        for (const line of lines) quads.push(...(await jsonld.toRDF(JSON.parse(line), { safe: true })));
        expect(canonicalLines(quads)).toEqual(canonicalLines(new Parser({ format: "N-Quads" }).parse(await exportText({ write: exportNQuads }, source))));
      }),
      { numRuns: 20 },
    );
  });

  it("a statement deserves a bare triple when it is believed and not mainly denied", () => {
    expect(deservesDirectTriple({ negated: false, belief: 0.5, support: 0.7, denial: 0.2 })).toBe(true);
    expect(deservesDirectTriple({ negated: false, belief: 0.5, support: 0.6, denial: 0.7 })).toBe(false);
    expect(deservesDirectTriple({ negated: false, belief: 0.1, support: 0.1, denial: 0 })).toBe(false);
    expect(deservesDirectTriple({ negated: true, belief: 0.9, support: 0, denial: 0.9 })).toBe(false);
  });
});
