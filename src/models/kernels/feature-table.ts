import type { Workspace } from "./kernels.ts";
import { slotsFor } from "./slots.ts";

/** Where a table of features lies in a {@link Workspace}, as the kernels take it: addresses in bytes. */
export interface FeatureTable {
  /** One bit for each hash of `shift` and `bits`: where it is 0 no feature has that hash. */
  readonly filter: number;
  readonly shift: number;
  readonly bits: number;
  /** Open-addressed, two 32-bit entries a slot: the key, then where its row begins from `rows` on, in bytes; 0 for an empty slot. */
  readonly table: number;
  readonly mask: number;
  readonly rows: number;
}

/** Which bits of a feature's hash the filter of a {@link FeatureTable} is asked for. */
export interface FilterBits {
  readonly shift: number;
  /** As many as there are bits in the filter, less one. */
  readonly bits: number;
}

/** What {@link layFeatures} takes of a workspace, in bytes. */
export function featureBytes(keys: Uint8Array, { bits }: FilterBits, rowBytes: number): readonly number[] {
  const features = keys.length / 4;
  return [(bits + 1) / 8, 8 * slotsFor(features), (features + 1) * rowBytes, keys.length];
}

/**
 * Lays out where the rows of features are found; the rows themselves are zero, and that of number 1 begins one row behind `rows`.
 * @param keys hashes of the features, all different, 32 bits each, low byte first
 * @param numbers address of the numbers of their rows; 0 where none is shared
 */
export function layFeatures(space: Workspace, keys: Uint8Array, numbers: number, { shift, bits }: FilterBits, rowBytes: number): FeatureTable {
  const features = keys.length / 4;
  const slots = slotsFor(features);
  const filter = space.bytes((bits + 1) / 8).byteOffset;
  const table = space.bytes(8 * slots).byteOffset;
  const rows = space.bytes((features + 1) * rowBytes).byteOffset;
  space.kernels.layTable(space.copy(keys), numbers, features, rowBytes, filter, shift, bits, table, slots - 1);
  return { filter, shift, bits, table, mask: slots - 1, rows };
}

/** 32-bit entries of scratch space that looking up so many features takes. */
export function lookUpScratch(features: number): number {
  return 3 * features + 1;
}
