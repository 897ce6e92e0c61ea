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
    expect(evidenceWeight({ ...asserted, epistemic: "hypothesis" })).toBeLessThan(evidenceWeight({ ...asserted, epistemic: "background" }));
    expect(evidenceWeight({ ...asserted, epistemic: "background" })).toBeLessThan(evidenceWeight(asserted));
    expect(evidenceWeight({ ...asserted, attribution: "cited-paper" })).toBeLessThan(evidenceWeight(asserted));
  });

  it("a denial in one cell line takes less away than a denial without limits", () => {
    const denial = { ...asserted, negated: true, sentenceKey: "two" };
    const inOneCellLine = { ...denial, context: { ...denial.context, cellLines: ["Cellosaurus:CVCL_0134"] as const } };
    expect(beliefOf([asserted, denial]).belief).toBeLessThan(beliefOf([asserted, inOneCellLine]).belief);
  });

  it("the most particular row of the table holds for a rule", () => {
    const rules = [
      { family: "", reliability: 0.5 },
      { family: "clause-response", reliability: 0.6 },
      { family: "clause-response/confer", reliability: 1 },
    ];
    const table = { ...defaultReliability, rules };
    expect(evidenceWeight({ ...asserted, score: 1 }, table)).toBe(1);
    expect(evidenceWeight({ ...asserted, score: 1, foundBy: "clause-response/cause" }, { ...table, rules: rules.toReversed() })).toBe(0.6);
    expect(evidenceWeight({ ...asserted, score: 1, foundBy: "other" }, table)).toBe(0.5);
  });

  it("every rule belongs to a family with a row of its own", () => {
    const families = defaultReliability.rules.map(({ family }) => family).filter((family) => family !== "");
    expect(frames.filter(({ id }) => !families.some((family) => id.startsWith(family))).map(({ id }) => id)).toEqual([]);
    expect(families.filter((family) => !frames.some(({ id }) => id.startsWith(family)))).toEqual([]);
  });

  it("nothing is believed of a claim without evidence that counts", () => {
    expect(beliefOf([])).toEqual({ support: 0, denial: 0, belief: 0 });
  });
});
