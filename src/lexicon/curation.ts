import { keyFlag } from "./compiled.ts";

/** The curation marks of a folded name: bits of {@link keyFlag}. */
export function curationFlags(key: string): number {
  if (key.length < 2 || !/\p{L}/u.test(key)) return keyFlag.lookupOnly;
  return 0;
}
