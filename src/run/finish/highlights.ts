import { join } from "node:path";
import type { Curie } from "../../model/curie.ts";
import type { Contradiction, GraphCounts, GraphSource, GraphStatement } from "../../model/graph.ts";
import { graphFiles } from "../../store/assemble-shards.ts";
import type { Database } from "../../store/database.ts";
import { statementsWhere } from "../../store/graph-store.ts";
import { sqlText } from "../../store/table-file.ts";

/** The few things of a graph that a person wants to see first. */
export interface Highlights {
  readonly counts: GraphCounts;
  /** Statements that something speaks for; how many there are, and the strongest. */
  readonly claims: { readonly count: number; readonly strongest: readonly GraphStatement[] };
  /** Statements that are denied, somewhere at least. */
  readonly denied: { readonly count: number; readonly strongest: readonly GraphStatement[] };
  readonly contradictions: readonly { readonly contradiction: Contradiction; readonly statements: readonly GraphStatement[] }[];
  /** Names of what these speak of. */
  readonly names: ReadonlyMap<Curie, string>;
}

const strongest = 10;
const listed = 5;

/** Asks the store for the highlights, so that a large graph is not read for a few lines. */
export async function highlightsOf(database: Database, folder: string, source: GraphSource): Promise<Highlights> {
  const statements = `read_parquet(${sqlText(join(folder, graphFiles.statements))})`;
  const group = async (condition: string, most: number): Promise<{ readonly count: number; readonly strongest: readonly GraphStatement[] }> => {
    const [[count] = []] = await database.all(`SELECT count(*) FROM ${statements} WHERE ${condition}`);
    const order = "belief DESC, len(publications) DESC, evidence_count DESC, statement";
    const ids = (await database.all(`SELECT statement FROM ${statements} WHERE ${condition} ORDER BY ${order} LIMIT ${most}`)).map(([id]) => id as string);
    return { count: Number(count ?? 0), strongest: await byIds(database, folder, ids) };
  };
  const claims = await group("NOT negated", strongest);
  const denied = await group("negated OR denial > 0", listed);
  const contradictions: Contradiction[] = [];
  for await (const contradiction of source.contradictions()) {
    contradictions.push(contradiction);
    if (contradictions.length === listed) break;
  }
  const sides = await Promise.all(
    contradictions.map(async (contradiction) => ({ contradiction, statements: await byIds(database, folder, [...new Set(contradiction.statements)]) })),
  );
  const shown = [...claims.strongest, ...denied.strongest, ...sides.flatMap((side) => side.statements)];
  const curies = new Set(shown.flatMap(({ subject, object, holdsIn, deniedIn }) => [subject, object, ...holdsIn, ...deniedIn]));
  const names = new Map<Curie, string>();
  for await (const { curie, name } of source.entities()) if (curies.has(curie)) names.set(curie, name);
  return { counts: source.counts, claims, denied, contradictions: sides, names };
}

/** Statements in the order of their ids. */
async function byIds(database: Database, folder: string, ids: readonly string[]): Promise<readonly GraphStatement[]> {
  if (ids.length === 0) return [];
  const found = new Map<string, GraphStatement>();
  for await (const statement of statementsWhere(database, folder, `statement IN (${ids.map(sqlText).join(", ")})`)) found.set(statement.id, statement);
  return ids.map((id) => found.get(id)).filter((statement) => statement !== undefined);
}
