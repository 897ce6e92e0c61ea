import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { writeCompiled } from "../../src/lexicon/build.ts";
import { compileLexicon } from "../../src/lexicon/compile.ts";
import { matcherOf } from "../../src/lexicon/match.ts";
import { lexiconFromShared, type SharedLexicon, shareLexicon } from "../../src/lexicon/share.ts";
import { sampleTerms } from "./sample-terms.ts";

const compiled = compileLexicon({ terms: sampleTerms, releases: [] });
const text = "IL-6 activates AKT in SK-OV-3 cells treated with cisplatin";

describe("a lexicon shared between threads", () => {
  it("finds in another thread's view what it finds in the first", () => {
    const { port1, port2 } = new MessageChannel();
    port1.postMessage(shareLexicon(compiled));
    const posted = (receiveMessageOnPort(port2) as { message: SharedLexicon }).message;
    port1.close();
    const lexicon = lexiconFromShared(posted);
    expect(lexicon.hash).toBe(compiled.hash);
    expect(lexicon.find(text)).toEqual(matcherOf(compiled).find(text));
    expect(lexicon.find(text)).toHaveLength(4);
  });

  it("is the same memory in a worker, not a copy", async () => {
    const shared = shareLexicon(compileLexicon({ terms: sampleTerms, releases: [] }));
    const script =
      "const { parentPort, workerData } = require('node:worker_threads'); new Uint8Array(workerData.buffer)[0] = 7; parentPort.postMessage(workerData.hash);";
    const worker = new Worker(script, { eval: true, workerData: shared });
    const hash = await new Promise((resolve) => worker.once("message", resolve));
    await worker.terminate();
    expect(hash).toBe(shared.hash);
    expect(new Uint8Array(shared.buffer)[0]).toBe(7);
    expect(() => lexiconFromShared(shared)).toThrow(/shared memory is not a compiled lexicon/);
  });

  it("is opened by the name of its folder", () => {
    const folder = mkdtempSync(join(tmpdir(), "litgraph-share-"));
    try {
      writeCompiled(compiled, folder);
      expect(shareLexicon(folder).hash).toBe(compiled.hash);
      expect(() => shareLexicon(join(folder, "none"))).toThrow(/build one with/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
