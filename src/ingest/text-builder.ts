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
  #text = "";
  readonly #sections: Section[] = [];
  readonly #offsets: OffsetPiece[] = [];
  readonly #regions: Region[] = [];
  readonly #notes: Note[] = [];
  #open: { readonly type: SectionType; readonly start: number; readonly options: SectionOptions } | null = null;

  constructor(raw: string) {
    this.raw = raw;
  }

  /** Length of the clean text so far. */
  get length(): number {
    return this.#text.length;
  }

  /** Closes the section in hand and opens the next one after a blank line. */
  section(type: SectionType, options: SectionOptions = {}): this {
    this.#close();
    if (this.#text !== "") this.#text += options.joint ?? "\n\n";
    this.#open = { type, start: this.#text.length, options };
    return this;
  }

  /** Keeps `raw[start, end)` as it is. */
  copy(start: number, end: number): this {
    if (end <= start) return this;
    const at = this.#text.length;
    this.#text += this.raw.slice(start, end);
    const last = this.#offsets.at(-1);
    if (last?.op === "copy" && last.raw.end === start && last.clean.end === at) {
      this.#offsets[this.#offsets.length - 1] = { op: "copy", clean: { start: last.clean.start, end: this.#text.length }, raw: { start: last.raw.start, end } };
    } else {
      this.#offsets.push({ op: "copy", clean: { start: at, end: this.#text.length }, raw: { start, end } });
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

  /** Labels a stretch of the raw page. Every non-blank character must end up in exactly one region. */
  mark(disposition: Disposition, role: string, span: Span): this {
    if (span.end > span.start) this.#regions.push({ start: span.start, end: span.end, disposition, role });
    return this;
  }

  note(stage: string, code: string, message: string): this {
    this.#notes.push({ stage, code, message });
    return this;
  }

  /** Number of sections opened so far, so that a later one can name an earlier as its original. */
  get sectionCount(): number {
    return this.#sections.length + (this.#open === null ? 0 : 1);
  }

  /** Closes the last section and returns everything; the builder must not be used afterwards. */
  build(): BuiltText {
    this.#close();
    const regions = this.#regions.toSorted((a, b) => a.start - b.start || a.end - b.end);
    return { text: this.#text, sections: this.#sections, offsets: this.#offsets, regions, notes: this.#notes };
  }

  #piece(op: OffsetPiece["op"], text: string, start: number, end: number): this {
    const at = this.#text.length;
    this.#text += text;
    this.#offsets.push({ op, clean: { start: at, end: this.#text.length }, raw: { start, end } });
    return this;
  }

  #close(): void {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    const { heading = null, language = "en", attribution = "this-paper", isTruncated = false, duplicateOf = null } = open.options;
    const isMined = open.options.isMined ?? (sectionTypes[open.type].isMined && language === "en");
    this.#sections.push({ type: open.type, start: open.start, end: this.#text.length, heading, language, attribution, isMined, isTruncated, duplicateOf });
  }
}
