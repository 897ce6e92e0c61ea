import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JudgedClaim } from "../../src/graph/fit-reading.ts";
import { fitReading } from "../../src/graph/fit-reading.ts";
import { believedBy, believedHeldOut, calibrationOf, calibrationOfKinds } from "../../src/graph/reading-calibration.ts";
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
    return {
      document: `d${index % 97}`,
      pair: `p${index}`,
      foundBy,
      score: foundBy === "model/up" ? score : 0.9,
      namesScore: 1,
      epistemic: "asserted",
      isRight: chance() < truth,
      origin: "given",
    };
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
      names: 0,
      cues: { asserted: 0, background: 0, hypothesis: 0 },
      origins: { given: { rule: 0, model: 0, both: 0 }, mended: { rule: 0, model: 0, both: 0 } },
    };
    const wrong = sampleClaims(100).map((claim) => ({ ...claim, isRight: false }));
    expect(calibrationOf(believedBy(sure, wrong)).error).toBeCloseTo(1, 6);
  });

  it("gives figures, not NaN, for claims that are all right, and for one claim", () => {
    for (const claims of [sampleClaims(50).map((claim) => ({ ...claim, isRight: true })), sampleClaims(1)]) {
      for (const { belief } of believedBy(fitReading(claims), claims)) expect(belief >= 0 && belief <= 1).toBe(true);
    }
  });

  it("takes a model's class that gold does not know by its score", () => {
    const reading = fitReading(sampleClaims(2000));
    const beliefAt = (score: number): number =>
      believedBy(reading, [
        { document: "x", pair: "a b", foundBy: "model/Bind", score, namesScore: 1, epistemic: "asserted", isRight: true, origin: "given" },
      ])[0]?.belief ?? 0;
    for (const score of [0.3, 0.5, 0.8]) expect(Math.abs(beliefAt(score) - score)).toBeLessThan(0.08);
  });

  it("says how often a right claim is believed more than a wrong one", () => {
    const [claim] = sampleClaims(1);
    if (claim === undefined) throw new Error("no claim");
    const believed = (belief: number, isRight: boolean, pair: string): { readonly belief: number; readonly claim: JudgedClaim } => ({
      belief,
      claim: { ...claim, pair, isRight },
    });
    const concordanceOf = (...beliefs: Parameters<typeof believed>[]): number => calibrationOf(beliefs.map((each) => believed(...each))).concordance;
    expect(concordanceOf([0.9, true, "a"], [0.8, true, "b"], [0.3, false, "c"])).toBe(1);
    expect(concordanceOf([0.9, true, "a"], [0.4, true, "b"], [0.6, false, "c"])).toBe(0.5);
    expect(concordanceOf([0.9, true, "a"], [0.6, true, "b"], [0.6, false, "c"])).toBe(0.75);
    expect(concordanceOf([0.9, false, "a"], [0.4, true, "b"])).toBe(0);
    expect(concordanceOf([0.9, true, "a"])).toBe(0.5);
  });

  it("is not made sure by one pair of one document, however often it is told", () => {
    const told = (count: number, isOne: boolean): number => {
      const claims = Array.from(
        { length: count },
        (_, index): JudgedClaim => ({
          ...{ document: isOne ? "d" : `d${index}`, pair: "a b", foundBy: "model/Association", score: 0.7, namesScore: 1 },
          ...{ epistemic: "asserted", isRight: true, origin: "given" },
        }),
      );
      return believedBy(fitReading([...sampleClaims(400), ...claims]), claims)[0]?.belief ?? 0;
    };
    expect(told(30, true)).toBeCloseTo(told(1, true), 2);
    expect(told(30, true)).toBeLessThan(0.8);
    expect(told(30, false)).toBeGreaterThan(0.85);
  });

  it("believes claims between found names as often as those are right, and learns what tells them apart from those between given names", () => {
    const given = sampleClaims(4000);
    const found = sampleClaims(3000).map((claim, index) => ({
      ...claim,
      document: `f${index % 89}`,
      origin: "new" as const,
      isRight: claim.isRight && index % 5 !== 0,
    }));
    const shareOf = (claims: readonly JudgedClaim[], foundBy: string): readonly [believed: number, right: number] => {
      const own = believedBy(fitReading([...given, ...found]), claims).filter(({ claim }) => claim.foundBy === foundBy);
      const sum = own.reduce((total, { belief }) => total + belief, 0);
      return [sum / own.length, own.filter(({ claim }) => claim.isRight).length / own.length];
    };
    for (const foundBy of ["good/a", "bad/a"])
      for (const claims of [given, found]) {
        const [believed, right] = shareOf(claims, foundBy);
        expect(believed).toBeCloseTo(right, 1);
      }
    expect(shareOf(found, "good/a")[0]).toBeLessThan(shareOf(given, "good/a")[0] - 0.1);
  });

  it("believes claims of new texts as often as those are right, whatever rules gained on the texts that they were mended by", () => {
    const mended = sampleClaims(4000).map((claim): JudgedClaim => ({ ...claim, origin: "mended" }));
    const fresh = sampleClaims(2000).map((claim, index): JudgedClaim => {
      return { ...claim, document: `n${index % 89}`, origin: "new", isRight: claim.isRight && index % 4 !== 0 };
    });
    const meanOf = (claims: readonly JudgedClaim[]): number => {
      const believed = believedBy(fitReading([...mended, ...fresh]), claims);
      return believed.reduce((sum, { belief }) => sum + belief, 0) / believed.length;
    };
    const rightOf = (claims: readonly JudgedClaim[]): number => claims.filter(({ isRight }) => isRight).length / claims.length;
    expect(meanOf(fresh)).toBeCloseTo(rightOf(fresh), 1);
    expect(meanOf(mended)).toBeCloseTo(rightOf(mended), 1);
    expect(meanOf(fresh)).toBeLessThan(meanOf(mended) - 0.1);
  });

  it("learns what doubt of the names takes from a claim, and lets no sureness of them speak against it", () => {
    const claimsWith = (rightOf: (namesScore: number, index: number) => boolean): readonly JudgedClaim[] =>
      sampleClaims(3000).map((claim, index) => {
        const namesScore = index % 3 === 0 ? 0.5 : 0.98;
        return { ...claim, document: `f${index % 89}`, foundBy: "good/a", score: 0.9, namesScore, origin: "new", isRight: rightOf(namesScore, index) };
      });
    const doubted = claimsWith((namesScore, index) => index % (namesScore < 0.9 ? 2 : 10) !== 0);
    const reading = fitReading(doubted);
    expect(reading.names).toBeGreaterThan(0);
    for (const namesScore of [0.5, 0.98]) {
      const own = believedBy(reading, doubted).filter(({ claim }) => claim.namesScore === namesScore);
      const right = own.filter(({ claim }) => claim.isRight).length / own.length;
      expect(own[0]?.belief).toBeCloseTo(right, 1);
    }
    expect(fitReading(claimsWith((namesScore, index) => index % (namesScore < 0.9 ? 10 : 2) !== 0)).names).toBe(0);
  });

  it("fits the rest anew where a higher score seems to speak against a claim", () => {
    const claims = Array.from({ length: 200 }, (_, index): JudgedClaim => {
      const score = index % 2 === 0 ? 0.95 : 0.75;
      return {
        document: `d${index}`,
        pair: "a b",
        foundBy: "frame/a",
        score,
        namesScore: 1,
        epistemic: "asserted",
        isRight: index % (score > 0.9 ? 4 : 10) !== 0,
        origin: "given",
      };
    });
    const reading = fitReading(claims);
    expect(reading.detectors.rule.slope).toBe(0);
    const [kind] = calibrationOfKinds(believedBy(reading, claims), 20);
    expect(kind?.believed).toBeCloseTo(kind?.right ?? 0, 2);
  });
});
