import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExplainedSentence } from "../../src/nlp/explain.ts";
import { litgraph } from "./captured.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "litgraph-explain-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const rules = ["--lexicon", "starter", "--recognizer", "lexicon", "--relations", "rules"];
const sentencesOf = (stdout: string): readonly ExplainedSentence[] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as ExplainedSentence);

describe("explain", () => {
  it("says which rule spoke for a pair, what leaves it open, and what came out", async () => {
    const { code, stdout } = await litgraph(["explain", "IL-6 may activate STAT3 in A2780 cells.", ...rules], { env: { COLUMNS: "200" } });
    expect(code).toBe(0);
    expect(stdout).toContain('+ clause "activate", IL-6 acts, up [clause-thing/activate]: claimed');
    expect(stdout).toContain('"activate" is left open by "may" (may)');
    expect(stdout).toMatch(/= IL-6, STAT3: regulates \(activity\) increase; hypothesis; in Cellosaurus:CVCL_0134; score 0\.\d\d; by clause-thing\/activate/u);
  });

  it("says why nothing comes of a pair", async () => {
    const { stdout } = await litgraph([
      "explain",
      "IL-6 siRNA reduced IL-6 in cells, and the role of IL-8 in STAT3 activation is unclear.",
      "--json",
      ...rules,
    ]);
    const [sentence] = sentencesOf(stdout);
    const pairOf = (a: string, b: string) => sentence?.pairs.find((pair) => pair.a.text === a && pair.b.text === b);
    expect(pairOf("IL-6", "IL-6")).toMatchObject({ relations: [], readings: [{ rule: null, outcome: "veto same-thing: both sides are one thing" }] });
    expect(pairOf("IL-8", "STAT3")).toMatchObject({ relations: [], remarks: ["left open by its clause"] });
  });

  it("adds what the trained model says", async () => {
    const args = ["explain", "Gefitinib inhibited EGFR.", "--json", "--lexicon", "starter", "--recognizer", "lexicon"];
    const [sentence] = sentencesOf((await litgraph(args)).stdout);
    expect(sentence?.pairs[0]?.verdicts.map(({ head }) => head)).toContain("effect");
  });

  it("keeps to the width of the terminal and marks nothing where there is no colour", async () => {
    const { stdout } = await litgraph(["explain", "IL-6 may activate STAT3 in A2780 cells, and cisplatin lowered it.", ...rules], { env: { COLUMNS: "50" } });
    expect(Math.max(...stdout.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(50);
    expect(stdout).not.toContain("\u001b");
  });

  it("looks up the sentences behind a statement or a piece of evidence of a run", async () => {
    const folder = join(root, "run");
    mkdirSync(folder);
    const graph = {
      "@graph": [
        { id: "https://w3id.org/litgraph/statement/aa", has_evidence: ["https://w3id.org/litgraph/evidence/bb"] },
        { id: "https://w3id.org/litgraph/evidence/bb", supporting_text: "IL-6 activates STAT3." },
      ],
    };
    writeFileSync(join(folder, "graph.jsonld"), JSON.stringify(graph));
    for (const id of ["aa", "bb", "https://w3id.org/litgraph/evidence/bb"]) {
      const { stdout } = await litgraph(["explain", id, "--run", folder, "--json", ...rules]);
      expect(sentencesOf(stdout)[0]?.text).toBe("IL-6 activates STAT3.");
    }
    const unknown = await litgraph(["explain", "cc", "--run", folder, ...rules]);
    expect(unknown).toMatchObject({ code: 2, stdout: "" });
    expect(unknown.stderr).toContain("no statement and no evidence cc");
    expect((await litgraph(["explain", "cc", "--run", root, ...rules])).code).toBe(2);
  });
});
