import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeRows } from "../../src/models/kernels/feature-rows.ts";
import { Workspace } from "../../src/models/kernels/kernels.ts";
import { Decoder, entryBounds, hasNoName } from "../../src/models/recogniser/decode.ts";
import { headLabels, labelCount, place, placeOfLabel, typeOfLabel } from "../../src/models/recogniser/labels.ts";
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

/** The second of two rows; the first one is empty, and a third feature shares it. */
function laidOut(own: readonly number[]): Int32Array {
  const worth = new Float64Array(256);
  for (const [label, weight] of own.entries()) worth[200 - label] = weight;
  const values = Uint8Array.from(own.flatMap((_, label) => [label, 200 - label]));
  const weights = { counts: Uint8Array.of(0, labelCount, 0), values, worth };
  const space = new Workspace([2 * 4 * rowLanes, ...laneBytes(weights)]);
  const rows = space.ints(2 * rowLanes);
  layLanes(space, takeRows(space, weights), worth, rows.byteOffset - 4 * rowLanes);
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

/** All sequences of a head's labels in which every name has an end. */
function readings(head: number, count: number): readonly (readonly number[])[] {
  const { outside, end } = headLabels[head] ?? { outside: 0, end: 0 };
  let open: readonly (readonly number[])[] = [[]];
  for (let token = 0; token < count; token++)
    open = open.flatMap((reading) =>
      Array.from({ length: end - outside }, (_, index) => outside + index).flatMap((label) =>
        canFollow(reading.at(-1), label, outside) ? [[...reading, label]] : [],
      ),
    );
  return open.filter((reading) => canFollow(reading.at(-1), outside, outside));
}

function canFollow(before: number | undefined, label: number, outside: number): boolean {
  const goesOn = label !== outside && (placeOfLabel(label) === place.inside || placeOfLabel(label) === place.last);
  const isOpen = before !== undefined && before !== outside && (placeOfLabel(before) === place.begin || placeOfLabel(before) === place.inside);
  return goesOn ? isOpen && typeOfLabel(before) === typeOfLabel(label) : !isOpen;
}

describe("the best reading of a sentence", () => {
  const steps = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: labelCount * labelCount, maxLength: labelCount * labelCount });
  const sentence = fc.array(fc.array(fc.integer({ min: -60, max: 60 }), { minLength: labelCount, maxLength: labelCount }), { minLength: 1, maxLength: 4 });

  it("is that of trying all, and so is how far it is ahead at each token", () => {
    fc.assert(
      fc.property(sentence, steps, fc.nat(headLabels.length - 1), (rows, transitions, head) => {
        const scored = readings(head, rows.length).map((reading) => ({
          reading,
          score: reading.reduce(
            (sum, label, token) => sum + (rows[token]?.[label] ?? 0) + (token === 0 ? 0 : (transitions[(reading[token - 1] ?? 0) * labelCount + label] ?? 0)),
            0,
          ),
        }));
        const highest = Math.max(...scored.map(({ score }) => score));
        const decoder = new Decoder();
        const labels = new Int8Array(rows.length);
        decoder.read(new Float64Array(rows.flat()), Float64Array.from(transitions), rows.length);
        const top = decoder.decode(head, labels);
        expect(top).toBe(highest);
        expect(scored.find(({ reading }) => reading.every((label, token) => label === labels[token]))?.score).toBe(highest);
        const margins = new Float64Array(rows.length);
        decoder.margins(head, top, margins);
        for (const [token, margin] of margins.entries()) {
          const others = scored.filter(({ reading }) => reading[token] !== labels[token]).map(({ score }) => score);
          expect(margin).toBe(highest - Math.max(...others));
        }
      }),
    );
  });

  it("is found in sentences that are longer than any before", () => {
    const [decoder, count] = [new Decoder(), 700];
    const { outside } = headLabels[1] ?? { outside: 0 };
    const unit = outside + 1;
    const scores = new Float64Array(count * labelCount);
    for (let token = 0; token < count; token += 3) scores[token * labelCount + unit] = 5;
    const labels = new Int8Array(count);
    decoder.read(scores, new Float64Array(labelCount * labelCount), count);
    expect(decoder.decode(1, labels)).toBe(5 * Math.ceil(count / 3));
    expect([...labels].every((label, token) => (label === unit) === (token % 3 === 0))).toBe(true);
    decoder.raise(1, unit, 7);
    expect(decoder.decode(1, null)).toBe(5 * Math.ceil(count / 3) + 7);
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
          const decoder = new Decoder();
          decoder.read(scores, transitions, rows.length);
          decoder.decode(head, labels);
          expect([...labels]).toEqual(rows.map(() => outside));
        });
      }),
      { numRuns: 60 },
    );
    expect(skipped).toBeGreaterThan(20);
  });
});
