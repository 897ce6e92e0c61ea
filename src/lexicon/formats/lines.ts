import type { TermReader } from "./format.ts";

/** A row longer than this is no row of a terminology; it is reported and skipped without being kept in memory. UTF-16 units. */
export const maxLine = 1_000_000;

/** What to do with each line of a file. */
export interface LineHandler {
  /** `line` has neither line end nor byte-order mark; `number` is one-based. */
  readonly line: (line: string, number: number) => void;
  readonly tooLong: (number: number) => void;
  readonly end?: () => void;
}

/** Cuts pieces of text into lines at LF, CRLF or CR LF split over two pieces. */
export function lineReader(handler: LineHandler): TermReader {
  let rest = "";
  let number = 0;
  let isSkipping = false;
  const take = (line: string): void => {
    number++;
    if (isSkipping || line.length > maxLine) {
      isSkipping = false;
      handler.tooLong(number);
      return;
    }
    let text = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (number === 1 && text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    handler.line(text, number);
  };
  return {
    write: (text) => {
      let from = 0;
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
        take(rest + text.slice(from, at));
        rest = "";
        from = at + 1;
      }
      rest += text.slice(from);
      if (rest.length > maxLine) {
        rest = "";
        isSkipping = true;
      }
    },
    end: () => {
      if (rest !== "" || isSkipping) take(rest);
      rest = "";
      handler.end?.();
    },
  };
}

/**
 * The cells of one line. A cell may be quoted with `"`; a quote inside is doubled. A quote that is never closed is an ordinary character,
 * as in makers' files that do not quote at all (5" end).
 */
export function splitCells(line: string, separator: "\t" | ","): string[] {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  let from = 0;
  while (from <= line.length) {
    if (line.charCodeAt(from) === 0x22) {
      const close = closingQuote(line, from + 1, separator);
      if (close >= 0) {
        cells.push(line.slice(from + 1, close).replaceAll('""', '"'));
        from = close + 2;
        continue;
      }
    }
    let end = line.indexOf(separator, from);
    if (end < 0) end = line.length;
    cells.push(line.slice(from, end));
    from = end + 1;
  }
  return cells;
}

/** The quote that closes a cell: one followed by the separator or the end of the line. */
function closingQuote(line: string, from: number, separator: string): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 1)) {
    if (line[at + 1] === '"') at++;
    else if (at + 1 === line.length || line[at + 1] === separator) return at;
  }
  return -1;
}

/** The parts of a cell with several values, trimmed, without empty ones. */
export function splitValues(cell: string, separator: string): readonly string[] {
  if (cell === "") return [];
  return cell
    .split(separator)
    .map((value) => value.trim())
    .filter((value) => value !== "" && value !== "-");
}
