import type { LedgerRow } from "../../store/analysed-document.ts";
import type { RecordPlace } from "../../store/assemble-shards.ts";
import { ledgerColumns } from "../../store/columns.ts";
import type { Database } from "../../store/database.ts";
import type { ShardPaths } from "../../store/shard.ts";
import { freeText, tablesIn } from "../../store/table-file.ts";
import { settledRow } from "../ledger.ts";
import type { SettledShards } from "./settle-shards.ts";
import { placeKey } from "./settle-shards.ts";

const order = "ORDER BY file, record, place, message, row";

/** The lines of `ledger.ndjson`, by input and record: what became of everything that came in. */
export async function* ledgerLines(database: Database, shards: ShardPaths, { fates }: SettledShards): AsyncGenerator<string> {
  const query = `SELECT row, is_document, ${freeText("file")}, record FROM ${tablesIn(shards.ledger, ledgerColumns)} ${order}`;
  for await (const { rowCount, columns } of database.stream(query)) {
    for (let at = 0; at < rowCount; at++) {
      const [row, isDocument, file, record] = columns.map((column) => column[at] ?? null);
      const settled = isDocument === true ? fates.get(placeKey({ file, record } as RecordPlace)) : undefined;
      const text = row as string;
      yield settled === undefined || settled.fate.kind === "read"
        ? `${text}\n`
        : `${JSON.stringify(settledRow({ ledger: JSON.parse(text) as LedgerRow }, settled.fate))}\n`;
    }
  }
}

/** The first refusals in the order of the ledger. */
export async function firstRefusals(database: Database, shards: ShardPaths, most: number): Promise<readonly LedgerRow[]> {
  const rows = await database.all(`SELECT row FROM ${tablesIn(shards.ledger, ledgerColumns)} WHERE is_refused ${order} LIMIT ${most}`);
  return rows.map(([row]) => JSON.parse(row as string) as LedgerRow);
}
