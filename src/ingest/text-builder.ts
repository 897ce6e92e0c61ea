import type { Disposition, Note, OffsetPiece, Region, Section } from "../model/document.ts";
import type { Attribution, SectionType } from "../model/schema.ts";
import { sectionTypes } from "../model/schema.ts";
import type { Span } from "../model/span.ts";

/** Options of a section; the defaults are an English section of this paper. */
export interface SectionOptions {
  readonly heading?: string | null;
  readonly language?: string;
  readonly attribution?: Attribution;
  readonly isMined?: boolean;
  readonly isTruncated?: boolean;
  readonly duplicateOf?: number | null;
  /** What separates it from the section before; a blank line unless told. Parts of one abstract are joined by a blank. */
  readonly joint?: string;
}

/** What a source has put together from one raw page. */
export interface BuiltText {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly offsets: readonly OffsetPiece[];
  readonly regions: readonly Region[];
  readonly notes: readonly Note[];
}

/**
 * Puts the clean text of a page together from slices of the raw page and keeps the offset map while doing so.
 * Sources call `section`, then `copy`, `space`, `drop` and `decode` in reading order; what they do not keep they `mark`.
 * All offsets are UTF-16 into the raw text given to the constructor.
 */
export class TextBuilder {
  readonly raw: string;
  /** The text before the section in hand, and the section itself: apart, so that reading the section does not flatten what is done. */
  #done = "";
  #text = "";
  readonly #sections: Section[] = [];
  readonly #offsets: OffsetPiece[] = [];
  readonly #regions: Region[] = [];
  readonly #rest: Region[] = [];
  readonly #notes: Note[] = [];
  #open: { readonly type: SectionType; readonly start: number; readonly options: SectionOptions } | null = null;

  constructor(raw: string) {
    this.raw = raw;
  }

  /** Length of the clean text so far. */
  get length(): number {
    return this.#done.length + this.#text.length;
  }

  /** The clean text from `start` on. */
  textFrom(start: number): string {
    return start >= this.#done.length ? this.#text.slice(start - this.#done.length) : (this.#done + this.#text).slice(start);
  }

  /** Closes the section in hand and opens the next one after a blank line. */
  section(type: SectionType, options: SectionOptions = {}): this {
    this.#close();
    this.#done += this.#text;
    this.#text = "";
    if (this.#done !== "") this.#done += options.joint ?? "\n\n";
    this.#open = { type, start: this.length, options };
    return this;
  }

  /** Keeps `raw[start, end)` as it is. */
  copy(start: number, end: number): this {
    if (end <= start) return this;
    const at = this.length;
    this.#text += this.raw.slice(start, end);
    const last = this.#offsets.at(-1);
    if (last?.op === "copy" && last.raw.end === start && last.clean.end === at) {
      this.#offsets[this.#offsets.length - 1] = { op: "copy", clean: { start: last.clean.start, end: this.length }, raw: { start: last.raw.start, end } };
    } else {
      this.#offsets.push({ op: "copy", clean: { start: at, end: this.length }, raw: { start, end } });
    }
    return this;
  }

  /** Keeps one blank for `raw[start, end)`, which is blank itself (a line end, a run of blanks, a block border of markup). */
  space(start: number, end: number): this {
    return this.#piece("space", " ", start, end);
  }

  /** Leaves `raw[start, end)` out without a trace in the text (a line-end hyphen, an inline tag). */
  drop(start: number, end: number): this {
    return this.#piece("drop", "", start, end);
  }

  /** Writes `text` for `raw[start, end)` (an entity, a mended ligature). */
  decode(text: string, start: number, end: number): this {
    return this.#piece("decode", text, start, end);
  }

  /** Adds separating text that stands for nothing in the raw page. */
  insert(text: string): this {
    this.#text += text;
    return this;
  }

  /** Labels a stretch of the raw page, without the blanks at its ends. Where two labels meet, the earlier call keeps the characters. */
  mark(disposition: Disposition, role: string, span: Span): this {
    const trimmed = trimBlanks(this.raw, span);
    if (trimmed.end > trimmed.start) this.#regions.push({ start: trimmed.start, end: trimmed.end, disposition, role });
    return this;
  }

  /** Labels what nothing else has marked of many stretches, which come in the order of the page: as {@link mark} would after all other marks, in less time. */
  markRest(disposition: Disposition, role: string, spans: readonly Span[]): this {
    for (const span of spans) {
      const { start, end } = trimBlanks(this.raw, span);
      if (end > start) this.#rest.push({ start, end, disposition, role });
    }
    return this;
  }

  note(stage: string, code: string, message: string): this {
    this.#notes.push({ stage, code, message });
    return this;
  }

  /** Pieces of the offset map so far; each takes some hundred bytes. */
  get pieceCount(): number {
    return this.#offsets.length;
  }

  /** Where the section in hand begins in the clean text. */
  get sectionStart(): number {
    return this.#open?.start ?? this.length;
  }

  /** Number of sections opened so far, so that a later one can name an earlier as its original. */
  get sectionCount(): number {
    return this.#sections.length + (this.#open === null ? 0 : 1);
  }

  /**
   * Closes the last section and returns everything; the builder must not be used afterwards.
   * Non-blank characters that nothing has marked become boilerplate of the role `rest`, so that each lies in exactly one region.
   */
  build(rest = "unclaimed"): BuiltText {
    this.#close();
    const regions = coverWith(this.raw, this.#regions, this.#rest, rest);
    return { text: this.#done + this.#text, sections: this.#sections, offsets: this.#offsets, regions, notes: this.#notes };
  }

  #piece(op: OffsetPiece["op"], text: string, start: number, end: number): this {
    const at = this.length;
    this.#text += text;
    this.#offsets.push({ op, clean: { start: at, end: this.length }, raw: { start, end } });
    return this;
  }

  #close(): void {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    const { heading = null, language = "en", attribution = "this-paper", isTruncated = false, duplicateOf = null } = open.options;
    const isMined = open.options.isMined ?? (sectionTypes[open.type].isMined && language === "en");
    this.#sections.push({ type: open.type, start: open.start, end: this.length, heading, language, attribution, isMined, isTruncated, duplicateOf });
  }
}

const blank = /\s/u;

function trimBlanks(raw: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlankAt(raw, start)) start++;
  while (end > start && isBlankAt(raw, end - 1)) end--;
  return start === span.start && end === span.end ? span : { start, end };
}

