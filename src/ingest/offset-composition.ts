import type { OffsetMap, OffsetPiece } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import type { TextBuilder } from "./text-builder.ts";

/** A text that was made from a raw one, and where in it each character comes from: the visible lines of a page, the decoded value of a JSON string. */
export interface DerivedText {
  readonly text: string;
  /** From `text` (as clean) to the raw text. Characters without a piece stand for nothing in it. */
  readonly offsets: OffsetMap;
}

/** Carries pieces that point into a derived text on to the raw text behind it. */
export class Composition {
  readonly #derived: DerivedText;
  readonly #positions: RawPositions;

  constructor(derived: DerivedText, rawLength: number) {
    this.#derived = derived;
    this.#positions = new RawPositions(derived.offsets, rawLength);
  }

  /** Writes what `piece` says of the derived text; `text` is its clean text. */
  write(builder: TextBuilder, piece: OffsetPiece, text: string): void {
    if (piece.op === "copy") this.copy(builder, piece.raw);
    else {
      const { start, end } = this.#positions.around(piece.raw);
      if (piece.op === "space") builder.space(start, end);
      else if (piece.op === "drop") builder.drop(start, end);
      else builder.decode(text, start, end);
    }
  }

  /** Copies a stretch of the derived text by the pieces it is made of. */
  copy(builder: TextBuilder, span: Span): void {
    const { text, offsets } = this.#derived;
    let at = span.start;
    for (let index = this.#positions.firstAt(span.start); index < offsets.length && at < span.end; index++) {
      const piece = offsets[index];
      if (piece === undefined || piece.clean.start >= span.end) break;
      const from = Math.max(at, piece.clean.start);
      const to = Math.min(span.end, piece.clean.end);
      if (from > at) builder.insert(text.slice(at, from));
      const shift = piece.raw.start - piece.clean.start;
      if (piece.op === "copy") builder.copy(from + shift, to + shift);
      else if (piece.op === "space") builder.space(piece.raw.start, piece.raw.end);
      else if (piece.op === "drop") builder.drop(piece.raw.start, piece.raw.end);
      else builder.decode(text.slice(from, to), piece.raw.start, piece.raw.end);
      at = Math.max(at, to);
    }
    if (at < span.end) builder.insert(text.slice(at, span.end));
  }
}

/** Positions in the raw text for positions in the derived one. */
class RawPositions {
  readonly #map: OffsetMap;
  readonly #rawLength: number;

  constructor(map: OffsetMap, rawLength: number) {
    this.#map = map;
    this.#rawLength = rawLength;
  }

  /** Index of the first piece that ends after `position`. */
  firstAt(position: number): number {
    let low = 0;
    let high = this.#map.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const piece = this.#map[middle];
      if (piece !== undefined && piece.clean.end <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The raw stretch of a derived one, what lies between included: from the character before it to the character after it. */
  around(span: Span): Span {
    const first = this.firstAt(span.start);
    const piece = this.#map[first];
    const before = this.#map[first - 1];
    const start = piece !== undefined && piece.clean.start <= span.start ? rawOf(piece, span.start) : (before?.raw.end ?? 0);
    const after = this.#map[this.firstAt(span.end)];
    const end = after === undefined ? this.#rawLength : after.clean.start <= span.end ? rawOf(after, span.end) : after.raw.start;
    return { start, end: Math.max(start, end) };
  }
}

function rawOf(piece: OffsetPiece, position: number): number {
  return piece.op === "copy" ? piece.raw.start + (position - piece.clean.start) : piece.raw.start;
}
