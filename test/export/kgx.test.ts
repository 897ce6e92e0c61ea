import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { associationClasses } from "../../src/export/association-classes.ts";
import { exportKgxEdges, exportKgxEdgesTsv, exportKgxNodes, exportKgxNodesTsv, kgxEdgeColumns, kgxNodeColumns } from "../../src/export/kgx.ts";
import { assemble } from "../../src/graph/assemble.ts";
import { graphSource } from "../../src/graph/graph-source.ts";
import type { EvidenceRow } from "../../src/model/graph.ts";
import { kgxEdge, kgxNode } from "../../src/schemas/graph-files.ts";
import { a2780, akt, anyRow, row, run, skov3 } from "../graph/sample-rows.ts";

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

  it("nodes and edges are what their schemas say, and each class of associations takes the categories of its ends", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const nodes = (await recordsOf(exportKgxNodes(graph))).map((node) => kgxNode.parse(node));
        const categories = new Map(nodes.map(({ id, category }) => [id, category[0]?.slice("biolink:".length)]));
        for (const edge of (await recordsOf(exportKgxEdges(graph))).map((record) => kgxEdge.parse(record))) {
          const { subjects, objects } = associationClasses[edge.category[0].slice("biolink:".length)] ?? {};
          if (subjects !== undefined) expect(subjects).toContain(categories.get(edge.subject));
          if (objects !== undefined) expect(objects).toContain(categories.get(edge.object));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("an edge is refused with a predicate that its class does not take, and without a qualifier that it wants", async () => {
    const [edge] = await recordsOf(exportKgxEdges(sourceOf([row({ relation: "regulates", aspect: "expression", object: akt })])));
    expect(edge).toMatchObject({ category: ["biolink:GeneRegulatesGeneAssociation"], predicate: "biolink:regulates" });
    expect(kgxEdge.safeParse(edge).success).toBe(true);
    expect(kgxEdge.safeParse({ ...edge, predicate: "biolink:affects" }).success).toBe(false);
    const { object_direction_qualifier: _, ...undirected } = edge ?? {};
    expect(kgxEdge.safeParse(undirected).success).toBe(false);
    expect(kgxEdge.safeParse({ ...edge, category: ["biolink:GeneAssociation"] }).success).toBe(false);
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
