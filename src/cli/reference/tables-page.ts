import type { Column } from "../../store/columns.ts";
import {
  assembledColumns,
  contradictionColumns,
  documentColumns,
  entityColumns,
  evidenceColumns,
  ledgerColumns,
  memberColumns,
  schemaVersion,
  statementColumns,
  summaryColumns,
  withdrawalColumns,
} from "../../store/columns.ts";
import { code, markdownTable, referencePage } from "./markdown.ts";

interface TableRow {
  readonly file: string;
  readonly holds: string;
  readonly columns: readonly Column[];
}

const storeTables: readonly TableRow[] = [
  { file: "statements.parquet", holds: "One row for each claim, sorted by claim.", columns: statementColumns },
  {
    file: "evidence.parquet",
    holds: "One row for each sentence that claims or denies something, of papers that stand, in the order of the claims.",
    columns: [...evidenceColumns, ...assembledColumns],
  },
  { file: "entities.parquet", holds: "The things that evidence speaks of.", columns: entityColumns },
  {
    file: "contradictions.parquet",
    holds: "Two statements that cannot both hold everywhere, or one that is claimed and denied.",
    columns: contradictionColumns,
  },
  { file: "documents.parquet", holds: "A page of a paper, sorted by id and page.", columns: summaryColumns },
];

const shardTables: readonly TableRow[] = [
  { file: "evidence.parquet", holds: "As in the store, of all documents of the slice, before papers are settled.", columns: evidenceColumns },
  { file: "documents.parquet", holds: "What settles which pages are one paper, and what the outputs say of each.", columns: documentColumns },
  { file: "entities.parquet", holds: "The things that evidence speaks of.", columns: entityColumns },
  { file: "family-members.parquet", holds: "Members of families and complexes among them, through all levels.", columns: memberColumns },
  { file: "ledger.parquet", holds: "Rows of the ledger, before papers are settled.", columns: ledgerColumns },
  { file: "withdrawals.parquet", holds: "Records that a dump withdraws.", columns: withdrawalColumns },
];

/** Every Parquet table with its columns. */
export function tablesPage(): string {
  return referencePage(
    "Tables",
    "The Parquet tables of a run, as DuckDB, Spark, pandas and R read them; what they are for is in [src/store/README.md](../../store/README.md). Types are DuckDB's; " +
      `a text or number that is not known is null. Version of the tables: ${schemaVersion}.`,
    "## store",
    ...storeTables.map(sectionOf),
    "## shards/*",
    ...shardTables.map(sectionOf),
  );
}

function sectionOf({ file, holds, columns }: TableRow): string {
  return [
    `### ${file}`,
    holds,
    markdownTable(
      ["column", "type", "holds"],
      columns.map(({ name, type, means }) => [code(name), type, means]),
    ),
  ].join("\n\n");
}
