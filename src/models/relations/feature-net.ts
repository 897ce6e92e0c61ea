import { type FeatureRows, shuffler } from "./learn.ts";
import { uniform } from "./net.ts";

/**
 * A network of one hidden layer over the features themselves: a learner of another kind than the vector machines, which errs elsewhere. A hidden unit adds up what
 * its weights say of the features that a pair has, so that features can mean something together that none means alone.
 */
export interface FeatureNet {
  readonly units: number;
  readonly outputs: number;
  /** Columns that it has weights for, sorted. */
  readonly columns: Int32Array;
  /** For each of these columns a weight for each unit. */
  readonly weights: Float32Array;
  /** Biases of the units; then, for each output, its weights of the units; then the biases of the outputs. */
  readonly top: Float64Array;
}

/** How it is learned. */
export interface FeatureNetOptions {
  readonly units: number;
  readonly rounds: number;
  readonly rate: number;
  /** Share of a pair's features that is left out, others each time it is seen, so that none is relied on alone. */
  readonly drop: number;
  /** Features that fewer examples have are not learned. */
  readonly least: number;
  /** Share of certainty that is taken from the class an example has and given to all alike: some examples have a wrong one. */
  readonly doubt: number;
  readonly seed: number;
}

/** Share of the hidden units that is left out each time. */
const unitDrop = 0.2;

/** Length of {@link FeatureNet.top}. */
export function topSize({ units, outputs }: Pick<FeatureNet, "units" | "outputs">): number {
  return units + outputs * units + outputs;
}

/** Logarithms of the probabilities of all outputs, from the sums of the hidden units without their biases; `sums` is overwritten. */
export function finishFeatureNet({ units, outputs, top }: Pick<FeatureNet, "units" | "outputs" | "top">, sums: Float64Array, into: Float64Array): void {
  for (let unit = 0; unit < units; unit++) sums[unit] = Math.max(0, (sums[unit] as number) + (top[unit] as number));
  let largest = Number.NEGATIVE_INFINITY;
  for (let output = 0, at = units; output < outputs; output++) {
    let sum = top[units + outputs * units + output] as number;
    for (let unit = 0; unit < units; unit++) sum += (top[at++] as number) * (sums[unit] as number);
    into[output] = sum;
    if (sum > largest) largest = sum;
  }
  let total = 0;
  for (let output = 0; output < outputs; output++) total += Math.exp((into[output] as number) - largest);
  const all = largest + Math.log(total);
  for (let output = 0; output < outputs; output++) into[output] = (into[output] as number) - all;
}

/** Probabilities between those of two learners: the mean of the logarithms, in place of the first. */
export function blend(probabilities: Float64Array, logarithms: Float64Array): void {
  let total = 0;
  for (let own = 0; own < probabilities.length; own++) {
    const value = Math.exp((Math.log((probabilities[own] as number) + 1e-9) + (logarithms[own] as number)) / 2);
    probabilities[own] = value;
    total += value;
  }
  for (let own = 0; own < probabilities.length; own++) probabilities[own] = (probabilities[own] as number) / total;
}

/** The columns that at least `least` of the chosen rows have, sorted. */
function frequentColumns(rows: FeatureRows, chosen: Int32Array, least: number): Int32Array {
  const counts = new Int32Array(rows.width);
  for (const row of chosen)
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
      const column = rows.columns[at] as number;
      counts[column] = (counts[column] as number) + 1;
    }
  return Int32Array.from(counts.keys()).filter((column) => (counts[column] ?? 0) >= least);
}

/**
 * Learns from one row at a time with steps that shrink for what was moved often (Adagrad).
 * @param labels class of each row, 0 for none
 * @param chosen rows to learn from
 */
