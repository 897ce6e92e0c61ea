/** A list of 32-bit integers that grows. */
export class GrowingInts {
  values = new Int32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(1);
    this.values[this.length++] = value;
  }

  /** Makes room for `more` values. */
  reserve(more: number): void {
    if (this.length + more <= this.values.length) return;
    const values = new Int32Array(Math.max(this.length + more, 2 * this.values.length));
    values.set(this.values);
    this.values = values;
  }

  append(source: Int32Array, count: number): void {
    this.reserve(count);
    for (let index = 0; index < count; index++) this.values[this.length + index] = source[index] ?? 0;
    this.length += count;
  }
}

/** Numbers for 32-bit keys, in one flat table. */
export class KeyIndex {
  readonly #keys: Int32Array;
  readonly #numbers: Int32Array;
  readonly #mask: number;
  size = 0;

  constructor(bits: number) {
    this.#keys = new Int32Array(1 << bits);
    this.#numbers = new Int32Array(1 << bits);
    this.#mask = (1 << bits) - 1;
  }

  /** The number of a key, or -1. */
  find(key: number): number {
    let slot = (key ^ (key >>> 15)) & this.#mask;
    for (;;) {
      const number = (this.#numbers[slot] ?? 0) - 1;
      if (number < 0 || this.#keys[slot] === key) return number;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** The number of a key, a new one where it has none. */
  add(key: number): number {
    let slot = (key ^ (key >>> 15)) & this.#mask;
    for (;;) {
      const number = (this.#numbers[slot] ?? 0) - 1;
      if (number < 0) break;
      if (this.#keys[slot] === key) return number;
      slot = (slot + 1) & this.#mask;
    }
    this.#keys[slot] = key;
    this.#numbers[slot] = this.size + 1;
    return this.size++;
  }
}
