import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classCount } from "../../src/models/relations/heads.ts";
import { filterBit, firstSlot, PairScorer, rowBytes, type WeightRows } from "../../src/models/relations/score-pairs.ts";

/** Rows for features whose hashes are given, with bytes of a simple pattern. */
function rowsFor(keys: readonly number[]): WeightRows {
  const size = 2 ** Math.ceil(Math.log2(2 * keys.length + 4));
  const table = new Int32Array(2 * size);
  const filter = new Uint8Array(1 << 17);
  const rows = new Uint8Array((keys.length + 1) * rowBytes(classCount));
  for (const [index, key] of keys.entries()) {
    const row = (index + 1) * rowBytes(classCount);
    let slot = firstSlot(key, size - 1);
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1);
    table[2 * slot] = key;
    table[2 * slot + 1] = row;
    const bit = filterBit(key);
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    for (let own = 0; own < classCount; own++) rows[row + own] = (index * 7 + own * 13) % 256;
  }
  const weightOf = Float64Array.from({ length: 256 * rowBytes(classCount) }, (_, at) => (at % 256 === 0 ? 0 : Math.sin(at)));
  return { count: classCount, table, filter, rows, weightOf };
}

/** The sums as their definition has them, feature by feature. */
function plainSums({ rows, weightOf }: WeightRows, keys: readonly number[], features: readonly number[]): number[] {
  const sums = new Array<number>(classCount).fill(0);
  for (const feature of features) {
    const index = keys.indexOf(feature);
    if (index < 0) continue;
    for (let own = 0; own < classCount; own++)
      sums[own] = (sums[own] ?? 0) + (weightOf[256 * own + (rows[(index + 1) * rowBytes(classCount) + own] ?? 0)] ?? 0);
  }
  return sums;
}

describe("sums of the weights of a pair", () => {
  it("are to the bit those of adding feature by feature, whatever collides in table and filter", () => {
    // Few distinct low bits, so that slots and filter bits are shared.
    const hash = fc.oneof(
      fc.integer(),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 40 }).map((bit) => bit << 11),
    );
    fc.assert(
      fc.property(fc.uniqueArray(hash, { minLength: 1, maxLength: 60 }), fc.array(hash, { maxLength: 80 }), (keys, others) => {
        const weights = rowsFor(keys);
        const features = [...others, ...keys, ...others.toReversed(), ...keys];
        const into = new Float64Array(classCount + 2).fill(-1);
        new PairScorer(weights).score(Int32Array.from([99, ...features]), 1, features.length + 1, into, 1);
        expect([...into]).toEqual([-1, ...plainSums(weights, keys, features), -1]);
      }),
    );
  });
});
