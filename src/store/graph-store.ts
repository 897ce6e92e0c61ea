import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Curie } from "../model/curie.ts";
import { ConfigError, systemCodeOf } from "../model/errors.ts";
import type { Contradiction, DocumentSummary, GraphCounts, GraphEvidence, GraphSource, GraphStatement, RunDescription } from "../model/graph.ts";
import type { RelationType } from "../model/relation-types.ts";
import type { Aspect, Direction } from "../model/schema.ts";
import { graphFiles } from "./assemble-shards.ts";
import { schemaVersion } from "./columns.ts";
import type { Batch, Cell, Database } from "./database.ts";
import { entitySelection, readEntity } from "./entity-table.ts";
import { claimOrder, curiesOf, evidenceSelection, readEvidence } from "./evidence-table.ts";
import { joinedList, packedTexts, sqlText, unpackedTexts } from "./table-file.ts";

/** `store.json` of an assembled graph. */
export interface StoreInfo {
  readonly schemaVersion: number;
  readonly run: RunDescription;
  readonly counts: GraphCounts;
}

/**
 * What `store.json` says.
 * @throws ConfigError when no graph is there, or one of another version
 */
export async function readStoreInfo(folder: string): Promise<StoreInfo> {
  let info: StoreInfo;
  try {
    info = JSON.parse(await readFile(join(folder, "store.json"), "utf8")) as StoreInfo;
  } catch (cause) {
    throw new ConfigError(`${folder}: no graph of a finished run is there (${systemCodeOf(cause)}); name the output folder of \`litgraph run\``, { cause });
  }
  if (info.schemaVersion !== schemaVersion) {
    throw new ConfigError(
      `${folder}: written with version ${info.schemaVersion} of the store, this is ${schemaVersion}; run again with this version of litgraph`,
    );
  }
  return info;
}

/**
 * The graph that a finished run left, read from disk a piece at a time.
 * @param folder The `store` folder of the run.
 * @throws ConfigError when no graph is there, or one of another version
 */
export async function openGraphStore(database: Database, folder: string): Promise<GraphSource> {
  const info = await readStoreInfo(folder);
  const table = (name: keyof typeof graphFiles): string => `read_parquet(${sqlText(join(folder, graphFiles[name]))})`;
  return {
    run: info.run,
    counts: info.counts,
    entities: () => readAll(database, `SELECT ${entitySelection} FROM ${table("entities")}`, readEntity),
    documents: () => readAll(database, `SELECT summary FROM ${table("documents")}`, readSummary),
    statements: () => statementsOf(database, table("statements"), table("evidence")),
    contradictions: () =>
      readAll(
        database,
        `SELECT kind, first, second, array_to_string(shared_cell_lines, ' '), is_in_different_cells FROM ${table("contradictions")}`,
        readContradiction,
      ),
  };
}

async function* readAll<T>(database: Database, query: string, read: (batch: Batch, at: number) => T): AsyncGenerator<T> {
  for await (const batch of database.stream(query)) for (let at = 0; at < batch.rowCount; at++) yield read(batch, at);
}

function readSummary({ columns: [summaries] }: Batch, at: number): DocumentSummary {
  return JSON.parse(summaries?.[at] as string) as DocumentSummary;
}

function readContradiction({ columns: [kinds, firsts, seconds, cells, different] }: Batch, at: number): Contradiction {
  return {
    kind: kinds?.[at] as Contradiction["kind"],
    statements: [firsts?.[at] as string, seconds?.[at] as string],
    sharedCellLines: curiesOf(cells?.[at] ?? null),
    isInDifferentCells: different?.[at] as boolean,
  };
}

const headTexts = [
  ...["statement", "subject", "relation", "object", "aspect", "direction"],
  ...["holds_in", "denied_in", "publications", "supported_by", "contradicts"].map(joinedList),
];
const headSelection = `${packedTexts(headTexts)}, belief, support, denial, negated, evidence_count`;

/** The statements that an SQL condition on their columns fits, with their evidence. */
export function statementsWhere(database: Database, folder: string, condition: string): AsyncGenerator<GraphStatement> {
  const [statements, evidence] = (["statements", "evidence"] as const).map((name) => `read_parquet(${sqlText(join(folder, graphFiles[name]))})`);
  const wanted = `(SELECT * FROM ${statements} WHERE ${condition} ORDER BY ${claimOrder})`;
  const theirs = `(SELECT * FROM ${evidence} WHERE statement IN (SELECT statement FROM ${statements} WHERE ${condition}) ORDER BY ${claimOrder}, evidence)`;
  return statementsOf(database, wanted, theirs);
}

/** Statements with their evidence: both tables are in one order, so they are read side by side. */
async function* statementsOf(database: Database, statements: string, evidence: string): AsyncGenerator<GraphStatement> {
  const pieces = new EvidenceStream(database.stream(`SELECT ${evidenceSelection} FROM ${evidence}`));
  for await (const batch of database.stream(`SELECT ${headSelection} FROM ${statements}`)) {
    for (let at = 0; at < batch.rowCount; at++) {
      const cell = (index: number): Cell => batch.columns[index]?.[at] ?? null;
      const [id = "", subject, relation, object, aspect, direction, ...lists] = unpackedTexts(cell(0));
      const count = cell(5) as number;
      const own: GraphEvidence[] = [];
      while (own.length < count) {
        const piece = pieces.take(id);
        if (piece === null) await pieces.fill(id);
        else own.push(piece);
      }
      yield {
        id,
        subject: subject as Curie,
        relation: relation as RelationType,
        object: object as Curie,
        aspect: (aspect || null) as Aspect | null,
        direction: direction as Direction,
        belief: cell(1) as number,
        evidence: own,
        negated: cell(4) as boolean,
        support: cell(2) as number,
        denial: cell(3) as number,
        holdsIn: curiesOf(lists[0] ?? ""),
        deniedIn: curiesOf(lists[1] ?? ""),
        publications: curiesOf(lists[2] ?? ""),
        supportedBy: curiesOf(lists[3] ?? "") as readonly string[],
        contradicts: curiesOf(lists[4] ?? "") as readonly string[],
      };
    }
  }
}

/** Evidence in the order of its statements. Waits only between batches, because waiting for each piece would cost more than reading it. */
class EvidenceStream {
  readonly #batches: AsyncIterator<Batch>;
  #batch: Batch | null = null;
  #at = 0;

  constructor(batches: AsyncIterable<Batch>) {
    this.#batches = batches[Symbol.asyncIterator]();
  }

  /** The next piece, or `null` when the batch in hand is used up. */
  take(statement: string): GraphEvidence | null {
    if (this.#batch === null || this.#at >= this.#batch.rowCount) return null;
    const found = readEvidence(this.#batch, this.#at);
    if (found.statement !== statement) throw outOfStep(statement, found.statement);
    this.#at += 1;
    return found.evidence;
  }

  async fill(statement: string): Promise<void> {
    const next = await this.#batches.next();
    if (next.done === true) throw outOfStep(statement, "nothing");
    this.#batch = next.value;
    this.#at = 0;
  }
}

function outOfStep(expected: string, found: string): Error {
  return new Error(`store: evidence of statement ${expected} was expected and ${found} came; was the folder changed after the run?`);
}
