import type { CodedColumn } from "./page-data.ts";

/** Numbers names in order of their first use. */
export interface NameTable<T extends string> {
  readonly codeOf: (name: T) => number;
  readonly has: (name: T) => boolean;
  /** The names so far, by code. */
  readonly names: readonly T[];
}

/** An empty table of names. */
export function nameTable<T extends string>(): NameTable<T> {
  const codes = new Map<T, number>();
  const names: T[] = [];
  return {
    names,
    has: (name) => codes.has(name),
    codeOf: (name) => {
      const known = codes.get(name);
      if (known !== undefined) return known;
      codes.set(name, names.length);
      names.push(name);
      return names.length - 1;
    },
  };
}

/** The values as a column of codes. */
export function codedColumn(values: Iterable<string>): CodedColumn {
  const table = nameTable();
  const codes = Array.from(values, (value) => table.codeOf(value));
  return { names: table.names, codes };
}
