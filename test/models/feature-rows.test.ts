import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsBytes, takeRows } from "../../src/models/kernels/feature-rows.ts";
import { Workspace } from "../../src/models/kernels/kernels.ts";

/** Numbers of the rows of features, each given as pairs of bytes. */
function numbersOf(rows: readonly (readonly number[])[]): readonly number[] {
  const given = { counts: Uint8Array.from(rows, (row) => row.length / 2), values: Uint8Array.from(rows.flat()) };
  const space = new Workspace([...rowsBytes(given), 4 * rows.length]);
  const { numbers } = takeRows(space, given);
  const after = space.ints(rows.length);
  return [...new Int32Array(after.buffer, numbers, rows.length)];
}

describe("numbers of the rows of features", () => {
  it("are different for different rows, also when there are more than are remembered", () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [index & 255, index >> 8]);
    const numbers = numbersOf([...rows, ...rows]);
    expect(new Set(numbers.slice(0, rows.length)).size).toBe(rows.length);
    expect(numbers[rows.length]).toBe(1);
    const byNumber = new Map(numbers.map((number, feature) => [number, rows[feature % rows.length]]));
    expect(numbers.map((number) => byNumber.get(number))).toEqual([...rows, ...rows]);
  });

  it("are equal where the rows are, and count up from 1", () => {
    const byte = fc.integer({ min: 0, max: 2 });
    const row = fc.array(fc.tuple(byte, byte), { maxLength: 3 }).map((pairs) => pairs.flat());
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const seen: string[] = [];
        const expected = rows.map((own) => {
          const text = own.join(" ");
          if (!seen.includes(text)) seen.push(text);
          return seen.indexOf(text) + 1;
        });
        expect(numbersOf(rows)).toEqual(expected);
      }),
    );
  });
});
