import { solved } from "../model/linear-equations.ts";

const rounds = 60;

/** Rows with labels that are to be told by them, and what is supposed of their columns. */
export interface Regression {
  readonly rows: readonly Float64Array[];
  readonly weights: readonly number[];
  readonly labels: readonly boolean[];
  /** Where each figure lies before anything is known, and how strongly it is held there. */
  readonly supposed: Float64Array;
  readonly pulls: Float64Array;
}

/**
 * Weights of the columns: the log-odds of a label are the weighted sum of its row (Newton's method, with a ridge).
 * @param zero Columns that are held at 0.
 */
export function logisticWeights({ rows, weights: shares, labels, supposed, pulls }: Regression, zero: ReadonlySet<number>): Float64Array {
  const width = supposed.length;
  const weights = supposed.map((value, column) => (zero.has(column) ? 0 : value));
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(width);
    const hessian = Array.from({ length: width }, () => new Float64Array(width));
    for (let at = 0; at < width; at++) {
      gradient[at] = -(pulls[at] ?? 0) * ((weights[at] ?? 0) - (supposed[at] ?? 0));
      (hessian[at] as Float64Array)[at] = pulls[at] ?? 0;
    }
    rows.forEach((row, index) => {
      let sum = 0;
      for (let at = 0; at < width; at++) sum += (row[at] ?? 0) * (weights[at] ?? 0);
      const chance = 1 / (1 + Math.exp(-sum));
      const share = shares[index] ?? 1;
      const miss = share * ((labels[index] === true ? 1 : 0) - chance);
      const spread = share * chance * (1 - chance);
      for (let at = 0; at < width; at++) {
        const value = row[at] ?? 0;
        if (value === 0) continue;
        gradient[at] = (gradient[at] ?? 0) + miss * value;
        const line = hessian[at] as Float64Array;
        for (let other = 0; other < width; other++) line[other] = (line[other] ?? 0) + spread * value * (row[other] ?? 0);
      }
    });
    for (const at of zero) {
      gradient[at] = 0;
      hessian.forEach((line, other) => {
        line[at] = other === at ? 1 : 0;
      });
      (hessian[at] as Float64Array).fill(0)[at] = 1;
    }
    const step = solved(hessian, gradient);
    let moved = 0;
    for (let at = 0; at < width; at++) {
      weights[at] = (weights[at] ?? 0) + (step[at] ?? 0);
      moved = Math.max(moved, Math.abs(step[at] ?? 0));
    }
    if (moved < 1e-9) break;
  }
  return weights;
}
