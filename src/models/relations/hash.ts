/** Mixes one number into a hash; 32-bit, the same on every machine. */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x85ebca6b) ^ (mixed >>> 13);
}

/** Hash of the characters from `start` to `end`. */
export function textHash(text: string, start = 0, end: number = text.length): number {
  let hash = end - start;
  for (let index = start; index < end; index++) hash = mix(hash, text.charCodeAt(index));
  return hash;
}