export function learnFeatureNet(rows: FeatureRows, labels: Int8Array, chosen: Int32Array, outputs: number, options: FeatureNetOptions): FeatureNet {
  const { units, rounds, rate, drop, doubt, seed } = options;
  const columns = frequentColumns(rows, chosen, options.least);
  const place = new Int32Array(rows.width).fill(-1);
  for (const [index, column] of columns.entries()) place[column] = index;
  const net = { units, outputs, columns, weights: new Float32Array(columns.length * units), top: new Float64Array(topSize({ units, outputs })) };
  const { weights, top } = net;
  const random = uniform(seed);
  // Weights of features begin at nothing, so that one never moved says nothing; units differ by their outputs.
  for (let unit = 0; unit < units; unit++) top[unit] = 0.5 * random();
  for (let at = units; at < units + outputs * units; at++) top[at] = (3.4 * (random() - 0.5)) / Math.sqrt(units);
  const movedTop = new Float64Array(top.length);
  const moved = new Float32Array(columns.length);
  const order = Int32Array.from(chosen);
  const shuffle = shuffler(seed + 100);
  const held = new Int32Array(1 << 13);
  const hidden = new Float64Array(units);
  const isOut = new Uint8Array(units);
  const back = new Float64Array(units);
  const out = new Float64Array(outputs);
  const step = (at: number, slope: number, pace: number): void => {
    movedTop[at] = (movedTop[at] as number) + slope * slope;
    top[at] = (top[at] as number) - (pace * slope) / (Math.sqrt(movedTop[at] as number) + 1e-6);
  };
  for (let round = 0; round < rounds; round++) {
    shuffle(order);
    const pace = rate * (1 - (0.9 * round) / rounds);
    for (const row of order) {
      let count = 0;
      for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number) && count < held.length; at++) {
        const own = place[rows.columns[at] as number] as number;
        if (own >= 0 && random() >= drop) held[count++] = own * units;
      }
      const value = (rows.scale[row] as number) / (1 - drop);
      hidden.fill(0);
      for (let index = 0; index < count; index++) {
        const base = held[index] as number;
        for (let unit = 0; unit < units; unit++) hidden[unit] = (hidden[unit] as number) + (weights[base + unit] as number);
      }
      for (let unit = 0; unit < units; unit++) {
        isOut[unit] = random() < unitDrop ? 1 : 0;
        const sum = (hidden[unit] as number) * value + (top[unit] as number);
        hidden[unit] = isOut[unit] === 1 || sum < 0 ? 0 : sum / (1 - unitDrop);
      }
      let largest = Number.NEGATIVE_INFINITY;
      for (let output = 0; output < outputs; output++) {
        let sum = top[units + outputs * units + output] as number;
        for (let unit = 0; unit < units; unit++) sum += (top[units + output * units + unit] as number) * (hidden[unit] as number);
        out[output] = sum;
        if (sum > largest) largest = sum;
      }
      let total = 0;
      for (let output = 0; output < outputs; output++) {
        out[output] = Math.exp((out[output] as number) - largest);
        total += out[output] as number;
      }
      back.fill(0);
      for (let output = 0; output < outputs; output++) {
        const slope = (out[output] as number) / total - (labels[row] === output ? 1 - doubt : 0) - doubt / outputs;
        step(units + outputs * units + output, slope, pace);
        for (let unit = 0; unit < units; unit++) {
          const at = units + output * units + unit;
          back[unit] = (back[unit] as number) + slope * (top[at] as number);
          const own = slope * (hidden[unit] as number);
          if (own !== 0) step(at, own, pace);
        }
      }
      let square = 0;
      for (let unit = 0; unit < units; unit++) {
        const slope = (hidden[unit] as number) <= 0 ? 0 : (back[unit] as number) / (1 - unitDrop);
        back[unit] = slope;
        if (slope === 0) continue;
        square += slope * slope;
        step(unit, slope, pace);
      }
      if (square === 0) continue;
      square = (square / units) * value * value;
      for (let index = 0; index < count; index++) {
        const base = held[index] as number;
        const feature = base / units;
        moved[feature] = (moved[feature] as number) + square;
        const size = (pace * value) / (Math.sqrt(moved[feature] as number) + 1e-6);
        for (let unit = 0; unit < units; unit++) weights[base + unit] = (weights[base + unit] as number) - size * (back[unit] as number);
      }
    }
  }
  return net;
}

/** What a learned network says of rows: logarithms of the probabilities, `outputs` for each row that `wanted` has, at the row's own place in `into`. */
export function scoreFeatureNet(rows: FeatureRows, wanted: Iterable<number>, net: FeatureNet, into: Float64Array): void {
  const { units, outputs, columns, weights } = net;
  const place = new Int32Array(rows.width).fill(-1);
  for (const [index, column] of columns.entries()) place[column] = index;
  const sums = new Float64Array(units);
  for (const row of wanted) {
    sums.fill(0);
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
      const own = place[rows.columns[at] as number] as number;
      if (own < 0) continue;
      for (let unit = 0; unit < units; unit++) sums[unit] = (sums[unit] as number) + (weights[own * units + unit] as number);
    }
    for (let unit = 0; unit < units; unit++) sums[unit] = (sums[unit] as number) * (rows.scale[row] ?? 0);
    finishFeatureNet(net, sums, into.subarray(row * outputs, (row + 1) * outputs));
  }
}
