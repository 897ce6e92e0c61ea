import type { TermReader, TermSink } from "./format.ts";
import { lineReader, splitCells } from "./lines.ts";

/** Looks up a row's cell by column name; empty when the row has no such column. */
export type Cell = (column: string) => string;

/**
 * Reads a table with a header line. Rows with fewer or more cells than the header, and rows for which `row` returns a message, are reported as bad.
 * `optionalTail`: how many of the last columns a row may leave out.
 */
export function tableReader(
  sink: TermSink,
  separator: "\t" | ",",
  row: (cell: Cell, line: number) => string | undefined,
  isComment: (line: string) => boolean = () => false,
): TermReader {
  let columns: ReadonlyMap<string, number> | null = null;
  let width = 0;
  return lineReader({
    line: (line, number) => {
      if (line.trim() === "" || (columns !== null && isComment(line))) return;
      const cells = splitCells(line, separator);
      if (columns === null) {
        if (isComment(line)) return;
        columns = new Map(cells.map((name, index) => [columnName(name), index]));
        width = cells.length;
        return;
      }
      const known = columns;
      if (cells.length > width) {
        sink.badRow(number, `has ${cells.length} cells where the header has ${width}; quote cells that hold the separator`);
        return;
      }
      const message = row((column) => (cells[known.get(column) ?? -1] ?? "").trim(), number);
      if (message !== undefined) sink.badRow(number, message);
    },
    tooLong: (number) => sink.badRow(number, "is longer than a million characters"),
  });
}

/** Lower case, blanks and signs as `_`: `#tax_id`, `Tax ID` and `tax_id` are one column. */
export function columnName(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "_")
    .replace(/^_|_$/g, "");
}
