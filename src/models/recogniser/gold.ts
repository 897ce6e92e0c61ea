import type { Span } from "../../model/span.ts";
import type { TaggerInput } from "./input.ts";
import { anything, type Constraint, type HeadLabels, inName, outsideOnly, place, taggedIndex } from "./labels.ts";
import type { TokenTable } from "./tokens.ts";

/** A name of the gold with the labels it may have; more than one where the corpus does not say which. */
export interface GoldName extends Span {
  /** Indices into `taggedTypes`. */
  readonly types: readonly number[];
}

/** A document to learn from. */
export interface TrainingDocument {
  readonly id: string;
  /** The same document once for each kind of lexicon; learned from by turns. */
  readonly views: readonly TaggerInput[];
  readonly names: readonly GoldName[];
  /** Stretches of which the corpus says nothing. */
  readonly free: readonly Span[];
  /** Types that the corpus annotates throughout; heads with other types do not learn from it. */
  readonly annotated: readonly number[];
  /** Whether the corpus marks names within names of other types ("dopamine" in "dopamine receptor"); one that does not says nothing of them. */
  readonly marksNested?: boolean;
}

const gene = taggedIndex("gene");
const family = taggedIndex("family");
const drug = taggedIndex("drug");

/** Whether a head can learn from a document: it annotates all its types, or the gold says which one is left open. */
export function teaches({ annotated }: Pick<TrainingDocument, "annotated">, { types }: HeadLabels): boolean {
  return types.some((type) => annotated.includes(type));
}

/** What each token of a document may be for one head: where a type is not annotated it may be anywhere outside the names. Names whose borders are no borders of tokens leave their tokens open. */
export function constraintsOf(
  tokens: TokenTable,
  document: Pick<TrainingDocument, "names" | "free" | "annotated" | "marksNested">,
  head: HeadLabels,
): Int32Array {
  const { free, annotated, marksNested = false } = document;
  const names = document.names.filter((name) => name.types.some((type) => head.types.includes(type)));
  const open = head.types.filter((type) => !annotated.includes(type));
  const constraints = new Int32Array(tokens.count).fill(open.reduce((mask, type) => mask | inName([type], place.unit), outsideOnly));
  const isTaken = new Uint8Array(tokens.count);
  const cover = (span: Span): readonly [number, number] => {
    let first = firstEndingAfter(tokens, span.start);
    const from = first;
    while (first < tokens.count && (tokens.start[first] ?? 0) < span.end) first++;
    return [from, first];
  };
  for (const name of names.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    const [from, to] = cover(name);
    if (from === to || isTaken.subarray(from, to).includes(1)) continue;
    isTaken.fill(1, from, to);
    const fits = tokens.start[from] === name.start && tokens.end[to - 1] === name.end;
    for (let token = from; token < to; token++) constraints[token] = fits ? inName(name.types, placeIn(token, from, to)) : anything;
  }
  const leaveOpen = (from: number, to: number): void => {
    for (let token = from; token < to; token++) if (isTaken[token] === 0) constraints[token] = anything;
  };
  for (const span of free) leaveOpen(...cover(span));
  if (!marksNested && head.types.every((type) => type === drug))
    for (const name of document.names.filter(({ types }) => types.some((type) => type === gene || type === family))) {
      const [from, to] = cover(name);
      leaveOpen(from, to - 1);
    }
  return constraints;
}

function placeIn(token: number, from: number, to: number): Constraint {
  if (to - from === 1) return place.unit;
  if (token === from) return place.begin;
  return token === to - 1 ? place.last : place.inside;
}

function firstEndingAfter(tokens: TokenTable, at: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens.end[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
