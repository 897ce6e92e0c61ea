import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Workspace } from "../../src/models/kernels/kernels.ts";
import { Decoder, entryBounds, hasNoName } from "../../src/models/recogniser/decode.ts";
import { headLabels, labelCount } from "../../src/models/recogniser/labels.ts";
import { laneBytes, laneSteps, layLanes, rowLanes, unpackRow } from "../../src/models/recogniser/lanes.ts";

const weight = fc.integer({ min: -200, max: 200 }).map((steps) => steps / laneSteps);
const row = fc.array(fc.oneof(weight, fc.constant(0)), { minLength: labelCount, maxLength: labelCount });

/** A sentence's scores, each label measured from its head's "outside". */
function relative(rows: readonly (readonly number[])[]): Float64Array {
  const scores = new Float64Array(rows.length * labelCount);
  rows.forEach((own, token) => {
    for (const { outside, end } of headLabels)
      for (let label = outside; label < end; label++) scores[token * labelCount + label] = (own[label] ?? 0) - (own[outside] ?? 0);
  });
  return scores;
}

/** The second of three rows, between two that are empty. */
function laidOut(own: readonly number[]): Int32Array {
  const worth = new Float64Array(256);
  for (const [label, weight] of own.entries()) worth[200 - label] = weight;
  const values = Uint8Array.from(own.flatMap((_, label) => [label, 200 - label]));
  const weights = { counts: Uint8Array.of(0, labelCount, 0), values, worth };
  const space = new Workspace([3 * 4 * rowLanes, ...laneBytes(weights)]);
  const rows = space.ints(3 * rowLanes);
  layLanes(space, weights, rows.byteOffset);
  return rows.slice(rowLanes, 2 * rowLanes);
}

describe("rows of lanes", () => {
  it("add up as their labels do", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const packed = new Int32Array(rowLanes);
        const sums = new Float64Array(labelCount);
        for (const own of rows) {
          const laid = laidOut(own);
          for (let lane = 0; lane < rowLanes; lane++) packed[lane] = (packed[lane] ?? 0) + (laid[lane] ?? 0);
          const one = relative([own]);
          for (let label = 0; label < labelCount; label++) sums[label] = (sums[label] ?? 0) + (one[label] ?? 0);
        }
        const unpacked = new Float64Array(labelCount);
        unpackRow(packed, unpacked, 0, new Float64Array(labelCount).fill(Number.NEGATIVE_INFINITY));
        expect([...unpacked]).toEqual([...sums]);
      }),
    );
  });
});

describe("a sentence that is said to have no name", () => {
  it("has none when it is decoded", () => {
    let skipped = 0;
    const transition = fc.array(fc.integer({ min: -40, max: 10 }), { minLength: labelCount * labelCount, maxLength: labelCount * labelCount });
    const low = fc.array(fc.array(fc.integer({ min: -60, max: 5 }), { minLength: labelCount, maxLength: labelCount }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(low, transition, (rows, steps) => {
        const scores = new Float64Array(rows.flat());
        for (let token = 0; token < rows.length; token++) for (const { outside } of headLabels) scores[token * labelCount + outside] = 0;
        const tops = new Float64Array(labelCount).fill(Number.NEGATIVE_INFINITY);
        for (let at = 0; at < scores.length; at++) tops[at % labelCount] = Math.max(tops[at % labelCount] ?? 0, scores[at] ?? 0);
        const transitions = Float64Array.from(steps);
        const labels = new Int8Array(rows.length);
        headLabels.forEach(({ outside }, head) => {
          if (!hasNoName(tops, entryBounds(transitions), head)) return;
          skipped++;
          new Decoder().decode(scores, transitions, rows.length, labels, head);
          expect([...labels]).toEqual(rows.map(() => outside));
        });
      }),
      { numRuns: 60 },
    );
    expect(skipped).toBeGreaterThan(20);
  });
});
