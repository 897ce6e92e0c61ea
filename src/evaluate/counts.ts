/** True positives, false positives and false negatives. */
export interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

/** Precision, recall and F1, each 0 to 1; `null` where nothing was found or nothing was to be found. */
export interface Rates {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Where a sum begins. */
export const noCounts: Counts = { tp: 0, fp: 0, fn: 0 };

/** The counts of two sets of documents together; counts add, rates do not. */
export function addCounts(a: Counts, b: Counts): Counts {
  return { tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn };
}

/** Precision, recall and F1 of the counts. */
export function ratesOf({ tp, fp, fn }: Counts): Rates {
  const precision = tp + fp === 0 ? null : tp / (tp + fp);
  const recall = tp + fn === 0 ? null : tp / (tp + fn);
  const f1 = tp + fp + fn === 0 ? null : (2 * tp) / (2 * tp + fp + fn);
  return { precision, recall, f1 };
}

/** Unweighted mean of the F1 of the rows that have one; `null` when none has. */
export function macroF1(rows: readonly Counts[]): number | null {
  const values = rows.map((row) => ratesOf(row).f1).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
