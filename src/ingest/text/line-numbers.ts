import type { Span } from "../../model/span.ts";
import type { Line } from "./lines.ts";

/** Lines freed of the numbers that manuscripts print before them, and where those numbers stood. */
export interface NumberedLines {
  readonly lines: readonly Line[];
  readonly numbers: readonly Span[];
}

/**
 * Takes line numbers off: most lines begin with a number one higher than the line before. A line that holds its number alone was blank.
 * Lines without such a run are given back as they are.
 */
export function withoutLineNumbers(lines: readonly Line[]): NumberedLines {
  const numbered = new Set<Line>();
  let previous = Number.NaN;
  let last: Line | null = null;
  for (const line of lines) {
    const number = numberOf(line);
    if (number === null) continue;
    // Numbering may begin anew on each page, and may count every line or every fifth.
    if (number === previous + 1 || (number === 1 && line.isPageStart)) {
      numbered.add(line);
      if (last !== null && numberOf(last) === number - 1) numbered.add(last);
    }
    previous = number;
    last = line;
  }
  if (numbered.size < 10 || numbered.size < lines.length * 0.6) return { lines, numbers: [] };
  const numbers: Span[] = [];
  const freed: Line[] = [];
  let blanks = 0;
  let isPageStart = false;
  for (const line of lines) {
    const digits = numbered.has(line) ? (/^\d+/u.exec(line.text)?.[0] ?? "") : "";
    const text = line.text.slice(digits.length).trimStart();
    if (digits !== "") numbers.push({ start: line.start, end: line.start + digits.length });
    blanks += line.blanksBefore;
    isPageStart ||= line.isPageStart;
    if (text === "") {
      blanks++;
      continue;
    }
    freed.push({ ...line, index: freed.length, text, start: line.end - text.length, blanksBefore: blanks, isPageStart });
    blanks = 0;
    isPageStart = false;
  }
  return { lines: freed, numbers };
}

function numberOf(line: Line): number | null {
  const digits = /^(\d{1,4})(?=\s|$)/u.exec(line.text)?.[1];
  return digits === undefined ? null : Number(digits);
}
