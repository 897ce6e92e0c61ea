import type { Span } from "./span.ts";

/**
 * A function that turns UTF-16 spans of `text` into code point spans, as the W3C TextPositionSelector and Python count.
 * Texts without astral characters, nearly all, cost one scan.
 */
export function codePointCounter(text: string): (span: Span) => Span {
  const pairStarts: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) pairStarts.push(match.index);
  if (pairStarts.length === 0) return ({ start, end }) => ({ start, end });
  // A position inside a surrogate pair counts as after it.
  const count = (offset: number): number => offset - pairsBefore(pairStarts, offset);
  return ({ start, end }) => ({ start: count(start), end: count(end) });
}

function pairsBefore(pairStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = pairStarts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = pairStarts[middle];
    if (start !== undefined && start + 1 < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
