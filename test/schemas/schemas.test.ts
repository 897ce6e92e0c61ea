import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { settingNames, settingRows } from "../../src/cli/config/settings.ts";
import { tablesPage } from "../../src/cli/reference/tables-page.ts";
import { exportersNamed } from "../../src/export/exporters.ts";
import { exportText } from "../../src/export/files.ts";
import { assemble } from "../../src/graph/assemble.ts";
import { graphSource } from "../../src/graph/graph-source.ts";
import { fileFormats, formatOfFile } from "../../src/schemas/file-formats.ts";
import { jsonSchemaOf } from "../../src/schemas/json-schema.ts";
import { openDatabase } from "../../src/store/database.ts";
import { litgraph } from "../cli/captured.ts";
import { anyRow, anySummary, run } from "../graph/sample-rows.ts";

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "litgraph-schemas-"));
  const page = join(folder, "page.txt");
  writeFileSync(page, readFileSync("corpus/plain/ovarian-cisplatin-il8.txt"));
  writeFileSync(join(folder, "bad.bin"), new Uint8Array([0, 0, 0, 0]));
  const { code, stderr } = await litgraph([
    "run",
    page,
    join(folder, "bad.bin"),
    "--quiet",
    "--no-report",
    "--out",
    join(folder, "out"),
    "--format",
    "jsonld",
    "ndjsonld",
    "kgx",
  ]);
  expect(code, stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("validate", () => {
  it("finds every file of a run as its schema says", async () => {
    const { code, stdout, stderr } = await litgraph(["validate", join(folder, "out")]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const name of [
      "documents.ndjson",
      "graph.jsonld",
      "graph.ndjsonld",
      "kgx-edges.jsonl",
      "kgx-nodes.jsonl",
      "ledger.ndjson",
      "manifest.json",
      "run.json",
    ]) {
      expect(stdout).toContain(`${name}: `);
    }
  });

  it("tells the line and the place of what a schema does not allow", async () => {
    const lines = readFileSync(join(folder, "out", "ledger.ndjson"), "utf8")
      .trim()
      .split("\n");
    const path = join(folder, "ledger.ndjson");
    writeFileSync(path, `${lines[0]}\n${(lines[1] ?? "").replace(/"status":"\w+"/u, '"status":"lost"')}\nno json\n`);
    const { code, stdout } = await litgraph(["validate", path, "--json"]);
    expect(code).toBe(1);
    const faults = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { readonly line: number; readonly at: string });
    expect(faults.map(({ line, at }) => [line, at])).toEqual([
      [2, "status"],
      [3, ""],
    ]);
  });

  it("tells that a file of a run was changed after it", async () => {
    const copy = join(folder, "copy");
    await litgraph(["run", join(folder, "page.txt"), "--quiet", "--no-report", "--out", copy]);
    writeFileSync(join(copy, "documents.ndjson"), `${readFileSync(join(copy, "documents.ndjson"), "utf8")} `.replace(/\n $/u, "\n\n"));
    const { code, stdout } = await litgraph(["validate", copy]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/documents\.ndjson: (?:has \d+ bytes|was changed)/u);
  });

  it("says what to do with files that it cannot tell", async () => {
    expect(await litgraph(["validate", join(folder, "page.txt")])).toMatchObject({ code: 2, stderr: expect.stringContaining("--as") });
    expect(await litgraph(["validate", "missing"])).toMatchObject({ code: 2 });
    expect(await litgraph(["validate"])).toMatchObject({ code: 2 });
    expect(await litgraph(["validate", join(folder, "page.txt"), "--as", "nothing"])).toMatchObject({ code: 2, stderr: expect.stringContaining("documents") });
  });
});

describe("schemas", () => {
  it("allow every graph of hostile texts", async () => {
    const format = formatOfFile("graph.jsonld");
    const [jsonld] = exportersNamed("jsonld");
    if (jsonld === undefined) throw new Error("there is no JSON-LD");
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 6 }), fc.array(anySummary, { maxLength: 2 }), async (rows, summaries) => {
        const result = format?.schema.safeParse(JSON.parse(await exportText(jsonld, graphSource(assemble(rows), summaries, run))));
        expect(result?.error?.issues).toBeUndefined();
        expect(result?.success).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it.each(fileFormats.map((format) => [format.name, format] as const))("%s has a JSON Schema of draft 2020-12 with a title and what it is", (name, format) => {
    const schema = jsonSchemaOf(format);
    expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", title: name });
    expect(schema.type ?? schema.$ref ?? schema.allOf).toBeDefined();
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});

describe("what a run is told", () => {
  const { schema } = formatOfFile("litgraph.config.json") ?? {};
  if (!(schema instanceof z.ZodObject)) throw new Error("the configuration is no object");

  it("has every setting, with its default, and no other", () => {
    expect(Object.keys(schema.shape).filter((name) => name !== "$schema")).toEqual(settingNames);
    const defaults = Object.fromEntries(settingNames.map((name) => [name, settingRows[name].fallback]));
    expect(schema.safeParse(defaults).error?.issues).toBeUndefined();
    expect(schema.safeParse({ workerz: 4 }).success).toBe(false);
  });

  it("is taken by a run where the schema allows it, and refused by both beyond a bound", () => {
    const value = fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.string({ maxLength: 2 })));
    const bounds = fc.constantFrom(0, 0.1, 1, 64, 256, 257, 65_536, 65_537, 86_400, 100_000, 999_999_999, -1, "rules", "json", "balanced");
    fc.assert(
      fc.property(fc.constantFrom(...settingNames), fc.oneof(value, bounds), (name, found) => {
        const isAllowed = schema.safeParse({ [name]: found }).success;
        const read = settingRows[name].read(found);
        if (isAllowed) expect(read).toEqual(found);
        // A run also takes what the environment has as text.
        else if (typeof found !== "string") expect(read).toBeUndefined();
      }),
    );
  });
});

describe("tables", () => {
  it("of a run have the columns that the reference lists", async () => {
    const page = tablesPage();
    const database = await openDatabase(join(folder, "scratch"));
    try {
      const tables = readdirSync(join(folder, "out"), { recursive: true })
        .map(String)
        .filter((name) => name.endsWith(".parquet"));
      expect(tables.length).toBeGreaterThan(9);
      for (const table of tables) {
        const described = await database.all(`DESCRIBE SELECT * FROM read_parquet('${join(folder, "out", table)}')`);
        const part = page.split(/^## /mu).find((text) => text.startsWith(table.startsWith("store") ? "store" : "shards")) ?? "";
        const section = part.split(/^### /mu).find((text) => text.startsWith(`${basename(table)}\n`)) ?? "";
        const listed = [...section.matchAll(/^\| `(\w+)` \| (\S+) \|/gmu)].map(([, name, type]) => [name, type]);
        expect(listed, table).toEqual(described.map(([name, type]) => [name, type]));
      }
    } finally {
      await database.close();
    }
  });
});
