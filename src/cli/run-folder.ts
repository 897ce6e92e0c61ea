import { join } from "node:path";
import type { GraphSource } from "../model/graph.ts";
import type { Database } from "../store/database.ts";

/** Opens the graph of a finished run for one command; what the database sets aside goes into a hidden folder there and is removed. */
export async function withRun<T>(folder: string, use: (database: Database, source: GraphSource, store: string) => Promise<T>): Promise<T> {
  const [{ openDatabase }, { openGraphStore }] = await Promise.all([import("../store/database.ts"), import("../store/graph-store.ts")]);
  const database = await openDatabase(join(folder, `.${process.pid}.duckdb`));
  try {
    const store = join(folder, "store");
    return await use(database, await openGraphStore(database, store), store);
  } finally {
    await database.close();
  }
}
