import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import type { RecordPlace } from "../../store/assemble-shards.ts";
import { documentColumns } from "../../store/columns.ts";
import type { Database } from "../../store/database.ts";
import type { ShardPaths } from "../../store/shard.ts";
import { freeText, sqlText } from "../../store/table-file.ts";
import type { SettledShards } from "./settle-shards.ts";
import { placeKey } from "./settle-shards.ts";

/** Files of lines that are open at once; the lines of one input lie in one or two shards. */
const openFiles = 16;

/** The lines of `documents.ndjson`, by input and record: of each document that is kept, with the pages that were merged into it and the records of the same work. */
export async function* documentLines(database: Database, shards: ShardPaths, settled: SettledShards): AsyncGenerator<string> {
  if (shards.documents.length === 0) return;
  const shardOf = new Map(shards.documents.map((path, index) => [path, shards.annotations[index] ?? ""]));
  const paths = `[${shards.documents.map(sqlText).join(", ")}]`;
  const columns = documentColumns
    .filter(({ name }) => ["file", "record", "line_bytes"].includes(name))
    .map(({ name }) => (name === "file" ? freeText(name) : name));
  const query = `SELECT ${columns.join(", ")}, line_offset::DOUBLE, filename FROM read_parquet(${paths}, filename = true) ORDER BY file, record`;
  const files = new Map<string, FileHandle>();
  try {
    for await (const batch of database.stream(query)) {
      for (let at = 0; at < batch.rowCount; at++) {
        const [file, record, bytes, offset, table] = batch.columns.map((column) => column[at] ?? null);
        const key = placeKey({ file, record } as RecordPlace);
        const kind = settled.fates.get(key)?.fate.kind ?? "read";
        if (kind !== "read" && kind !== "quarantined") continue;
        const line = await readLine(files, shardOf.get(table as string) ?? "", offset as number, bytes as number);
        const { alsoOn = [], links = [] } = settled.company.get(key) ?? {};
        yield `${line.slice(0, line.lastIndexOf("}"))},"alsoOn":${JSON.stringify(alsoOn)},"links":${JSON.stringify(links)}}\n`;
      }
    }
  } finally {
    for (const file of files.values()) await file.close();
  }
}

async function readLine(files: Map<string, FileHandle>, path: string, offset: number, bytes: number): Promise<string> {
  let file = files.get(path);
  if (file === undefined) {
    for (const [oldest, handle] of files) {
      if (files.size < openFiles) break;
      files.delete(oldest);
      await handle.close();
    }
    file = await open(path, "r");
    files.set(path, file);
  }
  const data = Buffer.alloc(bytes);
  for (let filled = 0; filled < bytes; ) {
    const { bytesRead } = await file.read(data, filled, bytes - filled, offset + filled);
    if (bytesRead === 0) throw new Error(`${path}: ends at ${offset + filled}, ${bytes - filled} bytes short; was the shard changed after it was written?`);
    filled += bytesRead;
  }
  return data.toString("utf8");
}
