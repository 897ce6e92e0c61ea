import { describe, expect, it } from "vitest";
import type { CorpusDocument } from "../../src/evaluate/corpora/gold-corpus.ts";
import { modelClassOf } from "../../src/evaluate/corpora/relation-classes.ts";
import { relationOutcomes } from "../../src/evaluate/relation-outcomes.ts";
import { abbreviations } from "../../src/nlp/abbreviations.ts";
import { createQualifier } from "../../src/nlp/qualify.ts";
import { createRelator } from "../../src/nlp/relate.ts";
import { tokenize } from "../../src/nlp/tokenize.ts";
import { definePipeline } from "../../src/pipeline/pipeline.ts";

function gold(id: string, text: string, drug: string, gene: string, label: string): CorpusDocument {
  const mention = (surface: string, type: "drug" | "gene", own: string) => {
    const start = text.indexOf(surface);
    return { id: own, start, end: start + surface.length, text: surface, type, kind: type, isFamily: false, isNeutral: false, ids: [] };
  };
  return {
    id,
    text,
    titleEnd: 0,
    mentions: [mention(drug, "drug", "T1"), mention(gene, "gene", "T2")],
    relations: [{ label, subject: "T1", object: "T2" }],
    abbreviations: [],
  };
}

describe("outcomes of claims", () => {
  it("say for each claim that the corpus can judge whether the gold bears it out", () => {
    const golds = [
      gold("1", "Curcumin inhibited STAT3.", "Curcumin", "STAT3", "CPR:4"),
      gold("2", "Curcumin activated STAT3.", "Curcumin", "STAT3", "CPR:4"),
      gold("3", "Curcumin lowered STAT3.", "Curcumin", "STAT3", "NONE"),
      gold("4", "Curcumin did not inhibit STAT3.", "Curcumin", "STAT3", "NONE"),
    ];
    const outcomes = [
      ...relationOutcomes("chemprot-test", golds, (stage) => definePipeline([tokenize, abbreviations, stage, createRelator(), createQualifier()])),
    ];
    expect(outcomes.map(({ document, isRelated, isRight }) => [document, isRelated, isRight])).toEqual([
      ["1", true, true],
      ["2", true, false],
      ["3", false, false],
    ]);
    for (const { score, foundBy } of outcomes) {
      expect(score > 0 && score <= 1).toBe(true);
      expect(foundBy).not.toBe("");
    }
  });
});

describe("the model's class of a claim", () => {
  it("stands behind the rule that it agrees with, or alone", () => {
    expect(["model/up", "clause-thing/inhibit+model/down", "clause-thing/inhibit"].map(modelClassOf)).toEqual(["up", "down", null]);
  });
});
