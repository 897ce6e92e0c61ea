import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { largePubmedFile, pubmedFile } from "../../src/cli/soak/sample-dump.ts";
import { shareLexicon } from "../../src/lexicon/share.ts";
import { analystHere, analystInThreads, type BatchAnalyst } from "../../src/run/analyst.ts";
import { listInputs } from "../../src/run/inputs.ts";
import { type DoneSlice, type RunSlicesOptions, runSlices, type SliceStore, type SlicesOutcome } from "../../src/run/run-slices.ts";
import { openRuntime } from "../../src/run/runtime.ts";
import { wholeShare } from "../../src/run/share.ts";
import { shareRuntime } from "../../src/run/shared-runtime.ts";
import { stageTimes } from "../../src/run/stage-times.ts";
import type { ShardItem } from "../../src/store/analysed-document.ts";

// The thread's program is the built one, so that a document from it must equal what the sources give here.

const runtime = shareRuntime(shareLexicon("starter"), [null]);
const opened = openRuntime(runtime);
let root = "";
let threads: BatchAnalyst;
beforeAll(() => {
  threads = analystInThreads({ workers: 2, runtime, source: null, documentSeconds: 60, workerMegabytes: 512, recycleAfter: 300 });
});
afterAll(() => threads.close());
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "litgraph-slices-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const here = analystHere(opened, null, new AbortController().signal);
/** Analyses with a function of the test. */
const analysing = (analyse: BatchAnalyst["analyse"]): BatchAnalyst => ({ ...here, analyse });

interface MemoryStore extends SliceStore {
  readonly kept: Map<string, { readonly done: DoneSlice; readonly items: readonly ShardItem[] }>;
  written: number;
}
function memoryStore(): MemoryStore {
  const kept: MemoryStore["kept"] = new Map();
  return {
    kept,
    written: 0,
    find: async (key) => kept.get(key)?.done ?? null,
    async write(slice, items) {
      const documents = items.filter(({ kind }) => kind === "document").length;
      const done = { slice, documents, refused: items.filter((item) => item.kind === "ledger" && item.row.status === "refused").length };
      kept.set(slice.key, { done, items });
      this.written += 1;
      return done;
    },
    async remove(keys) {
      for (const key of keys) kept.delete(key);
    },
  };
}

const making = { lexiconHash: "l", ruleSetHash: "r", codeHash: "c", source: null, sliceRecords: 60 };
async function run(store: SliceStore, analyst: BatchAnalyst, more: Partial<RunSlicesOptions> = {}): Promise<SlicesOutcome> {
  const { files } = await listInputs([join(root, "in")], () => Readable.from([]));
  const whole = { source: null, making, share: wholeShare, times: stageTimes(), onProgress: () => undefined, signal: new AbortController().signal };
  return runSlices({ files, analyst, store, ...whole, ...more });
}
/** What the slices of a run say in all, in an order of its own. */
function contentOf(store: MemoryStore, { slices }: SlicesOutcome): readonly string[] {
  const items = slices.flatMap(({ slice }) => store.kept.get(slice.key)?.items ?? []);
  // Lines are bytes; a thread gives them as another kind of array than the one at hand does.
  const readable = (item: ShardItem) =>
    item.kind === "document" ? { ...item, document: { ...item.document, line: Buffer.from(item.document.line).toString("utf8") } } : item;
  return items.map((item) => JSON.stringify(readable(item))).sort();
}
function file(name: string, content: string): void {
  mkdirSync(join(root, "in"), { recursive: true });
  writeFileSync(join(root, "in", name), content);
}

