import fc from "fast-check";
import { expect, it } from "vitest";
import { solved } from "../../src/model/linear-equations.ts";

it("solves what has one solution, whatever stands on the diagonal", () => {
  expect([...solved([Float64Array.of(0, 2), Float64Array.of(4, 1)], Float64Array.of(6, 7))]).toEqual([1, 3]);
  const figure = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(fc.array(fc.tuple(figure, figure, figure), { minLength: 3, maxLength: 3 }), fc.tuple(figure, figure, figure), (rows, wanted) => {
      // A matrix with heavy diagonal is regular.
      const matrix = rows.map((row, at) => Float64Array.from(row, (value, column) => (column === at ? value + 200 : value)));
      const right = Float64Array.from(matrix, (line) => line.reduce((sum, value, column) => sum + value * (wanted[column] ?? 0), 0));
      for (const [at, value] of solved(matrix, right).entries()) expect(value).toBeCloseTo(wanted[at] ?? 0, 8);
    }),
  );
});
