import { join } from "node:path";
import { graphFiles } from "../store/assemble-shards.ts";
import type { Database } from "../store/database.ts";
import { sqlText } from "../store/table-file.ts";
import type { CurationEntry } from "./curation-file.ts";

/** A verdict beside what a run found. */
export interface CheckedVerdict {
  readonly entry: CurationEntry;
  /** The run finds the claim in the sentence. */
  readonly isFound: boolean;
  /** Found and right, or not found and wrong. */
  readonly isFitting: boolean;
}

/** Compares verdicts with the evidence of a finished run; of several on one thing the last counts. */
export async function checkCuration(database: Database, store: string, entries: readonly CurationEntry[]): Promise<readonly CheckedVerdict[]> {
  const last = new Map(entries.map((entry) => [`${entry.statement} ${entry.sentenceHash}`, entry]));
  const statements = [...new Set(entries.map(({ statement }) => sqlText(statement)))];
  const evidence = `read_parquet(${sqlText(join(store, graphFiles.evidence))})`;
  const rows =
    statements.length === 0 ? [] : await database.all(`SELECT DISTINCT statement, sentence_key FROM ${evidence} WHERE statement IN (${statements.join(", ")})`);
  const found = new Set(rows.map(([statement, key]) => `${statement} ${key}`));
  return [...last].map(([key, entry]) => {
    const isFound = found.has(key);
    return { entry, isFound, isFitting: isFound === (entry.verdict === "right") };
  });
}
