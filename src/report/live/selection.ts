import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { GraphSource } from "../../model/graph.ts";
import { graphFiles } from "../../store/assemble-shards.ts";
import type { Database } from "../../store/database.ts";
import { openGraphStore } from "../../store/graph-store.ts";
import { sqlText, writeQuery } from "../../store/table-file.ts";

/** What of a store is wanted. */
export interface SelectionQuery {
  /** Every word has to stand in the names, identifiers or the relation of a statement, or in one of its sentences. Empty: everything. */
  readonly text: string;
  readonly most: number;
}

/** The strongest statements of a store that fit, as a graph of their own; `release` removes it from disk. */
export interface Selection {
  readonly source: GraphSource;
  /** Statements that fit, whether they are in the selection or not. */
  readonly fitting: number;
  readonly release: () => Promise<void>;
}

/**
 * Picks the strongest fitting statements out of a store of any size: DuckDB reads the tables, and what was picked is a small store in `scratchFolder`.
 * @param storeFolder The `store` folder of a run.
 */
export async function selectStatements(database: Database, storeFolder: string, scratchFolder: string, { text, most }: SelectionQuery): Promise<Selection> {
  const table = (name: keyof typeof graphFiles): string => `read_parquet(${sqlText(join(storeFolder, graphFiles[name]))}, file_row_number = true)`;
  const fits = conditionOf(text, table);
  const from = `${table("statements")} s JOIN ${table("entities")} a ON a.curie = s.subject JOIN ${table("entities")} b ON b.curie = s.object`;
  const [[fitting = 0] = []] = await database.all(`SELECT count(*)::INTEGER FROM ${from} WHERE ${fits}`);
  const ids = (
    await database.all(
      `SELECT s.statement FROM ${from} WHERE ${fits} ORDER BY s.belief DESC, len(s.publications) DESC, s.evidence_count DESC, s.statement LIMIT ${Math.floor(most)}`,
    )
  ).map(([id]) => String(id));
  const chosen = `(${ids.length === 0 ? "''" : ids.map(sqlText).join(", ")})`;
  await mkdir(scratchFolder, { recursive: true });
  // Rows stay in the order of the store: evidence and statements are read side by side.
  const pick = (name: keyof typeof graphFiles, condition: string): Promise<void> =>
    writeQuery(
      database,
      `SELECT * EXCLUDE (file_row_number) FROM ${table(name)} WHERE ${condition} ORDER BY file_row_number`,
      join(scratchFolder, graphFiles[name]),
    );
  await pick("statements", `statement IN ${chosen}`);
  await pick("evidence", `statement IN ${chosen}`);
  await pick("contradictions", `first IN ${chosen} AND second IN ${chosen}`);
  await pick("entities", "true");
  await pick("documents", `id IN (SELECT document FROM ${table("evidence")} WHERE statement IN ${chosen})`);
  await copyFile(join(storeFolder, "store.json"), join(scratchFolder, "store.json"));
  return {
    source: await openGraphStore(database, scratchFolder),
    fitting: Number(fitting),
    release: () => rm(scratchFolder, { recursive: true, force: true }),
  };
}

/** What a reader typed is text to look for and nothing else: no pattern, no part of the question. */
function conditionOf(text: string, table: (name: keyof typeof graphFiles) => string): string {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean).slice(0, 12);
  if (words.length === 0) return "true";
  const names = "lower(concat_ws(' ', a.name, s.subject, s.relation, s.aspect, s.direction, b.name, s.object))";
  const inNames = words.map((word) => `contains(${names}, ${sqlText(word)})`).join(" AND ");
  const inQuotes = words.map((word) => `contains(lower(quote), ${sqlText(word)})`).join(" AND ");
  return `((${inNames}) OR s.statement IN (SELECT statement FROM ${table("evidence")} WHERE ${inQuotes}))`;
}
