import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConfigError } from "../../src/model/errors.ts";
import { listInputs } from "../../src/run/inputs.ts";

const noInput = (): AsyncIterable<Uint8Array> => Readable.from([]);
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "litgraph-inputs-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (...parts: string[]) => {
  const path = join(root, ...parts);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, "x");
};
const names = async (args: readonly string[], exclude: string | null = null) => {
  const list = await listInputs(args, noInput, exclude);
  const short = (name: string) => name.replace(`${root}/`, "");
  return {
    files: list.files.map((file) => short(file.name)),
    refused: list.refused.map((error) => `${short(error.place.input)} ${error.reason}`),
    skipped: list.skipped.map((row) => short(row.name)),
  };
};

describe("listing inputs", () => {
  it("walks folders and sorts by code unit, whatever the order of the arguments", async () => {
    for (const path of ["b/z.txt", "b/10.txt", "b/9.txt", "B.txt", "b/deep/er/x.xml"]) put(path);
    const wanted = ["B.txt", "b/10.txt", "b/9.txt", "b/deep/er/x.xml", "b/z.txt"];
    expect((await names([join(root, "B.txt"), join(root, "b")])).files).toEqual(wanted);
    expect((await names([join(root, "b"), join(root, "B.txt")])).files).toEqual(wanted);
  });

  it("reads a file once that is named twice, and passes hidden files, read-me files and the output over", async () => {
    for (const path of ["a.txt", ".hidden", "README.md", "a.txt.md5", "out/graph.jsonld"]) put(path);
    const found = await names([root, join(root, "a.txt")], join(root, "out"));
    expect(found.files).toEqual(["a.txt"]);
    expect(found.skipped).toEqual([".hidden", "README.md", "a.txt.md5", "out"]);
  });

  it("passes over what runs have written, wherever it lies", async () => {
    for (const path of ["a.txt", "old/run.json", "old/graph.jsonld", "old/shards/x/annotations.ndjson", "old/mine.txt", "b/manifest.json", "documents.ndjson"])
      put(path);
    writeFileSync(join(root, "old", "manifest.json"), '{ "litgraph": "0.1.0", "files": { "graph.jsonld": {} } }');
    const found = await names([root]);
    expect(found.files).toEqual(["a.txt", "b/manifest.json", "documents.ndjson", "old/mine.txt"]);
    expect(found.skipped).toEqual(["old/graph.jsonld", "old/manifest.json", "old/run.json", "old/shards"]);
    for (const path of ["shards/y/shard.json", "curation.ndjson"]) put(path);
    expect((await names([root], root)).skipped).toEqual(["curation.ndjson", ...found.skipped, "shards"]);
  });

  it("passes over programs and what was installed beside the papers, unless they are named", async () => {
    for (const path of ["a.txt", "node_modules/x/README.txt", "read.py", "tools/x.mjs", "ts/paper.xml"]) put(path);
    const found = await names([root, join(root, "read.py")]);
    expect(found.files).toEqual(["a.txt", "read.py", "ts/paper.xml"]);
    expect(found.skipped).toEqual(["node_modules", "read.py", "tools/x.mjs"]);
  });

  it("says so when a folder has nothing to read", async () => {
    mkdirSync(join(root, "empty"));
    await expect(listInputs([join(root, "empty")], noInput)).rejects.toThrow(/empty": no file to read is there; name a file/u);
    for (const path of ["none/README.md", "none/.hidden"]) put(path);
    await expect(listInputs([join(root, "none")], noInput)).rejects.toThrow(/2 passed over \(.*none\/\.hidden: hidden file\)/u);
  });

  it("follows links inside the folder and refuses those that lead out of it or round in a circle", async () => {
    for (const path of ["in/a.txt", "outside.txt"]) put(path);
    symlinkSync(join(root, "outside.txt"), join(root, "in", "out"));
    symlinkSync(join(root, "in"), join(root, "in", "loop"));
    symlinkSync(join(root, "in", "a.txt"), join(root, "in", "again"));
    symlinkSync(join(root, "nowhere"), join(root, "in", "dangling"));
    const found = await names([join(root, "in")]);
    expect(found.files).toEqual(["in/a.txt"]);
    expect(found.refused).toEqual(["in/dangling unreadable", "in/loop not-a-file", "in/out not-a-file"]);
  });

  it("refuses pipes and devices instead of waiting for them", async () => {
    put("in/a.txt");
    execFileSync("mkfifo", [join(root, "in", "pipe")]);
    expect((await names([join(root, "in")])).refused).toEqual(["in/pipe not-a-file"]);
    expect((await names(["/dev/null"])).refused).toEqual(["/dev/null not-a-file"]);
  });

  it("takes - for standard input and an argument that does not exist for a mistake", async () => {
    expect((await names(["-"])).files).toEqual(["-"]);
    await expect(names([join(root, "mistyped")])).rejects.toThrow(ConfigError);
  });
});
