import type { Document, OffsetMap } from "./document.ts";
import type { Span } from "./span.ts";

/**
 * The smallest stretch of the raw page that holds what the clean span shows, or `null` when none of it comes from the page.
 * A span that crosses a line end or a dropped hyphen includes those raw characters.
 * Where the pieces are out of raw order within the span (never inside one section), the stretch covers them all.
 */
export function toRawSpan(map: OffsetMap, span: Span): Span | null {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (let index = firstPieceAfter(map, span.start); index < map.length; index++) {
    const piece = map[index];
    if (piece === undefined || piece.clean.start >= span.end) break;
    if (piece.op === "drop") continue;
    const isCopy = piece.op === "copy";
    const from = Math.max(span.start, piece.clean.start);
    const to = Math.min(span.end, piece.clean.end);
    start = Math.min(start, isCopy ? piece.raw.start + (from - piece.clean.start) : piece.raw.start);
    end = Math.max(end, isCopy ? piece.raw.start + (to - piece.clean.start) : piece.raw.end);
  }
  return start < end ? { start, end } : null;
}

/** {@link toRawSpan} counted from the start of the decoded input, which is where people and programs look a place up; UTF-16. */
export function toInputSpan({ offsets, rawStart }: Pick<Document, "offsets" | "rawStart">, span: Span): Span | null {
  const raw = toRawSpan(offsets, span);
  return raw === null ? null : { start: raw.start + rawStart, end: raw.end + rawStart };
}

/** Index of the first piece whose clean span ends after `position`; pieces are sorted, so this is a binary search. */
function firstPieceAfter(map: OffsetMap, position: number): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const piece = map[middle];
    if (piece !== undefined && piece.clean.end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
