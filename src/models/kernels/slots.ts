/** Slots of an open-addressed table of so many entries: a power of two, with at least three in eight left empty. */
export function slotsFor(entries: number): number {
  return 1 << Math.max(4, Math.ceil(Math.log2(Math.max(1, entries) * 1.6)));
}
