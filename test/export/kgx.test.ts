import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportKgxEdges, exportKgxEdgesTsv, exportKgxNodes, exportKgxNodesTsv, kgxEdgeColumns, kgxNodeColumns } from "../../src/export/kgx.ts";
import { assemble } from "../../src/graph/assemble.ts";
import { graphSource } from "../../src/graph/graph-source.ts";
import type { EvidenceRow } from "../../src/model/graph.ts";
import { a2780, anyRow, row, run, skov3 } from "../graph/sample-rows.ts";

const linesOf = async (pieces: AsyncIterable<string>): Promise<readonly string[]> => {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text.split("\n").slice(0, -1);
};
const recordsOf = async (pieces: AsyncIterable<string>) => (await linesOf(pieces)).map((line) => JSON.parse(line) as Record<string, unknown>);

const sourceOf = (rows: readonly EvidenceRow[]) => graphSource(assemble(rows), [], run);
const graphs = fc.array(anyRow, { maxLength: 8 }).map(sourceOf);

describe("KGX", () => {
  it("every edge joins two nodes of the node file and has what Biolink asks of an association", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const nodes = new Map((await recordsOf(exportKgxNodes(graph))).map((node) => [node.id, node]));
        const edges = await recordsOf(exportKgxEdges(graph));
        expect(edges).toHaveLength(graph.counts.statements);
        for (const edge of edges) {
          expect(nodes.has(edge.subject) && nodes.has(edge.object)).toBe(true);
          expect(edge).toMatchObject({
            predicate: expect.stringMatching(/^biolink:[a-z_]+$/),
            category: [expect.stringMatching(/^biolink:[A-Z][A-Za-z]+$/)],
            knowledge_level: "not_provided",
            agent_type: "text_mining_agent",
            primary_knowledge_source: "infores:litgraph",
          });
        }
        for (const node of nodes.values())
          expect(node).toMatchObject({ category: [expect.stringMatching(/^biolink:[A-Z][A-Za-z]+$/)], name: expect.any(String) });
      }),
    );
  });

  it("the tables have one line for each record and one cell for each column, whatever the texts hold", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const nodes = await linesOf(exportKgxNodesTsv(graph));
        const edges = await linesOf(exportKgxEdgesTsv(graph));
        expect(nodes).toHaveLength(graph.counts.entities + 1);
        expect(edges).toHaveLength(graph.counts.statements + 1);
        for (const line of nodes) expect(line.split("\t")).toHaveLength(kgxNodeColumns.length);
        for (const line of edges) expect(line.split("\t")).toHaveLength(kgxEdgeColumns.length);
      }),
    );
  });

  it("has no field in JSON lines that the table has no column for", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        for (const edge of await recordsOf(exportKgxEdges(graph))) expect(kgxEdgeColumns).toEqual(expect.arrayContaining(Object.keys(edge)));
        for (const node of await recordsOf(exportKgxNodes(graph))) expect(kgxNodeColumns).toEqual(expect.arrayContaining(Object.keys(node)));
      }),
    );
  });

  it("says what is denied, where it holds, and by which sentence", async () => {
    const context = (cell: typeof a2780) => ({ context: { cellLines: [cell.curie], diseases: [], species: [] } });
    const yes = row({}, { ...context(a2780), quote: "Yes." });
    const no = row({}, { ...context(skov3), quote: "No.", negated: true });
    expect(await recordsOf(exportKgxEdges(sourceOf([yes, no])))).toMatchObject([
      { predicate: "biolink:decreases_sensitivity_to", negated: false, holds_in: [a2780.curie], denied_in: [skov3.curie], supporting_text: ["Yes."] },
    ]);
    expect(await recordsOf(exportKgxEdges(sourceOf([no])))).toMatchObject([{ negated: true, supporting_text: ["No."] }]);
  });
});
