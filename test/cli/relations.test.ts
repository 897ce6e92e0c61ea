import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isRelationTrainedOn, readRelationWeights } from "../../src/models/relations/weights.ts";
import { litgraph } from "./captured.ts";

const drugs = ["imatinib", "gefitinib", "curcumin", "sorafenib", "apigenin"];
const genes = ["ABL1", "EGFR", "PTGS2", "BRAF", "MTOR"];

/** A line of a corpus in ChemProt's form: one pair a document. */
function line(id: string, text: string, drug: string, gene: string, label: string): string {
  const entity = (name: string, type: string, own: string) => ({ id: own, start: text.indexOf(name), end: text.indexOf(name) + name.length, text: name, type });
  return JSON.stringify({
    pmid: id,
    text,
    entities: [entity(drug, "CHEMICAL", "T1"), entity(gene, "GENE", "T2")],
    relations: [{ chem: "T1", gene: "T2", label }],
  });
}

const corpus = (from: number): string =>
  drugs
    .flatMap((drug, index) => {
      const gene = genes[(index + from) % genes.length] ?? "";
      return [
        line(`${from}${index}`, `In these cells ${drug} was a strong blocker of ${gene} in vitro.`, drug, gene, "CPR:6"),
        line(`${from}${index}9`, `We stained slices for ${gene} before any ${drug} was given.`, drug, gene, "NONE"),
      ];
    })
    .join("\n");

/** The numbers of its papers. */
const ids = (from: number): readonly string[] => drugs.flatMap((_, index) => [`${from}${index}`, `${from}${index}9`]);

let root = "";
const path = (name: string): string => join(root, name);
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "litgraph-relations-"));
  writeFileSync(path("chemprot-mine.jsonl"), corpus(1));
  writeFileSync(path("chemprot-other.jsonl"), corpus(2));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("train relations", () => {
  it("makes weights that score what is held out, and that refuse what they have seen", async () => {
    const corpora = ["--corpora", path("chemprot-mine.jsonl"), path("chemprot-other.jsonl"), "--hold-out", "chemprot-other"];
    const trained = await litgraph(["train", "relations", ...corpora, "--out", path("one.bin")]);
    expect(trained.code).toBe(0);
    expect(trained.stdout).toMatch(/^cross-validation\teffect\tbest F1\t/mu);
    expect(trained.stdout).toMatch(/^held out\tchemprot-other\tbest F1\t100\.0\t100\.0\t100\.0$/mu);

    const options = ["--lexicon", "starter", "--recognizer", "lexicon", "--relation-weights", path("one.bin")];
    const scored = await litgraph(["evaluate", path("chemprot-other.jsonl"), ...options, "--no-errors"]);
    expect(scored.code).toBe(0);
    expect(scored.stdout).toMatch(/gold mentions, best F1\s+CPR:6\s+100\.0\s+100\.0/u);
    const refused = await litgraph(["evaluate", path("chemprot-mine.jsonl"), ...options]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("trained on 10 of the 10 documents of chemprot-mine");
    expect((await litgraph(["evaluate", path("chemprot-mine.jsonl"), ...options, "--training-documents", "--no-errors"])).code).toBe(0);
  });

  it("keeps another fifth out for each fold, and each paper out of one", async () => {
    const heldOut = async (fold: number): Promise<number> => {
      const corpora = ["--corpora", path("chemprot-mine.jsonl"), path("chemprot-other.jsonl"), "--hold-out-part", "chemprot-mine"];
      const file = path(`fold${fold}.bin`);
      expect((await litgraph(["train", "relations", ...corpora, "--fold", String(fold), "--out", file])).code).toBe(0);
      const weights = readRelationWeights(readFileSync(file), file);
      const { length } = ids(1).filter((id) => !isRelationTrainedOn(weights, id));
      expect(ids(2).every((id) => isRelationTrainedOn(weights, id))).toBe(true);
      return length;
    };
    let all = 0;
    for (const fold of [0, 1, 2, 3, 4]) all += await heldOut(fold);
    expect(all).toBe(ids(1).length);
    const { code, stderr } = await litgraph(["train", "relations", "--corpora", path("chemprot-mine.jsonl"), "--fold", "5", "--out", path("none.bin")]);
    expect(code).toBe(2);
    expect(stderr).toContain("--fold is 0, 1, 2, 3 or 4");
  });

  it("says what each part is worth, and wants to know where to put weights", async () => {
    const { code, stdout } = await litgraph(["train", "relations", "--corpora", path("chemprot-mine.jsonl"), "--ablation"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^everything\teffect\t/mu);
    expect(stdout).toMatch(/^without rules, grammar\teffect\t/mu);
    expect((await litgraph(["train", "relations", "--corpora", path("chemprot-mine.jsonl")])).code).toBe(2);
  });
});

describe("documents that only the relation model has learned from", () => {
  it("are scored for what is found in them, and not for their relations", async () => {
    const texts = drugs.map((drug, index) => `We saw that ${drug} lowered ${genes[index]} in mice.`);
    const documents = texts.map((text, index) => {
      const [id, drug, gene] = [`77${index}`, drugs[index] ?? "", genes[index] ?? ""];
      const mention = (name: string, type: string, own: string) => [id, text.indexOf(name), text.indexOf(name) + name.length, name, type, own].join("\t");
      return [
        `${id}|t|${text}`,
        `${id}|a|`,
        mention(drug, "ChemicalEntity", `D00000${index}`),
        mention(gene, "GeneOrGeneProduct", `90${index}`),
        [id, "Negative_Correlation", `D00000${index}`, `90${index}`, "Novel"].join("\t"),
      ].join("\n");
    });
    const file = path("biored-mine.pubtator");
    writeFileSync(file, `${documents.join("\n\n")}\n\n`);
    expect((await litgraph(["train", "relations", "--corpora", file, "--out", path("document.bin")])).code).toBe(0);
    const options = ["--lexicon", "starter", "--no-errors", "--relation-weights", path("document.bin")];
    const { code, stdout, stderr } = await litgraph(["evaluate", file, ...options]);
    expect(code).toBe(0);
    expect(stderr).toContain("the relation model was trained on 5 of the 5 documents of biored-mine");
    expect(stdout).toMatch(/span\s+gene/u);
    expect(stdout).not.toContain("relation");
    expect((await litgraph(["evaluate", file, ...options, "--training-documents"])).stdout).toContain("document relation, gold mentions");
  });
});

describe("--relation-weights", () => {
  it("that is no file of weights is a fault of the arguments", async () => {
    const { code, stderr } = await litgraph(["evaluate", path("chemprot-mine.jsonl"), "--relation-weights", path("chemprot-mine.jsonl")]);
    expect(code).toBe(2);
    expect(stderr).toContain("litgraph train relations");
    expect(readFileSync(path("chemprot-mine.jsonl"), "utf8")).toBe(corpus(1));
  });
});
