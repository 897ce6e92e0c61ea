import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JudgedClaim } from "../../src/graph/fit-reading.ts";
import { believedBy, believedHeldOut, calibrationOf, fitReading } from "../../src/graph/fit-reading.ts";
import { seededGenerator } from "../../src/model/seeded-generator.ts";

/** Claims of two rules and a model, right as often as these figures say. */
function sampleClaims(size: number): readonly JudgedClaim[] {
  const next = seededGenerator(7);
  const chance = (): number => (next() % 100_000) / 100_000;
  return Array.from({ length: size }, (_, index): JudgedClaim => {
    const score = chance();
    const [foundBy, truth] = (
      [
        ["good/a", 0.9],
        ["bad/a", 0.3],
        ["model/up", score],
        ["good/a+model/up", 0.95],
      ] as const
    )[index % 4] ?? ["good/a", 0.9];
    return { document: `d${index % 97}`, foundBy, score: foundBy === "model/up" ? score : 0.9, epistemic: "asserted", isRight: chance() < truth };
  });
}

describe("fitting how far claims are to be believed", () => {
  it("finds how often each detector is right, on documents it has not seen", () => {
    const believed = believedHeldOut(sampleClaims(4000));
    expect(calibrationOf(believed).error).toBeLessThan(0.03);
    const meanOf = (foundBy: string): number => {
      const some = believed.filter(({ claim }) => claim.foundBy === foundBy);
      return some.reduce((sum, { belief }) => sum + belief, 0) / some.length;
    };
    expect(meanOf("good/a")).toBeCloseTo(0.9, 1);
    expect(meanOf("bad/a")).toBeCloseTo(0.3, 1);
  });

  it("does not depend on the order of the claims", () => {
    const claims = sampleClaims(200);
    const anyOrder = fc.shuffledSubarray([...claims], { minLength: claims.length, maxLength: claims.length });
    fc.assert(
      fc.property(anyOrder, (shuffled) => {
        expect(fitReading(shuffled)).toEqual(fitReading(claims));
      }),
      { numRuns: 5 },
    );
  });

  it("has a figure for the worst that a table can be", () => {
    const sure = {
      detectors: { rule: { bias: 20, slope: 0 }, model: { bias: 20, slope: 0 }, both: { bias: 20, slope: 0 } },
      rules: [],
      cues: { asserted: 0, background: 0, hypothesis: 0 },
    };
    const wrong = sampleClaims(100).map((claim) => ({ ...claim, isRight: false }));
    expect(calibrationOf(believedBy(sure, wrong)).error).toBeCloseTo(1, 6);
  });

  it("gives figures, not NaN, for claims that are all right, and for one claim", () => {
    for (const claims of [sampleClaims(50).map((claim) => ({ ...claim, isRight: true })), sampleClaims(1)]) {
      for (const { belief } of believedBy(fitReading(claims), claims)) expect(belief >= 0 && belief <= 1).toBe(true);
    }
  });
});
