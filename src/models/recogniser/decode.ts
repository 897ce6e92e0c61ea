import { Workspace } from "../kernels/kernels.ts";
import { allows, type Constraint, headLabels, labelCount, labelOf, place, placeOfLabel } from "./labels.ts";

// The passes over a sentence are kernels, with the transitions that cannot be left out by construction.

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

/** What the kernels are told of each head, and where each begins. */
const headTables = headLabels.map(({ outside, end }, head) => {
  const { closed, opening, begin } = headTransitions[head] ?? noTransitions;
  return [outside, end, closed.length, opening.length, begin.length, ...closed, ...opening, ...begin];
});
const headStarts = headTables.map((_, head) => headTables.slice(0, head).reduce((sum, table) => sum + table.length, 0));
const allHeads = Int32Array.from(headTables.flat());

/** Where the numbers of a sentence lie for the kernels. */
class DecoderSpace {
  readonly space: Workspace;
  readonly scores: Float64Array;
  readonly transitions: Float64Array;
  readonly best: number;
  readonly after: number;
  readonly from: number;
  readonly labels: Uint8Array;
  readonly margins: Float64Array;
  readonly #heads: number;

  readonly tokens: number;

  /** @param tokens the longest sentence there is room for */
  constructor(tokens: number) {
    this.tokens = tokens;
    const row = 8 * labelCount * tokens;
    this.space = new Workspace([row, row, row, labelCount * tokens, tokens, 8 * tokens, 8 * labelCount * labelCount, allHeads.byteLength]);
    this.scores = this.space.doubles(labelCount * tokens);
    this.best = this.space.bytes(row).byteOffset;
    this.after = this.space.bytes(row).byteOffset;
    this.from = this.space.bytes(labelCount * tokens).byteOffset;
    this.labels = this.space.bytes(tokens);
    this.margins = this.space.doubles(tokens);
    this.transitions = this.space.doubles(labelCount * labelCount);
    this.#heads = this.space.copy(allHeads);
  }

  /** Address of what the kernels are told of a head. */
  headAt(head: number): number {
    return this.#heads + 4 * (headStarts[head] ?? 0);
  }
}

/** Finds the best sequence of labels of a sentence, head by head. */
export class Decoder {
  #own = new DecoderSpace(256);
  #count = 0;

  /** Takes the scores of a sentence in: a row of {@link labelCount} for each of `count` tokens; `transitions` has a row for each label before. */
  read(scores: Float64Array, transitions: Float64Array, count: number): void {
    if (count > this.#own.tokens) this.#own = new DecoderSpace(2 * count);
    this.#count = count;
    this.#own.scores.set(scores.subarray(0, count * labelCount));
    this.#own.transitions.set(transitions);
  }

  /** Adds to the score of a label of the sentence that was read. */
  raise(token: number, label: number, by: number): void {
    const at = token * labelCount + label;
    this.#own.scores[at] = (this.#own.scores[at] ?? 0) + by;
  }

  /**
   * The best labels for the tokens that were read.
   * @param into where they go; `null` when only their score is wanted
   * @returns the score of the best sequence
   */
  decode(head: number, into: Int8Array | Uint8Array | null): number {
    const own = this.#own;
    const count = this.#count;
    const at = own.labels.byteOffset;
    const { kernels } = own.space;
    const top = kernels.decode(own.scores.byteOffset, own.transitions.byteOffset, labelCount, count, own.headAt(head), own.best, own.from, at);
    if (into !== null) for (let token = 0; token < count; token++) into[token] = own.labels[token] ?? 0;
    return top;
  }

  /** After {@link decode} of the same head: for each token how far the best sequence, whose score is `top`, is ahead of the best one with another label there. */
  margins(head: number, top: number, into: Float64Array): void {
    const own = this.#own;
    const count = this.#count;
    const { kernels } = own.space;
    const { byteOffset: scores } = own.scores;
    const { byteOffset: steps } = own.transitions;
    kernels.margins(scores, steps, labelCount, count, own.headAt(head), own.best, own.after, own.labels.byteOffset, top, own.margins.byteOffset);
    for (let token = 0; token < count; token++) into[token] = own.margins[token] ?? 0;
  }
}
