import { describe, expect, it } from "vitest";
import type { Net } from "../../src/models/relations/net.ts";
import { uniform } from "../../src/models/relations/net.ts";
import { NetCommittee } from "../../src/models/relations/net-committee.ts";

function randomNet(inputs: number, hidden: number, outputs: number, seed: number): Net {
  const random = uniform(seed);
  return { inputs, hidden, outputs, weights: Float64Array.from({ length: (inputs + 1) * hidden + (hidden + 1) * outputs }, () => 2 * random() - 1) };
}

/** Probabilities by the definition of the network. */
function plainRun({ inputs, hidden, outputs, weights }: Net, row: readonly number[]): number[] {
  const units = Array.from({ length: hidden }, (_, unit) =>
    Math.max(
      0,
      row.reduce((sum, value, input) => sum + value * (weights[unit * inputs + input] ?? 0), weights[inputs * hidden + unit] ?? 0),
    ),
  );
  const base = (inputs + 1) * hidden;
  const sums = Array.from({ length: outputs }, (_, output) =>
    units.reduce((sum, value, unit) => sum + value * (weights[base + output * hidden + unit] ?? 0), weights[base + hidden * outputs + output] ?? 0),
  );
  const total = sums.reduce((sum, value) => sum + Math.exp(value), 0);
  return sums.map((value) => Math.exp(value) / total);
}

describe("a committee of networks", () => {
  it.each([
    [5, 16, 2],
    [111, 32, 6],
    [7, 20, 3],
  ])("says the mean of what its members say (%i inputs, %i units, %i outputs)", (inputs, hidden, outputs) => {
    const nets = [1, 2, 3].map((seed) => randomNet(inputs, hidden, outputs, seed));
    const committee = new NetCommittee(nets);
    const random = uniform(99);
    for (let round = 0; round < 20; round++) {
      const row = Array.from({ length: inputs }, () => (random() < 0.3 ? 0 : 2 * random() - 1));
      const said = committee.run(Float64Array.from(row));
      for (let output = 0; output < outputs; output++) {
        const mean = nets.reduce((sum, net) => sum + (plainRun(net, row)[output] ?? 0) / nets.length, 0);
        expect(said[output]).toBeCloseTo(mean, 4);
      }
    }
  });
});
