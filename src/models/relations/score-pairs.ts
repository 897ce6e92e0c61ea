import { classCount } from "./heads.ts";

// Hot code: half the time of the relation model. A feature's weights lie anywhere in megabytes, so each step runs over all features of a pair before the next begins: the memory
// fetches many at once, and nothing is guessed wrong.

/** Classes that are summed side by side. */
const lane = 4;

/** Bytes of a row of weights: one for each class, filled up to whole lanes. */
export const rowBytes = lane * Math.ceil(classCount / lane);

/** Where the weights of each feature are found. */
export interface WeightRows {
  /** Open-addressed table, two entries a slot: the key, then where its row begins in {@link WeightRows.rows}; 0 for an empty slot. */
  readonly table: Int32Array;
  /** One bit for each of 2^20 hashes: where it is 0 no feature has that hash. */
  readonly filter: Uint8Array;
  /** For each feature a byte for each class, {@link rowBytes} long; the first row is empty. */
  readonly rows: Uint8Array;
  /** What each byte stands for: 256 numbers for each class. */
  readonly weightOf: Float64Array;
}

/** The bit of {@link WeightRows.filter} that stands for a feature. */
export function filterBit(key: number): number {
  return (key >>> 11) & 0xfffff;
}

/** The slot at which the search for a feature begins. */
export function firstSlot(key: number, mask: number): number {
  return (key ^ (key >>> 15)) & mask;
}

/** Sums the weights of the features of one pair after the other. Keeps scratch space. */
export class PairScorer {
  readonly #weights: WeightRows;
  #keys = new Int32Array(1024);
  #found = new Int32Array(1024);

  constructor(weights: WeightRows) {
    this.#weights = weights;
  }

  /** Writes the sums of the features from `start` to `end`, a number for each class, to `into` from `at` on. */
  score(features: Int32Array, start: number, end: number, into: Float64Array, at: number): void {
    if (end - start > this.#keys.length) {
      this.#keys = new Int32Array(2 * (end - start));
      this.#found = new Int32Array(2 * (end - start));
    }
    const count = this.#rowsOf(this.#known(features, start, end));
    const { rows, weightOf } = this.#weights;
    const found = this.#found;
    // The sums are of floating point, so the order in which features are added is part of the result: for each class it is theirs.
    for (let own = 0; own < classCount; own += lane) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      const begin = 256 * own;
      for (let index = 0; index < count; index++) {
        const row = (found[index] as number) + own;
        a += weightOf[begin + (rows[row] as number)] as number;
        b += weightOf[begin + 256 + (rows[row + 1] as number)] as number;
        c += weightOf[begin + 512 + (rows[row + 2] as number)] as number;
        d += weightOf[begin + 768 + (rows[row + 3] as number)] as number;
      }
      into[at + own] = a;
      if (own + 1 < classCount) into[at + own + 1] = b;
      if (own + 2 < classCount) into[at + own + 2] = c;
      if (own + 3 < classCount) into[at + own + 3] = d;
    }
  }

  /** Keeps the features that may have weights, in order; returns how many. */
  #known(features: Int32Array, start: number, end: number): number {
    const { filter } = this.#weights;
    const keys = this.#keys;
    let count = 0;
    for (let index = start; index < end; index++) {
      const key = features[index] as number;
      const bit = filterBit(key);
      keys[count] = key;
      count += ((filter[bit >>> 3] as number) >>> (bit & 7)) & 1;
    }
    return count;
  }

  /** Where the rows of the features begin, of those that have one, in order; returns how many. */
  #rowsOf(count: number): number {
    const { table } = this.#weights;
    const mask = table.length / 2 - 1;
    const keys = this.#keys;
    const found = this.#found;
    let rows = 0;
    for (let index = 0; index < count; index++) {
      const key = keys[index] as number;
      let slot = firstSlot(key, mask);
      let row = table[2 * slot + 1] as number;
      while (row !== 0 && table[2 * slot] !== key) {
        slot = (slot + 1) & mask;
        row = table[2 * slot + 1] as number;
      }
      found[rows] = row;
      rows += row === 0 ? 0 : 1;
    }
    return rows;
  }
}
