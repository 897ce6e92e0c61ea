import { allows, type Constraint, labelCount, taggedTypes } from "./labels.ts";

// Hot code: one pass over flat arrays, with the transitions that cannot be left out by construction.

const types = taggedTypes.length;
/** Labels after which no name is open: outside, whole names and last tokens. */
const closed = Int32Array.from([0, ...taggedTypes.map((_, type) => 1 + 4 * type), ...taggedTypes.map((_, type) => 4 + 4 * type)]);
/** Labels that can follow them: outside, whole names and first tokens. */
const opening = Int32Array.from([0, ...taggedTypes.map((_, type) => 1 + 4 * type), ...taggedTypes.map((_, type) => 2 + 4 * type)]);
const closedCount = closed.length;
const openingCount = opening.length;

const low = -1e9;
const tables = new Map<Constraint, Float64Array>();

/** For a constraint: 0 for each label it allows, 1 for the others. */
export function forbiddenLabels(constraint: Constraint): Float64Array {
  let table = tables.get(constraint);
  if (table === undefined) {
    table = Float64Array.from({ length: labelCount }, (_, label) => (allows(constraint, label) ? 0 : 1));
    tables.set(constraint, table);
  }
  return table;
}

/** What the transitions of a label can add at most, and those of "outside" at least. */
interface TransitionBounds {
  readonly mostFrom: Float64Array;
  readonly mostTo: Float64Array;
  readonly leastFromOutside: number;
  readonly leastToOutside: number;
}

function boundsOf(transitions: Float64Array): TransitionBounds {
  const mostFrom = new Float64Array(labelCount).fill(Number.NEGATIVE_INFINITY);
  const mostTo = new Float64Array(labelCount).fill(Number.NEGATIVE_INFINITY);
  for (const from of closed) {
    for (const to of opening) {
      const weight = transitions[from * labelCount + to] ?? 0;
      mostFrom[from] = Math.max(mostFrom[from] ?? 0, weight);
      mostTo[to] = Math.max(mostTo[to] ?? 0, weight);
    }
  }
  return {
    mostFrom,
    mostTo,
    leastFromOutside: Math.min(...opening.map((to) => transitions[to] ?? 0)),
    leastToOutside: Math.min(...closed.map((from) => transitions[from * labelCount] ?? 0)),
  };
}

/** Finds the best sequence of labels of a sentence. */
export class Decoder {
  #best = new Float64Array(256 * labelCount);
  #from = new Int8Array(256 * labelCount);
  #after = new Float64Array(256 * labelCount);
  readonly #live = new Int32Array(labelCount);
  readonly #bounds = new Map<Float64Array, TransitionBounds>();

