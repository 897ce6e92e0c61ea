import { join } from "node:path";
import { mergeEntities } from "../graph/entities.ts";
import type { Curie } from "../model/curie.ts";
import type { EntityType } from "../model/schema.ts";
import type { Entity } from "../model/statement.ts";
import { entityColumns } from "./columns.ts";
import type { Batch, Database } from "./database.ts";
import { curiesOf } from "./evidence-table.ts";
import { freeText, openTableWriter, sqlText } from "./table-file.ts";

/** What {@link readEntity} reads. */
export const entitySelection = `curie, ${freeText("name")}, type, is_family, array_to_string(exact_matches, ' '), taxon`;

/** An entity out of row `at` of a batch of {@link entitySelection}. */
export function readEntity({ columns: [curies, names, types, families, matches, taxa] }: Batch, at: number): Entity {
  return {
    curie: curies?.[at] as Curie,
    name: names?.[at] as string,
    type: types?.[at] as EntityType,
    isFamily: families?.[at] as boolean,
    exactMatches: curiesOf(matches?.[at] ?? null),
    taxon: (taxa?.[at] ?? null) as Curie | null,
  };
}

/** The query for all that a table of evidence speaks of. */
export function usedCuries(evidencePath: string): string {
  const evidence = `read_parquet(${sqlText(evidencePath)})`;
  return `SELECT subject AS curie FROM ${evidence} UNION SELECT object FROM ${evidence}
    UNION SELECT unnest(cell_lines) FROM ${evidence} UNION SELECT unnest(diseases) FROM ${evidence} UNION SELECT unnest(species) FROM ${evidence}`;
}

/** Writes one row for each thing that the evidence speaks of, by CURIE; what shards tell differently is settled. Returns how many there are. */
export async function writeEntities(database: Database, entities: string, evidencePath: string, path: string, work: string): Promise<number> {
  await database.run(`CREATE OR REPLACE TABLE used AS ${usedCuries(evidencePath)}`);
  const writer = await openTableWriter(database, join(work, "entities.rows"), entityColumns);
  let count = 0;
  let open: Entity | null = null;
  const close = async (): Promise<void> => {
    if (open === null) return;
    count += 1;
    const { curie, name, type, isFamily, exactMatches, taxon } = open;
    await writer.add({ curie, name, type, is_family: isFamily, exact_matches: exactMatches, taxon });
  };
  for await (const batch of database.stream(`SELECT ${entitySelection} FROM ${entities} SEMI JOIN used USING (curie) ORDER BY curie`)) {
    for (let at = 0; at < batch.rowCount; at++) {
      const entity = readEntity(batch, at);
      if (open !== null && (open as Entity).curie === entity.curie) open = mergeEntities(open, entity);
      else {
        await close();
        open = entity;
      }
    }
  }
  await close();
  await writer.finish(path);
  await database.run("DROP TABLE used");
  return count;
}
