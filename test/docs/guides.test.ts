import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFile } from "../../src/model/package-file.ts";
import { isGuide, runBlocks } from "./command-blocks.ts";
import { codeBlocks, contentOf } from "./markdown.ts";
import { useStartedClone } from "./started-clone.ts";

// README, tutorial, how-tos and examples: their commands as printed, in a folder that looks like a clone after `npm start`, and what they show of its output.

const built = useStartedClone();

runBlocks(built, isGuide);

describe("examples", () => {
  it.each(readdirSync(packageFile("src/docs/examples")).filter((name) => name.endsWith(".mjs")))("%s runs as its first line says", (name) => {
    const path = `src/docs/examples/${name}`;
    expect(contentOf(path).split("\n")[0]).toContain(`node ${path}`);
    const { status, stdout, stderr } = built().shell(`node ${path}`);
    expect(status, stderr).toBe(0);
    expect(stdout.trim().split("\n").length).toBeGreaterThan(name === "step-by-step.mjs" ? 0 : 2);
    expect(stdout).not.toMatch(/undefined|\[object/u);
  });
});

describe("excerpts of the documents", () => {
  const excerptsOf = (path: string): readonly Readonly<Record<string, unknown>>[] =>
    codeBlocks(contentOf(path))
      .filter(({ language }) => language === "json")
      .map(({ text }) => JSON.parse(text) as Readonly<Record<string, unknown>>);
  const excerpts = excerptsOf("src/docs/outputs.md");
  const [statement = {}, evidence = {}, document = {}, ledger = {}] = excerpts;
  const short = excerptsOf("README.md");

  /** Records of the run to compare with: the excerpt's names of fields must be theirs. */
  function fieldsOf(file: string, isWanted: (record: Readonly<Record<string, unknown>>) => boolean): ReadonlySet<string> {
    const text = readFileSync(join(built().path, "output", file), "utf8");
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
    expect(short).toHaveLength(2);
    const isOf =
      (type: string) =>
      (record: Readonly<Record<string, unknown>>): boolean =>
        [record.type].flat().includes(type);
    expect([...fieldsOf("graph.jsonld", isOf("biolink:Association"))]).toEqual(
      expect.arrayContaining([...Object.keys(statement), ...Object.keys(short[0] ?? {})]),
    );
    expect([...fieldsOf("graph.jsonld", isOf("biolink:TextMiningStudyResult"))]).toEqual(
      expect.arrayContaining([...Object.keys(evidence), ...Object.keys(short[1] ?? {})]),
    );
    expect([...fieldsOf("documents.ndjson", () => true)]).toEqual(expect.arrayContaining(Object.keys(document)));
    expect([...fieldsOf("ledger.ndjson", () => true)].sort()).toEqual(Object.keys(ledger).sort());
  });

  it("stand on their pages where they say, as every sentence of a text page does", () => {
    const nodes = JSON.parse(readFileSync(join(built().path, "output", "graph.jsonld"), "utf8"))["@graph"] as readonly Readonly<Record<string, unknown>>[];
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
