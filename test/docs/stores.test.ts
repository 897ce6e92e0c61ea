import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "n3";
import { Store } from "oxigraph";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import type { RdfQuad } from "../export/triples.ts";
import { canonicalLines } from "../export/triples.ts";
import { codeBlocks, contentOf } from "./markdown.ts";
import { useStartedClone } from "./started-clone.ts";

const built = useStartedClone();

describe("pages of stores", () => {
  const manifest = () => JSON.parse(readFileSync(join(built().path, "output/manifest.json"), "utf8")) as { readonly counts: Readonly<Record<string, number>> };
  const nquads = () => built().shell("npx litgraph export output --format nquads --out stores >/dev/null && zcat stores/graph.nq.gz").stdout;

  it("the SQL of DuckDB's page has rows, and the tables hold what manifest.json counts", async () => {
    const queries = codeBlocks(contentOf("src/docs/stores/duckdb.md")).filter(({ language }) => language === "sql");
    expect(queries.length).toBeGreaterThan(1);
    const database = await openDatabase(join(built().path, "scratch"));
    try {
      const rows = (sql: string) => database.all(sql.replaceAll("'output/", `'${built().path}/output/`).replace(/;\s*$/u, ""));
      for (const { text } of queries) expect((await rows(text)).length, text).toBeGreaterThan(0);
      for (const table of ["statements", "evidence", "entities", "contradictions"] as const)
        expect(await rows(`SELECT count(*) FROM 'output/store/${table}.parquet'`)).toEqual([[manifest().counts[table]]]);
    } finally {
      await database.close();
    }
  });

  it("Oxigraph and n3 read the same triples, as many as the file has different lines, and a second load adds none", () => {
    const text = nquads();
    const store = new Store();
    store.load(text, { format: "application/n-quads" });
    const lines = new Set(text.trimEnd().split("\n"));
    expect(store.size).toBe(lines.size);
    const [byN3, byOxigraph] = [new Parser({ format: "N-Quads" }).parse(text), store.match() as Iterable<RdfQuad>].map((quads) =>
      canonicalLines(quads).join("\n"),
    );
    expect(byN3 === byOxigraph).toBe(true);
    store.load(text, { format: "application/n-quads" });
    expect(store.size).toBe(lines.size);
    const ofType = (type: string) =>
      Number(
        (store.query(`SELECT (COUNT(*) AS ?n) { ?x a <https://w3id.org/biolink/vocab/${type}> }`, {}) as Map<string, { value: string }>[])[0]?.get("n")?.value,
      );
    expect(ofType("Association")).toBe(manifest().counts.statements);
    expect(ofType("TextMiningStudyResult")).toBe(manifest().counts.evidence);
  });

  it("the Cypher of Neo4j's page names properties, labels and types that its tables have", () => {
    const { status, stderr } = built().shell("npx litgraph export output --format neo4j --out stores");
    expect(status, stderr).toBe(0);
    const table = (name: string): readonly [head: ReadonlySet<string>, text: string] => {
      const text = readFileSync(join(built().path, "stores", `neo4j-${name}.csv`), "utf8");
      return [new Set((text.split(/\r?\n/u)[0] ?? "").split(",").map((column) => column.replace(/:.*$/u, ""))), text];
    };
    const [nodes, relationships] = [table("nodes"), table("relationships")];
    const [query = ""] = codeBlocks(contentOf("src/docs/stores/neo4j.md")).flatMap(({ language, text }) => (language === "cypher" ? [text] : []));
    const used = (variable: string) => [...query.matchAll(new RegExp(`\\b${variable}\\.(\\w+)`, "gu"))].map(([, property = ""]) => property);
    expect(used("r").length).toBeGreaterThan(4);
    expect(used("r").filter((property) => !relationships[0].has(property))).toEqual([]);
    expect([...used("d"), ...used("g")].filter((property) => !nodes[0].has(property))).toEqual([]);
    expect(nodes[1]).toContain("ChemicalEntity");
    expect(relationships[1]).toMatch(/,"?AFFECTS"?(?:,|\r?\n)/u);
  });

  it("every export is what its schema says", () => {
    const { status, stdout } = built().shell(
      "npx litgraph export output --format jsonld ndjsonld kgx card cytoscape bioc --out stores && npx litgraph validate stores",
    );
    expect(status, stdout).toBe(0);
    for (const name of [
      "graph.jsonld: graph, as",
      "graph.ndjsonld: ",
      "kgx-nodes.jsonl: kgx-nodes, as",
      "kgx-edges.jsonl: kgx-edges, as",
      "dataset.jsonld: dataset, as",
      "graph.cyjs: cytoscape, as",
      "documents.bioc.json: bioc, as",
    ])
      expect(stdout).toContain(name);
  });
});
