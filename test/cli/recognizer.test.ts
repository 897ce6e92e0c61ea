import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallWeights } from "../models/small-weights.ts";
import { litgraph } from "./captured.ts";

let root = "";
let weights = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "litgraph-recognizer-"));
  weights = join(root, "weights.bin");
  writeFileSync(weights, smallWeights());
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A document in PubTator format that names one gene twice. */
const goldOf = (id: string): string =>
  `${id}|t|Levels of STU5 rose again\n${id}|a|Levels of STU5 rose again.\n${id}\t10\t14\tSTU5\tGene\t1\n${id}\t36\t40\tSTU5\tGene\t1\n\n`;
const put = (name: string, text: string): string => {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
};

describe("evaluate with a trained recogniser", () => {
  it("refuses documents that it was trained on, unless told to", async () => {
    const gold = put("seen.pubtator", goldOf("both-3"));
    const args = ["evaluate", gold, "--lexicon", "starter", "--recognizer", weights];
    const refused = await litgraph(args);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("trained on 1 of the 1 documents of seen");
    expect((await litgraph([...args, "--training-documents"])).code).toBe(0);
  });

  it("scores others", async () => {
    const { code, stdout } = await litgraph(["evaluate", put("new.pubtator", goldOf("8")), "--lexicon", "starter", "--recognizer", weights]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/new\s+span\s+gene\s+100\.0/u);
  });
});

describe("--recognizer", () => {
  it("that is no file of weights is a fault of the arguments", async () => {
    const { code, stderr } = await litgraph(["annotate", put("a.pubtator", goldOf("9")), "--recognizer", join(root, "none.bin")]);
    expect(code).toBe(2);
    expect(stderr).toContain("litgraph train recogniser");
  });
});

describe("train recogniser", () => {
  it("makes weights that can be used, the same ones each time, and scores what is held out", async () => {
    const corpus = put("mine.pubtator", ["11", "12", "13", "14", "15"].map(goldOf).join(""));
    const other = put("other.pubtator", goldOf("21"));
    const train = (out: string) =>
      litgraph(["train", "recogniser", "--corpora", corpus, other, "--hold-out", "other", "--epochs", "2", "--least", "0.01", "--out", join(root, out)]);
    const first = await train("one.bin");
    const second = await train("two.bin");
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/^1\/1\tstarter\tother\tgene\t/mu);
    expect(/sha256 (\w+)/u.exec(second.stderr)?.[1]).toBe(/sha256 (\w+)/u.exec(first.stderr)?.[1]);
    expect((await litgraph(["annotate", other, "--lexicon", "starter", "--recognizer", join(root, "one.bin")])).code).toBe(0);
  });
});
