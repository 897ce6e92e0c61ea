/** A cell of a CSV file as RFC 4180 has it: quoted where it must be. */
export function csvCell(value: string | number | boolean | null): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text as a cell that spreadsheets show and do not run: what begins like a formula (=, +, -, @, tab, carriage return) gets an apostrophe before it.
 * For files that people open; not for files that a database imports, where it would be a part of the text.
 */
export function harmlessText(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}

/** A line of cells. */
export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(csvCell).join(",")}\n`;
}
