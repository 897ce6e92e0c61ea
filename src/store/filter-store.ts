import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { graphFiles } from "./assemble-shards.ts";
import type { Database } from "./database.ts";
import { usedCuries } from "./entity-table.ts";
import { claimOrder } from "./evidence-table.ts";
import type { StoreInfo } from "./graph-store.ts";
import { readStoreInfo } from "./graph-store.ts";
import { sqlText, writeQuery } from "./table-file.ts";

/** Which statements of a graph are wanted. */
export interface StoreFilter {
  /** Least belief, 0 to 1. */
  readonly minBelief: number;
  /** Kinds of participants, either way round; empty for all. */
  readonly pairs: readonly (readonly [string, string])[];
}

/**
 * Writes the part of a graph that is wanted as a store of its own: its statements, their evidence, and the things, papers and contradictions of these. The database
 * does it all, so memory stays flat.
 * @param folder Where the new store goes; made when it is not there.
 * @throws ConfigError when no graph is in `from`
 */
export async function filterStore(database: Database, from: string, folder: string, { minBelief, pairs }: StoreFilter): Promise<void> {
  const info = await readStoreInfo(from);
  await mkdir(folder, { recursive: true });
  const table = (name: keyof typeof graphFiles): string => `read_parquet(${sqlText(join(from, graphFiles[name]))})`;
  const target = (name: keyof typeof graphFiles): string => join(folder, graphFiles[name]);
  const isPair = ([one, other]: readonly [string, string]): string =>
    `(subject_type = ${sqlText(one)} AND object_type = ${sqlText(other)} OR subject_type = ${sqlText(other)} AND object_type = ${sqlText(one)})`;
  const wanted = [`belief >= ${minBelief}`, ...(pairs.length === 0 ? [] : [`(${pairs.map(isPair).join(" OR ")})`])].join(" AND ");
  await database.run(`CREATE OR REPLACE TABLE wanted AS SELECT statement FROM ${table("statements")} WHERE ${wanted}`);
  // Links to statements that are not wanted would lead nowhere.
  for (const name of ["supported_by", "contradicts"]) {
    await database.run(`CREATE OR REPLACE TABLE wanted_${name} AS SELECT statement, list(other ORDER BY other) AS others
      FROM (SELECT statement, unnest(${name}) AS other FROM ${table("statements")}) WHERE other IN (FROM wanted) GROUP BY statement`);
  }
  await writeQuery(
    database,
    `SELECT s.* REPLACE (coalesce(b.others, []) AS supported_by, coalesce(c.others, []) AS contradicts)
      FROM ${table("statements")} s SEMI JOIN wanted USING (statement)
      LEFT JOIN wanted_supported_by b ON b.statement = s.statement LEFT JOIN wanted_contradicts c ON c.statement = s.statement
      ORDER BY ${claimOrder}`,
    target("statements"),
  );
  await writeQuery(database, `SELECT * FROM ${table("evidence")} SEMI JOIN wanted USING (statement) ORDER BY ${claimOrder}, evidence`, target("evidence"));
  await database.run(`CREATE OR REPLACE TABLE used AS ${usedCuries(target("evidence"))}`);
  await writeQuery(database, `SELECT * FROM ${table("entities")} SEMI JOIN used USING (curie) ORDER BY curie`, target("entities"));
  const evidence = `read_parquet(${sqlText(target("evidence"))})`;
  await writeQuery(
    database,
    `SELECT * FROM ${table("documents")} WHERE id IN (SELECT document FROM ${evidence}) ORDER BY id, input, summary`,
    target("documents"),
  );
  await writeQuery(
    database,
    `SELECT * FROM ${table("contradictions")} WHERE first IN (FROM wanted) AND second IN (FROM wanted) ORDER BY first, second, kind`,
    target("contradictions"),
  );
  await database.run("DROP TABLE wanted; DROP TABLE used; DROP TABLE wanted_supported_by; DROP TABLE wanted_contradicts");
  const numberOf = async (query: string): Promise<number> => Number((await database.all(query))[0]?.[0] ?? 0);
  const written = (name: keyof typeof graphFiles): string => `read_parquet(${sqlText(target(name))})`;
  const filtered: StoreInfo = {
    ...info,
    counts: {
      entities: await numberOf(`SELECT count(*) FROM ${written("entities")}`),
      documents: await numberOf(`SELECT count(DISTINCT id) FROM ${written("documents")}`),
      statements: await numberOf(`SELECT count(*) FROM ${written("statements")}`),
      deniedStatements: await numberOf(`SELECT count(*) FROM ${written("statements")} WHERE negated`),
      evidence: await numberOf(`SELECT count(*) FROM ${written("evidence")}`),
      contradictions: await numberOf(`SELECT count(*) FROM ${written("contradictions")}`),
    },
  };
  await writeFile(join(folder, "store.json"), `${JSON.stringify(filtered, null, 2)}\n`);
}