  #boundsOf(transitions: Float64Array): TransitionBounds {
    let bounds = this.#bounds.get(transitions);
    if (bounds === undefined) {
      bounds = boundsOf(transitions);
      this.#bounds.set(transitions, bounds);
    }
    return bounds;
  }

  /**
   * The best labels for `count` tokens. `scores` has a row of {@link labelCount} for each token, `transitions` a row for each label before.
   * @returns the score of the best sequence
   */
  decode(scores: Float64Array, transitions: Float64Array, count: number, into: Int8Array | Uint8Array, isLearning = false): number {
    const bounds = isLearning ? null : this.#boundsOf(transitions);
    const live = this.#live;
    if (count * labelCount > this.#best.length) {
      this.#best = new Float64Array(2 * count * labelCount);
      this.#from = new Int8Array(2 * count * labelCount);
    }
    const best = this.#best;
    const from = this.#from;
    for (let label = 0; label < labelCount; label++) best[label] = low;
    for (let index = 0; index < openingCount; index++) {
      const label = opening[index] ?? 0;
      best[label] = scores[label] ?? 0;
    }
    for (let token = 1; token < count; token++) {
      const row = token * labelCount;
      const before = row - labelCount;
      // Most labels before are so far behind "outside" that no transition can make it good.
      let liveCount = 0;
      const floor = bounds === null ? Number.NEGATIVE_INFINITY : (best[before] ?? 0) + bounds.leastFromOutside;
      for (let index = 0; index < closedCount; index++) {
        const previous = closed[index] ?? 0;
        if (bounds === null || (best[before + previous] ?? 0) + (bounds.mostFrom[previous] ?? 0) >= floor) live[liveCount++] = previous;
      }
      for (let index = 0; index < openingCount; index++) {
        const label = opening[index] ?? 0;
        let top = Number.NEGATIVE_INFINITY;
        let origin = 0;
        for (let other = 0; other < liveCount; other++) {
          const previous = live[other] ?? 0;
          const value = (best[before + previous] ?? 0) + (transitions[previous * labelCount + label] ?? 0);
          if (value > top) {
            top = value;
            origin = previous;
          }
        }
        best[row + label] = top + (scores[row + label] ?? 0);
        from[row + label] = origin;
      }
      for (let type = 0; type < types; type++) {
        const begin = 2 + 4 * type;
        const inside = begin + 1;
        for (let label = inside; label <= inside + 1; label++) {
          const a = (best[before + begin] ?? 0) + (transitions[begin * labelCount + label] ?? 0);
          const b = (best[before + inside] ?? 0) + (transitions[inside * labelCount + label] ?? 0);
          best[row + label] = Math.max(a, b) + (scores[row + label] ?? 0);
          from[row + label] = a >= b ? begin : inside;
        }
      }
    }
    const end = (count - 1) * labelCount;
    let label = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < closedCount; index++) {
      const last = closed[index] ?? 0;
      const value = best[end + last] ?? 0;
      if (value > top) {
        top = value;
        label = last;
      }
    }
    for (let token = count - 1; token >= 0; token--) {
      into[token] = label;
      label = from[token * labelCount + label] ?? 0;
    }
    return top;
  }

  /**
   * After {@link decode} of the same sentence: for each token how far the best sequence is ahead of the best one with another label there.
   */
  margins(scores: Float64Array, transitions: Float64Array, count: number, labels: Int8Array | Uint8Array, top: number, into: Float64Array): void {
    if (count * labelCount > this.#after.length) this.#after = new Float64Array(2 * count * labelCount);
    const after = this.#after;
    const best = this.#best;
    const bounds = this.#boundsOf(transitions);
    const live = this.#live;
    const end = (count - 1) * labelCount;
    for (let label = 0; label < labelCount; label++) after[end + label] = low;
    for (let index = 0; index < closedCount; index++) after[end + (closed[index] ?? 0)] = 0;
    for (let token = count - 2; token >= 0; token--) {
      const row = token * labelCount;
      const next = row + labelCount;
      let liveCount = 0;
      const floor = (after[next] ?? 0) + (scores[next] ?? 0) + bounds.leastToOutside;
      for (let index = 0; index < openingCount; index++) {
        const following = opening[index] ?? 0;
        if ((after[next + following] ?? 0) + (scores[next + following] ?? 0) + (bounds.mostTo[following] ?? 0) >= floor) live[liveCount++] = following;
      }
      for (let index = 0; index < closedCount; index++) {
        const label = closed[index] ?? 0;
        let highest = Number.NEGATIVE_INFINITY;
        for (let other = 0; other < liveCount; other++) {
          const following = live[other] ?? 0;
          const value = (after[next + following] ?? 0) + (scores[next + following] ?? 0) + (transitions[label * labelCount + following] ?? 0);
          if (value > highest) highest = value;
        }
        after[row + label] = highest;
      }
      for (let type = 0; type < types; type++) {
        const begin = 2 + 4 * type;
        for (let label = begin; label <= begin + 1; label++) {
          const a = (after[next + begin + 1] ?? 0) + (scores[next + begin + 1] ?? 0) + (transitions[label * labelCount + begin + 1] ?? 0);
          const b = (after[next + begin + 2] ?? 0) + (scores[next + begin + 2] ?? 0) + (transitions[label * labelCount + begin + 2] ?? 0);
          after[row + label] = Math.max(a, b);
        }
      }
    }
    for (let token = 0; token < count; token++) {
      const row = token * labelCount;
      const own = labels[token] ?? 0;
      let second = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < labelCount; label++) {
        if (label === own) continue;
        const value = (best[row + label] ?? 0) + (after[row + label] ?? 0);
        if (value > second) second = value;
      }
      into[token] = top - second;
    }
  }
}
