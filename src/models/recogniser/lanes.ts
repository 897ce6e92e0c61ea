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
const outsideOf: readonly number[] = headLabels.flatMap(({ outside, end }) => Array.from({ length: end - outside }, () => outside));

/** Lane of each label, -1 for "outside". */
const laneOf = Int32Array.from({ length: labelCount }, (_, label) => laneLabels.indexOf(label));

/** Adds what a label is ahead of "outside" to the row of lanes at `into[row]`. */
function addAhead(label: number, ahead: number, into: Int32Array, row: number): void {
  const lane = laneOf[label] ?? -1;
  const at = row + (lane >> 1);
  // The sum of both as numbers, not as bits: a negative low half borrows from the high one, and unpacking gives it back.
  into[at] = ((into[at] ?? 0) + ((lane & 1) === 0 ? ahead : ahead * 65_536)) | 0;
}

/** Fills rows of lanes with label weights. A label's number is what it is ahead of its head's "outside". Keeps scratch space. */
export class RowPacker {
  readonly #own = new Float64Array(labelCount);
  readonly #labels = new Int32Array(labelCount);
  #count = 0;

  /** Takes the weight of a label for the next row. */
  add(label: number, weight: number): void {
    if (weight === 0) return;
    this.#own[label] = weight;
    this.#labels[this.#count++] = label;
  }

  /** Adds what was taken to the row at `into[row]`, and forgets it. Most features say something of two or three labels only. */
  pack(into: Int32Array, row: number): void {
    const own = this.#own;
    for (let index = 0; index < this.#count; index++) {
      const label = this.#labels[index] ?? 0;
      const outside = outsideOf[label] ?? 0;
      if (label === outside) {
        for (let other = outside + 1; outsideOf[other] === outside; other++)
          addAhead(other, Math.round(laneSteps * ((own[other] ?? 0) - (own[outside] ?? 0))), into, row);
      } else if (own[outside] === 0) addAhead(label, Math.round(laneSteps * (own[label] ?? 0)), into, row);
    }
    for (let index = 0; index < this.#count; index++) own[this.#labels[index] ?? 0] = 0;
    this.#count = 0;
  }
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
