import { rowsBytes, takeRows } from "../kernels/feature-rows.ts";
import { type FeatureTable, type FilterBits, featureBytes, layFeatures, lookUpScratch } from "../kernels/feature-table.ts";
import { Workspace } from "../kernels/kernels.ts";

// Hot code: what the sums of a pair's weights are made from. The sums themselves are whole numbers, made by `../kernels/assembly/kernels.ts`.

/** Steps on each side of zero of a weight's byte. */
export const weightSteps = 127;

/** Bytes of a row of weights: one for each of what is summed, filled up to whole vectors. */
export function rowBytes(count: number): number {
  return 16 * Math.ceil(count / 16);
}

/** Weights of features as a file holds them; they are laid out for look-up where they are used. */
export interface WeightRows {
  /** Hashes of the features, 32 bits each, low byte first. */
  readonly keys: Uint8Array;
  /** For each feature how many of its weights are given, a byte each; `null` where all are. */
  readonly counts: Uint8Array | null;
  /** A byte for each given weight, before it its place where not all are given. A weight is the signed square root of its share of the largest one, in {@link weightSteps}. */
  readonly values: Uint8Array;
  /** The largest weight at each place of a row. */
  readonly largest: readonly number[];
}

/** Where the bit of a feature in the filter stands in its hash: one of 2^20. */
const filter: FilterBits = { shift: 11, bits: 0xfffff };

/** Features of a pair that are looked up at once; what a pair has more is added in further steps. */
const maxKeys = 4096;

/** Sums the weights of the features of one pair after the other. Keeps scratch space. */
export class PairScorer {
  readonly #space: Workspace;
  readonly #features: FeatureTable;
  readonly #keys: Int32Array;
  readonly #found: Int32Array;
  readonly #sums: Int32Array;
  /** What a step of each sum is worth. */
  readonly #worth: Float64Array;

  constructor({ keys, counts, values, largest }: WeightRows) {
    const length = rowBytes(largest.length);
    const features = keys.length / 4;
    const given = counts === null ? null : { counts, values };
    const taken = given === null ? [values.length] : rowsBytes(given);
    const space = new Workspace([...featureBytes(keys, filter, length), ...taken, 4 * maxKeys, 4 * lookUpScratch(maxKeys), 4 * length]);
    this.#space = space;
    const rows = given === null ? null : takeRows(space, given);
    this.#features = layFeatures(space, keys, rows?.numbers ?? 0, filter, length);
    if (rows === null) space.kernels.layDense(space.copy(values), features, largest.length, length, this.#features.rows + length);
    else space.kernels.laySparse(rows.counts, features, rows.values, rows.numbers, length, this.#features.rows);
    this.#keys = space.ints(maxKeys);
    this.#found = space.ints(lookUpScratch(maxKeys));
    this.#sums = space.ints(length);
    this.#worth = Float64Array.from(largest, (most) => most / weightSteps ** 2);
  }

  /** Writes the sums of the features from `start` to `end`, as many as a row has, to `into` from `at` on. */
  score(features: Int32Array, start: number, end: number, into: Float64Array, at: number): void {
    const { filter, shift, bits, table, mask, rows } = this.#features;
    const keys = this.#keys;
    const sums = this.#sums;
    const worth = this.#worth;
    for (let own = 0; own < worth.length; own++) into[at + own] = 0;
    for (let from = start; from < end; from += maxKeys) {
      const count = Math.min(maxKeys, end - from);
      for (let index = 0; index < count; index++) keys[index] = features[from + index] as number;
      this.#space.kernels.sumSquares(keys.byteOffset, count, filter, shift, bits, table, mask, rows, sums.length, this.#found.byteOffset, sums.byteOffset);
      for (let own = 0; own < worth.length; own++) into[at + own] = (into[at + own] as number) + (sums[own] as number) * (worth[own] as number);
    }
  }
}
