import { readFileSync } from "node:fs";

/** A row of a starter list as it is written, with its reason. */
export interface StarterRow {
  readonly file: string;
  /** One-based. */
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly synonyms: readonly StarterSynonym[];
  readonly exactMatches: readonly string[];
  readonly taxon: string;
  readonly members: readonly string[];
  /** Why the row differs from the reference terminologies; empty when it does not. */
  readonly note: string;
}

/** A synonym with its status letter: `n` full name, `p` previous symbol, `c` settled by hand, empty for an ordinary synonym. */
export interface StarterSynonym {
  readonly text: string;
  readonly status: "" | "n" | "p" | "c";
}

/** The entity files, by the kind of reference that can check them. */
export const entityFiles = {
  gene: "genes.tsv",
  family: "families.tsv",
  drug: "drugs.tsv",
  cellLine: "cell-lines.tsv",
  disease: "diseases.tsv",
  species: "species.tsv",
  cellType: "cell-types.tsv",
} as const;

export type EntityFileKind = keyof typeof entityFiles;

/** The header of every entity file. */
export const entityHeader = ["id", "name", "synonyms", "exact_matches", "taxon", "members", "note"] as const;

/** Cells of a table file, without comments and header. */
export interface TableRow {
  /** One-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads a starter table; the first line that is no comment is the header. */
export function readTable(path: string): { readonly header: readonly string[]; readonly rows: readonly TableRow[] } {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .map((text, index) => ({ line: index + 1, cells: text.split("\t") }))
    .filter(({ cells }) => cells.join("") !== "" && !cells[0]?.startsWith("#"));
  return { header: lines[0]?.cells ?? [], rows: lines.slice(1) };
}

/** Reads an entity file of the starter lists. */
export function readStarterRows(directory: string, kind: EntityFileKind): readonly StarterRow[] {
  const file = entityFiles[kind];
  return readTable(`${directory}/${file}`).rows.map(({ line, cells }) => ({
    file,
    line,
    id: cells[0] ?? "",
    name: cells[1] ?? "",
    synonyms: splitCell(cells[2]).map(readSynonym),
    exactMatches: splitCell(cells[3]),
    taxon: cells[4] ?? "",
    members: splitCell(cells[5]),
    note: cells[6] ?? "",
  }));
}

function splitCell(cell = ""): readonly string[] {
  return cell.split("|").filter((part) => part !== "");
}

function readSynonym(part: string): StarterSynonym {
  const letter = /^(.+) \{([npc])\}$/u.exec(part);
  const status = letter?.[2];
  return { text: letter?.[1] ?? part, status: status === "n" || status === "p" || status === "c" ? status : "" };
}
