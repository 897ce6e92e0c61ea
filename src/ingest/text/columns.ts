import type { Line } from "./lines.ts";

/** Blanks that part two columns in one printed line. */
const gutter = / {3,}/gu;
const fewestRows = 5;

/** A printed line with the places where it could be parted, as columns of the page. */
interface Row {
  readonly line: Line;
  /** Column in which the line's text begins. */
  readonly indent: number;
  /** Columns in which text begins after a gutter. */
  readonly starts: readonly number[];
}

/**
 * Puts the columns of a page one after the other where a converter has printed them side by side (`pdftotext -layout`).
 * Lines that are parted at the same column by three blanks or more, at least five of them with words on both sides, are read left before right.
 * `edges` are heads and feet of pages: columns end at them.
 */
export function withColumnsInOrder(raw: string, lines: readonly Line[], edges: ReadonlySet<Line> = new Set()): readonly Line[] {
  const rows = lines.map((line) => rowOf(raw, line));
  const column = commonColumn(rows);
  if (column === null) return lines;
  const ordered: Line[] = [];
  for (let start = 0; start < rows.length; ) {
    let end = start;
    let lastParted = start - 1;
    while (end < rows.length && fits(rows[end], column, end > start, edges)) {
      const row = rows[end];
      if (row === undefined) break;
      const isRight = row.indent >= column - 2;
      if (partAt(row, column) !== null) lastParted = end;
      end++;
      // Behind the last parted line a blank line ends the left column, and what stands there is of the whole page.
      if (!isRight && lastParted < end - 1 && row.line.blanksBefore > 0 && !rows.slice(end, end + 12).some((later) => partAt(later, column) !== null)) {
        end--;
        break;
      }
    }
    const run = rows.slice(start, end);
    const parted = run.filter((row) => partAt(row, column) !== null);
    if (parted.length >= fewestRows) append(ordered, inOrder(run, column));
    else append(ordered, lines.slice(start, Math.max(end, start + 1)));
    start = Math.max(end, start + 1);
  }
  return ordered.map((line, index) => ({ ...line, index }));
}

function append(list: Line[], more: readonly Line[]): void {
  for (const line of more) list.push(line);
}

function rowOf(raw: string, line: Line): Row {
  let indent = 0;
  for (let at = line.start - 1; at >= 0 && raw.charAt(at) === " "; at--) indent++;
  if (line.text.length > 400) return { line, indent, starts: [] };
  return { line, indent, starts: [...line.text.matchAll(gutter)].map((found) => indent + found.index + found[0].length) };
}

/** The column at which most of the parted lines begin anew, when both of its sides hold text rather than cells. */
function commonColumn(rows: readonly Row[]): number | null {
  const counts = new Map<number, number>();
  for (const { starts } of rows) for (const start of starts) counts.set(start, (counts.get(start) ?? 0) + 1);
  const [column, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (count < fewestRows) return null;
  const words = rows.flatMap((row) => {
    const at = partAt(row, column);
    return at === null ? [] : [row.line.text.slice(0, at).trim(), row.line.text.slice(at)];
  });
  const average = words.reduce((sum, text) => sum + text.length, 0) / Math.max(1, words.length);
  const prose = words.filter((text) => (text.match(/\p{Ll}{2,}/gu)?.length ?? 0) >= 3).length;
  return average >= 18 && prose >= words.length * 0.6 ? column : null;
}

/** Where in the line's text its right column begins, or `null` when it has only one. */
function partAt(row: Row, column: number): number | null {
  return row.starts.some((start) => Math.abs(start - column) <= 1) ? (row.starts.find((start) => Math.abs(start - column) <= 1) ?? column) - row.indent : null;
}

/** A line of the run: parted at the column, or wholly on one side of it. */
function fits(row: Row | undefined, column: number, isInside: boolean, edges: ReadonlySet<Line>): boolean {
  if (row === undefined || edges.has(row.line) || (isInside && row.line.isPageStart)) return false;
  if (partAt(row, column) !== null) return true;
  const isLeft = row.indent + row.line.text.length < column - 1;
  return isInside && (isLeft || row.indent >= column - 2);
}

/** The left column of a run and then its right; a row that one column leaves empty is a blank line of that column. */
function inOrder(run: readonly Row[], column: number): readonly Line[] {
  const left: Line[] = [];
  const right: Line[] = [];
  let leftBlanks = 0;
  let rightBlanks = 0;
  for (const row of run) {
    const { line } = row;
    const at = partAt(row, column) ?? (row.indent >= column - 2 ? 0 : line.text.length);
    leftBlanks += line.blanksBefore;
    rightBlanks += line.blanksBefore;
    const leftText = line.text.slice(0, at).trimEnd();
    if (leftText === "") leftBlanks++;
    else {
      left.push({ ...line, end: line.start + leftText.length, text: leftText, blanksBefore: leftBlanks });
      leftBlanks = 0;
    }
    const rightText = line.text.slice(at);
    if (rightText === "") rightBlanks++;
    else {
      // The first line of the right column follows the last of the left one without a blank line.
      right.push({ ...line, start: line.start + at, text: rightText, blanksBefore: right.length === 0 ? 1 : rightBlanks, isPageStart: false });
      rightBlanks = 0;
    }
  }
  return [...left, ...right];
}
