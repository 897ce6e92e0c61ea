import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { harmlessText } from "../../src/export/csv.ts";
import type { FilesBeside } from "../../src/export/dataset-card.ts";
import type { Exporter } from "../../src/export/exporters.ts";
import { cardLast, exportersNamed } from "../../src/export/exporters.ts";
import { exportFiles, exportText } from "../../src/export/files.ts";
import { assemble } from "../../src/graph/assemble.ts";
import { graphSource } from "../../src/graph/graph-source.ts";
import type { EvidenceRow } from "../../src/model/graph.ts";
import { akt, anyRow, entity, row, run, summary } from "../graph/sample-rows.ts";

const sourceOf = (rows: readonly EvidenceRow[]) => graphSource(assemble(rows), [summary()], run);
const sources = fc.array(anyRow, { maxLength: 8 }).map(sourceOf);

function exporter(name: string, file?: string): Exporter {
  const found = exportersNamed(name).find((candidate) => file === undefined || candidate.file === file);
  if (found === undefined) throw new Error(`no exporter ${name}`);
  return found;
}

async function contents(from: Exporter, source: ReturnType<typeof sourceOf>, beside: FilesBeside = new Map()): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for await (const { name, chunks } of exportFiles(from, source, { beside })) {
    const pieces: Buffer[] = [];
    for await (const chunk of chunks) pieces.push(Buffer.from(chunk));
    files.set(name, Buffer.concat(pieces));
  }
  return files;
}

/** Reads RFC 4180 by its grammar. */
function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  return rows.filter((cells) => cells.length > 1);
}

