import { open, rename, rm } from "node:fs/promises";
import { cleanText } from "../model/clean-text.ts";
import type { Column } from "./columns.ts";
import type { Cell, Database } from "./database.ts";

/** Values of a row by name of their column; what is missing is empty. */
export type TableRow = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A string as SQL writes it. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A column of free text as a SELECT has to ask for it: DuckDB's reader for JavaScript swallows U+FEFF at the beginning of a text, so one more is put there. */
export function freeText(column: string): string {
  return `CASE WHEN starts_with(${column}, chr(65279)) THEN chr(65279) || ${column} ELSE ${column} END`;
}

/** A list of CURIEs as one text, because reading lists is slow. CURIEs hold no blanks. */
export function joinedList(column: string): string {
  return `array_to_string(${column}, ' ')`;
}

/**
 * Several texts as one, for a SELECT: the reader for JavaScript takes about as long for a text of one letter as for a long one. NUL divides them, because no
 * text of the store holds it; what is empty and what is NULL come alike. The first has to be an id, so that no U+FEFF stands at the beginning.
 */
export function packedTexts(columns: readonly string[]): string {
  return `concat_ws(chr(0), ${columns.map((column) => `coalesce(${column}, '')`).join(", ")})`;
}

/** The texts that {@link packedTexts} put into one cell. */
export function unpackedTexts(packed: Cell): readonly string[] {
  return (packed as string).split("\0");
}

/** Tables of one kind in several files as one table; without files it is empty. */
export function tablesIn(paths: readonly string[], columns: readonly Column[]): string {
  if (paths.length > 0) return `read_parquet([${paths.map(sqlText).join(", ")}])`;
  return `(SELECT ${columns.map(({ name, type }) => `NULL::${type} AS ${name}`).join(", ")} WHERE false)`;
}

/** Rows a group of the files holds: enough to compress well, few enough to be read with little memory. */
const rowGroup = 61_440;

/** Writes what a query gives as Parquet, whole or not at all. Equal rows in equal order give equal bytes, however many threads there are. */
export async function writeQuery(database: Database, query: string, path: string): Promise<void> {
  const temporary = temporaryOf(path);
  await database.run(`COPY (${query}) TO ${sqlText(temporary)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowGroup})`);
  await settle(temporary, path);
}

/** A file of rows on their way into a table: lines of JSON, which DuckDB turns into Parquet when all are there. */
export interface TableWriter {
  readonly add: (row: TableRow) => Promise<void> | void;
  /** Writes the table, in the order of the rows or in that of `orderBy`, and removes the lines. */
  readonly finish: (path: string, orderBy?: string) => Promise<void>;
  readonly discard: () => Promise<void>;
}

const bufferedCharacters = 1 << 20;

/** @param linesPath Where the lines are kept until the table is written. */
export async function openTableWriter(database: Database, linesPath: string, columns: readonly Column[]): Promise<TableWriter> {
  const file = await open(linesPath, "w");
  const names = columns.map(({ name }) => name);
  let pending: string[] = [];
  let size = 0;
  let rows = 0;
  let isOpen = true;
  const flush = async (): Promise<void> => {
    const data = Buffer.from(pending.join(""), "utf8");
    pending = [];
    size = 0;
    for (let written = 0; written < data.length; ) written += (await file.write(data, written)).bytesWritten;
  };
  const discard = async (): Promise<void> => {
    if (isOpen) await file.close();
    isOpen = false;
    await rm(linesPath, { force: true });
  };
  return {
    add(row) {
      const line = lineOf(row);
      pending.push(line);
      size += line.length;
      rows += 1;
      return size < bufferedCharacters ? undefined : flush();
    },
    async finish(path, orderBy) {
      await flush();
      await file.close();
      isOpen = false;
      const order = orderBy === undefined ? "" : ` ORDER BY ${orderBy}`;
      const types = columns.map(({ name, type }) => `${sqlText(name)}: ${sqlText(type)}`).join(", ");
      const lines = `read_json(${sqlText(linesPath)}, format = 'newline_delimited', columns = {${types}})`;
      await writeQuery(database, `SELECT ${names.join(", ")} FROM ${rows === 0 ? tablesIn([], columns) : lines}${order}`, path);
      await discard();
    },
    discard,
  };
}

/** Lone surrogates and NUL, which a database does not take, become U+FFFD: one unit for one, so that positions hold. */
function lineOf(row: TableRow): string {
  const line = JSON.stringify(row);
  if (!/\\u(?:d[89a-f]|0000)/u.test(line)) return `${line}\n`;
  const clean = (value: unknown): unknown => (typeof value === "string" ? cleanText(value) : value);
  return `${JSON.stringify(row, (_key, value: unknown) => clean(value))}\n`;
}

function temporaryOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}.${process.pid}.${path.slice(slash + 1)}.part`;
}

async function settle(temporary: string, path: string): Promise<void> {
  const file = await open(temporary, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
