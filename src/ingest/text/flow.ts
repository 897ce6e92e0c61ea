import type { Disposition } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import type { TextBuilder } from "../text-builder.ts";
import type { HyphenLexicon } from "./hyphens.ts";

const blank = /\s/u;
const lineEndHyphen = /[-\u2010\u00ad]$/u;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：！？（）《》「」]/u;

/**
 * Writes lines as one running text into the section in hand: line ends become blanks, line-end hyphens are mended, ligatures of type
 * are taken apart. What lies between two lines (a caption, a running head) is left to whoever marks it.
 * `lines` are spans of the raw page without the blanks at their ends.
 */
export function writeFlow(builder: TextBuilder, lines: readonly Span[], hyphens: HyphenLexicon): void {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined) copyLine(builder, line.start, line.end);
    else writeJoined(builder, line, next, hyphens);
  }
}

/** Writes the rows of a table, each on a line of its own. */
export function writeRows(builder: TextBuilder, lines: readonly Span[]): void {
  for (const [index, line] of lines.entries()) {
    copyLine(builder, line.start, line.end);
    const next = lines[index + 1];
    if (next !== undefined) builder.decode("\n", line.end, endOfBlanks(builder.raw, line.end, next.start));
  }
}

/** Marks the lines of one running text, as few regions as the blanks between them allow. */
export function markFlow(builder: TextBuilder, disposition: Disposition, role: string, lines: readonly Span[]): void {
  let open: Span | null = null;
  for (const line of lines) {
    if (open !== null && line.start >= open.end && builder.raw.slice(open.end, line.start).trim() === "") {
      open = { start: open.start, end: line.end };
      continue;
    }
    if (open !== null) builder.mark(disposition, role, open);
    open = line;
  }
  if (open !== null) builder.mark(disposition, role, open);
}

function writeJoined(builder: TextBuilder, line: Span, next: Span, hyphens: HyphenLexicon): void {
  const { raw } = builder;
  const gapEnd = endOfBlanks(raw, line.end, next.start);
  const left = raw.slice(Math.max(line.start, line.end - 200), line.end);
  const right = raw.slice(next.start, Math.min(next.end, next.start + 200));
  const leftToken = /\S*$/u.exec(left)?.[0] ?? "";
  const rightToken = /^\S*/u.exec(right)?.[0] ?? "";
  const isHyphen = lineEndHyphen.test(leftToken) && leftToken.length > 1 && !/^(?:and|or|to|und|oder|y)\b/u.test(rightToken);
  if (isHyphen && (left.endsWith("\u00ad") || hyphens.decide(leftToken.slice(0, -1), rightToken) === "drop")) {
    copyLine(builder, line.start, line.end - 1);
    builder.drop(line.end - 1, gapEnd);
    return;
  }
  copyLine(builder, line.start, line.end);
  const isGlued =
    isHyphen ||
    (/\S[/–]$/u.test(leftToken) && (leftToken.endsWith("/") || /^\d/u.test(rightToken))) ||
    (cjk.test(left.slice(-1)) && cjk.test(right.slice(0, 1)));
  if (isGlued) builder.drop(line.end, gapEnd);
  else builder.space(line.end, gapEnd);
}

/** Copies a line; a break that a program put into it becomes a blank. */
function copyLine(builder: TextBuilder, start: number, end: number): void {
  let at = start;
  for (const found of builder.raw.slice(start, end).matchAll(/[^\S\r\n]{0,20}(?:\r?\n[^\S\r\n]{0,200})+/gu)) {
    copyLetters(builder, at, start + found.index);
    at = start + found.index + found[0].length;
    builder.space(start + found.index, at);
  }
  copyLetters(builder, at, end);
}

/** Copies letters, with `ﬁ` and its like written as the letters they stand for. */
function copyLetters(builder: TextBuilder, start: number, end: number): void {
  let at = start;
  for (let found = nextLigature(builder.raw, at, end); found !== -1; found = nextLigature(builder.raw, at, end)) {
    builder.copy(at, found);
    builder.decode(builder.raw.charAt(found).normalize("NFKC"), found, found + 1);
    at = found + 1;
  }
  builder.copy(at, end);
}

function nextLigature(raw: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = raw.charCodeAt(at);
    if (code >= 0xfb00 && code <= 0xfb06) return at;
  }
  return -1;
}

function endOfBlanks(raw: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && blank.test(raw.charAt(at))) at++;
  return at;
}
