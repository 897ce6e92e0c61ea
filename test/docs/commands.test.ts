import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageFile } from "../../src/model/package-file.ts";
import { codeBlocks, contentOf, documents } from "./markdown.ts";

// The documented commands as printed, in a folder that looks like a clone after `npm start`; nothing is written into the project itself.

const shared = ["package.json", "node_modules", "src", "corpus"] as const;
let clone = "";

beforeAll(() => {
  clone = join(mkdtempSync(join(tmpdir(), "litgraph-docs-")), "litgraph");
  mkdirSync(clone);
  for (const name of shared) symlinkSync(packageFile(name), join(clone, name));
  // npx itself takes longer than most commands; that it finds the command is a test of its own.
  mkdirSync(join(clone, "bin"));
  writeFileSync(
    join(clone, "bin", "npx"),
    `#!/bin/sh\n[ "$1" = litgraph ] || exit 99\nshift\nexec "${process.execPath}" "${join(clone, "dist/cli/main.js")}" "$@"\n`,
  );
  chmodSync(join(clone, "bin", "npx"), 0o755);
  const compiler = packageFile("node_modules/typescript/bin/tsc");
  // What does not type-check is told by the type check; the commands are tried all the same.
  const built = spawnSync(process.execPath, [compiler, "-p", packageFile("tsconfig.json"), "--outDir", join(clone, "dist")], { encoding: "utf8" });
  if (built.error !== undefined) throw built.error;
  const paged = shell("node dist/report/build-page-main.js");
  if (paged.status !== 0) throw new Error(`the page of the report could not be built: ${paged.stderr}`);
  const started = shell("node dist/cli/main.js run");
  if (started.status !== 0) throw new Error(`the run that npm start makes ended with ${started.status}: ${started.stderr}`);
}, 240_000);

afterAll(() => rmSync(join(clone, ".."), { recursive: true, force: true }));

function shell(commands: string, path = join(clone, "bin")): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const env = {
    ...process.env,
    PATH: `${path}:${process.env.PATH ?? ""}`,
    XDG_CACHE_HOME: join(clone, "cache"),
    LITGRAPH_SHARED: join(clone, "nothing"),
    npm_config_loglevel: "error",
  };
  return spawnSync("bash", ["-e", "-o", "pipefail", "-c", commands], { cwd: clone, encoding: "utf8", env, maxBuffer: 2 ** 28, timeout: 200_000 });
}

const blocks = documents().flatMap((path) =>
  codeBlocks(contentOf(path))
    .filter(({ language }) => language === "sh")
    .map((block) => ({ ...block, path })),
);
const runnable = blocks.filter(({ exitCode }) => exitCode !== null);

describe("documented commands", () => {
  it("are many, and every exit code but that of a signal is among them", () => {
    expect(runnable.length).toBeGreaterThan(8);
    expect(new Set(runnable.map(({ exitCode }) => exitCode))).toEqual(new Set([0, 1, 2, 3]));
  });

  it.each(runnable.map((block) => [`${block.path}:${block.line}`, block] as const))(
    "%s",
    (_, { text, exitCode }) => {
      const { status, stdout, stderr } = shell(text);
      expect(status, stderr).toBe(exitCode);
      if (exitCode === 0) expect(`${stdout}${existsSync(join(clone, "output"))}`).not.toContain("undefined");
      expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/mu);
    },
    200_000,
  );

  it("are found by npx in a clone", () => {
    const { status, stdout, stderr } = shell("npx litgraph --version", join(clone, "nothing"));
    expect(status, stderr).toBe(0);
    expect(stdout.trim()).toBe(JSON.parse(contentOf("package.json")).version);
  });

  it("begin with what package.json knows, where they call npm", () => {
    const { scripts } = JSON.parse(contentOf("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    const called = blocks.flatMap(({ text }) => [...text.matchAll(/\bnpm (?:run )?([a-z:]+)/gu)].map(([, name = ""]) => name));
    const own = new Set([...Object.keys(scripts), "ci", "install", "pack"]);
    expect(called.length).toBeGreaterThan(2);
    expect(called.filter((name) => !own.has(name))).toEqual([]);
  });
});

describe("excerpts of README.md", () => {
  const excerpts = codeBlocks(contentOf("README.md"))
    .filter(({ language }) => language === "json")
    .map(({ text }) => JSON.parse(text) as Readonly<Record<string, unknown>>);
  const [statement = {}, evidence = {}, document = {}, ledger = {}] = excerpts;

  /** Records of the run to compare with: the excerpt's names of fields must be theirs. */
  function fieldsOf(file: string, isWanted: (record: Readonly<Record<string, unknown>>) => boolean): ReadonlySet<string> {
    const text = readFileSync(join(clone, "output", file), "utf8");
    const records = (
      file.endsWith(".jsonld")
        ? JSON.parse(text)["@graph"]
        : text
            .trim()
            .split("\n")
            .map((line) => JSON.parse(line))
    ) as readonly Readonly<Record<string, unknown>>[];
    return new Set(records.filter(isWanted).flatMap((record) => Object.keys(record)));
  }

  it("have the fields that a run writes", () => {
    expect(excerpts).toHaveLength(4);
    const isOf =
      (type: string) =>
      (record: Readonly<Record<string, unknown>>): boolean =>
        [record.type].flat().includes(type);
    expect([...fieldsOf("graph.jsonld", isOf("biolink:Association"))]).toEqual(expect.arrayContaining(Object.keys(statement)));
    expect([...fieldsOf("graph.jsonld", isOf("biolink:TextMiningStudyResult"))]).toEqual(expect.arrayContaining(Object.keys(evidence)));
    expect([...fieldsOf("documents.ndjson", () => true)]).toEqual(expect.arrayContaining(Object.keys(document)));
    expect([...fieldsOf("ledger.ndjson", () => true)].sort()).toEqual(Object.keys(ledger).sort());
  });

  it("stand on their pages where they say, as every sentence of a text page does", () => {
    const nodes = JSON.parse(readFileSync(join(clone, "output", "graph.jsonld"), "utf8"))["@graph"] as readonly Readonly<Record<string, unknown>>[];
    const sentences = nodes.filter(({ page, supporting_text: quote }) => quote !== undefined && /\.txt$/u.test(String(page)));
    expect(sentences.length).toBeGreaterThan(50);
    // Line ends, hyphens at line ends and ligatures are mended in the quote.
    const letters = (text: string): string => text.normalize("NFKC").replace(/[\s\u00ad\u2010-]+/gu, "");
    for (const { page, rawStart, rawEnd, supporting_text: quote } of sentences) {
      const raw = readFileSync(packageFile(String(page)), "utf8").slice(Number(rawStart), Number(rawEnd));
      expect(letters(raw)).toBe(letters(String(quote)));
    }
  });

  it("quote pages that are there", () => {
    expect(existsSync(packageFile(String(evidence.page).replace(/#\d+$/u, "")))).toBe(true);
    expect(existsSync(packageFile(String(document.input)))).toBe(true);
    expect(existsSync(packageFile(String(ledger.input)))).toBe(true);
  });
});
