import type { Document, OffsetMap, OffsetPiece, Section } from "../../model/document.ts";
import { toRawSpan } from "../../model/offset-map.ts";
import type { Span } from "../../model/span.ts";
import { type BuiltText, type SectionOptions, TextBuilder } from "../text-builder.ts";
import type { RenderedPage } from "./render.ts";

/**
 * Carries what a text layout made of the rendered lines of a page back to the page: the same text and sections, with offsets and regions into `raw`.
 * Characters of the page that are in none of the lines are markup.
 */
export function composeOffsets(inner: Document, rendered: RenderedPage, raw: string): BuiltText {
  const builder = new TextBuilder(raw);
  const pages = new PagePositions(rendered.offsets, raw.length);
  let next = 0;
  let end = 0;
  for (const section of inner.sections) {
    builder.section(section.type, optionsOf(section, inner.text.slice(end, section.start)));
    let clean = section.start;
    for (; next < inner.offsets.length; next++) {
      const piece = inner.offsets[next];
      if (piece === undefined || piece.clean.start > section.end || (piece.clean.start === section.end && piece.op !== "drop")) break;
      if (piece.clean.start > clean) builder.insert(inner.text.slice(clean, piece.clean.start));
      writePiece(builder, piece, rendered, pages, inner.text.slice(piece.clean.start, piece.clean.end));
      clean = Math.max(clean, piece.clean.end);
    }
    if (clean < section.end) builder.insert(inner.text.slice(clean, section.end));
    end = section.end;
  }
  for (const region of inner.regions) {
    const span = toRawSpan(rendered.offsets, region);
    if (span !== null) builder.mark(region.disposition, region.role, span);
  }
  return builder.build("markup");
}

function optionsOf(section: Section, joint: string): SectionOptions {
  const { heading, language, attribution, isMined, isTruncated, duplicateOf } = section;
  return { heading, language, attribution, isMined, isTruncated, duplicateOf, joint };
}

function writePiece(builder: TextBuilder, piece: OffsetPiece, rendered: RenderedPage, pages: PagePositions, text: string): void {
  if (piece.op === "copy") copyThrough(builder, piece.raw, rendered, pages);
  else {
    const { start, end } = pages.around(piece.raw);
    if (piece.op === "space") builder.space(start, end);
    else if (piece.op === "drop") builder.drop(start, end);
    else builder.decode(text, start, end);
  }
}

/** Copies a stretch of the rendered lines by the pieces it is made of. */
function copyThrough(builder: TextBuilder, span: Span, rendered: RenderedPage, pages: PagePositions): void {
  let at = span.start;
  for (let index = pages.firstAt(span.start); index < rendered.offsets.length && at < span.end; index++) {
    const piece = rendered.offsets[index];
    if (piece === undefined || piece.clean.start >= span.end) break;
    const from = Math.max(at, piece.clean.start);
    const to = Math.min(span.end, piece.clean.end);
    if (from > at) builder.insert(rendered.text.slice(at, from));
    const shift = piece.raw.start - piece.clean.start;
    if (piece.op === "copy") builder.copy(from + shift, to + shift);
    else if (piece.op === "space") builder.space(piece.raw.start, piece.raw.end);
    else if (piece.op === "drop") builder.drop(piece.raw.start, piece.raw.end);
    else builder.decode(rendered.text.slice(from, to), piece.raw.start, piece.raw.end);
    at = Math.max(at, to);
  }
  if (at < span.end) builder.insert(rendered.text.slice(at, span.end));
}

/** Positions of the raw page for positions of the rendered lines. */
class PagePositions {
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

  /** The raw stretch of a rendered one, line ends included: from the character before it to the character after it. */
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
