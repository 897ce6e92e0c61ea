import type { Workspace } from "./kernels.ts";
import { slotsFor } from "./slots.ts";

/** Values of the rows of features as a file holds them. */
export interface RowValues {
  /** For each feature how many values are given, a byte each. */
  readonly counts: Uint8Array;
  /** For each given value two bytes: whose it is, and itself. */
  readonly values: Uint8Array;
}

/** {@link RowValues} in a {@link Workspace}: addresses. */
export interface FeatureRows {
  readonly features: number;
  readonly counts: number;
  readonly values: number;
  /** For each feature the number of its row, from 1 on, 32 bits each. */
  readonly numbers: number;
}

/** Slots of the table of rows that were seen: a quarter of what all features would need, since most share their rows. A larger table costs a thread more time to begin than what it finds is worth. */
function seenSlots(features: number): number {
  return Math.max(16, slotsFor(features) / 4);
}

/** What {@link takeRows} takes of a workspace, in bytes. */
export function rowsBytes({ counts, values }: RowValues): readonly number[] {
  return [counts.length, values.length, 4 * counts.length, 8 * seenSlots(counts.length)];
}

/**
 * Takes the values of rows into a workspace and numbers them. Features that say the same share a row: of 290,000 features of the recogniser that makes 94,000 rows, and the rows that most
 * features have are few enough to stay in the cache.
 */
export function takeRows(space: Workspace, { counts, values }: RowValues): FeatureRows {
  const features = counts.length;
  const slots = seenSlots(features);
  const rows = { features, counts: space.copy(counts), values: space.copy(values), numbers: space.ints(features).byteOffset };
  const seen = space.ints(2 * slots).byteOffset;
  space.kernels.numberRows(rows.counts, features, rows.values, seen, slots - 1, rows.numbers);
  return rows;
}
