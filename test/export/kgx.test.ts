import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportKgxEdges, exportKgxEdgesTsv, exportKgxNodes, exportKgxNodesTsv, kgxEdgeColumns, kgxNodeColumns } from "../../src/export/kgx.ts";
import { assemble } from "../../src/graph/assemble.ts";
import { a2780, anyRow, row, skov3 } from "../graph/sample-rows.ts";

const linesOf = (pieces: Iterable<string>): readonly string[] => [...pieces].join("").split("\n").slice(0, -1);
const recordsOf = (pieces: Iterable<string>) => linesOf(pieces).map((line) => JSON.parse(line) as Record<string, unknown>);

const graphs = fc.array(anyRow, { maxLength: 8 }).map((rows) => assemble(rows));

describe("KGX", () => {
  it("every edge joins two nodes of the node file and has what Biolink asks of an association", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const nodes = new Map(recordsOf(exportKgxNodes(graph)).map((node) => [node.id, node]));
        const edges = recordsOf(exportKgxEdges(graph));
        expect(edges).toHaveLength(graph.statements.length);
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

  it("the tables have one line for each record and one cell for each column, whatever the texts hold", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const nodes = linesOf(exportKgxNodesTsv(graph));
        const edges = linesOf(exportKgxEdgesTsv(graph));
        expect(nodes).toHaveLength(graph.entities.length + 1);
        expect(edges).toHaveLength(graph.statements.length + 1);
        for (const line of nodes) expect(line.split("\t")).toHaveLength(kgxNodeColumns.length);
        for (const line of edges) expect(line.split("\t")).toHaveLength(kgxEdgeColumns.length);
      }),
    );
  });

  it("has no field in JSON lines that the table has no column for", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        for (const edge of recordsOf(exportKgxEdges(graph))) expect(kgxEdgeColumns).toEqual(expect.arrayContaining(Object.keys(edge)));
        for (const node of recordsOf(exportKgxNodes(graph))) expect(kgxNodeColumns).toEqual(expect.arrayContaining(Object.keys(node)));
      }),
    );
  });

  it("says what is denied, where it holds, and by which sentence", () => {
    const context = (cell: typeof a2780) => ({ context: { cellLines: [cell.curie], diseases: [], species: [] } });
    const yes = row({}, { ...context(a2780), quote: "Yes." });
    const no = row({}, { ...context(skov3), quote: "No.", negated: true });
    expect(recordsOf(exportKgxEdges(assemble([yes, no])))).toMatchObject([
      { predicate: "biolink:decreases_sensitivity_to", negated: false, holds_in: [a2780.curie], denied_in: [skov3.curie], supporting_text: ["Yes."] },
    ]);
    expect(recordsOf(exportKgxEdges(assemble([no])))).toMatchObject([{ negated: true, supporting_text: ["No."] }]);
  });
});
