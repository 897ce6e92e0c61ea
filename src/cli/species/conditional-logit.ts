import { solved } from "../../model/linear-equations.ts";

/** One of several options was right. */
export interface Choice {
  /** What speaks for each option, column by column. */
  readonly options: readonly Float64Array[];
  /** Which of them was right. */
  readonly right: number;
  readonly weight: number;
}

const rounds = 100;
/** A step that moves no weight further ends the search. */
const nearEnough = 1e-9;
const mostHalvings = 30;
/** What the sum over all choices may be off by, for its size. */
const rounding = 1e-9;

/**
 * Weights of the columns by which the right options are the likeliest: the chance of an option grows with e to the weighted sum of its columns. `pull` is the
 * strength with which weights are held at 0. Newton's method, from 0; the same choices in the same order give the same weights.
 */
export function choiceWeights(choices: readonly Choice[], pull: number): Float64Array {
  const width = choices[0]?.options[0]?.length ?? 0;
  let weights = new Float64Array(width);
  let worth = worthOf(choices, pull, weights);
  for (let round = 0; round < rounds; round++) {
    const step = newtonStep(choices, pull, weights);
    if (step.every((value) => Math.abs(value) < nearEnough)) break;
    let part = 1;
    let next = moved(weights, step, part);
    let nextWorth = worthOf(choices, pull, next);
    // Far from the best weights a whole step may lead past them; near them, sums differ by rounding.
    for (let halving = 0; halving < mostHalvings && nextWorth < worth - rounding * Math.abs(worth); halving++) {
      part /= 2;
      next = moved(weights, step, part);
      nextWorth = worthOf(choices, pull, next);
    }
    weights = next;
    worth = nextWorth;
  }
  return weights;
}

function moved(weights: Float64Array, step: Float64Array, part: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(weights, (weight, column) => weight + part * (step[column] ?? 0));
}

/** The chance of each option. */
function chancesOf({ options }: Choice, weights: Float64Array): readonly number[] {
  const sums = options.map((option) => option.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0));
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The logarithm of what the weights give to all that was right, less the pull. */
function worthOf(choices: readonly Choice[], pull: number, weights: Float64Array): number {
  let worth = -0.5 * pull * weights.reduce((sum, weight) => sum + weight * weight, 0);
  for (const choice of choices) worth += choice.weight * Math.log(chancesOf(choice, weights)[choice.right] ?? 0);
  return worth;
}

function newtonStep(choices: readonly Choice[], pull: number, weights: Float64Array): Float64Array {
  const width = weights.length;
  const slope = weights.map((weight) => -pull * weight);
  const curve = Array.from({ length: width }, (_, row) => Float64Array.from({ length: width }, (__, column) => (row === column ? pull : 0)));
  for (const choice of choices) {
    const chances = chancesOf(choice, weights);
    const mean = new Float64Array(width);
    choice.options.forEach((option, index) => {
      for (let column = 0; column < width; column++) mean[column] = (mean[column] ?? 0) + (chances[index] ?? 0) * (option[column] ?? 0);
    });
    const right = choice.options[choice.right];
    for (let column = 0; column < width; column++) slope[column] = (slope[column] ?? 0) + choice.weight * ((right?.[column] ?? 0) - (mean[column] ?? 0));
    choice.options.forEach((option, index) => {
      const share = choice.weight * (chances[index] ?? 0);
      const away = option.map((value, column) => value - (mean[column] ?? 0));
      curve.forEach((line, row) => {
        const factor = share * (away[row] ?? 0);
        if (factor !== 0) for (let column = 0; column < width; column++) line[column] = (line[column] ?? 0) + factor * (away[column] ?? 0);
      });
    });
  }
  return solved(curve, slope);
}
