/** Rows of binary features: row `i` holds the columns from `starts[i]` to `starts[i + 1]`. */
export interface FeatureRows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly width: number;
  /** What each feature of a row counts: rows have unit length with all their features, those left out for being rare among them. */
  readonly scale: Float64Array;
  /** Rows of features that are no yes or no, because they are means of several rows. */
  readonly mean?: {
    /** Parallel to the columns: what the feature counts in its row. */
    readonly values: Float64Array;
    /** Squared length of each row. */
    readonly squares: Float64Array;
  };
}

/** How a class is learned. */
export interface LearnOptions {
  /** What an error costs against the length of the weights. */
  readonly cost: number;
  /** How much more a missed member costs than a false one. */
  readonly positive: number;
  readonly rounds: number;
}

/** A small generator, so that the order of the rows is the same on every machine. */
export function shuffler(seed: number): (list: Int32Array) => void {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return (value ^ (value >>> 14)) >>> 0;
  };
  return (list) => {
    for (let index = list.length - 1; index > 0; index--) {
      const other = next() % (index + 1);
      const held = list[index] ?? 0;
      list[index] = list[other] ?? 0;
      list[other] = held;
    }
  };
}

/**
 * Learns one class against the rest: an L2 support vector machine with squared hinge loss by dual coordinate descent (Hsieh et al. 2008).
 * @param members 1 for members of the class, 0 for others, -1 for rows that neither teach nor count
 * @returns a weight for each column, and the bias last
 */
export function learnClass(rows: FeatureRows, members: Int8Array, { cost, positive, rounds }: LearnOptions): Float64Array {
  const count = members.length;
  const weights = new Float64Array(rows.width + 1);
  const alpha = new Float64Array(count);
  const order = Int32Array.from(members.keys()).filter((row) => (members[row] ?? -1) >= 0);
  const shuffle = shuffler(17);
  const bias = rows.width;
  // The bias is one more feature of every row, a small one, so that it is hardly held back.
  const biasValue = 0.3;
  const values = rows.mean?.values;
  for (let round = 0; round < rounds; round++) {
    shuffle(order);
    let largest = 0;
    for (const row of order) {
      const label = members[row] === 1 ? 1 : -1;
      const diagonal = 1 / (2 * cost * (label > 0 ? positive : 1));
      const start = rows.starts[row] ?? 0;
      const end = rows.starts[row + 1] ?? 0;
      const value = rows.scale[row] ?? 0;
      let sum = 0;
      if (values === undefined) for (let at = start; at < end; at++) sum += weights[rows.columns[at] ?? 0] ?? 0;
      else for (let at = start; at < end; at++) sum += (weights[rows.columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
      const own = alpha[row] ?? 0;
      const gradient = label * (sum * value + (weights[bias] ?? 0) * biasValue) - 1 + diagonal * own;
      if (own === 0 && gradient >= 0) continue;
      largest = Math.max(largest, Math.abs(gradient));
      const moved = Math.max(0, own - gradient / ((rows.mean?.squares[row] ?? (end - start) * value * value) + biasValue * biasValue + diagonal));
      const step = (moved - own) * label;
      if (step === 0) continue;
      alpha[row] = moved;
      const change = step * value;
      for (let at = start; at < end; at++) {
        const column = rows.columns[at] ?? 0;
        weights[column] = (weights[column] ?? 0) + (values === undefined ? change : change * (values[at] ?? 0));
      }
      weights[bias] = (weights[bias] ?? 0) + step * biasValue;
    }
    if (largest < 0.01) break;
  }
  weights[bias] = (weights[bias] ?? 0) * biasValue;
  return weights;
}

/** One row for each group of rows: their mean, in which each row counts as much as `share` says. */
export function meanRows(rows: FeatureRows, groups: readonly (readonly number[])[], share: (row: number) => number): FeatureRows {
  const starts = new Int32Array(groups.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const squares = new Float64Array(groups.length);
  for (const [group, members] of groups.entries()) {
    const sum = new Map<number, number>();
    const whole = members.reduce((all, row) => all + share(row), 0);
    for (const row of members) {
      const value = ((rows.scale[row] ?? 0) * share(row)) / whole;
      for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
        const column = rows.columns[at] ?? 0;
        sum.set(column, (sum.get(column) ?? 0) + value);
      }
    }
    let square = 0;
    for (const [column, value] of sum) {
      columns.push(column);
      values.push(value);
      square += value * value;
    }
    squares[group] = square;
    starts[group + 1] = columns.length;
  }
  const mean = { values: Float64Array.from(values), squares };
  return { starts, columns: Int32Array.from(columns), width: rows.width, scale: new Float64Array(groups.length).fill(1), mean };
}

/** What learned weights say of one row. */
export function scoreRow(rows: FeatureRows, row: number, weights: Float64Array): number {
  const start = rows.starts[row] ?? 0;
  const end = rows.starts[row + 1] ?? 0;
  let sum = 0;
  for (let at = start; at < end; at++) sum += weights[rows.columns[at] ?? 0] ?? 0;
  return sum * (rows.scale[row] ?? 0) + (weights[rows.width] ?? 0);
}
