import type { Span } from "../../model/span.ts";

/** A line of a raw page that is not blank; its span is that of the text without the blanks around it. */
export interface Line extends Span {
  /** Position among the lines that are not blank. */
  readonly index: number;
  readonly text: string;
  /** Blank lines since the line before (0 for the next line); 1 or more before the first. */
  readonly blanksBefore: number;
  /** A page break (form feed) lies between this line and the one before. */
  readonly isPageStart: boolean;
}

/** The non-blank lines of a raw page. Line ends are LF, CRLF, CR, form feed, vertical tab and the Unicode line separators. */
export function linesOf(raw: string): readonly Line[] {
  const lines: Line[] = [];
  let blanks = 1;
  let isPageStart = false;
  for (let start = 0; start <= raw.length; ) {
    const end = lineEnd(raw, start);
    const text = raw.slice(start, end).trim();
    if (text === "") {
      blanks++;
    } else {
      const at = start + (raw.slice(start, end).length - raw.slice(start, end).trimStart().length);
      lines.push({ index: lines.length, text, start: at, end: at + text.length, blanksBefore: lines.length === 0 ? Math.max(1, blanks) : blanks, isPageStart });
      blanks = 0;
      isPageStart = false;
    }
    if (raw[end] === "\f") isPageStart = true;
    start = raw[end] === "\r" && raw[end + 1] === "\n" ? end + 2 : end + 1;
  }
  return lines;
}

function lineEnd(raw: string, start: number): number {
  for (let at = start; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if ((code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029) return at;
  }
  return raw.length;
}

/** From the start of the first line to the end of the last. */
export function spanOf(lines: readonly Span[]): Span {
  const first = lines[0];
  const last = lines.at(-1);
  return first === undefined || last === undefined ? { start: 0, end: 0 } : { start: first.start, end: last.end };
}

/** Longest line that a pattern is tried on; what is longer is text, whatever it begins with. */
const patternLimit = 2000;

/** Matches a pattern against a line, but never against a line longer than any label or citation. */
export function matchLine(line: Line | undefined, pattern: RegExp): RegExpExecArray | null {
  return line === undefined || line.text.length > patternLimit ? null : pattern.exec(line.text);
}

/** Sentence-like: long enough, with the blanks of running text, ending as sentences end. */
export function isProse(text: string, minimum = 80): boolean {
  if (text.length < minimum) return false;
  const sample = text.slice(0, 4000);
  const words = sample.split(/\s+/u).length;
  return words >= 8 && sample.length / words < 14 && /[\p{Ll}]/u.test(sample) && /[.!?…。][)\]”"’']?$/u.test(text.trimEnd().slice(-4));
}

/** Widest line of a page that a program has wrapped. */
const widestWrap = 140;
/** Breaks in a row that no author would make. */
const telltaleBreaks = 4;

/**
 * The lines of a page of one paragraph a line, also when a program has wrapped it: where every line is short and rows of breaks all stand before words
 * that would not have fitted, the breaks are the program's, and the lines are one again.
 * The text of such a line has a blank for each character of the break, so that offsets hold. Text with broken words is not wrapped but set.
 */
export function paragraphLinesOf(raw: string): readonly Line[] {
  const lines = linesOf(raw);
  // Languages without blanks are not wrapped at them.
  const isSpaced = (line: Line): boolean => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{6}/u.test(line.text.slice(0, 200));
  const width = lines.reduce((widest, line) => (isSpaced(line) ? Math.max(widest, line.text.length) : widest), 0);
  if (width > widestWrap || width < 50 || lines.filter((line) => /\p{Ll}-$/u.test(line.text)).length >= 2) return lines;
  const isWrap = lines.map((line, index) => {
    const before = lines[index - 1];
    const end = line.text.search(/\s/u);
    return (
      before !== undefined &&
      !/^[-•*–](?:\s|$)/u.test(line.text) &&
      line.blanksBefore === 0 &&
      !line.isPageStart &&
      before.text.length + 1 + (end === -1 ? line.text.length : end) > width
    );
  });
  let longest = 0;
  let row = 0;
  for (const wraps of isWrap) {
    row = wraps ? row + 1 : 0;
    longest = Math.max(longest, row);
  }
  if (longest < telltaleBreaks) return lines;
  const joined: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1);
    if (last !== undefined && isWrap[index] === true) joined[joined.length - 1] = { ...last, end: line.end, text: "" };
    else joined.push({ ...line, index: joined.length });
  }
  return joined.map((line) => (line.text === "" ? { ...line, text: raw.slice(line.start, line.end).replace(/\s/gu, " ") } : line));
}
