/** Mixes one number into a hash; 32-bit, the same on every machine. */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x85ebca6b) ^ (mixed >>> 13);
}

/** Hash of a feature with one value; `template` tells kinds of feature apart. */
export function feature1(template: number, a: number): number {
  return mix(mix(0x51ed270b, template), a);
}

/** Hash of a feature with two values. */
export function feature2(template: number, a: number, b: number): number {
  return mix(mix(mix(0x51ed270b, template), a), b);
}

/** Hash of a feature with three values. */
export function feature3(template: number, a: number, b: number, c: number): number {
  return mix(mix(mix(mix(0x51ed270b, template), a), b), c);
}

/** Hash of a feature with five values. */
export function feature5(template: number, a: number, b: number, c: number, d: number, e: number): number {
  return mix(mix(feature3(template, a, b, c), d), e);
}

/** A map from pairs of 32-bit hashes to consecutive numbers. */
export class HashIndex {
  #mask: number;
  #slots: Int32Array;
  #first: Int32Array;
  #second: Int32Array;
  size = 0;

  constructor(capacity = 1 << 12) {
    this.#mask = 2 * capacity - 1;
    this.#slots = new Int32Array(2 * capacity);
    this.#first = new Int32Array(capacity);
    this.#second = new Int32Array(capacity);
  }

  /** The number of a pair, or -1. */
  find(first: number, second: number): number {
    let slot = mix(first, second) & this.#mask;
    for (;;) {
      const entry = (this.#slots[slot] ?? 0) - 1;
      if (entry < 0) return -1;
      if (this.#first[entry] === first && this.#second[entry] === second) return entry;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** Gives a pair that is not there the next number. */
  add(first: number, second: number): number {
    if (this.size === this.#first.length) this.#grow();
    const entry = this.size;
    this.#first[entry] = first;
    this.#second[entry] = second;
    this.#place(entry);
    this.size = entry + 1;
    return entry;
  }

  clear(): void {
    this.#slots.fill(0);
    this.size = 0;
  }

  #place(entry: number): void {
    let slot = mix(this.#first[entry] ?? 0, this.#second[entry] ?? 0) & this.#mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = entry + 1;
  }

  #grow(): void {
    const capacity = 2 * this.#first.length;
    const first = new Int32Array(capacity);
    const second = new Int32Array(capacity);
    first.set(this.#first);
    second.set(this.#second);
    this.#first = first;
    this.#second = second;
    this.#mask = 2 * capacity - 1;
    this.#slots = new Int32Array(2 * capacity);
    for (let entry = 0; entry < this.size; entry++) this.#place(entry);
  }
}
