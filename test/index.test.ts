import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Document, EvidenceRow } from "../src/index.ts";
import * as litgraph from "../src/index.ts";

const page = `Interleukin-6 and cisplatin response in A2780 cells

Why A2780 cells survive cisplatin is not known in full. Here, IL-6 increased the expression of MCL1 in A2780 cells, while IL-8 had no such effect. Knockdown of STAT3 abolished this induction. Overexpression of MCL1 decreased the sensitivity of A2780 cells to cisplatin, but not to paclitaxel.
`;
const bytes = new TextEncoder().encode(page);
const runtime = litgraph.createRuntime(litgraph.loadStarterLexicon());

async function documentsIn(name: string, data: litgraph.InputBytes): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const result of litgraph.readDocuments(name, data)) {
    if (result instanceof litgraph.DocumentError) throw result;
    documents.push(result);
  }
  return documents;
}

async function theDocument(): Promise<Document> {
  const [doc] = await documentsIn("page.txt", bytes);
  if (doc === undefined) throw new Error("the page gave no document");
  return doc;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the library", () => {
  it("reads documents from bytes and from a stream alike", async () => {
    async function* stream(): AsyncIterable<Uint8Array> {
      yield bytes.subarray(0, 30);
      yield bytes.subarray(30);
    }
    const [doc] = await documentsIn("page.txt", bytes);
    expect(await documentsIn("page.txt", stream())).toEqual([doc]);
    expect(doc?.title).toBe("Interleukin-6 and cisplatin response in A2780 cells");
  });

  it("gives a refusal in place of what cannot be read", async () => {
    const results: unknown[] = [];
    for await (const result of litgraph.readDocuments("nothing.txt", new Uint8Array())) results.push(result);
    expect(results).toEqual([expect.any(litgraph.DocumentError)]);
    expect(results[0]).toMatchObject({ reason: "empty", place: { input: "nothing.txt" } });
  });

  it("annotates a document and leaves the one it was given as it was", async () => {
    const doc = await theDocument();
    const annotated = runtime.pipeline.process(doc);
    expect(doc).not.toHaveProperty("mentions");
    const { mentions, relations } = litgraph.annotationOf(annotated);
    expect(mentions.filter(({ type }) => type === "gene").map(({ name }) => name)).toEqual(["IL6", "IL6", "MCL1", "CXCL8", "STAT3", "MCL1"]);
    expect(relations.map(({ relation, direction, negated }) => [relation, direction, negated])).toContainEqual(["regulates", "increase", false]);
    const first = annotated.mentions.find(({ text }) => text === "IL-8");
    const place = first === undefined ? null : litgraph.toInputSpan(doc, first.span);
    expect(page.slice(place?.start, place?.end)).toBe("IL-8");
  });

  it("assembles a graph from evidence and writes it in every format", async () => {
    const doc = await theDocument();
    const rows: readonly EvidenceRow[] = litgraph.evidenceOf(runtime.pipeline.process(doc));
    const graph = litgraph.assemble(rows);
    expect(graph.statements).toContainEqual(expect.objectContaining({ subject: "HGNC:6018", relation: "regulates", object: "HGNC:6943" }));
    const source = litgraph.graphSource(graph, [litgraph.documentSummaryOf(doc)], litgraph.describeRun(runtime));
    const silent: string[] = [];
    for (const exporter of litgraph.exporters) {
      const text = await litgraph.exportText(exporter, source);
      expect(text, exporter.file).not.toBe("");
      if (!/hgnc[:/]6018/iu.test(text)) silent.push(exporter.file);
    }
    // These tell how to load the graph, and what is in it as a whole.
    expect(silent.toSorted()).toEqual(["dataset.jsonld", "neo4j-import.sh"]);
  });

  it("says which version, lexicon and rules made a graph", () => {
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { readonly version: string };
    expect(litgraph.litgraphVersion()).toBe(version);
    expect(litgraph.describeRun(runtime)).toMatchObject({ litgraphVersion: version, lexiconHash: runtime.lexicon.hash, ruleSetHash: runtime.ruleSetHash });
  });

  it("prints nothing on the way from page to graph", async () => {
    const written = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write"), vi.spyOn(console, "log"), vi.spyOn(console, "error")];
    const graph = litgraph.assemble(litgraph.evidenceOf(runtime.pipeline.process(await theDocument())));
    const source = litgraph.graphSource(graph, [], litgraph.describeRun(runtime));
    for (const exporter of litgraph.exporters) expect((await litgraph.exportText(exporter, source)).length).toBeGreaterThan(0);
    for (const spy of written) expect(spy).not.toHaveBeenCalled();
  });
});
