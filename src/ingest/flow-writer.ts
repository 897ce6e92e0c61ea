import { decodeHTMLStrict } from "entities";
import type { TextBuilder } from "./text-builder.ts";

/** How running text of markup is written; the default is that of XML records. */
export interface FlowOptions {
  /** No-break blanks become blanks; soft hyphens and zero-width characters vanish. Web pages use them for layout, inside names too. */
  readonly foldsLayout?: boolean;
  /** Runs of blanks stay as they are within a line: in preformatted text, where they set columns. */
  readonly keepsBlanks?: boolean;
  /** Character references are decoded, unless told otherwise: off where the raw text is not markup. */
  readonly decodesEntities?: boolean;
}

const blank = /[ \t\n\r\f]/u;
const specialOfXml = /[&\t\n\r\f]| (?=[ \t\n\r\f])/gu;
const specialOfPage = /[&\t\n\r\f\u00a0\u2007\u202f\u00ad\u200b\u2060\ufeff]| (?=[ \t\n\r\f\u00a0])/gu;
const reference = /&(?:#[xX][0-9a-fA-F]{1,8}|#\d{1,9}|[A-Za-z][A-Za-z0-9]{1,31});/uy;
const layoutBlank = /[\u00a0\u2007\u202f]/u;
const layoutNothing = /[\u00ad\u200b\u2060\ufeff]/u;

function isPlainText(text: string): boolean {
  return !(text.includes("&") || text.includes("\n") || text.includes("  ") || text.includes("\t") || text.includes("\r") || text.includes("\f"));
}

/**
 * Writes the running text of one block of markup into a builder: runs of blanks become one, none at either end, character references are decoded once,
 * inline tags leave no trace. All positions are UTF-16 into the builder's raw text.
 */
export class FlowWriter {
  readonly #builder: TextBuilder;
  readonly #options: FlowOptions;
  #pending: { start: number; end: number } | null = null;
  #hasText = false;

  constructor(builder: TextBuilder, options: FlowOptions = {}) {
    this.#builder = builder;
    this.#options = options;
  }

  /** True once something visible has been written. */
  get hasText(): boolean {
    return this.#hasText;
  }

  /** Writes `raw[start, end)`, which holds text and references, no tags. In formulas blanks are layout of the markup and are dropped. */
  text(start: number, end: number, dropsBlanks = false): this {
    const { raw } = this.#builder;
    if (this.#options.keepsBlanks === true) {
      if (end > start) this.#words(start, end, false);
      return this;
    }
    let from = start;
    let to = end;
    while (from < to && blank.test(raw[from] ?? "")) from++;
    while (to > from && blank.test(raw[to - 1] ?? "")) to--;
    if (!dropsBlanks) this.#blank(start, from);
    if (from < to) this.#words(from, to, dropsBlanks);
    if (!dropsBlanks && to > from) this.#blank(to, end);
    return this;
  }

  /** Writes `raw[start, end)` with its blanks collapsed and nothing decoded (CDATA). */
  verbatim(start: number, end: number): this {
    for (const word of this.#builder.raw.slice(start, end).matchAll(/[^ \t\n\r\f]+|[ \t\n\r\f]+/gu)) {
      const at = start + word.index;
      if (blank.test(word[0][0] ?? "")) this.#blank(at, at + word[0].length);
      else this.#copy(at, at + word[0].length);
    }
    return this;
  }

  /** Leaves an inline tag, a comment or a hidden stretch out; the words around it stay as near to each other as they were. */
  tag(start: number, end: number): this {
    if (this.#hasText && this.#pending === null) this.#builder.drop(start, end);
    return this;
  }

  /** A block border or line break: the words around it are apart. */
  border(start: number, end: number): this {
    this.#blank(start, end);
    return this;
  }

  /** Writes `text` for `raw[start, end)`. */
  decode(text: string, start: number, end: number): this {
    this.#settle();
    this.#builder.decode(text, start, end);
    return this;
  }

  #words(from: number, to: number, dropsBlanks: boolean): void {
    const { raw } = this.#builder;
    const folds = this.#options.foldsLayout === true;
    const special = this.#options.keepsBlanks === true ? /&/gu : folds ? specialOfPage : specialOfXml;
    const piece = raw.slice(from, to);
    // Searches for single characters are many times as fast as the pattern, and most texts hold none of them.
    if (!folds && isPlainText(piece)) {
      this.#copy(from, to);
      return;
    }
    let at = 0;
    special.lastIndex = 0;
    for (let match = special.exec(piece); match !== null; match = special.exec(piece)) {
      const index = match.index;
      const character = piece[index] ?? "";
      let next = index + 1;
      if (character === "&") {
        if (this.#options.decodesEntities === false) continue;
        reference.lastIndex = index;
        const found = reference.exec(piece)?.[0];
        const decoded = found === undefined ? undefined : decodeHTMLStrict(found);
        if (found === undefined || decoded === undefined || decoded === found) continue;
        next = index + found.length;
        this.#copy(from + at, from + index);
        this.#decoded(decoded, from + index, from + next, folds);
      } else if (folds && layoutNothing.test(character)) {
        this.#copy(from + at, from + index);
        this.tag(from + index, from + next);
      } else {
        while (next < piece.length && (blank.test(piece[next] ?? "") || (folds && layoutBlank.test(piece[next] ?? "")))) next++;
        this.#copy(from + at, from + index);
        if (!dropsBlanks) this.#blank(from + index, from + next);
      }
      at = next;
      special.lastIndex = next;
    }
    this.#copy(from + at, to);
  }

  #decoded(text: string, start: number, end: number, folds: boolean): void {
    if (blank.test(text) || (folds && layoutBlank.test(text))) this.#blank(start, end);
    else if (folds && layoutNothing.test(text)) this.tag(start, end);
    else this.decode(text, start, end);
  }

  #copy(start: number, end: number): void {
    if (end <= start) return;
    this.#settle();
    this.#builder.copy(start, end);
  }

  #blank(start: number, end: number): void {
    if (end <= start || !this.#hasText) return;
    if (this.#pending === null) this.#pending = { start, end };
    else this.#pending = { start: Math.min(this.#pending.start, start), end: Math.max(this.#pending.end, end) };
  }

  #settle(): void {
    if (this.#pending !== null) this.#builder.space(this.#pending.start, this.#pending.end);
    this.#pending = null;
    this.#hasText = true;
  }
}
