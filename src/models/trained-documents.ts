/** Whether a sorted list of hashes holds one: both models keep the documents that they were trained on so. */
export function holdsHash(sorted: Int32Array, hash: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === hash;
}
