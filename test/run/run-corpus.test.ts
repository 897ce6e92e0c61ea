import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportersNamed } from "../../src/export/exporters.ts";
import type { RunOptions } from "../../src/run/run-corpus.ts";
import { runCorpus } from "../../src/run/run-corpus.ts";
import { graphOf } from "./graph-of.ts";
import { lineSource, runtime } from "./line-source.ts";
import { runOptions } from "./run-options.ts";

let root = "";
let clock = 0;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "litgraph-run-"));
  clock = 1_700_000_000_000;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const file = (name: string, ...lines: readonly string[]): string => {
  const path = join(root, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
};
const run = (inputs: readonly string[], out: string, more: Partial<RunOptions> = {}) =>
  runCorpus(
    runOptions(runtime, inputs, join(root, out), {
      source: lineSource,
      now: () => {
        clock += 1000;
        return clock;
      },
      ...more,
    }),
  );
const read = (out: string, name: string): string => readFileSync(join(root, out, name), "utf8");
const rows = (out: string, name: string): readonly Record<string, unknown>[] =>
  read(out, name)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const first = "1|2010|BCL2 raises the expression of IL-6";
const sameByTitle = "|2010|Bcl2 raises the expression of IL–6.";
const second = "2|2011|BCL2 once more raises the expression of IL-6";

describe("a run", () => {
  it("writes graph, documents, ledger and run.json and leaves nothing else", async () => {
    const result = await run([file("a.txt", first, second)], "out");
    expect(readdirSync(join(root, "out")).sort()).toEqual([
      "documents.ndjson",
      "graph.jsonld",
      "ledger.ndjson",
      "manifest.json",
      "run.json",
      "shards",
      "store",
    ]);
    expect(rows("out", "documents.ndjson").map((row) => row.id)).toEqual(["PMID:1", "PMID:2"]);
    expect(result.record.counts).toMatchObject({ files: 1, records: 2, documents: 2, merged: 0, refused: 0, statements: 1, evidence: 2 });
    expect(result.record.files["graph.jsonld"]?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(JSON.parse(read("out", "run.json"))).toMatchObject({ startedAt: "2023-11-14T22:13:21.000Z", counts: { documents: 2 } });
  });

  it("keeps every record in the ledger: read, refused with its place, refused by a stage, merged, skipped", async () => {
    file("b.txt", sameByTitle, "bad line", "9|2000|made to fail");
    file("a.txt", first);
    file(".hidden", "x");
    await run([root], "out");
    const ledger = rows("out", "ledger.ndjson").map((row) => [String(row.input).replace(`${root}/`, ""), row.record, row.status, row.reason, row.offset]);
    expect(ledger).toEqual([
      [".hidden", null, "skipped", "hidden file", null],
      ["a.txt", 1, "read", null, null],
      ["b.txt", 1, "merged", null, null],
      ["b.txt", 2, "refused", "malformed", sameByTitle.length + 1],
      ["b.txt", 3, "refused", "stage-failed", null],
      ["out", null, "skipped", "the folder that this run writes to", null],
    ]);
    const merged = rows("out", "ledger.ndjson").find((row) => row.status === "merged");
    expect(merged?.mergedInto).toEqual({ id: "PMID:1", input: join(root, "a.txt"), record: 1 });
    expect(rows("out", "documents.ndjson")).toMatchObject([{ id: "PMID:1", alsoOn: [join(root, "b.txt")] }]);
  });

  it("counts what two pages of one paper print as one piece of evidence, under one document", async () => {
    file("a.txt", first);
    file("b.txt", sameByTitle);
    await run([join(root, "a.txt"), join(root, "b.txt")], "out");
    const graph = await graphOf(join(root, "out"));
    expect(graph.statements).toHaveLength(1);
    const evidence = graph.statements[0]?.evidence ?? [];
    expect(evidence.map((piece) => piece.document)).toEqual(["PMID:1", "PMID:1"]);
    expect(evidence.filter((piece) => piece.repeats === null)).toHaveLength(1);
  });

  it("gives the same bytes whatever the order of the arguments, but for run.json", async () => {
    const paths = [file("a.txt", first, "bad"), file("b.txt", second, sameByTitle), file("c.txt", "3|2012|BCL2 and then some IL6")];
    await run(paths, "one");
    await run(paths.toReversed(), "two");
    for (const name of ["graph.jsonld", "documents.ndjson", "ledger.ndjson"]) expect(read("two", name)).toBe(read("one", name));
  });

  it("goes on past refused records and says when there are more than allowed", async () => {
    const path = file("a.txt", "bad", "bad", first);
    expect((await run([path], "out", { maxFailures: 2 })).isPastMaxFailures).toBe(false);
    const result = await run([path], "out", { maxFailures: 1 });
    expect(result.isPastMaxFailures).toBe(true);
    expect(result.record.counts).toMatchObject({ documents: 1, refused: 2, records: 3 });
    expect(result.refusals[0]).toMatchObject({ reason: "malformed", record: 1 });
  });

  it("refuses an empty input with a reason and goes on", async () => {
    writeFileSync(join(root, "empty.txt"), "");
    const result = await run([file("a.txt", first), join(root, "empty.txt"), file("blank.txt", "")], "out");
    expect(result.record.refusals).toEqual({ empty: 1, "no-text": 1 });
    expect(result.record.counts.documents).toBe(1);
  });

  it("reads standard input", async () => {
    const result = await run(["-"], "out", { standardInput: () => Readable.from([Buffer.from(first)]) });
    expect(result.record.counts.documents).toBe(1);
    expect(rows("out", "ledger.ndjson")[0]).toMatchObject({ input: "-", status: "read" });
  });

  it("writes nothing when it is stopped, and leaves what stood there", async () => {
    await run([file("a.txt", first)], "out");
    const before = read("out", "graph.jsonld");
    const stop = new AbortController();
    const many = file("many.txt", ...Array.from({ length: 300 }, (_, index) => `${index + 10}|2010|BCL2 number ${index} raises IL-6`));
    const stopping = run([many], "out", { signal: stop.signal, onProgress: ({ documents }) => documents > 20 && stop.abort(new Error("stopped by a test")) });
    await expect(stopping).rejects.toThrow("stopped by a test");
    expect(read("out", "graph.jsonld")).toBe(before);
    expect(readdirSync(join(root, "out")).sort()).toEqual([
      "documents.ndjson",
      "graph.jsonld",
      "ledger.ndjson",
      "manifest.json",
      "run.json",
      "shards",
      "store",
    ]);
  });

  it("clears away what a killed run has left, but not what a living one is at", async () => {
    mkdirSync(join(root, "out"));
    const dead = spawnSync(process.execPath, ["-e", "process.exit()"]).pid;
    for (const name of [`.${dead}.duckdb`, `.${dead}.0123abcd.part`, `.${process.ppid}.0123abcd.part`, ".1.txt"]) writeFileSync(join(root, "out", name), "");
    await run([file("a.txt", first)], "out");
    const left = readdirSync(join(root, "out")).filter((name) => name.startsWith("."));
    expect(left.sort()).toEqual([".1.txt", `.${process.ppid}.0123abcd.part`].sort());
  });

  it("throws a fault of a source on instead of booking it as a bad input", async () => {
    const broken = {
      ...lineSource,
      // biome-ignore lint/correctness/useYield: it fails before it yields
      async *read() {
        throw new TypeError("a fault of the program");
      },
    };
    await expect(run([file("a.txt", first)], "out", { source: broken })).rejects.toThrow("a fault of the program");
  });

  it("does only what is new, and forgets what is gone: the bytes are those of a run that never saw anything else", async () => {
    const paths = [file("a.txt", first), file("b.txt", second), file("c.txt", "3|2012|BCL2 and then some IL6")];
    const whole = (path: string): string => join(root, path);
    expect((await run(paths, "out")).record.profile.analysed).toBe(3);
    expect((await run(paths, "out")).record.profile.analysed).toBe(0);
    expect((await run(paths, "out", { isForced: true })).record.profile.analysed).toBe(3);
    file("b.txt", "2|2011|BCL2 no more IL-6");
    file("d.txt", "4|2013|BCL2 at last IL6");
    const changed = [whole("b.txt"), whole("c.txt"), whole("d.txt")];
    await run(changed, "out");
    await run(changed, "fresh");
    for (const name of ["graph.jsonld", "documents.ndjson", "ledger.ndjson"]) expect(read("out", name)).toBe(read("fresh", name));
    expect(readdirSync(join(root, "out", "shards")).sort()).toEqual(readdirSync(join(root, "fresh", "shards")).sort());
  });

  it("with other rules or another version of the program does everything again", async () => {
    const paths = [file("a.txt", first, second)];
    await run(paths, "out");
    expect((await run(paths, "out", { facts: { ...runtime, ruleSetHash: "1".repeat(64) } })).record.profile.analysed).toBe(2);
    expect((await run(paths, "out", { litgraphVersion: "0.0.1" })).record.profile.analysed).toBe(2);
    expect((await run(paths, "out", { litgraphVersion: "0.0.1", formats: exportersNamed("nquads"), maxFailures: 0 })).record.profile.analysed).toBe(0);
  });

  it("keeps a second run out of its folder while it is at work", async () => {
    const paths = [file("a.txt", first)];
    const both = await Promise.allSettled([run(paths, "out"), run(paths, "out")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { message: expect.stringContaining("another run") } });
  });
});