function isBlankAt(raw: string, at: number): boolean {
  const code = raw.charCodeAt(at);
  return code <= 0x20 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : code >= 0xa0 && blank.test(raw.charAt(at));
}

/** Sorts regions, lets the earlier marked one keep what two claim, and fills the gaps between them: first with what is left of `lesser`, then as `rest`. */
function coverWith(raw: string, marked: readonly Region[], lesser: readonly Region[], rest: string): readonly Region[] {
  const clipped = isInOrder(lesser) ? withLesser(raw, withoutOverlaps(raw, marked), lesser) : withoutOverlaps(raw, [...marked, ...lesser]);
  const covered: Region[] = [];
  let at = 0;
  for (const region of [...clipped, { start: raw.length, end: raw.length }]) {
    const gap = trimBlanks(raw, { start: at, end: region.start });
    if (gap.end > gap.start) covered.push({ start: gap.start, end: gap.end, disposition: "boilerplate", role: rest });
    if ("role" in region) covered.push(region);
    at = region.end;
  }
  return covered;
}

function isInOrder(regions: readonly Region[]): boolean {
  return regions.every((region, index) => index === 0 || (regions[index - 1]?.end ?? 0) <= region.start);
}

/** Fills the gaps between regions with the parts of others that lie in them; both are in order and without overlaps. */
function withLesser(raw: string, regions: readonly Region[], lesser: readonly Region[]): readonly Region[] {
  if (lesser.length === 0) return regions;
  const all: Region[] = [];
  let next = 0;
  const fill = (from: number, to: number): void => {
    for (let region = lesser[next]; region !== undefined && region.start < to; region = lesser[++next]) {
      if (region.end > from) {
        if (region.start >= from && region.end <= to) all.push(region);
        else {
          const { start, end } = trimBlanks(raw, { start: Math.max(from, region.start), end: Math.min(to, region.end) });
          if (end > start) all.push({ start, end, disposition: region.disposition, role: region.role });
        }
      }
      // What reaches beyond this gap may reach into the next.
      if (region.end > to) break;
    }
  };
  let from = 0;
  for (const region of regions) {
    fill(from, region.start);
    all.push(region);
    from = region.end;
  }
  fill(from, raw.length);
  return all;
}

function withoutOverlaps(raw: string, marked: readonly Region[]): readonly Region[] {
  if (isInOrder(marked)) return marked;
  const sorted = marked.toSorted((a, b) => a.start - b.start);
  if (isInOrder(sorted)) return sorted;
  // The borders cut the page into cells. Labels paint from the first to the last, and a painted cell is passed over from then on: near linear, however they nest.
  const borders = new Float64Array(2 * marked.length);
  for (let index = 0; index < marked.length; index++) {
    borders[2 * index] = marked[index]?.start ?? 0;
    borders[2 * index + 1] = marked[index]?.end ?? 0;
  }
  borders.sort();
  const cellAt = (border: number): number => {
    let low = 0;
    for (let high = borders.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((borders[middle] ?? 0) < border) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const owner = new Int32Array(borders.length).fill(-1);
  const next = Int32Array.from({ length: borders.length + 1 }, (_, cell) => cell);
  const unpainted = (from: number): number => {
    let cell = from;
    for (let to = next[cell] ?? cell; to !== cell; to = next[cell] ?? cell) {
      next[cell] = next[to] ?? to;
      cell = to;
    }
    return cell;
  };
  for (const [index, { start, end }] of marked.entries()) {
    const last = cellAt(end);
    for (let cell = unpainted(cellAt(start)); cell < last; cell = unpainted(cell)) {
      owner[cell] = index;
      next[cell] = cell + 1;
    }
  }
  const result: Region[] = [];
  for (let cell = 0; cell < owner.length; ) {
    let end = cell + 1;
    while (end < owner.length && owner[end] === owner[cell]) end++;
    const region = marked[owner[cell] ?? -1];
    const part = trimBlanks(raw, { start: borders[cell] ?? 0, end: borders[end] ?? raw.length });
    if (region !== undefined && part.end > part.start) result.push({ start: part.start, end: part.end, disposition: region.disposition, role: region.role });
    cell = end;
  }
  return result;
}
