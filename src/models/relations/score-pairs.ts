// Hot code: half the time of the relation model. A feature's weights lie anywhere in megabytes, so each step runs over all features of a pair before the next begins: the memory
// fetches many at once, and nothing is guessed wrong.

/** Numbers that are summed side by side. */
const lane = 4;

/** Bytes of a row of weights: one for each of what is summed, filled up to whole lanes. */
export function rowBytes(count: number): number {
  return lane * Math.ceil(count / lane);
}

/** Where the weights of each feature are found. */
export interface WeightRows {
  /** How many numbers a row has: classes, or units of a network. */
  readonly count: number;
  /** Open-addressed table, two entries a slot: the key, then where its row begins in {@link WeightRows.rows}; 0 for an empty slot. */
  readonly table: Int32Array;
  /** One bit for each of 2^20 hashes: where it is 0 no feature has that hash. */
  readonly filter: Uint8Array;
  /** For each feature a byte for each number, {@link rowBytes} long; the first row is empty. */
  readonly rows: Uint8Array;
  /** What each byte stands for: 256 numbers for each place in a row. */
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

/**
 * Lays rows out for look-up.
 * @param fill Writes the bytes of feature number `feature` into `rows` from `at` on.
 */
export function layRows(
  keys: Int32Array,
  largest: readonly number[],
  weightOfByte: (byte: number) => number,
  fill: (feature: number, rows: Uint8Array, at: number) => void,
): WeightRows {
  const count = largest.length;
  const length = rowBytes(count);
  const bits = Math.max(4, Math.ceil(Math.log2(Math.max(1, keys.length) * 1.6)));
  const table = new Int32Array(2 << bits);
  const mask = (1 << bits) - 1;
  const filter = new Uint8Array(1 << 17);
  const rows = new Uint8Array((keys.length + 1) * length);
  for (const [feature, key] of keys.entries()) {
    const row = (feature + 1) * length;
    let slot = firstSlot(key, mask);
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    table[2 * slot] = key;
    table[2 * slot + 1] = row;
    const bit = filterBit(key);
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    fill(feature, rows, row);
  }
  const weightOf = new Float64Array(256 * length);
  for (const [own, most] of largest.entries()) for (let byte = 0; byte < 256; byte++) weightOf[256 * own + byte] = weightOfByte(byte) * most;
  return { count, table, filter, rows, weightOf };
}

/** Sums the weights of the features of one pair after the other. Keeps scratch space. */
export class PairScorer {
  readonly #weights: WeightRows;
  #keys = new Int32Array(1024);
  #found = new Int32Array(1024);

  constructor(weights: WeightRows) {
    this.#weights = weights;
  }

  /** Writes the sums of the features from `start` to `end`, as many as a row has, to `into` from `at` on. */
  score(features: Int32Array, start: number, end: number, into: Float64Array, at: number): void {
    if (end - start > this.#keys.length) {
      this.#keys = new Int32Array(2 * (end - start));
      this.#found = new Int32Array(2 * (end - start));
    }
    const found = this.#found;
    const known = this.#rowsOf(this.#known(features, start, end));
    const { rows, weightOf, count } = this.#weights;
    // The sums are of floating point, so the order in which features are added is part of the result: for each place it is theirs.
    for (let own = 0; own < count; own += lane) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      const begin = 256 * own;
      for (let index = 0; index < known; index++) {
        const row = (found[index] as number) + own;
        a += weightOf[begin + (rows[row] as number)] as number;
        b += weightOf[begin + 256 + (rows[row + 1] as number)] as number;
        c += weightOf[begin + 512 + (rows[row + 2] as number)] as number;
        d += weightOf[begin + 768 + (rows[row + 3] as number)] as number;
      }
      into[at + own] = a;
      if (own + 1 < count) into[at + own + 1] = b;
      if (own + 2 < count) into[at + own + 2] = c;
      if (own + 3 < count) into[at + own + 3] = d;
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
