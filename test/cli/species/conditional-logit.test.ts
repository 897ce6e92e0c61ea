import { describe, expect, it } from "vitest";
import { type Choice, choiceWeights } from "../../../src/cli/species/conditional-logit.ts";
import { seededGenerator } from "../../../src/model/seeded-generator.ts";

const truth = [1.5, -0.7, 0.4, 0];

/** Choices between two to four options with columns from 0 to 1, made with these weights. */
function sampleChoices(size: number, weights: readonly number[]): readonly Choice[] {
  const next = seededGenerator(11);
  const chance = (): number => (next() % 1_000_000) / 1_000_000;
  return Array.from({ length: size }, (): Choice => {
    const options = Array.from({ length: 2 + (next() % 3) }, () => Float64Array.from(weights, chance));
    const powers = options.map((option) => Math.exp(option.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0)));
    let left = chance() * powers.reduce((sum, power) => sum + power, 0);
    const right = powers.findIndex((power) => {
      left -= power;
      return left <= 0;
    });
    return { options, right: Math.max(0, right), weight: 1 };
  });
}

const length = (weights: Float64Array): number => Math.hypot(...weights);

describe("fitting choices", () => {
  it("finds the weights that they were made with", () => {
    const found = choiceWeights(sampleChoices(10_000, truth), 0.01);
    for (const [column, weight] of truth.entries()) expect(Math.abs((found[column] ?? 0) - weight)).toBeLessThan(0.15);
  });

  it("gives the same weights each time, and in any order nearly the same", () => {
    const choices = sampleChoices(500, truth);
    const found = choiceWeights(choices, 2);
    expect(choiceWeights(choices, 2)).toEqual(found);
    for (const [column, weight] of choiceWeights(choices.toReversed(), 2).entries()) expect(weight).toBeCloseTo(found[column] ?? 0, 8);
  });

  it("stays nearer to 0 the stronger it is held there", () => {
    const choices = sampleChoices(500, truth);
    const lengths = [0.1, 2, 50, 1e6].map((pull) => length(choiceWeights(choices, pull)));
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    expect(lengths.at(-1)).toBeLessThan(0.001);
  });

  it("takes a choice of twice the weight for two", () => {
    const choices = sampleChoices(200, truth);
    const once = choiceWeights([...choices, ...choices], 2);
    for (const [column, weight] of choiceWeights(
      choices.map((choice) => ({ ...choice, weight: 2 })),
      2,
    ).entries())
      expect(weight).toBeCloseTo(once[column] ?? 0, 8);
  });

  it("ends where one column says it all, and where there is nothing to learn from", () => {
    const sure = Array.from({ length: 300 }, (): Choice => ({ options: [Float64Array.of(100), Float64Array.of(-100)], right: 0, weight: 1 }));
    expect(choiceWeights(sure, 1e-6)[0]).toBeGreaterThan(0);
    expect(choiceWeights([], 2)).toEqual(new Float64Array(0));
  });
});
