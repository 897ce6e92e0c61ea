import { type FeatureRows, type RowValues, rowsBytes } from "../kernels/feature-rows.ts";
import type { Workspace } from "../kernels/kernels.ts";
import { headLabels, labelCount } from "./labels.ts";

// Hot code: the scores of a token are sums of some ninety rows. Two labels share one 32-bit number, so that one addition serves both.

/** Steps that a weight of one is made of. Sums of a token stay within 4,095 either way; the largest met in abstracts is below 1,000. */
export const laneSteps = 8;

/** Labels that have a lane: all but each head's own "outside", which is the zero that the others are measured from. */
export const laneLabels = Int32Array.from(
  headLabels.flatMap(({ outside, end }) => Array.from({ length: end - outside - 1 }, (_, index) => outside + 1 + index)),
);

/** Numbers that hold labels: two each. */
const labelLanes = Math.ceil(laneLabels.length / 2);

/** Numbers in a row: one line of the cache, which the kernels add up at once. */
export const rowLanes = 16;

/** For each label its head's "outside". */
const outsideOf = Int32Array.from(headLabels.flatMap(({ outside, end }) => Array.from({ length: end - outside }, () => outside)));

/** Lane of each label, -1 for "outside". */
const laneOf = Int32Array.from({ length: labelCount }, (_, label) => laneLabels.indexOf(label));

/** Label weights of some rows: for each given label its number, and which of `worth` it has. */
export interface LabelWeights extends RowValues {
  /** 256 weights. */
  readonly worth: Float64Array;
}

/** What taking label weights in and {@link layLanes} take of a workspace beside the rows, in bytes. */
export function laneBytes(weights: LabelWeights): readonly number[] {
  return [...rowsBytes(weights), weights.worth.byteLength, 4 * labelCount, 4 * labelCount, 8 * labelCount];
}

/**
 * Writes rows of lanes, of {@link rowLanes} numbers each. A label's number is what it is ahead of its head's "outside".
 * @param at address of what would be the row of number 0; the rows must be zero
 */
export function layLanes(space: Workspace, rows: FeatureRows, worth: Float64Array, at: number): void {
  const own = space.bytes(8 * labelCount).byteOffset;
  const worths = space.copy(worth);
  const [lanes, outsides] = [space.copy(laneOf), space.copy(outsideOf)];
  space.kernels.layLanes(rows.counts, rows.features, rows.values, worths, lanes, outsides, labelCount, laneSteps, own, rows.numbers, at);
}

/** Writes the label scores of a row of lanes to `into[to]`, `labelCount` of them; "outside" is 0. Raises the `tops` of the labels where a score is higher. */
export function unpackRow(row: Int32Array, into: Float64Array, to: number, tops: Float64Array): void {
  for (let pair = 0; pair < labelLanes; pair++) {
    const packed = row[pair] ?? 0;
    const low = (packed << 16) >> 16;
    const first = laneLabels[2 * pair] ?? 0;
    const second = laneLabels[2 * pair + 1] ?? 0;
    const a = low / laneSteps;
    const b = ((packed - low) >> 16) / laneSteps;
    into[to + first] = a;
    into[to + second] = b;
    if (a > (tops[first] ?? 0)) tops[first] = a;
    if (b > (tops[second] ?? 0)) tops[second] = b;
  }
}
