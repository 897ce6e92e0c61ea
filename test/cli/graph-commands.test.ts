import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { litgraph } from "./captured.ts";

let folder = "";
let out = "";
const sentence = "IL-6 increased the expression of MCL1 in A2780 cells.";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "litgraph-commands-"));
  out = join(folder, "out");
  const filler = "The reason for this is not known in full, and was looked for in the experiments told of here, with the usual controls.";
  writeFileSync(
    join(folder, "page.txt"),
    `Interleukin-6 and cisplatin in A2780 cells\n\n${filler} ${sentence} Cisplatin inhibited AKT1. MK-2206 inhibits AKT. MK-2206 inhibits AKT1.\n`,
  );
  expect((await litgraph(["run", join(folder, "page.txt"), "--out", out, "--quiet", "--relations", "rules"])).code).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = async (): Promise<Record<string, string>> => {
  const query = join(folder, "all.rq");
  writeFileSync(
    query,
    `SELECT ?statement ?evidence ?sentence WHERE { ?statement <https://w3id.org/biolink/vocab/has_evidence> ?evidence . ?evidence <https://w3id.org/biolink/vocab/supporting_text> ?sentence ; <https://w3id.org/litgraph/vocab/objectText> "MCL1" }`,
  );
  const { stdout } = await litgraph(["query", query, "--run", out, "--json"]);
  return JSON.parse(stdout.split("\n")[0] ?? "{}") as Record<string, string>;
};

describe("from an answer to its page", () => {
  it("trace shows the sentence where it stands in the raw page", async () => {
    const { statement = "", sentence: quote } = await found();
    expect(quote).toBe(sentence);
    const { stdout } = await litgraph(["trace", statement, "--run", out]);
    const [, start, end] = /in the page: characters (\d+)-(\d+)/u.exec(stdout) ?? [];
    expect(readFileSync(join(folder, "page.txt"), "utf8").slice(Number(start), Number(end))).toBe(sentence);
  });

  it("an unknown id and a folder without a run end with 2", async () => {
    expect((await litgraph(["trace", "00", "--run", out])).code).toBe(2);
    expect((await litgraph(["trace", "00", "--run", folder])).code).toBe(2);
    expect((await litgraph(["query", "no-such-question", "--run", out])).stderr).toContain("drugs-that-inhibit");
  });

  it("the questions that ship are answered", async () => {
    const { stdout, code } = await litgraph(["query", "--examples", "--run", out]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/drugs-that-inhibit: [1-9]/u);
  });
});

