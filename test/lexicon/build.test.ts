import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildLexicon, writeCompiled } from "../../src/lexicon/build.ts";
import { compileLexicon } from "../../src/lexicon/compile.ts";
import { isIntact, openCompiled } from "../../src/lexicon/compiled.ts";
import { FoldedText } from "../../src/lexicon/fold.ts";
import { matcherOf } from "../../src/lexicon/match.ts";
import { firstPower, firstWithoutLast, secondPower, secondWithoutLast } from "../../src/lexicon/name-hash.ts";
import { defaultLexiconDirectory, openCompiledLexicon, openLexicon } from "../../src/lexicon/open.ts";
import { readCompiled } from "../../src/lexicon/read-compiled.ts";
import { compileStarter, loadStarterLexicon } from "../../src/lexicon/starter.ts";
import { sampleTerms } from "./sample-terms.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "litgraph-build-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const own = "id\ttype\tname\tsynonyms\nMYLAB:17\tdrug\tzetaxabine\tZX-17\n";

describe("building", () => {
  it("compiles a user's list together with the starter lists, and equal input gives equal bytes", async () => {
    const path = join(folder, "own.tsv");
    writeFileSync(path, own);
    const report = await buildLexicon([path]);
    const [first, second] = [await buildLexicon([path], { withStarter: false }), await buildLexicon([path], { withStarter: false })];
    expect(second.compiled.hash).toBe(first.compiled.hash);
    expect(Buffer.from(second.compiled.buffer).equals(Buffer.from(first.compiled.buffer))).toBe(true);
    writeCompiled(report.compiled, join(folder, "out"));
    const lexicon = openLexicon(join(folder, "out"));
    expect(lexicon.find("ZX17 and IL-6").map((hit) => hit.candidates[0]?.entity.curie)).toEqual(["MYLAB:17", "HGNC:6018"]);
    expect(lexicon.releases.map((release) => release.source)).toContain("own list (TSV with id, type, name)");
    expect(readdirSync(join(folder, "out"))).toEqual(["lexicon.bin"]);
  });

  it("takes the terminologies of a folder and leaves the other files out, but refuses a named file of no known format", async () => {
    mkdirSync(join(folder, "in"));
    writeFileSync(join(folder, "in", "own.tsv"), own);
    writeFileSync(join(folder, "in", "README.md"), "# notes\n");
    const report = await buildLexicon([join(folder, "in")], { withStarter: false });
    expect(report.skipped).toEqual([join(folder, "in", "README.md")]);
    await expect(buildLexicon([join(folder, "in", "README.md")])).rejects.toThrow(/in no format that is known/);
    await expect(buildLexicon([join(folder, "none")])).rejects.toThrow(/there is no file/);
  });

  it("tells a format's bad row and goes on", async () => {
    writeFileSync(join(folder, "own.tsv"), `${own}17\tdrug\tno prefix\t\nMYLAB:18\tmolecule\tno type\t\n`);
    const report = await buildLexicon([join(folder, "own.tsv")], { withStarter: false });
    expect(report.files[0]?.examples).toEqual([
      expect.stringMatching(/own\.tsv, line 3: has id "17"; write it as prefix:reference/),
      expect.stringMatching(/line 4: has type "molecule"; use one of gene, drug/),
    ]);
  });
});

describe("the compiled file", () => {
  const compiled = compileLexicon({ terms: sampleTerms, releases: [] });

  it("opens as the same lexicon, and notices damage", () => {
    const path = writeCompiled(compiled, folder);
    const opened = readCompiled(path);
    expect(opened.hash).toBe(compiled.hash);
    expect(isIntact(opened)).toBe(true);
    new Uint8Array(opened.buffer).set([255], opened.buffer.byteLength - 200);
    expect(isIntact(opened)).toBe(false);
  });

  it.each([
    ["cut off", (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
    ["of another kind", () => new TextEncoder().encode("something else, and long enough")],
    ["cut in the header", (bytes: Uint8Array) => bytes.subarray(0, 40)],
    ["empty", () => new Uint8Array()],
  ])("%s is an error that says what to do", (_, spoil) => {
    const path = join(folder, "lexicon.bin");
    writeFileSync(path, spoil(new Uint8Array(compiled.buffer)));
    expect(() => readCompiled(path)).toThrow(/litgraph lexicon build/);
  });

  it("is shared with a worker thread without a copy", async () => {
    const worker = new Worker(
      "const { parentPort, workerData } = require('node:worker_threads'); new Uint8Array(workerData)[8] ^= 1; parentPort.postMessage(workerData.byteLength);",
      {
        eval: true,
        workerData: compiled.buffer,
      },
    );
    const before = new Uint8Array(compiled.buffer)[8] ?? 0;
    const size = await new Promise((resolve) => worker.once("message", resolve));
    await worker.terminate();
    expect(size).toBe(compiled.buffer.byteLength);
    expect(new Uint8Array(compiled.buffer)[8]).toBe(before ^ 1);
    new Uint8Array(compiled.buffer)[8] = before;
    expect(matcherOf(openCompiled(compiled.buffer, "memory")).hash).toBe(compiled.hash);
  });
});

describe("which lexicon is used", () => {
  it("the named folder's, or an error when it has none", () => {
    expect(() => openLexicon(folder)).toThrow(/build one with "litgraph lexicon build/);
  });

  it("the user's cache folder by its environment", () => {
    expect(defaultLexiconDirectory({ XDG_CACHE_HOME: "/x" })).toBe(join("/x", "litgraph", "lexicon"));
    expect(defaultLexiconDirectory({})).toContain(join(".cache", "litgraph", "lexicon"));
  });

  it("the starter lists when nothing was built", () => {
    const before = process.env.XDG_CACHE_HOME;
    process.env.XDG_CACHE_HOME = folder;
    try {
      expect(openCompiledLexicon().hash).toBe(compileStarter().hash);
    } finally {
      if (before === undefined) delete process.env.XDG_CACHE_HOME;
      else process.env.XDG_CACHE_HOME = before;
    }
  });

  it("the starter lists find the names of their own", () => {
    const text = "IL-6 activates STAT3 and confers cisplatin resistance on A2780 cells";
    expect(
      loadStarterLexicon()
        .find(text)
        .map((hit) => hit.candidates[0]?.entity.type),
    ).toEqual(["gene", "gene", "drug", "cell_line"]);
  });
});

describe("hashes of folded names", () => {
  it("a window's hash is put together from its parts, and its last character can be taken off", () => {
    const folded = new FoldedText();
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abzIL6-9 α/s") }), (text) => {
        folded.fold(text);
        let first = 0;
        let second = 0;
        for (let part = 0; part < folded.parts; part++) {
          const size = (folded.foldStart[part + 1] ?? 0) - (folded.foldStart[part] ?? 0);
          first = (Math.imul(first, firstPower(size)) + (folded.first[part] ?? 0)) | 0;
          second = (Math.imul(second, secondPower(size)) + (folded.second[part] ?? 0)) | 0;
        }
        const all = Array.from(folded.chars.subarray(0, folded.length));
        const hash = (codes: readonly number[], power: (length: number) => number) => codes.reduce((state, code) => (Math.imul(state, power(1)) + code) | 0, 0);
        expect([first, second]).toEqual([hash(all, firstPower), hash(all, secondPower)]);
        const last = all.at(-1);
        if (last === undefined) return;
        expect(firstWithoutLast(first, last)).toBe(hash(all.slice(0, -1), firstPower));
        expect(secondWithoutLast(second, last)).toBe(hash(all.slice(0, -1), secondPower));
      }),
    );
  });
});
