import { describe, expect, it } from "vitest";
import { loadRelationWeights } from "../../src/models/relations/shipped.ts";
import { readRelationWeights } from "../../src/models/relations/weights.ts";
import { createModelJudge, type OperatingPoint, trainedRelations } from "../../src/nlp/rank-relations.ts";
import { createRelator } from "../../src/nlp/relate.ts";
import { vetoes, vetoOf } from "../../src/nlp/relation-vetoes.ts";
import { tokenize } from "../../src/nlp/tokenize.ts";
import { smallRelationWeights } from "../models/small-relations.ts";
import { markedDocument } from "./marked-document.ts";

const weights = readRelationWeights(smallRelationWeights(), "test");

function claims(marked: string, point: OperatingPoint | null = "balanced") {
  const plain = markedDocument(marked);
  const relator = createRelator(point === null ? null : createModelJudge(trainedRelations(weights, point)));
  return relator
    .run({ ...plain, ...tokenize.run(plain) })
    .claims.map((claim) => ({ ...claim, names: `${plain.mentions[claim.subject]?.text} > ${plain.mentions[claim.object]?.text}` }));
}

describe("joining rules and model", () => {
  it("adds what the rules do not read, as the model's own, with a probability for its score", () => {
    const text = "Slices with {G:CYP3A4} used up {D:midazolam} within hours.";
    expect(claims(text, null)).toEqual([]);
    const [claim] = claims(text);
    expect(claim).toMatchObject({ names: "CYP3A4 > midazolam", relation: "metabolizes", aspect: "substrate", negated: false, foundBy: "model/substrate" });
    expect((claim?.score ?? 0) > 0 && (claim?.score ?? 2) <= 1).toBe(true);
  });

  it("keeps a denial of the rules as it is", () => {
    const text = "{D:Imatinib} did not inhibit {G:SRC}.";
    const [alone] = claims(text, null);
    const [joined] = claims(text);
    expect(alone?.negated).toBe(true);
    expect(joined).toEqual(alone);
  });

  it("adds no association of two things that the rules relate in the same sentence by other mentions of them", () => {
    const plain = markedDocument("{G:IL-6} reduced {G:CDH1} protein within a day, and {G:IL-6} led to invasion with the loss of {G:CDH1}.");
    const relator = createRelator(createModelJudge(trainedRelations(loadRelationWeights(), "balanced")));
    const found = relator.run({ ...plain, ...tokenize.run(plain) }).claims;
    expect(found.some(({ relation }) => relation === "regulates")).toBe(true);
    expect(found.filter(({ foundBy }) => foundBy.startsWith("model/"))).toEqual([]);
  });

  it("agrees with the rules where one substance goes against another", () => {
    const plain = markedDocument("{D:Naloxone} reversed {D:morphine}-induced depression of breathing.");
    const relator = createRelator(createModelJudge(trainedRelations(loadRelationWeights(), "high-precision")));
    const [claim] = relator.run({ ...plain, ...tokenize.run(plain) }).claims;
    expect(claim).toMatchObject({ relation: "affects_response", direction: "decrease" });
    expect(claim?.foundBy).toMatch(/\+model\/Negative_Correlation$/u);
  });

  it("adds nothing in a sentence of methods", () => {
    expect(claims("Slices with {G:CYP3A4} used up {D:midazolam} within hours, as those purchased from Sigma did.")).toEqual([]);
  });

  it("leaves a sentence over the budget to nobody, at once", () => {
    const long = `{G:CYP3A4} ${"and so on ".repeat(160)} {D:midazolam}.`;
    const started = process.cpuUsage().user;
    expect(claims(long)).toEqual([]);
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(2000);
  });

  it("answers with the corpora's classes where it is scored", () => {
    const found = claims("In these cells {D:imatinib} was a strong blocker of {G:KIT} in vitro.", "benchmark");
    expect(found.map(({ foundBy }) => foundBy)).toEqual(["model/antagonist"]);
  });
});

describe("vetoes", () => {
  it.each(vetoes.map((row) => [row.id, row] as const))("%s holds for its example alone", (_, row) => {
    expect(row.pattern.test(row.example.toLowerCase())).toBe(true);
    expect(vetoOf(row.counterExample)).toBeNull();
  });
});