describe("files of an export", () => {
  it("JSON-LD is cut into whole documents with one context, which together say what one document says", async () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      row({ subject: entity(`HGNC:${index}`, `G${index}`, "gene") }, { quote: `Sentence ${index}.`, document: `PMID:${index + 1}` }),
    );
    const whole = exporter("jsonld");
    const parts = await contents({ ...whole, partBytes: 12_000 }, sourceOf(rows));
    const [first = "", second = ""] = [...parts.keys()];
    expect([first, second]).toEqual(["graph.jsonld", "graph-0002.jsonld"]);
    const documents = [...parts.values()].map((bytes) => JSON.parse(bytes.toString("utf8")) as { "@context": unknown; "@graph": unknown[] });
    const one = JSON.parse(await exportText(whole, sourceOf(rows))) as { "@context": unknown; "@graph": unknown[] };
    for (const document of documents) expect(document["@context"]).toEqual(one["@context"]);
    expect(documents.flatMap((document) => document["@graph"])).toEqual(one["@graph"]);
    expect(documents.length).toBeGreaterThan(2);
    expect((await contents(whole, sourceOf(rows))).size).toBe(1);
  });

  it("a claim that very many papers make is cut too: no file is much larger than it may be, and nothing is lost", async () => {
    const rows = Array.from({ length: 700 }, (_, index) => row({}, { quote: `Sentence ${index}.`, document: `PMID:${index + 1}` }));
    const whole = exporter("jsonld");
    const parts = [...(await contents({ ...whole, partBytes: 400_000 }, sourceOf(rows))).values()];
    for (const part of parts) expect(part.length).toBeLessThan(700_000);
    const graphs = parts.map((bytes) => JSON.parse(bytes.toString("utf8"))["@graph"] as unknown[]);
    expect(graphs.flat()).toEqual(JSON.parse(await exportText(whole, sourceOf(rows)))["@graph"]);
  });

  it("graph.nq.gz unpacks to the N-Quads, and equal graphs give equal bytes", async () => {
    const nquads = exporter("nquads");
    const source = sourceOf([row()]);
    const packed = (await contents(nquads, source)).get("graph.nq.gz") ?? Buffer.alloc(0);
    expect(gunzipSync(packed).toString("utf8")).toBe(await exportText(nquads, source));
    expect((await contents(nquads, source)).get("graph.nq.gz")).toEqual(packed);
  });

  it("Neo4j's files have one cell for each column, whatever the texts hold, and relationships join nodes that are there", async () => {
    await fc.assert(
      fc.asyncProperty(sources, async (source) => {
        const [nodeHead = [], ...nodes] = csvRows(await exportText(exporter("neo4j", "neo4j-nodes.csv"), source));
        const [edgeHead = [], ...edges] = csvRows(await exportText(exporter("neo4j", "neo4j-relationships.csv"), source));
        expect(nodes).toHaveLength(source.counts.entities);
        expect(edges).toHaveLength(source.counts.statements);
        const ids = new Set(nodes.map(([id]) => id));
        for (const cells of nodes) expect(cells).toHaveLength(nodeHead.length);
        for (const cells of edges) {
          expect(cells).toHaveLength(edgeHead.length);
          expect(ids.has(cells[0]) && ids.has(cells[edgeHead.indexOf(":END_ID")])).toBe(true);
          expect(cells.at(-1)).toMatch(/^[A-Z_]+$/u);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("no cell of evidence.csv begins like a formula", async () => {
    const hostile = row({}, { quote: '=HYPERLINK("http://x","y")', subjectText: "+1", objectText: "@x", input: "-1.html" });
    const [, cells = []] = csvRows(await exportText(exporter("evidence-csv"), sourceOf([hostile])));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
    expect(cells).toContain('\'=HYPERLINK("http://x","y")');
    expect(harmlessText("IL-6 = up")).toBe("IL-6 = up");
  });

  it("graph.cyjs is JSON whose edges join its nodes", async () => {
    await fc.assert(
      fc.asyncProperty(sources, async (source) => {
        const { elements } = JSON.parse(await exportText(exporter("cytoscape"), source)) as {
          elements: { nodes: { data: { id: string } }[]; edges: { data: { id: string; source: string; target: string } }[] };
        };
        const ids = new Set(elements.nodes.map(({ data }) => data.id));
        expect(ids.size).toBe(source.counts.entities);
        expect(elements.edges).toHaveLength(source.counts.statements);
        for (const { data } of elements.edges) expect(ids.has(data.source) && ids.has(data.target)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("the dataset card counts the triples that the N-Quads have", async () => {
    await fc.assert(
      fc.asyncProperty(sources, async (source) => {
        const lines = (await exportText(exporter("nquads"), source)).trimEnd().split("\n");
        const card = JSON.parse(await exportText(exporter("card"), source)) as { readonly "@graph": readonly Readonly<Record<string, unknown>>[] };
        expect(card["@graph"][0]?.["void:triples"]).toBe(new Set(lines).size);
      }),
      { numRuns: 20 },
    );
  });

  it("the dataset card names the files that were written before it, and is written after all others", async () => {
    const beside = new Map([
      ["graph.nq.gz", { bytes: 12, sha256: "ab" }],
      ["graph.jsonld", { bytes: 34, sha256: "cd" }],
      ["ledger.ndjson", { bytes: 5, sha256: "ef" }],
    ]);
    const text = (await contents(exporter("card"), sourceOf([row()]), beside)).get("dataset.jsonld")?.toString("utf8");
    const nodes = (JSON.parse(text ?? "") as { readonly "@graph": readonly Readonly<Record<string, unknown>>[] })["@graph"];
    expect(nodes.filter(({ type }) => [type].flat().includes("dcat:Distribution"))).toMatchObject([
      { "dct:title": "graph.jsonld", "dcat:byteSize": 34, "schema:sha256": "cd", "schema:encodingFormat": "application/ld+json" },
      { "dct:title": "graph.nq.gz", "dcat:byteSize": 12, "schema:sha256": "ab", "schema:encodingFormat": "application/n-quads" },
    ]);
    expect(nodes[0]?.["dct:rights"]).toMatch(/terminologies/u);
    expect(cardLast(["card", "nquads", "jsonld"], (name) => name)).toEqual(["nquads", "jsonld", "card"]);
  });

  it("the dataset card is JSON-LD in which nothing vanishes and nothing is anonymous", async () => {
    const card = JSON.parse(await exportText(exporter("card"), sourceOf([row(), row({ object: akt, relation: "regulates", aspect: null })]))) as object;
    const quads = (await jsonld.toRDF(card, { safe: true })) as {
      subject: { termType: string };
      predicate: { value: string };
      object: { value: string; termType: string };
    }[];
    expect(quads.filter(({ subject, object }) => subject.termType === "BlankNode" || object.termType === "BlankNode")).toEqual([]);
    const said = new Map(quads.map(({ predicate, object }) => [predicate.value, object.value]));
    expect(said.get("https://w3id.org/litgraph/vocab/statements")).toBe("2");
    expect(said.get("http://rdfs.org/ns/void#documents")).toBe("1");
    expect([...said.keys()]).toContain("http://www.w3.org/ns/prov#wasAssociatedWith");
  });
});
