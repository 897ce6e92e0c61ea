import { describe, expect, it } from "vitest";
import { isBatchFull } from "../../src/run/read-whole-files.ts";

describe("batches for a thread", () => {
  const itemsAt = (number: number, sent: number): number => {
    let items = 1;
    while (!isBatchFull({ number }, sent, items, 0)) items++;
    return items;
  };

  it("begin small in the first slice and double up to the usual size", () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((sent) => itemsAt(0, sent))).toEqual([1, 2, 4, 8, 16, 32, 50]);
  });

  it("have the usual size in all other slices", () => {
    expect([0, 1, 40].map((sent) => itemsAt(1, sent))).toEqual([50, 50, 50]);
  });

  it("are full with few items that are long", () => {
    expect(isBatchFull({ number: 3 }, 0, 1, 600_000)).toBe(true);
  });
});