describe("slices of the input", () => {
  it("give the same documents here and in threads, from streams and from files read as a whole", async () => {
    file("large.xml", largePubmedFile(70));
    for (let index = 0; index < 55; index++) file(`small-${index}.xml`, pubmedFile(2, 5000 + 2 * index));
    file("bad.bin", "\0\0\0");
    file("deletions.xml", `<PubmedArticleSet><DeleteCitation><PMID Version="1">7</PMID></DeleteCitation></PubmedArticleSet>`);
    const [one, two] = [memoryStore(), memoryStore()];
    const [inProcess, inThreads] = [await run(one, here), await run(two, threads)];
    expect(inThreads.slices.map(({ slice }) => slice.key).sort()).toEqual(inProcess.slices.map(({ slice }) => slice.key).sort());
    const content = contentOf(one, inProcess);
    expect(content).toHaveLength(70 + 110 + 1 + 1);
    expect(contentOf(two, inThreads)).toEqual(content);
  });

  it("are not done twice: those that are there are passed over, and only what is missing is analysed", async () => {
    file("large.xml", largePubmedFile(130));
    file("small.xml", pubmedFile(3, 9000));
    const store = memoryStore();
    const first = await run(store, threads);
    expect(first.found).toBe(0);
    const content = contentOf(store, first);
    const again = await run(
      store,
      analysing(() => Promise.reject(new Error("nothing is left to do"))),
    );
    expect(again.found).toBe(first.slices.length);
    expect(contentOf(store, again)).toEqual(content);

    const middle = first.slices.find(({ slice }) => slice.part?.index === 1);
    store.kept.delete(middle?.slice.key ?? "");
    store.written = 0;
    const mended = await run(store, threads);
    expect(store.written).toBe(1);
    expect(mended.slices.find(({ slice }) => slice.part?.index === 1)?.slice.part).toEqual({ index: 1, firstRecord: 61, records: 60, isLast: false });
    expect(contentOf(store, mended)).toEqual(content);
  });

  it("change with what they are made from, and with nothing else", async () => {
    for (let index = 0; index < 40; index++) file(`${index}.xml`, pubmedFile(1, 1 + index));
    file("large.xml", largePubmedFile(70, 1000));
    const keysOf = async (more: Partial<RunSlicesOptions> = {}): Promise<readonly string[]> => {
      const analyst = analysing(async () => ({ documents: [], refused: [], withdrawals: [], applied: [], vanished: [], times: new Map() }));
      return (await run(memoryStore(), analyst, more)).slices.map(({ slice }) => slice.key).sort();
    };
    const keys = await keysOf();
    expect(await keysOf()).toEqual(keys);
    for (const changed of ["lexiconHash", "ruleSetHash", "codeHash"] as const) {
      const others = await keysOf({ making: { ...making, [changed]: "other" } });
      expect(others).toHaveLength(keys.length);
      expect(others.filter((key) => keys.includes(key))).toEqual([]);
    }
    file("3.xml", pubmedFile(1, 77));
    const afterChange = await keysOf();
    expect(afterChange.filter((key) => !keys.includes(key))).toHaveLength(1);
    file("large.xml", largePubmedFile(71, 1000));
    expect((await keysOf()).filter((key) => !afterChange.includes(key))).toHaveLength(2);
  });

  it("of all shares are those of the whole, file by file", async () => {
    for (let index = 0; index < 7; index++) file(`small-${index}.xml`, pubmedFile(2, 10 * index + 1));
    file("large.xml", largePubmedFile(70, 1000));
    const whole = memoryStore();
    const all = contentOf(whole, await run(whole, here));
    const shared: string[] = [];
    for (const index of [1, 2, 3]) {
      const store = memoryStore();
      shared.push(...contentOf(store, await run(store, here, { share: { index, count: 3 } })));
    }
    expect(shared.sort()).toEqual(all);
  });

  it("of a file that changes or goes while it is read are not kept", async () => {
    file("a.xml", pubmedFile(2));
    file("large.xml", largePubmedFile(200, 1000));
    const store = memoryStore();
    let batches = 0;
    const meddling = analysing((items) => {
      batches += 1;
      if (batches === 3) renameSync(join(root, "in", "large.xml"), join(root, "gone.xml"));
      return here.analyse(items);
    });
    const outcome = await run(store, meddling);
    expect(outcome.unreadable).toMatchObject([{ status: "refused", reason: "unreadable", record: null }]);
    expect(outcome.slices.map(({ slice }) => slice.part)).toEqual([null]);
    expect([...store.kept.values()].map(({ done }) => done.slice.part)).toEqual([null]);
  });

  it("that lack a file which went away are kept under another name and done anew", async () => {
    file("a.xml", pubmedFile(2));
    file("b.xml", pubmedFile(2, 10));
    const store = memoryStore();
    const meddling = analysing((items) => {
      // On a slow machine the first batch may go off before the second file is read.
      if (items.some((item) => JSON.stringify(item).includes("b.xml"))) file("b.xml", pubmedFile(2, 20));
      return here.analyse(items);
    });
    const outcome = await run(store, meddling);
    expect(outcome.unreadable.map((row) => row.message)).toEqual([expect.stringContaining("b.xml: has changed while the run was going on")]);
    expect(outcome.slices).toMatchObject([{ documents: 2 }]);
    const again = await run(store, here);
    expect(again).toMatchObject({ found: 0, unreadable: [], slices: [{ documents: 4 }] });
  });

  it("end when the run is stopped, and those that are written stay", async () => {
    file("large.xml", largePubmedFile(200));
    const store = memoryStore();
    const stop = new AbortController();
    let analysed = 0;
    const onProgress = ({ documents }: { readonly documents: number }): void => {
      analysed = documents;
      if (documents > 90) stop.abort(new Error("stopped by a test"));
    };
    const stopping = run(store, analystHere(opened, null, stop.signal), { signal: stop.signal, onProgress });
    await expect(stopping).rejects.toThrow("stopped by a test");
    const kept = [...store.kept.values()].map(({ done }) => done);
    expect(kept.map(({ slice }) => slice.part?.index)).toEqual([0]);
    // What is lost is what was analysed of the slice in hand.
    expect(analysed - kept.reduce((sum, { documents }) => sum + documents, 0)).toBeLessThanOrEqual(making.sliceRecords);
  });
});
