import { type FeatureTable, Workspace } from "../kernels/kernels.ts";

// Hot code: what the sums of a pair's weights are made from. The sums themselves are whole numbers, made by `../kernels/assembly/kernels.ts`.

/** Steps on each side of zero of a weight's byte. */
export const weightSteps = 127;

/** Bytes of a row of weights: one for each of what is summed, filled up to whole vectors. */
export function rowBytes(count: number): number {
  return 16 * Math.ceil(count / 16);
}

/** Where the weights of each feature are found. */
export interface WeightRows {
  /** Open-addressed table, two entries a slot: the key, then where its row begins in {@link WeightRows.rows}; 0 for an empty slot. */
  readonly table: Int32Array;
  /** One bit for each of 2^20 hashes: where it is 0 no feature has that hash. */
  readonly filter: Uint8Array;
  /** For each feature a byte for each number, {@link rowBytes} long; the first row is empty. A byte is the signed square root of its share of the largest weight, in {@link weightSteps}. */
  readonly rows: Uint8Array;
  /** The largest weight at each place of a row. */
  readonly largest: readonly number[];
}

/** Where the bit of a feature in {@link WeightRows.filter} stands in its hash. */
const filterShift = 11;
const filterBits = 0xfffff;

/** The slot at which the search for a feature begins. */
function firstSlot(key: number, mask: number): number {
  return (key ^ (key >>> 15)) & mask;
}

/**
 * Lays rows out for look-up.
 * @param fill Writes the bytes of feature number `feature` into `rows` from `at` on.
 */
export function layRows(keys: Int32Array, largest: readonly number[], fill: (feature: number, rows: Uint8Array, at: number) => void): WeightRows {
  const length = rowBytes(largest.length);
  const bits = Math.max(4, Math.ceil(Math.log2(Math.max(1, keys.length) * 1.6)));
  const table = new Int32Array(2 << bits);
  const mask = (1 << bits) - 1;
  const filter = new Uint8Array((filterBits + 1) / 8);
  const rows = new Uint8Array((keys.length + 1) * length);
  for (const [feature, key] of keys.entries()) {
    const row = (feature + 1) * length;
    let slot = firstSlot(key, mask);
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    table[2 * slot] = key;
    table[2 * slot + 1] = row;
    const bit = (key >>> filterShift) & filterBits;
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    fill(feature, rows, row);
  }
  return { table, filter, rows, largest };
}

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

  constructor({ table, filter, rows, largest }: WeightRows) {
    const length = rowBytes(largest.length);
    const space = new Workspace([filter.length, 4 * table.length, rows.length, 4 * maxKeys, 4 * maxKeys, 4 * length]);
    const copy = (from: Uint8Array): number => {
      const into = space.bytes(from.length);
      into.set(from);
      return into.byteOffset;
    };
    const slots = space.ints(table.length);
    slots.set(table);
    this.#space = space;
    this.#features = {
      filter: copy(filter),
      shift: filterShift,
      bits: filterBits,
      table: slots.byteOffset,
      mask: table.length / 2 - 1,
      rows: copy(rows),
    };
    this.#keys = space.ints(maxKeys);
    this.#found = space.ints(maxKeys);
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
