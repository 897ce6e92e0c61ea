/**
 * The two polynomial hashes of folded names, modulo 2^32. Being polynomials, the hash of a name is put together from the hashes of its parts:
 * hash(ab) = hash(a) * base^length(b) + hash(b), so a window over a text grows by one multiplication, whatever its length.
 */

/** Base of the first hash, which chooses slots and prefix bits. Odd, so that it can be undone. */
export const firstBase = 0x01000193;
/** Base of the second hash, which tells keys of one slot apart. */
export const secondBase = 0x9e3779b1 | 0;

/** Changes the first hash of names that only capitals make names, so that small letters do not meet them. */
export const capitalMark = 0x5bd1e995;

const inverseOfFirst = inverse(firstBase);
const inverseOfSecond = inverse(secondBase);

/** Lengths with a ready power; longer parts are rare. */
const tableSize = 256;
const firstPowers = powers(firstBase);
const secondPowers = powers(secondBase);

/** firstBase to the power of `length`. */
export function firstPower(length: number): number {
  return length < tableSize ? (firstPowers[length] ?? 1) : power(firstBase, length);
}

/** secondBase to the power of `length`. */
export function secondPower(length: number): number {
  return length < tableSize ? (secondPowers[length] ?? 1) : power(secondBase, length);
}

/** The first hash of a name without its last folded unit, which was `code`. */
export function firstWithoutLast(hash: number, code: number): number {
  return Math.imul((hash - code) | 0, inverseOfFirst);
}

/** The second hash of a name without its last folded unit, which was `code`. */
export function secondWithoutLast(hash: number, code: number): number {
  return Math.imul((hash - code) | 0, inverseOfSecond);
}

/** Spreads the first hash over 32 bits: its high bits choose prefix bits, its low bits slots. */
export function mix(hash: number): number {
  let x = hash;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Newton's iteration for the inverse of an odd number modulo 2^32. */
function inverse(base: number): number {
  let x = base;
  for (let step = 0; step < 5; step++) x = Math.imul(x, 2 - Math.imul(base, x));
  return x;
}

function powers(base: number): Int32Array {
  const table = new Int32Array(tableSize);
  let value = 1;
  for (let length = 0; length < tableSize; length++) {
    table[length] = value;
    value = Math.imul(value, base);
  }
  return table;
}

function power(base: number, exponent: number): number {
  let value = 1;
  for (let step = 0; step < exponent; step++) value = Math.imul(value, base);
  return value;
}
