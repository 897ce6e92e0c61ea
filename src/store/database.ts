import { rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { DuckDBDataChunk } from "@duckdb/node-api";

/** A value as the store reads it. Lists and nested things are selected as text. */
export type Cell = string | number | boolean | null;

/** Some rows of a result, column by column. */
export interface Batch {
  readonly rowCount: number;
  /** By position in the SELECT. */
  readonly columns: readonly (readonly Cell[])[];
}

/** How much of the machine the database may use. */
export interface DatabaseLimits {
  readonly threads?: number;
  /** Mebibytes; beyond it the database writes to its scratch folder. */
  readonly memoryMiB?: number;
}

/** DuckDB in this process, over files only: it keeps no data of its own, reads no settings and loads nothing from a network. */
export interface Database {
  /** Runs statements that give no rows. */
  readonly run: (sql: string) => Promise<void>;
  /** All rows of a small result. */
  readonly all: (sql: string) => Promise<readonly (readonly Cell[])[]>;
  /** The rows of a result of any size, in its order. */
  readonly stream: (sql: string) => AsyncGenerator<Batch>;
  /** Mebibytes that it may use from now on, but not less than it was opened with. */
  readonly limitMemory: (memoryMiB: number) => Promise<void>;
  /** Frees everything and removes the scratch folder. */
  readonly close: () => Promise<void>;
}

/** Mebibytes that a database uses unless told otherwise. */
export const defaultMemoryMiB = 400;
const mostThreads = 4;

/**
 * Opens a database that spills into `scratchFolder`, which is made when it is needed and removed at the end. DuckDB is loaded now, not when the program starts, because
 * that takes a tenth of a second and 68 MB of code. One database a process is enough: its calls may overlap.
 */
export async function openDatabase(scratchFolder: string, { threads, memoryMiB = defaultMemoryMiB }: DatabaseLimits = {}): Promise<Database> {
  const { DuckDBInstance: Instance } = await import("@duckdb/node-api");
  const instance = await Instance.create(":memory:", {
    threads: String(threads ?? Math.min(mostThreads, availableParallelism())),
    memory_limit: `${memoryMiB}MiB`,
    temp_directory: scratchFolder,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    preserve_insertion_order: "true",
  });
  const shared = await instance.connect();
  return {
    async run(sql) {
      await shared.run(sql);
    },
    async all(sql) {
      const result = await shared.run(sql);
      return (await result.getRows()).map((row) => row.map((value): Cell => (typeof value === "bigint" ? Number(value) : (value as Cell))));
    },
    async *stream(sql) {
      const connection = await instance.connect();
      let pending: Promise<unknown> = Promise.resolve();
      try {
        const result = await connection.stream(sql);
        const fetch = (): Promise<DuckDBDataChunk | null> => {
          const promise = result.fetchChunk();
          // Who waits for it hears of its failure; it may fail before anybody waits.
          promise.catch(() => undefined);
          return promise;
        };
        // The next chunk is worked out while the one in hand is read.
        let next = fetch();
        for (let chunk = await next; chunk !== null && chunk.rowCount > 0; chunk = await next) {
          next = fetch();
          pending = next;
          // The SELECT casts everything to text, numbers and booleans.
          yield { rowCount: chunk.rowCount, columns: chunk.getColumns() as Cell[][] };
        }
      } finally {
        await pending.catch(() => undefined);
        connection.closeSync();
      }
    },
    async limitMemory(wanted) {
      await shared.run(`SET memory_limit = '${Math.max(memoryMiB, wanted)}MiB'`);
    },
    async close() {
      shared.closeSync();
      instance.closeSync();
      await rm(scratchFolder, { recursive: true, force: true });
    },
  };
}
