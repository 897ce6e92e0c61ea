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
/** Bytes of a file that are read at once. */
const readAhead = 1 << 18;

/** The lines of `documents.ndjson`, by input and record: of each document that is kept, with the pages that were merged into it and the records of the same work. */
export async function* documentLines(database: Database, shards: ShardPaths, settled: SettledShards): AsyncGenerator<Uint8Array> {
  if (shards.documents.length === 0) return;
  const shardOf = new Map(shards.documents.map((path, index) => [path, shards.annotations[index] ?? ""]));
  const paths = `[${shards.documents.map(sqlText).join(", ")}]`;
  const columns = documentColumns
    .filter(({ name }) => ["file", "record", "line_bytes"].includes(name))
    .map(({ name }) => (name === "file" ? freeText(name) : name));
  const query = `SELECT ${columns.join(", ")}, line_offset::DOUBLE, filename FROM read_parquet(${paths}, filename = true) ORDER BY file, record`;
  const files = new Map<string, LineFile>();
  try {
    for await (const batch of database.stream(query)) {
      for (let at = 0; at < batch.rowCount; at++) {
        const [file, record, bytes, offset, table] = batch.columns.map((column) => column[at] ?? null);
        const key = placeKey({ file, record } as RecordPlace);
        const kind = settled.fates.get(key)?.fate.kind ?? "read";
        if (kind !== "read" && kind !== "quarantined") continue;
        const line = await (await openFile(files, shardOf.get(table as string) ?? "")).line(offset as number, bytes as number);
        const { alsoOn = [], links = [] } = settled.company.get(key) ?? {};
        // The line is passed on as it is, but for the bracket that ends it.
        yield Buffer.concat([line.subarray(0, line.lastIndexOf("}")), Buffer.from(`,"alsoOn":${JSON.stringify(alsoOn)},"links":${JSON.stringify(links)}}\n`)]);
      }
    }
  } finally {
    for (const file of files.values()) await file.close();
  }
}

/** A file of lines with the stretch of it that was read last. */
class LineFile {
  readonly #path: string;
  readonly #file: FileHandle;
  #window: Buffer = Buffer.alloc(0);
  #start = 0;

  constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  /** The bytes of a line; they hold until the next one is asked for. Lines mostly follow each other, so what comes after is read along with it. */
  async line(offset: number, bytes: number): Promise<Buffer> {
    if (offset < this.#start || offset + bytes > this.#start + this.#window.length) await this.#fill(offset, bytes);
    return this.#window.subarray(offset - this.#start, offset - this.#start + bytes);
  }

  async #fill(offset: number, bytes: number): Promise<void> {
    const data = Buffer.allocUnsafe(Math.max(bytes, readAhead));
    let filled = 0;
    while (filled < bytes) {
      const { bytesRead } = await this.#file.read(data, filled, data.length - filled, offset + filled);
      if (bytesRead === 0)
        throw new Error(`${this.#path}: ends at ${offset + filled}, ${bytes - filled} bytes short; was the shard changed after it was written?`);
      filled += bytesRead;
    }
    this.#window = data.subarray(0, filled);
    this.#start = offset;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

async function openFile(files: Map<string, LineFile>, path: string): Promise<LineFile> {
  const known = files.get(path);
  if (known !== undefined) return known;
  for (const [oldest, file] of files) {
    if (files.size < openFiles) break;
    files.delete(oldest);
    await file.close();
  }
  const file = new LineFile(path, await open(path, "r"));
  files.set(path, file);
  return file;
}
