import { Workspace } from "../kernels/kernels.ts";
import { type Net, writeProbabilities } from "./net.ts";

/** Hidden units that the kernel adds up at once. */
const unitsAtOnce = 16;

/** A network as it lies in the workspace. */
interface LaidNet {
  /** Address of a row of 32-bit floats for each input, one float for each unit, and of a last row of biases. */
  readonly weights: number;
  /** For each output its weights of the units, then the biases of the outputs. */
  readonly top: Float64Array;
}

/** Mean of what several networks of one shape say of a row. Keeps scratch space. */
export class NetCommittee {
  readonly #space: Workspace;
  readonly #nets: readonly LaidNet[];
  readonly #inputs: Float32Array;
  readonly #hidden: Float32Array;
  readonly #out: Float64Array;
  readonly #units: number;

  constructor(nets: readonly Net[]) {
    const { inputs, hidden, outputs } = nets[0] ?? { inputs: 0, hidden: 0, outputs: 0 };
    const width = unitsAtOnce * Math.ceil(hidden / unitsAtOnce);
    const space = new Workspace([4 * inputs, 4 * width, ...nets.map(() => 4 * (inputs + 1) * width)]);
    this.#space = space;
    this.#units = hidden;
    this.#inputs = space.floats(inputs);
    this.#hidden = space.floats(width);
    this.#out = new Float64Array(outputs);
    this.#nets = nets.map(({ weights }) => {
      const laid = space.floats((inputs + 1) * width);
      for (let unit = 0; unit < hidden; unit++) {
        for (let input = 0; input < inputs; input++) laid[input * width + unit] = weights[unit * inputs + input] ?? 0;
        laid[inputs * width + unit] = weights[inputs * hidden + unit] ?? 0;
      }
      return { weights: laid.byteOffset, top: weights.slice((inputs + 1) * hidden) };
    });
  }

  /** Probabilities of the classes, "none" first. */
  run(row: Float64Array): Float64Array {
    const mean = new Float64Array(this.#out.length);
    this.#inputs.set(row);
    for (const { weights, top } of this.#nets) {
      this.#space.kernels.hiddenUnits(this.#inputs.byteOffset, this.#inputs.length, weights, this.#hidden.length, this.#hidden.byteOffset);
      writeProbabilities(top, 0, this.#units, this.#hidden, this.#out);
      for (let output = 0; output < mean.length; output++) mean[output] = (mean[output] as number) + (this.#out[output] as number) / this.#nets.length;
    }
    return mean;
  }
}
