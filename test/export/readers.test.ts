import fc from "fast-check";
import jsonld from "jsonld";
import { Parser } from "n3";
import { parse, Store } from "oxigraph";
import { describe, expect, it } from "vitest";
import { exportGraph } from "../../src/export/jsonld.ts";
import { exportNQuads } from "../../src/export/nquads.ts";
import { assemble } from "../../src/graph/assemble.ts";
import { anyRow, anySummary, run } from "../graph/sample-rows.ts";
import { canonicalLines } from "./triples.ts";

const anyGraph = fc.tuple(fc.array(anyRow, { maxLength: 6 }), fc.array(anySummary, { maxLength: 3 }));

describe("independent readers", () => {
  it("jsonld.js in safe mode, oxigraph and n3 read the same triples, whatever the texts hold", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async ([rows, documents]) => {
        const graph = assemble(rows);
        const json = [...exportGraph(graph, documents, run)].join("");
        const nquads = [...exportNQuads(graph, documents, run)].join("");
        const expected = canonicalLines(new Parser({ format: "N-Quads" }).parse(nquads));
        expect(canonicalLines(parse(nquads, { format: "application/n-quads" }))).toEqual(expected);
        expect(canonicalLines(parse(json, { format: "application/ld+json" }))).toEqual(expected);
        expect(canonicalLines(await jsonld.toRDF(JSON.parse(json), { safe: true }))).toEqual(expected);
        expect(canonicalLines(await jsonld.toRDF(JSON.parse(json), { processingMode: "json-ld-1.0" }))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("a store keeps every triple as it was written, and loading twice changes nothing", () => {
    fc.assert(
      fc.property(anyGraph, ([rows, documents]) => {
        const graph = assemble(rows);
        const store = new Store();
        store.load([...exportGraph(graph, documents, run)].join(""), { format: "application/ld+json" });
        const size = store.size;
        store.load([...exportNQuads(graph, documents, run)].join(""), { format: "application/n-quads" });
        expect(store.size).toBe(size);
        const written = new Parser({ format: "N-Quads" }).parse([...exportNQuads(graph, documents, run)].join(""));
        const stored = new Parser({ format: "N-Quads" }).parse(store.dump({ format: "application/n-quads" }));
        expect(canonicalLines(stored)).toEqual(canonicalLines(written));
      }),
      { numRuns: 20 },
    );
  });

  it("no node is anonymous", () => {
    fc.assert(
      fc.property(anyGraph, ([rows, documents]) => {
        const quads = new Parser({ format: "N-Quads" }).parse([...exportNQuads(assemble(rows), documents, run)].join(""));
        for (const { subject, object } of quads) expect([subject.termType, object.termType]).not.toContain("BlankNode");
      }),
    );
  });

  it("an end tag cannot stand in the file", () => {
    const graph = assemble([]);
    const json = [...exportGraph(graph, [{ ...exampleDocument, title: "</script><!-- x" }], run)].join("");
    expect(json).not.toMatch(/<\/|<!--/);
    expect(JSON.parse(json)["@graph"].find((node: { title?: string }) => node.title !== undefined).title).toBe("</script><!-- x");
  });
});

const exampleDocument = {
  id: "PMID:7",
  source: "s",
  input: "i",
  title: "t",
  year: null,
  journal: null,
  doi: null,
  pmid: null,
  pmcid: null,
  isRetracted: false,
} as const;
