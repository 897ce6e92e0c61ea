import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookUpScratch } from "../../src/models/kernels/feature-table.ts";
import { Workspace } from "../../src/models/kernels/kernels.ts";
import { rowLanes } from "../../src/models/recogniser/lanes.ts";

describe("the sum of a token's rows", () => {
  it("is that of the given rows and of the rows of all features that have one", () => {
    const key = fc.oneof(fc.integer(), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 40 }), fc.array(key, { maxLength: 60 }), fc.integer({ min: 0, max: 5 }), (known, asked, given) => {
        const slots = 128;
        const features = [...asked, ...known];
        const sizes = [slots * 2, (known.length + 1) * rowLanes, given + lookUpScratch(features.length), given * rowLanes, features.length, rowLanes];
        const space = new Workspace([4, ...sizes.map((size) => 4 * size)]);
        // One bit for everything: the filter lets all hashes through.
        const filter = space.bytes(4).fill(1);
        const table = space.ints(slots * 2);
        const rows = space.ints((known.length + 1) * rowLanes);
        const addresses = space.ints(given + lookUpScratch(features.length));
        const begun = space.ints(given * rowLanes);
        const keys = space.ints(features.length);
        const into = space.ints(rowLanes);
        for (const [index, hash] of known.entries()) {
          let slot = (hash ^ (hash >>> 15)) & (slots - 1);
          while (table[2 * slot + 1] !== 0) slot = (slot + 1) & (slots - 1);
          table[2 * slot] = hash;
          table[2 * slot + 1] = 4 * (index + 1) * rowLanes;
          for (let lane = 0; lane < rowLanes; lane++) rows[(index + 1) * rowLanes + lane] = (index + 3) * (lane - 7);
        }
        for (let row = 0; row < given; row++) {
          addresses[row] = begun.byteOffset + 4 * row * rowLanes;
          for (let lane = 0; lane < rowLanes; lane++) begun[row * rowLanes + lane] = 1000 * row - lane;
        }
        keys.set(features);
        const { sumRows } = space.kernels;
        sumRows(
          addresses.byteOffset,
          given,
          keys.byteOffset,
          features.length,
          filter.byteOffset,
          0,
          0,
          table.byteOffset,
          slots - 1,
          rows.byteOffset,
          into.byteOffset,
        );
        for (let lane = 0; lane < rowLanes; lane++) {
          let sum = 0;
          for (let row = 0; row < given; row++) sum += 1000 * row - lane;
          for (const hash of features) if (known.includes(hash)) sum += (known.indexOf(hash) + 3) * (lane - 7);
          expect(into[lane]).toBe(sum);
        }
      }),
    );
  });
});
