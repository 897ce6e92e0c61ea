import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classCount } from "../../src/models/relations/heads.ts";
import { PairScorer, type WeightRows } from "../../src/models/relations/score-pairs.ts";

/** The largest weight of each class. */
const largest = Array.from({ length: classCount }, (_, own) => 0.5 + own);

/** The byte of a feature for a class: a simple pattern with both signs. */
const byteOf = (feature: number, own: number): number => ((feature * 7 + own * 13) % 255) - 127;

/** The sums as their definition has them, feature by feature. */
function plainSums(keys: readonly number[], features: readonly number[]): number[] {
  const sums = new Array<number>(classCount).fill(0);
  for (const feature of features) {
    const index = keys.indexOf(feature);
    if (index < 0) continue;
    for (let own = 0; own < classCount; own++) {
      const share = byteOf(index, own) / 127;
      sums[own] = (sums[own] ?? 0) + share * Math.abs(share) * (largest[own] ?? 0);
    }
  }
  return sums;
}

/** As a file has them: all weights of a feature, or each with its place. */
function rowsOf(keys: readonly number[], isSparse: boolean): WeightRows {
  const values = keys.map((_, feature) => Array.from({ length: classCount }, (_, own) => byteOf(feature, own)));
  const given = values.map((own) => [...own.entries()].filter(([, byte]) => byte !== 0));
  return {
    keys: new Uint8Array(Int32Array.from(keys).buffer),
    counts: isSparse ? Uint8Array.from(given, (own) => own.length) : null,
    values: Uint8Array.from(isSparse ? given.flat(2) : values.flat()),
    largest,
  };
}

function score(keys: readonly number[], features: readonly number[], isSparse = true): readonly number[] {
  const into = new Float64Array(classCount + 2).fill(-1);
  new PairScorer(rowsOf(keys, isSparse)).score(Int32Array.from([99, ...features]), 1, features.length + 1, into, 1);
  return [...into];
}

describe("sums of the weights of a pair", () => {
  // Few distinct low bits, so that slots and filter bits are shared.
  const hash = fc.oneof(
    fc.integer(),
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 0, max: 40 }).map((bit) => bit << 11),
  );

  it("are those of adding feature by feature, whatever collides in table and filter", () => {
    fc.assert(
      fc.property(fc.uniqueArray(hash, { minLength: 1, maxLength: 60 }), fc.array(hash, { maxLength: 80 }), fc.boolean(), (keys, others, isSparse) => {
        const features = [...others, ...keys, ...others.toReversed(), ...keys];
        const [before, ...sums] = score(keys, features, isSparse);
        expect(before).toBe(-1);
        expect(sums.at(-1)).toBe(-1);
        for (const [own, sum] of plainSums(keys, features).entries()) expect(sums[own]).toBeCloseTo(sum, 9);
      }),
    );
  });

  it("do not depend on the order of the features", () => {
    const keys = Array.from({ length: 300 }, (_, index) => index * 7919);
    expect(score(keys, keys.toReversed())).toEqual(score(keys, keys));
  });

  it("count every feature of a pair that has more than are looked up at once", () => {
    const keys = [11, 22];
    const features = Array.from({ length: 9001 }, (_, index) => (index % 3 === 0 ? 11 : index % 3 === 1 ? 22 : 33));
    for (const [own, sum] of plainSums(keys, features).entries()) expect(score(keys, features)[own + 1]).toBeCloseTo(sum, 6);
  });
});
