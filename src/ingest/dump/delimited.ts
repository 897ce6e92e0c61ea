import { DocumentError } from "../../model/errors.ts";
import type { Span } from "../../model/span.ts";
import { parseDate } from "../dates.ts";
import type { Source, SourceInput, SourceResult } from "../source.ts";
import { type FieldText, plainField, quotedField } from "./field-text.ts";
import { paperDocument } from "./paper.ts";

/** A table with a head row that names a column for titles or abstracts: CSV (RFC 4180, quoted cells may hold line ends) or TSV. */
export const delimited: Source = {
  name: "table",
  description: "CSV or TSV with columns for title and abstract",
  claim: (input) => (headOf(input.head) === null ? 0 : 0.8),
  read,
};

interface Cell extends Span {
  readonly isQuoted: boolean;
}

interface Row extends Span {
  readonly cells: readonly Cell[];
}

type Column = "title" | "abstract" | "pmid" | "pmcid" | "doi" | "journal" | "year" | "date" | "authors" | "keywords" | "volume" | "issue" | "pages";

const columnNames: readonly (readonly [Column, RegExp])[] = [
  ["title", /^(?:article |paper |document )?titles?$|^ti$/iu],
  ["abstract", /^(?:article |paper )?abstracts?(?: ?(?:text|note))?$|^ab$|^summary$/iu],
  ["pmid", /^(?:pmid|pubmed(?: ?id)?|pm)$/iu],
  ["pmcid", /^(?:pmcid|pmc(?: ?id)?)$/iu],
  ["doi", /^(?:doi|doi link|di)$/iu],
  ["journal", /^(?:journal|journal ?(?:title|\/book|name)|source ?(?:title)?|publication title|venue|so)$/iu],
  ["year", /^(?:(?:publication|pub|publish) ?)?year$|^py$/iu],
  ["date", /^(?:(?:publication|publish|pub|create) ?)?(?:date|time)$/iu],
  ["authors", /^authors?(?: ?names?)?$|^au$/iu],
  ["keywords", /^(?:author )?keywords?$/iu],
  ["volume", /^volume$/iu],
  ["issue", /^issue$/iu],
  ["pages", /^pages?$/iu],
];

interface Head {
  readonly delimiter: string;
  readonly columns: ReadonlyMap<Column, number>;
  /** Where the rows begin. */
  readonly end: number;
}

/** The head row of a table that has papers in it, or `null`. */
function headOf(text: string): Head | null {
  const start = text.startsWith("\ufeff") ? 1 : 0;
  if (/^\s*[{[<]/u.test(text.slice(start, start + 100))) return null;
  const line = text.slice(start, start + 5000).split(/\r?\n/u)[0] ?? "";
  for (const delimiter of ["\t", ",", ";"]) {
    if (!line.includes(delimiter)) continue;
    const row = readRow(text, start, delimiter);
    const names = row.cells.map((cell) => text.slice(cell.start, cell.end).trim().replaceAll("_", " "));
    const columns = new Map<Column, number>();
    for (const [column, pattern] of columnNames) {
      const index = names.findIndex((name) => pattern.test(name));
      if (index !== -1) columns.set(column, index);
    }
    const isTable = (columns.has("title") && columns.size >= 2) || (columns.has("abstract") && columns.size >= 2);
    if (isTable && names.every((name) => name.length < 60)) return { delimiter, columns, end: row.end };
  }
  return null;
}

/** Reads one row; a quoted cell runs to its closing quote, over line ends. */
function readRow(text: string, from: number, delimiter: string): Row {
  const cells: Cell[] = [];
  let at = from;
  for (;;) {
    const isQuoted = text[at] === '"' && delimiter !== "\t";
    const start = isQuoted ? at + 1 : at;
    let end = isQuoted ? closingQuote(text, start) : cellEnd(text, at, delimiter);
    if (isQuoted && end === -1) end = text.length;
    cells.push({ start, end, isQuoted });
    at = isQuoted ? cellEnd(text, Math.min(text.length, end + 1), delimiter) : end;
    if (text[at] !== delimiter) break;
    at++;
  }
  const next = text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
  return { cells, start: from, end: Math.min(text.length, next) };
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}

function cellEnd(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === delimiter || character === "\n" || character === "\r") return at;
  }
  return text.length;
}

async function* read(input: SourceInput): AsyncIterable<SourceResult> {
  const text = await input.text();
  const head = headOf(text);
  if (head === null)
    throw new DocumentError("ingest", "malformed", { input: input.name }, `${input.name}: the first row names no column of titles or abstracts`);
  let number = 0;
  for (let at = head.end; at < text.length; ) {
    const row = readRow(text, at, head.delimiter);
    at = Math.max(at + 1, row.end);
    if (text.slice(row.start, row.end).trim() === "") continue;
    number++;
    yield readPaper(input, text, head, row, number);
  }
}

function readPaper(input: SourceInput, text: string, head: Head, row: Row, number: number): SourceResult {
  const place = { input: input.name, offset: row.start, unit: "utf16", record: number } as const;
  const raw = text.slice(row.start, row.end);
  const last = row.cells.at(-1);
  if (last?.isQuoted === true && text[last.end] !== '"')
    return new DocumentError("ingest", "malformed", place, `${input.name}: row ${number}: a quoted cell is not closed`);
  const field = (column: Column): FieldText | null => {
    const cell = row.cells[head.columns.get(column) ?? -1];
    if (cell === undefined || raw.slice(cell.start - row.start, cell.end - row.start).trim() === "") return null;
    return (cell.isQuoted ? quotedField : plainField)(raw, cell.start - row.start, cell.end - row.start);
  };
  const value = (column: Column): string | null => field(column)?.text.trim() ?? null;
  const abstract = field("abstract");
  const { year, date } = parseDate(value("date") ?? value("year"));
  const list = (column: Column): string[] => (value(column) ?? "").split(/\s*;\s*/u).filter((item) => item !== "");
  try {
    return paperDocument({
      source: "table",
      input: `${input.name}#${number}`,
      raw,
      rawStart: row.start,
      title: field("title"),
      abstract: abstract === null ? [] : [{ heading: null, field: abstract }],
      isMarkup: true,
      metadata: {
        year,
        date,
        doi: value("doi"),
        pmid: value("pmid")?.replace(/\.0$/u, "") ?? null,
        pmcid: value("pmcid"),
        journal: value("journal"),
        volume: value("volume"),
        issue: value("issue"),
        pages: value("pages"),
        authors: list("authors").map((name) => ({ name, affiliations: [] })),
        keywords: list("keywords"),
      },
    });
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return new DocumentError(error.stage, error.reason, place, error.message, { cause: error });
  }
}
