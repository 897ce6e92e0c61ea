import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createPipeline, DocumentError } from "../../src/index.ts";
import { annotate, openAnnotator } from "../../src/library/annotate.ts";
import { assemble } from "../../src/library/assemble.ts";
import { exportersNamed, exportFiles } from "../../src/library/export.ts";
import { readPaths } from "../../src/library/ingest.ts";
import { relate } from "../../src/library/relate.ts";
import { packageFile } from "../../src/model/package-file.ts";

const page = `Interleukin-6 and cisplatin response in A2780 cells

Why A2780 cells survive cisplatin is not known in full. Here, IL-6 increased the expression of MCL1 in A2780 cells, while IL-8 had no such effect. Overexpression of MCL1 decreased the sensitivity of A2780 cells to cisplatin, but not to paclitaxel.
`;
const data = new TextEncoder().encode(page);
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "litgraph-library-"));
  for (const name of ["a.txt", "b.txt"]) writeFileSync(join(folder, name), page.replace("IL-8", `IL-8 (${name})`));
  writeFileSync(join(folder, "c.bin"), new Uint8Array([0, 0, 0, 0]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("createPipeline", () => {
  const pipeline = createPipeline({ lexicon: "starter" });

  it("mines paths and bytes at hand into one graph, with what was refused beside it", async () => {
    const { graph, documents, refused, run } = await pipeline.mine([folder, { name: "at hand", data }]);
    expect(documents.map(({ input }) => input)).toEqual([join(folder, "a.txt"), join(folder, "b.txt"), "at hand"]);
    expect(graph.statements).toContainEqual(expect.objectContaining({ subject: "HGNC:6018", relation: "regulates", object: "HGNC:6943" }));
    expect(refused.map(({ place }) => place.input)).toEqual([join(folder, "c.bin")]);
    expect(run.lexiconHash).toBe(pipeline.runtime.lexicon.hash);
  });

  it("asks the trained models as the commands do, unless told to do without", async () => {
    const foundBy = async (options: Parameters<typeof openAnnotator>[0]): Promise<readonly string[]> => {
      const found: string[] = [];
      for await (const doc of annotate(readPaths([join(folder, "a.txt")]), openAnnotator({ lexicon: "starter", ...options })))
        if (!(doc instanceof DocumentError)) found.push(...doc.relations.map((relation) => relation.foundBy));
      return found;
    };
    const all = await foundBy({});
    expect(all.some((id) => /(?:^|\+)model\//u.test(id))).toBe(true);
    expect((await foundBy({ relations: "rules" })).some((id) => /(?:^|\+)model\//u.test(id))).toBe(false);
    expect(openAnnotator({ lexicon: "starter", recognizer: "lexicon" }).ruleSetHash).not.toBe(openAnnotator({ lexicon: "starter" }).ruleSetHash);
  });

  it("gives the same as its steps one by one", async () => {
    const rows = [];
    for await (const row of relate(annotate(readPaths([folder]), openAnnotator({ lexicon: "starter" })))) rows.push(row);
    expect(assemble(rows)).toEqual((await pipeline.mine([folder])).graph);
  });

  it("stops when its signal says so, with the signal's reason", async () => {
    const stop = new AbortController();
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const doc of pipeline.annotate([folder], { signal: stop.signal })) {
        seen.push(doc);
        stop.abort(new Error("enough"));
      }
    })();
    await expect(reading).rejects.toThrow("enough");
    expect(seen).toHaveLength(1);
    await expect(pipeline.mine([folder], { signal: AbortSignal.abort(new Error("before")) })).rejects.toThrow("before");
  });

  it("makes files until its signal says stop", async () => {
    const { source } = await pipeline.mine([{ name: "at hand", data }]);
    const stop = new AbortController();
    const making = (async () => {
      for (const exporter of exportersNamed("nquads"))
        for await (const { chunks } of exportFiles(exporter, source, { signal: stop.signal })) for await (const _ of chunks) stop.abort(new Error("enough"));
    })();
    await expect(making).rejects.toThrow("enough");
  });

  it("prints nothing", async () => {
    const written = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write"), vi.spyOn(console, "log"), vi.spyOn(console, "warn")];
    const { source } = await pipeline.mine([folder]);
    for (const exporter of exportersNamed("jsonld")) for await (const { chunks } of exportFiles(exporter, source)) for await (const _ of chunks);
    for (const spy of written) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it("reads no more than it is asked for", async () => {
    for await (const doc of pipeline.read([folder])) {
      expect(doc).not.toBeInstanceOf(DocumentError);
      break;
    }
  });

  it("throws for a path that is not there, and ends no process", async () => {
    const exit = vi.spyOn(process, "exit");
    await expect(pipeline.mine([join(folder, "missing")])).rejects.toThrow(/missing/u);
    expect(exit).not.toHaveBeenCalled();
  });
});

describe("entry points", () => {
  /** Modules that a program needs which imports one name of an entry point. */
  async function modulesOf(entry: string, name: string): Promise<readonly string[]> {
    const source = `export { ${name} } from ${JSON.stringify(packageFile(`src/library/${entry}.ts`))};`;
    const bundle = await rolldown({
      input: "program",
      platform: "node",
      logLevel: "silent",
      tsconfig: false,
      external: /^[^./\0]/u,
      plugins: [{ name: "program", resolveId: (id) => (id === "program" ? "\0program" : null), load: (id) => (id === "\0program" ? source : null) }],
    });
    const { output } = await bundle.generate({ format: "esm" });
    await bundle.close();
    return output.flatMap((chunk) => (chunk.type === "chunk" ? [...chunk.moduleIds, ...chunk.imports] : []));
  }

  it.each([
    ["ingest", "readPaths", /\/src\/(?:nlp|lexicon|models|graph|export|report|rules)\/|compromise|wink/u],
    ["relate", "relate", /\/src\/(?:nlp|lexicon|models|ingest|export|report|rules)\/|compromise|wink|cheerio/u],
    ["assemble", "assemble", /\/src\/(?:nlp|lexicon|models|ingest|export|report|rules)\/|compromise|wink|cheerio/u],
    ["export", "exportersNamed", /\/src\/(?:nlp|lexicon|models|ingest)\/|compromise|wink|cheerio/u],
  ])("litgraph/%s brings only what %s needs", async (entry, name, unwanted) => {
    const modules = await modulesOf(entry, name);
    expect(modules.length).toBeGreaterThan(1);
    expect(modules.filter((id) => unwanted.test(id))).toEqual([]);
  });
});
