/** Scores of several pairs taken together, so that each of them can be left out again. */
export class Pool {
  count = 0;
  readonly #sum: Float64Array;
  readonly #best: Float64Array;
  readonly #second: Float64Array;
  readonly #bestAt: Int32Array;

  constructor(classes: number) {
    this.#sum = new Float64Array(classes);
    this.#best = new Float64Array(classes).fill(-2);
    this.#second = new Float64Array(classes).fill(-2);
    this.#bestAt = new Int32Array(classes).fill(-1);
  }

  /** Adds the scores of pair number `pair`, from `from` on in `scores`. */
  add(pair: number, scores: Float64Array, from: number): void {
    this.count++;
    for (let own = 0; own < this.#sum.length; own++) {
      const score = scores[from + own] ?? 0;
      this.#sum[own] = (this.#sum[own] ?? 0) + score;
      if (score > (this.#best[own] ?? 0)) {
        this.#second[own] = this.#best[own] ?? -2;
        this.#best[own] = score;
        this.#bestAt[own] = pair;
      } else if (score > (this.#second[own] ?? 0)) this.#second[own] = score;
    }
  }

  /** Writes whether there are others than `pair`, how many, and their largest and mean score of each class; returns where the next input goes. */
  write(pair: number, scores: Float64Array, from: number, into: Float64Array, at: number): number {
    const others = this.count - 1;
    into[at++] = others > 0 ? 1 : 0;
    into[at++] = Math.min(others, 6) / 6;
    for (let own = 0; own < this.#sum.length; own++) {
      into[at++] = others > 0 ? ((this.#bestAt[own] === pair ? this.#second[own] : this.#best[own]) ?? -1) : -1;
      into[at++] = others > 0 ? ((this.#sum[own] ?? 0) - (scores[from + own] ?? 0)) / others : -1;
    }
    return at;
  }
}
