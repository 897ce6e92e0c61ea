import { mix } from "./hash.ts";

const slots = 1 << 12;

/** Collects the features of one pair after the other, each feature once. Grows; a pair's features lie side by side in `values`. */
export class FeatureBuffer {
  values = new Int32Array(1 << 14);
  /** Where the next feature goes. */
  end = 0;
  readonly #seen = new Int32Array(slots);
  readonly #stamp = new Int32Array(slots);
  #round = 0;
  #start = 0;

  /** Begins the features of another pair; returns where they begin. */
  begin(): number {
    this.#round++;
    this.#start = this.end;
    return this.end;
  }

  /** Forgets all pairs. */
  clear(): void {
    this.end = 0;
  }

  /** Adds a feature unless the pair has it already. */
  add(hash: number): void {
    let slot = (hash ^ (hash >>> 12)) & (slots - 1);
    while (this.#stamp[slot] === this.#round) {
      if (this.#seen[slot] === hash) return;
      slot = (slot + 1) & (slots - 1);
    }
    // A pair of thousands of features says nothing more with the next one.
    if (this.end - this.#start >= slots >> 1) return;
    this.#stamp[slot] = this.#round;
    this.#seen[slot] = hash;
    this.#push(hash);
  }

  #push(hash: number): void {
    if (this.end === this.values.length) {
      const grown = new Int32Array(2 * this.values.length);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.end++] = hash;
  }

  /** Adds each feature of the pair once more, mixed with what tells its kind: what holds for all kinds is learned beside what holds for one. */
  twice(kind: number): void {
    const { end } = this;
    for (let at = this.#start; at < end; at++) this.#push(mix(this.values[at] ?? 0, kind));
  }

  add1(template: number, a: number): void {
    this.add(mix(mix(0x51ed270b, template), a));
  }

  add2(template: number, a: number, b: number): void {
    this.add(mix(mix(mix(0x51ed270b, template), a), b));
  }

  add3(template: number, a: number, b: number, c: number): void {
    this.add(mix(mix(mix(mix(0x51ed270b, template), a), b), c));
  }

  add4(template: number, a: number, b: number, c: number, d: number): void {
    this.add(mix(mix(mix(mix(mix(0x51ed270b, template), a), b), c), d));
  }
}
