import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { describe, expect, it } from "vitest";
import { exportText } from "../../src/export/files.ts";
import { exportNQuads } from "../../src/export/nquads.ts";
import { assemble } from "../../src/graph/assemble.ts";
import { graphSource } from "../../src/graph/graph-source.ts";
import type { Graph } from "../../src/model/graph.ts";
import { packageFile } from "../../src/model/package-file.ts";
import { anyRow, anySummary, row, run, summary } from "../graph/sample-rows.ts";

const shapes = new Store(new Parser().parse(readFileSync(packageFile("src/export/shapes.ttl"), "utf8")));

async function faultsIn(nquads: string): Promise<readonly string[]> {
  const data = new Store(new Parser({ format: "N-Quads" }).parse(nquads));
  const report = await new SHACLValidator(shapes as never).validate(data as never);
  return report.results.map((result) => `${result.focusNode?.value} ${JSON.stringify(result.path)} ${result.sourceConstraintComponent?.value}`);
}

const nquadsOf = (graph: Graph, documents = [summary()]): Promise<string> => exportText({ write: exportNQuads }, graphSource(graph, documents, run));

describe("shapes", () => {
  it("every export conforms", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 4 }), fc.array(anySummary, { maxLength: 2 }), async (rows, documents) => {
        expect(await faultsIn(await nquadsOf(assemble(rows), documents))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ["an evidence without its document", /.*hasSource.*\n/],
    ["a statement without evidence", /.*has_evidence.*\n/],
    ["a participant without a type", /.*identifiers\.org\/hgnc\/6018> <[^>]*type.*\n/],
    ["a sentence without its quote", /.*oa#exact.*\n/],
    ["a document that says nothing of retraction", /.*pubmed\/1>.*isRetracted.*\n/],
  ])("%s does not conform", async (_fault, line) => {
    const nquads = await nquadsOf(assemble([row()]));
    const broken = nquads.replace(line, "");
    expect(broken).not.toBe(nquads);
    expect(await faultsIn(nquads)).toEqual([]);
    expect(await faultsIn(broken)).not.toEqual([]);
  });
});
