import { allows, type Constraint, headLabels, labelCount, labelOf, place, placeOfLabel } from "./labels.ts";

// Hot code: one pass over flat arrays, with the transitions that cannot be left out by construction.

/** The labels of a head by what may follow them. */
interface HeadTransitions {
  /** Labels after which no name is open: outside, whole names and last tokens. */
  readonly closed: Int32Array;
  /** Labels that can follow them: outside, whole names and first tokens. */
  readonly opening: Int32Array;
  /** First token of a name, for each type; the inner and the last one follow it in number. */
  readonly begin: Int32Array;
}

const headTransitions: readonly HeadTransitions[] = headLabels.map(({ outside, types }) => ({
  closed: Int32Array.from([outside, ...types.map((type) => labelOf(type, place.unit)), ...types.map((type) => labelOf(type, place.last))]),
  opening: Int32Array.from([outside, ...types.map((type) => labelOf(type, place.unit)), ...types.map((type) => labelOf(type, place.begin))]),
  begin: Int32Array.from(types, (type) => labelOf(type, place.begin)),
}));

const noTransitions: HeadTransitions = { closed: new Int32Array(), opening: new Int32Array(), begin: new Int32Array() };
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

/**
 * Bounds that tell without decoding that a sentence has no name: for each label the most that the transition into it can add over staying outside, and for each head
 * the most that leaving a name can add.
 */
export interface EntryBounds {
  readonly into: Float64Array;
  readonly leaving: Float64Array;
}

/** The bounds of a table of transitions. */
export function entryBounds(transitions: Float64Array): EntryBounds {
  const into = new Float64Array(labelCount);
  const leaving = new Float64Array(headLabels.length);
  const between = (from: number, to: number): number => transitions[from * labelCount + to] ?? 0;
  for (const [head, { outside, end, types }] of headLabels.entries()) {
    const { closed } = headTransitions[head] ?? noTransitions;
    const stay = between(outside, outside);
    // The first token of a sentence has no transition into it.
    for (let label = outside + 1; label < end; label++) into[label] = placeOfLabel(label) === place.unit || placeOfLabel(label) === place.begin ? 0 : low;
    for (const before of closed) {
      leaving[head] = Math.max(leaving[head] ?? 0, between(before, outside) - stay);
      for (let label = outside + 1; label < end; label++) if ((into[label] ?? 0) > low) into[label] = Math.max(into[label] ?? 0, between(before, label) - stay);
    }
    for (const type of types) {
      const begin = labelOf(type, place.begin);
      for (const label of [begin + 1, begin + 2]) into[label] = Math.max(between(begin, label), between(begin + 1, label)) - stay;
    }
  }
  return { into, leaving };
}

/** Whether no label of a head can beat "outside" in a sentence. `tops` has for each label its highest score in the sentence, with "outside" as 0. */
export function hasNoName(tops: Float64Array, { into, leaving }: EntryBounds, head: number): boolean {
  const { begin: firsts } = headTransitions[head] ?? noTransitions;
  const leave = leaving[head] ?? 0;
  for (let type = 0; type < firsts.length; type++) {
    const begin = firsts[type] ?? 0;
    const unit = begin - place.begin + place.unit;
    if ((tops[unit] ?? 0) + (into[unit] ?? 0) + leave > 0) return false;
    if ((tops[begin + 1] ?? 0) + (into[begin + 1] ?? 0) > 0) return false;
    if ((tops[begin] ?? 0) + (into[begin] ?? 0) + (tops[begin + 2] ?? 0) + (into[begin + 2] ?? 0) + leave > 0) return false;
  }
  return true;
}

/** Finds the best sequence of labels of a sentence. */
export class Decoder {
  #best = new Float64Array(256 * labelCount);
  #from = new Int8Array(256 * labelCount);
  #after = new Float64Array(256 * labelCount);

  /**
   * The best labels for `count` tokens. `scores` has a row of {@link labelCount} for each token, `transitions` a row for each label before.
   * @returns the score of the best sequence
   */
  decode(scores: Float64Array, transitions: Float64Array, count: number, into: Int8Array | Uint8Array, head: number): number {
    const { closed, opening, begin: firsts } = headTransitions[head] ?? noTransitions;
    const closedCount = closed.length;
    const openingCount = opening.length;
    const outside = closed[0] ?? 0;
    if (count * labelCount > this.#best.length) {
      this.#best = new Float64Array(2 * count * labelCount);
      this.#from = new Int8Array(2 * count * labelCount);
    }
    const best = this.#best;
    const from = this.#from;
    for (let label = outside; label < (headLabels[head]?.end ?? 0); label++) best[label] = low;
    for (let index = 0; index < openingCount; index++) {
      const label = opening[index] ?? 0;
      best[label] = scores[label] ?? 0;
    }
    for (let token = 1; token < count; token++) {
      const row = token * labelCount;
      const before = row - labelCount;
      for (let index = 0; index < openingCount; index++) {
        const label = opening[index] ?? 0;
        let top = Number.NEGATIVE_INFINITY;
        let origin = 0;
        for (let other = 0; other < closedCount; other++) {
          const previous = closed[other] ?? 0;
          const value = (best[before + previous] ?? 0) + (transitions[previous * labelCount + label] ?? 0);
          if (value > top) {
            top = value;
            origin = previous;
          }
        }
        best[row + label] = top + (scores[row + label] ?? 0);
        from[row + label] = origin;
      }
      for (let type = 0; type < firsts.length; type++) {
        const begin = firsts[type] ?? 0;
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
    let label = outside;
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
  margins(scores: Float64Array, transitions: Float64Array, count: number, labels: Int8Array | Uint8Array, top: number, into: Float64Array, head: number): void {
    const { closed, opening, begin: firsts } = headTransitions[head] ?? noTransitions;
    const closedCount = closed.length;
    const openingCount = opening.length;
    const { outside, end: endLabel } = headLabels[head] ?? { outside: 0, end: 0 };
    if (count * labelCount > this.#after.length) this.#after = new Float64Array(2 * count * labelCount);
    const after = this.#after;
    const best = this.#best;
    const end = (count - 1) * labelCount;
    for (let label = outside; label < endLabel; label++) after[end + label] = low;
    for (let index = 0; index < closedCount; index++) after[end + (closed[index] ?? 0)] = 0;
    for (let token = count - 2; token >= 0; token--) {
      const row = token * labelCount;
      const next = row + labelCount;
      for (let index = 0; index < closedCount; index++) {
        const label = closed[index] ?? 0;
        let highest = Number.NEGATIVE_INFINITY;
        for (let other = 0; other < openingCount; other++) {
          const following = opening[other] ?? 0;
          const value = (after[next + following] ?? 0) + (scores[next + following] ?? 0) + (transitions[label * labelCount + following] ?? 0);
          if (value > highest) highest = value;
        }
        after[row + label] = highest;
      }
      for (let type = 0; type < firsts.length; type++) {
        const begin = firsts[type] ?? 0;
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
      for (let label = outside; label < endLabel; label++) {
        if (label === own) continue;
        const value = (best[row + label] ?? 0) + (after[row + label] ?? 0);
        if (value > second) second = value;
      }
      into[token] = top - second;
    }
  }
}
