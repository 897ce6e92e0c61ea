import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CommandExit } from "../../src/cli/exit-codes.ts";
import { lexiconCommand } from "../../src/cli/lexicon.ts";

// Built once: the embedded lists go into every lexicon, and compiling them takes a second or two.
let folder = "";
let out = "";
let built: Awaited<ReturnType<typeof lexicon>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "litgraph-lexicon-"));
  writeFileSync(join(folder, "own.tsv"), "id\ttype\tname\tsynonyms\nMYLAB:17\tdrug\tzetaxabine\tZX-17\nMYLAB:18\tgene\tOUGHT\t\n17\tdrug\tbad row\t\n");
  built = await lexicon("build", join(folder, "own.tsv"));
  out = join(folder, "cache", "litgraph", "lexicon");
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sink(): Writable & { readonly text: () => string } {
  let written = "";
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString("utf8");
      done();
    },
  });
  return Object.assign(stream, { text: () => written });
}

/** Runs `litgraph lexicon ...` with a cache folder of its own. */
async function lexicon(...args: readonly string[]) {
  const stdout = sink();
  const stderr = sink();
  const streams = { stdin: Readable.from([]), stdout, stderr, env: { XDG_CACHE_HOME: join(folder, "cache") }, signal: new AbortController().signal };
  let code = 0;
  try {
    await lexiconCommand(streams).parseAsync(args, { from: "user" });
  } catch (cause) {
    if (!(cause instanceof CommandExit)) throw cause;
    code = cause.code;
  }
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

describe("litgraph lexicon", () => {
  it("build tells what it read, what it could not use, and where the lexicon is", () => {
    const { code, stdout, stderr } = built;
    expect(code).toBe(0);
    expect(stderr).toContain("reading ");
    expect(stdout).toMatch(/own list \(TSV with id, type, name\): 2 entries, 3 names, 1 bad rows/);
    expect(stdout).toMatch(/own\.tsv, line 4: has id "17"; write it as prefix:reference/);
    expect(stdout).toContain(`written to ${join(out, "lexicon.bin")}`);
  });

  it("info and lookup read the embedded lists when told to, whatever was built", async () => {
    expect((await lexicon("info", "--lexicon", "starter")).stdout).toMatch(/^litgraph starter lexicon, 2: .*licence MIT\n.*HGNC.*CC0-1\.0/);
    expect((await lexicon("lookup", "IL-6", "--lexicon", "starter")).stdout).toMatch(/HGNC:6018/);
    expect((await lexicon("lookup", "zetaxabine", "--lexicon", "starter")).code).toBe(1);
  });

  it("info and lookup use the lexicon of a folder", async () => {
    const info = JSON.parse((await lexicon("info", "--lexicon", out, "--json")).stdout) as { intact: boolean; releases: { source: string }[] };
    expect(info.intact).toBe(true);
    expect(info.releases.map((release) => release.source)).toEqual([
      "litgraph starter lexicon",
      "genes of HGNC and NCBI Gene",
      "substances of ChEBI and MeSH",
      "cell lines of Cellosaurus",
      "mouse genes of NCBI Gene and MGI",
      "rat genes of RGD",
      "genes of other species in annotated abstracts",
      "own list (TSV with id, type, name)",
    ]);
    expect((await lexicon("info", "--lexicon", out)).stdout).toMatch(/licence not stated[\s\S]*sha256 [0-9a-f]{64}\n$/);
    const found = await lexicon("lookup", "zx17", "--lexicon", out);
    expect(found.stdout).toMatch(/MYLAB:17 {2}zetaxabine {2}\(drug\)\n.*synonym "ZX-17", but for letter case and hyphens or blanks/);
    expect(found.stdout).toContain("tagged in a text");
    const none = await lexicon("lookup", "no such thing", "--lexicon", out);
    expect([none.code, none.stdout]).toEqual([1, "no such thing: no entry\n"]);
  });

  it("lookup says why a name is not tagged", async () => {
    expect((await lexicon("lookup", "ought", "--lexicon", out)).stdout).toMatch(
      /MYLAB:18[\s\S]*not tagged in a text: a symbol of capitals, written in small letters/,
    );
  });

  it("update that fails says so, exits 1 and leaves the lexicon in use alone", async () => {
    const before = readFileSync(join(out, "lexicon.bin"));
    const server = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { code, stderr } = await lexicon("update", "--source", "hgnc", "--mirror", mirror, "--out", out);
    await new Promise((resolve) => server.close(resolve));
    expect(code).toBe(1);
    expect(stderr).toMatch(/answers 404[\s\S]*the lexicon in use was not changed/);
    expect(readFileSync(join(out, "lexicon.bin")).equals(before)).toBe(true);
  });
});
