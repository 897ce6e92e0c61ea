import { describe, expect, it } from "vitest";
import { blend, learnFeatureNet, scoreFeatureNet } from "../../src/models/relations/feature-net.ts";
import type { FeatureRows } from "../../src/models/relations/learn.ts";

/** Rows over the features 0 and 1 and two that all have; class 1 where exactly one of the first two is there: no sum of weights tells that. */
const patterns = [
  [0, 2, 3],
  [1, 2, 3],
  [0, 1, 2, 3],
  [2, 3],
];
const labelOf = [1, 1, 0, 0];
const count = 400;
const columns = Array.from({ length: count }, (_, row) => patterns[row % 4] ?? []);
const starts = new Int32Array(count + 1);
for (const [row, own] of columns.entries()) starts[row + 1] = (starts[row] ?? 0) + own.length;
const rows: FeatureRows = {
  starts,
  columns: Int32Array.from(columns.flat()),
  width: 5,
  scale: Float64Array.from(columns, (own) => 1 / Math.sqrt(own.length)),
};
const labels = Int8Array.from(columns, (_, row) => labelOf[row % 4] ?? 0);
const options = { units: 8, rounds: 30, rate: 0.1, drop: 0, least: 10, doubt: 0, seed: 1 };
const chosen = Int32Array.from(columns.keys());

describe("a network over features", () => {
  it("learns what features mean together", () => {
    const net = learnFeatureNet(rows, labels, chosen, 2, options);
    const said = new Float64Array(2 * count);
    scoreFeatureNet(rows, [0, 1, 2, 3], net, said);
    expect([0, 1, 2, 3].map((row) => Number((said[2 * row + 1] ?? 0) > (said[2 * row] ?? 0)))).toEqual(labelOf);
    expect(Math.exp(said[0] ?? 0) + Math.exp(said[1] ?? 0)).toBeCloseTo(1, 9);
  });

  it("is the same again, and leaves out features that few rows have", () => {
    const net = learnFeatureNet(rows, labels, chosen, 2, options);
    expect(learnFeatureNet(rows, labels, chosen, 2, options)).toEqual(net);
    expect([...net.columns]).toEqual([0, 1, 2, 3]);
    expect([...learnFeatureNet(rows, labels, chosen, 2, { ...options, least: 300 }).columns]).toEqual([2, 3]);
  });
});

describe("two opinions", () => {
  it("are blended into probabilities between them", () => {
    const first = Float64Array.of(0.9, 0.1);
    blend(first, Float64Array.of(Math.log(0.5), Math.log(0.5)));
    expect(first[0]).toBeCloseTo(0.75, 6);
    expect((first[0] ?? 0) + (first[1] ?? 0)).toBeCloseTo(1, 9);
  });
});
