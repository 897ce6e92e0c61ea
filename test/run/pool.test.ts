import { afterEach, describe, expect, it } from "vitest";
import { packageFile } from "../../src/model/package-file.ts";
import type { BatchItem } from "../../src/run/batch.ts";
import { type AnalysisPool, openPool } from "../../src/run/pool.ts";

let pool: AnalysisPool | null = null;
afterEach(async () => {
  await pool?.close();
  pool = null;
});

const open = (workers = 2): AnalysisPool => {
  const runtime = { lexicon: { buffer: new SharedArrayBuffer(0), hash: "" }, models: [null] } as const;
  pool = openPool({
    workers,
    runtime: { ...runtime, models: [null] },
    source: null,
    documentSeconds: 0.4,
    workerMegabytes: 48,
    recycleAfter: 1_000_000,
    program: packageFile("test/run/failing-worker.mjs"),
  });
  return pool;
};
const items = (...names: readonly string[]): readonly BatchItem[] =>
  names.map((name) => ({ kind: "file", name, path: name, size: 0, sha256: "", checksum: null }));

describe("a pool of threads", () => {
  it("refuses a record that hangs and analyses those beside it", async () => {
    const result = await open().analyse(items("a", "hangs", "b"));
    expect(result.documents).toEqual(["a", "b"]);
    expect(result.refused).toEqual([{ input: "hangs", message: "analysing record 1: took longer than 0.4 s and was given up" }]);
  });

  it("refuses a record that needs more memory than a thread has", async () => {
    const result = await open().analyse(items("a", "fills memory", "b"));
    expect(result.documents).toEqual(["a", "b"]);
    expect(result.refused).toEqual([{ input: "fills memory", message: "analysing record 1: needed more than 48 MiB and was given up" }]);
  });

  it("goes on with as many threads as before, whatever happened to them", async () => {
    const many = open();
    const bad = Array.from({ length: 4 }, () => many.analyse(items("hangs", "fills memory", "c")));
    for (const result of await Promise.all(bad)) expect(result.refused).toHaveLength(2);
    const good = await Promise.all(Array.from({ length: 20 }, (_, index) => many.analyse(items(String(index)))));
    expect(good.flatMap(({ documents }) => documents)).toHaveLength(20);
  });

  it("throws a fault of the program on, with its stack", async () => {
    await expect(open().analyse(items("fails"))).rejects.toThrow(/a fault of the program/u);
  });

  it("ends what is in hand when it is closed", async () => {
    const closing = open();
    const hanging = closing.analyse(items("hangs"));
    const outcome = expect(hanging).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await closing.close();
    await outcome;
  });
});
