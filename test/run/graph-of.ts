import { join } from "node:path";
import type { Contradiction, GraphStatement } from "../../src/model/graph.ts";
import { openDatabase } from "../../src/store/database.ts";
import { openGraphStore } from "../../src/store/graph-store.ts";

/** All that the store of a finished run says. */
export async function graphOf(
  outputFolder: string,
): Promise<{ readonly statements: readonly GraphStatement[]; readonly contradictions: readonly Contradiction[] }> {
  const database = await openDatabase(join(outputFolder, ".scratch"));
  try {
    const source = await openGraphStore(database, join(outputFolder, "store"));
    const statements: GraphStatement[] = [];
    for await (const statement of source.statements()) statements.push(statement);
    const contradictions: Contradiction[] = [];
    for await (const contradiction of source.contradictions()) contradictions.push(contradiction);
    return { statements, contradictions };
  } finally {
    await database.close();
  }
}
