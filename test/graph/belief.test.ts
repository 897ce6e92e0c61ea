import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WeighableEvidence } from "../../src/graph/belief.ts";
import { beliefOf, defaultReliability, evidenceWeight } from "../../src/graph/belief.ts";
import { frames } from "../../src/rules/frames.ts";

const asserted: WeighableEvidence = {
  document: "PMID:1",
  sentenceKey: "one",
  negated: false,
  epistemic: "asserted",
  attribution: "this-paper",
  score: 0.9,
  namesScore: 1,
  foundBy: "clause-response/confer",
  context: { cellLines: [], diseases: [], species: [] },
};

const anyEvidence: fc.Arbitrary<WeighableEvidence> = fc.record({
  document: fc.constantFrom("PMID:1", "PMID:2", "PMID:3"),
  sentenceKey: fc.constantFrom("one", "two", "three"),
  negated: fc.boolean(),
  epistemic: fc.constantFrom("asserted", "hypothesis", "background"),
  attribution: fc.constantFrom("this-paper", "cited-paper", "unknown"),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  namesScore: fc.double({ min: 0, max: 1, noNaN: true }),
  foundBy: fc.constantFrom("clause-response/confer", "model", ""),
  context: fc.constantFrom({ cellLines: [], diseases: [], species: [] }, { cellLines: ["Cellosaurus:CVCL_0134"] as const, diseases: [], species: [] }),
});

const someEvidence = fc.array(anyEvidence, { maxLength: 8 });
const supporting = anyEvidence.map((evidence) => ({ ...evidence, negated: false }));
const denying = anyEvidence.map((evidence) => ({ ...evidence, negated: true }));

describe("belief", () => {
  it("lies between 0 and 1, whatever the evidence", () => {
    fc.assert(
      fc.property(someEvidence, (evidence) => {
        for (const value of Object.values(beliefOf(evidence))) expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  it("does not depend on the order of the evidence", () => {
    fc.assert(
      fc.property(someEvidence, (evidence) => {
        expect(beliefOf(evidence.toReversed())).toEqual(beliefOf(evidence));
      }),
    );
  });

  it("is the lower the less sure the names are, and never higher", () => {
    const beliefs = [1, 0.9, 0.6, 0.3].map((namesScore) => beliefOf([{ ...asserted, namesScore }]).belief);
    expect(beliefs).toEqual(beliefs.toSorted((a, b) => b - a));
    expect(new Set(beliefs).size).toBe(beliefs.length);
  });

  it("never falls when more speaks for a claim that is made", () => {
    fc.assert(
      fc.property(someEvidence, supporting, supporting, (evidence, first, more) => {
        expect(beliefOf([...evidence, first, more]).belief).toBeGreaterThanOrEqual(beliefOf([...evidence, first]).belief);
      }),
    );
  });

  it("never rises when more denies a claim that is made", () => {
    fc.assert(
      fc.property(someEvidence, supporting, denying, (evidence, first, denial) => {
        expect(beliefOf([...evidence, first, denial]).belief).toBeLessThanOrEqual(beliefOf([...evidence, first]).belief);
      }),
    );
  });

  it("never falls when more denies what is only denied: then it is the belief in the denial", () => {
    fc.assert(
      fc.property(fc.array(denying, { minLength: 1, maxLength: 5 }), denying, (evidence, denial) => {
        expect(beliefOf([...evidence, denial]).belief).toBeGreaterThanOrEqual(beliefOf(evidence).belief);
      }),
    );
  });

  it("gains more from another paper than from another sentence, and more from that than from the same sentence again", () => {
    const alone = beliefOf([asserted]).belief;
    const sameSentence = beliefOf([asserted, asserted]).belief;
    const samePaper = beliefOf([asserted, { ...asserted, sentenceKey: "two" }]).belief;
    const otherPaper = beliefOf([asserted, { ...asserted, document: "PMID:2", sentenceKey: "two" }]).belief;
    expect(alone).toBeLessThan(sameSentence);
    expect(sameSentence).toBeLessThan(samePaper);
    expect(samePaper).toBeLessThan(otherPaper);
    expect(otherPaper).toBeCloseTo(1 - (1 - alone) ** 2, 3);
  });

  it("a hypothesis weighs less than what is asserted, a cited paper's claim less than this paper's", () => {
    // What it is worth, apart from how often gold finds that it was read rightly.
    const table = { ...defaultReliability, cues: { asserted: 0, background: 0, hypothesis: 0 } };
    expect(evidenceWeight({ ...asserted, epistemic: "hypothesis" }, table)).toBeLessThan(evidenceWeight({ ...asserted, epistemic: "background" }, table));
    expect(evidenceWeight({ ...asserted, epistemic: "background" }, table)).toBeLessThan(evidenceWeight(asserted, table));
    expect(evidenceWeight({ ...asserted, attribution: "cited-paper" }, table)).toBeLessThan(evidenceWeight(asserted, table));
  });

  it("a denial in one cell line takes less away than a denial without limits", () => {
    const denial = { ...asserted, negated: true, sentenceKey: "two" };
    const inOneCellLine = { ...denial, context: { ...denial.context, cellLines: ["Cellosaurus:CVCL_0134"] as const } };
    expect(beliefOf([asserted, denial]).belief).toBeLessThan(beliefOf([asserted, inOneCellLine]).belief);
  });

  it("the most particular row of the table holds for a rule", () => {
    const rules = [
      { family: "", logOdds: 0 },
      { family: "clause-response", logOdds: 1 },
      { family: "clause-response/confer", logOdds: 2 },
    ];
    const detectors = { rule: { bias: 0, slope: 0 }, model: { bias: 0, slope: 0 }, both: { bias: 0, slope: 0 } };
    const table = { ...defaultReliability, detectors, rules };
    const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
    expect(evidenceWeight(asserted, table)).toBeCloseTo(chance(2), 9);
    expect(evidenceWeight({ ...asserted, foundBy: "clause-response/cause" }, { ...table, rules: rules.toReversed() })).toBeCloseTo(chance(1), 9);
    expect(evidenceWeight({ ...asserted, foundBy: "other" }, table)).toBeCloseTo(0.5, 9);
  });

  it("a higher score never weighs less", () => {
    fc.assert(
      fc.property(anyEvidence, fc.double({ min: 0, max: 1, noNaN: true }), (evidence, other) => {
        const [low, high] = [Math.min(evidence.score, other), Math.max(evidence.score, other)];
        expect(evidenceWeight({ ...evidence, score: high })).toBeGreaterThanOrEqual(evidenceWeight({ ...evidence, score: low }));
      }),
    );
  });

  it("evidence that a curator calls right is sure", () => {
    expect(evidenceWeight({ ...asserted, score: 0, judgement: { verdict: "right", because: "seen" } })).toBe(1);
  });

  it("every fitted family is one of the rules or of the model", () => {
    const families = defaultReliability.rules.map(({ family }) => family);
    expect(families.filter((family) => !/^\+?model\//u.test(family) && !frames.some(({ id }) => `${id}/`.startsWith(family)))).toEqual([]);
  });

  it("nothing is believed of a claim without evidence that counts", () => {
    expect(beliefOf([])).toEqual({ support: 0, denial: 0, belief: 0 });
  });
});
