import { shuffler } from "./learn.ts";

/** A network of one hidden layer: numbers in, a probability for each class out (class 0 is "none of them"). */
export interface Net {
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
  /** For each hidden unit its weights, then the biases of the hidden units, then the same for the outputs. */
  readonly weights: Float64Array;
}

/** How a network is learned. */
export interface NetOptions {
  readonly hidden: number;
  readonly rounds: number;
  readonly rate: number;
  /** What the size of a weight costs. */
  readonly decay: number;
  readonly seed: number;
}

function sizeOf({ inputs, hidden, outputs }: Pick<Net, "inputs" | "hidden" | "outputs">): number {
  return inputs * hidden + hidden + hidden * outputs + outputs;
}

/** Numbers from 0 to 1 in an order that only the seed decides. */
export function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** Probabilities of one row of inputs; `hidden` and `into` are scratch space of the right length. What has been learned is run by `net-committee.ts`. */
function runNet({ inputs, hidden: units, weights }: Net, row: Float64Array, hidden: Float64Array, into: Float64Array): void {
  // All four arrays are of one kind and long enough, so that this innermost loop of the model has nothing to check. Four units at once, because each sum must wait for its own last addition.
  const biases = inputs * units;
  let unit = 0;
  for (; unit + 3 < units; unit += 4) {
    let a = weights[biases + unit] as number;
    let b = weights[biases + unit + 1] as number;
    let c = weights[biases + unit + 2] as number;
    let d = weights[biases + unit + 3] as number;
    const first = unit * inputs;
    const second = first + inputs;
    const third = second + inputs;
    const fourth = third + inputs;
    for (let input = 0; input < inputs; input++) {
      const value = row[input] as number;
      a += (weights[first + input] as number) * value;
      b += (weights[second + input] as number) * value;
      c += (weights[third + input] as number) * value;
      d += (weights[fourth + input] as number) * value;
    }
    hidden[unit] = Math.max(0, a);
    hidden[unit + 1] = Math.max(0, b);
    hidden[unit + 2] = Math.max(0, c);
    hidden[unit + 3] = Math.max(0, d);
  }
  for (let at = unit * inputs; unit < units; unit++) {
    let sum = weights[biases + unit] as number;
    for (let input = 0; input < inputs; input++) sum += (weights[at++] as number) * (row[input] as number);
    hidden[unit] = Math.max(0, sum);
  }
  writeProbabilities(weights, biases + units, units, hidden, into);
}

/**
 * Probabilities of the outputs from the hidden units.
 * @param weights from `base` on, for each output its weights of the units, then the biases of the outputs
 */
export function writeProbabilities(weights: Float64Array, base: number, units: number, hidden: Float64Array | Float32Array, into: Float64Array): void {
  const outputs = into.length;
  let largest = Number.NEGATIVE_INFINITY;
  for (let output = 0, at = base; output < outputs; output++) {
    let sum = weights[base + units * outputs + output] as number;
    for (let unit = 0; unit < units; unit++) sum += (weights[at++] as number) * (hidden[unit] as number);
    into[output] = sum;
    if (sum > largest) largest = sum;
  }
  let total = 0;
  for (let output = 0; output < outputs; output++) {
    const value = Math.exp((into[output] as number) - largest);
    into[output] = value;
    total += value;
  }
  for (let output = 0; output < outputs; output++) into[output] = (into[output] as number) / total;
}

/**
 * Learns a network with Adam in small batches.
 * @param rows inputs of each example
 * @param labels class of each example, 0 for none
 * @param chosen indexes of the examples to learn from
 */
export function learnNet(rows: readonly Float64Array[], labels: Uint8Array, chosen: Int32Array, outputs: number, options: NetOptions): Net {
  const inputs = rows[0]?.length ?? 0;
  const { hidden: units, rounds, rate, decay, seed } = options;
  const shape = { inputs, hidden: units, outputs };
  const size = sizeOf(shape);
  const weights = new Float64Array(size);
  const random = uniform(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
  for (let at = 0; at < inputs * units; at++) weights[at] = normal() * Math.sqrt(1 / inputs);
  const base = inputs * units + units;
  for (let at = 0; at < units * outputs; at++) weights[base + at] = normal() * Math.sqrt(1 / units);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const slope = new Float64Array(size);
  const order = Int32Array.from(chosen);
  const shuffle = shuffler(seed + 100);
  const hidden = new Float64Array(units);
  const out = new Float64Array(outputs);
  const back = new Float64Array(units);
  const batch = 32;
  let step = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(order);
    for (let begin = 0; begin < order.length; begin += batch) {
      slope.fill(0);
      const end = Math.min(order.length, begin + batch);
      for (let at = begin; at < end; at++) {
        const example = order[at] ?? 0;
        const row = rows[example];
        if (row === undefined) continue;
        runNet({ ...shape, weights }, row, hidden, out);
        back.fill(0);
        for (let output = 0; output < outputs; output++) {
          const error = (out[output] as number) - (labels[example] === output ? 1 : 0);
          const bias = base + units * outputs + output;
          slope[bias] = (slope[bias] as number) + error;
          for (let unit = 0; unit < units; unit++) {
            const place = base + output * units + unit;
            slope[place] = (slope[place] as number) + error * (hidden[unit] as number);
            back[unit] = (back[unit] as number) + error * (weights[place] as number);
          }
        }
        for (let unit = 0; unit < units; unit++) {
          if ((hidden[unit] as number) <= 0) continue;
          const error = back[unit] ?? 0;
          const bias = inputs * units + unit;
          slope[bias] = (slope[bias] as number) + error;
          for (let input = 0; input < inputs; input++) {
            const place = unit * inputs + input;
            slope[place] = (slope[place] as number) + error * (row[input] as number);
          }
        }
      }
      step++;
      const pace = ((rate * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step)) * (1 - (0.9 * round) / rounds);
      for (let at = 0; at < size; at++) {
        const own = (slope[at] as number) / (end - begin) + decay * (weights[at] as number);
        mean[at] = 0.9 * (mean[at] as number) + 0.1 * own;
        square[at] = 0.999 * (square[at] as number) + 0.001 * own * own;
        weights[at] = (weights[at] as number) - (pace * (mean[at] as number)) / (Math.sqrt(square[at] as number) + 1e-8);
      }
    }
  }
  return { ...shape, weights: weights.map(Math.fround) };
}