describe("export", () => {
  it("writes a part of a finished run: what is left out is in no file", async () => {
    const part = join(folder, "part");
    const formats = ["kgx", "evidence-csv", "evidence-parquet", "bioc", "pubtator", "report"];
    const { code, stdout } = await litgraph(["export", out, "--format", ...formats, "--only", "gene-drug", "--min-belief", "0.1", "--out", part]);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(7);
    const edges = readFileSync(join(part, "kgx-edges.jsonl"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { subject: string; object: string });
    expect(edges.length).toBeGreaterThan(0);
    for (const { subject, object } of edges) expect(`${subject} ${object}`).toMatch(/CHEBI:|litgraph:|MESH:/u);
    expect(readFileSync(join(part, "evidence.csv"), "utf8")).not.toContain("HGNC:6943");
    const bioc = JSON.parse(readFileSync(join(part, "documents.bioc.json"), "utf8")) as {
      documents: { passages: { text: string; offset: number; annotations: { text: string; locations: { offset: number; length: number }[] }[] }[] }[];
    };
    for (const { text, offset, annotations } of bioc.documents.flatMap(({ passages }) => passages)) {
      for (const annotation of annotations) {
        const [place] = annotation.locations;
        expect(text.slice((place?.offset ?? 0) - offset, (place?.offset ?? 0) - offset + (place?.length ?? 0))).toBe(annotation.text);
      }
    }
  });

  it("lists what it wrote with hashes and the part that it is, and keeps what the list had of the same graph", async () => {
    const part = join(folder, "listed");
    const listed = () => JSON.parse(readFileSync(join(part, "manifest.json"), "utf8")) as { part: object; counts: { statements: number }; files: object };
    const drugs = ["--only", "gene-drug", "--out", part];
    await litgraph(["export", out, "--format", "kgx", ...drugs]);
    await litgraph(["export", out, "--format", "card", ...drugs]);
    expect(Object.keys(listed().files)).toEqual(["dataset.jsonld", "kgx-edges.jsonl", "kgx-nodes.jsonl"]);
    expect(listed()).toMatchObject({ part: { minBelief: 0, pairs: [["gene", "drug"]] } });
    const edges = readFileSync(join(part, "kgx-edges.jsonl"), "utf8");
    expect(edges.trimEnd().split("\n")).toHaveLength(listed().counts.statements);
    expect((await litgraph(["validate", part])).code).toBe(0);
    writeFileSync(join(part, "kgx-edges.jsonl"), edges.replace("AKT1", "AKT2"));
    expect((await litgraph(["validate", part])).stdout).toMatch(/kgx-edges\.jsonl: was changed after the run: its SHA-256 is not that of manifest\.json/u);
    await litgraph(["export", out, "--format", "card", "--out", part]);
    expect(Object.keys(listed().files)).toEqual(["dataset.jsonld"]);
    expect(listed()).not.toHaveProperty("part");
  });

  it("adds to the list of a run what is exported beside it, and refuses to put a part there", async () => {
    expect((await litgraph(["export", out, "--format", "cytoscape"])).code).toBe(0);
    const { files } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as { files: object };
    expect(Object.keys(files)).toEqual(expect.arrayContaining(["documents.ndjson", "graph.cyjs", "graph.jsonld"]));
    expect((await litgraph(["validate", out])).code).toBe(0);
    const { code, stderr } = await litgraph(["export", out, "--format", "jsonld", "--min-belief", "0.9", "--out", out]);
    expect(code).toBe(2);
    expect(stderr).toContain("another folder");
  });

  it.each([
    [["--format", "turtle"], "turtle"],
    [["--format", "kgx", "--only", "gene-cat"], "gene-drug"],
    [["--format", "kgx", "--min-belief", "2"], "from 0 to 1"],
  ])("%j is refused with 2 and a word that helps", async (flags, word) => {
    const { code, stderr } = await litgraph(["export", out, ...flags]);
    expect(code).toBe(2);
    expect(stderr).toContain(word);
  });
});

describe("merge", () => {
  it("of two runs gives the graph of one over both", async () => {
    writeFileSync(
      join(folder, "other.txt"),
      "Paclitaxel and BCL-2 in cells of the ovary\n\nPaclitaxel decreased the expression of BCL2 in SK-OV-3 cells, as was seen in three experiments of the kind that is usual.\n",
    );
    const [one, two, both] = ["one", "two", "both"].map((name) => join(folder, name)) as [string, string, string];
    const rules = ["--quiet", "--relations", "rules"];
    await litgraph(["run", join(folder, "page.txt"), "--out", one, ...rules]);
    await litgraph(["run", join(folder, "other.txt"), "--out", two, ...rules]);
    await litgraph(["run", join(folder, "page.txt"), join(folder, "other.txt"), "--out", both, ...rules]);
    const { code } = await litgraph(["merge", one, two, "--out", join(folder, "merged")]);
    expect(code).toBe(0);
    for (const name of ["graph.jsonld", "documents.ndjson", "ledger.ndjson"]) {
      expect(readFileSync(join(folder, "merged", name), "utf8")).toBe(readFileSync(join(both, name), "utf8"));
    }
    expect((await litgraph(["merge", one, both, "--out", join(folder, "never")])).stderr).toContain("is in two of the shards");
  }, 60_000);
});

describe("curation", () => {
  it("a verdict is heeded by the next run into the folder, and is a test of the rules", async () => {
    const { evidence = "", statement = "" } = await found();
    expect((await litgraph(["curation", "add", evidence, "wrong", "--because", "a control", "--run", out])).code).toBe(0);
    const failed = await litgraph(["curation", "check", out]);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain("still found, judged wrong");
    await litgraph(["run", join(folder, "page.txt"), "--out", out, "--quiet", "--relations", "rules"]);
    const { stdout } = await litgraph(["trace", statement, "--run", out]);
    expect(stdout).toContain("belief 0.00");
    expect(stdout).toContain("judged wrong: a control");
    await litgraph(["curation", "add", evidence, "right", "--because", "looked again", "--run", out]);
    expect((await litgraph(["curation", "check", out])).code).toBe(0);
  }, 60_000);

  it("a verdict without a reason, and a line that is none, are refused", async () => {
    expect((await litgraph(["curation", "add", "00", "wrong", "--run", out])).code).toBe(2);
    writeFileSync(join(folder, "bad.ndjson"), '{"statement": 1}\n');
    const { code, stderr } = await litgraph(["curation", "check", out, "--curation", join(folder, "bad.ndjson")]);
    expect(code).toBe(2);
    expect(stderr).toContain("bad.ndjson:1");
  });
});

describe("calibrate", () => {
  it("fits a table on gold that a run into the folder then uses, and says how far it is off on documents it has not seen", async () => {
    const gold = join(import.meta.dirname, "../fixtures/relations/dev-resistance.json");
    const { stdout, code } = await litgraph(["calibrate", gold, "--relations", "rules", "--lexicon", "starter", "--out", join(out, "reliability.json")]);
    expect(code).toBe(0);
    expect(Number(/[Ee]xpected calibration error (0\.\d+)/u.exec(stdout)?.[1])).toBeLessThan(0.5);
    const table = JSON.parse(readFileSync(join(out, "reliability.json"), "utf8")) as { detectors: Record<string, { bias: number; slope: number }> };
    writeFileSync(join(out, "reliability.json"), JSON.stringify({ ...table, rules: [], detectors: { ...table.detectors, rule: { bias: 20, slope: 0 } } }));
    await litgraph(["run", join(folder, "page.txt"), "--out", out, "--quiet", "--relations", "rules"]);
    const { statement = "" } = await found();
    expect((await litgraph(["trace", statement, "--run", out])).stdout).toMatch(/belief 0\.90|belief 1\.00/u);
    writeFileSync(join(out, "reliability.json"), "{}");
    expect((await litgraph(["run", join(folder, "page.txt"), "--out", out, "--quiet", "--relations", "rules"])).code).toBe(2);
    rmSync(join(out, "reliability.json"));
  }, 60_000);
});
