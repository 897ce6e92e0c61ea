import fc from "fast-check";
import jsonld from "jsonld";
import { Parser } from "n3";
import { parse, Store } from "oxigraph";
import { describe, expect, it } from "vitest";
import { exportersNamed } from "../../src/export/exporters.ts";
import { exportText } from "../../src/export/files.ts";
import { assemble } from "../../src/graph/assemble.ts";
import { graphSource } from "../../src/graph/graph-source.ts";
import type { DocumentSummary, EvidenceRow } from "../../src/model/graph.ts";
import { anyRow, anySummary, run } from "../graph/sample-rows.ts";
import { canonicalLines } from "./triples.ts";

const textOf = (format: string, rows: readonly EvidenceRow[], documents: readonly DocumentSummary[]): Promise<string> => {
  const [exporter] = exportersNamed(format);
  if (exporter === undefined) throw new Error(format);
  return exportText(exporter, graphSource(assemble(rows), documents, run));
};

const anyGraph = fc.tuple(fc.array(anyRow, { maxLength: 6 }), fc.array(anySummary, { maxLength: 3 }));

describe("independent readers", () => {
  it("jsonld.js in safe mode, oxigraph and n3 read the same triples, whatever the texts hold", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async ([rows, documents]) => {
        const json = await textOf("jsonld", rows, documents);
        const nquads = await textOf("nquads", rows, documents);
        const expected = canonicalLines(new Parser({ format: "N-Quads" }).parse(nquads));
        expect(canonicalLines(parse(nquads, { format: "application/n-quads" }))).toEqual(expected);
        expect(canonicalLines(parse(json, { format: "application/ld+json" }))).toEqual(expected);
        expect(canonicalLines(await jsonld.toRDF(JSON.parse(json), { safe: true }))).toEqual(expected);
        expect(canonicalLines(await jsonld.toRDF(JSON.parse(json), { processingMode: "json-ld-1.0" }))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("a store keeps every triple as it was written, and loading twice changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async ([rows, documents]) => {
        const nquads = await textOf("nquads", rows, documents);
        const store = new Store();
        store.load(await textOf("jsonld", rows, documents), { format: "application/ld+json" });
        const size = store.size;
        store.load(nquads, { format: "application/n-quads" });
        expect(store.size).toBe(size);
        const written = new Parser({ format: "N-Quads" }).parse(nquads);
        const stored = new Parser({ format: "N-Quads" }).parse(store.dump({ format: "application/n-quads" }));
        expect(canonicalLines(stored)).toEqual(canonicalLines(written));
      }),
      { numRuns: 20 },
    );
  });

  it("no node is anonymous", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async ([rows, documents]) => {
        const quads = new Parser({ format: "N-Quads" }).parse(await textOf("nquads", rows, documents));
        for (const { subject, object } of quads) expect([subject.termType, object.termType]).not.toContain("BlankNode");
      }),
    );
  });

  it("an end tag cannot stand in the file", async () => {
    const json = await textOf("jsonld", [], [{ ...exampleDocument, title: "</script><!-- x" }]);
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
