import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { defaultReliability } from "../graph/belief.ts";
import type { CurationList } from "../graph/curation.ts";
import type { ReliabilityTable } from "../graph/reliability.ts";
import type { Curie } from "../model/curie.ts";
import type { GraphCounts, Stream } from "../model/graph.ts";
import { assembledColumns, documentColumns, entityColumns, evidenceColumns, memberColumns } from "./columns.ts";
import type { Database } from "./database.ts";
import { defaultMemoryMiB } from "./database.ts";
import { writeEntities } from "./entity-table.ts";
import { claimOrder } from "./evidence-table.ts";
import type { ShardPaths } from "./shard.ts";
import { supportOfFamilies } from "./specific-support.ts";
import { writeStatements } from "./statement-table.ts";
import { openTableWriter, sqlText, tablesIn, writeQuery } from "./table-file.ts";

/** A document by where it was read. */
export interface RecordPlace {
  readonly file: string;
  readonly record: number;
}

/** A document that speaks as a page of a paper: under another id, as retracted, or with links. */
export interface RenamedDocument extends RecordPlace {
  readonly id: Curie;
  readonly isRetracted: boolean;
  readonly year: number | null;
  /** What the graph says of the page, JSON of a `DocumentSummary`. */
  readonly summary: string;
}

/** What settling came to, as far as it is not that a document stands for itself. */
export interface Settlement {
  /** Documents whose evidence does not count as read: replaced, withdrawn, quarantined. */
  readonly dropped: Stream<RecordPlace>;
  readonly renamed: Stream<RenamedDocument>;
}

/** How the store of a run is assembled. */
export interface AssembleShardsOptions {
  readonly reliability?: ReliabilityTable;
  readonly curation?: CurationList;
}

/** Names of the files of an assembled graph. */
export const graphFiles = {
  evidence: "evidence.parquet",
  statements: "statements.parquet",
  entities: "entities.parquet",
  contradictions: "contradictions.parquet",
  documents: "documents.parquet",
} as const;

const placeColumns = evidenceColumns.filter(({ name }) => name === "file" || name === "record");
const renamedColumns = [
  ...placeColumns,
  ...documentColumns.filter(({ name }) => name === "id" || name === "summary"),
  ...evidenceColumns.filter(({ name }) => name === "is_retracted" || name === "year"),
];

/**
 * Assembles the evidence of shards into the tables of a graph, in a folder that is there already. The database groups, sorts and spills; in memory are the evidence of
 * one claim at a time, the claims of one pair, and the members of families. Neither the order of the shards nor how documents lie in them changes a byte.
 */
export async function assembleShards(
  database: Database,
  shards: ShardPaths,
  folder: string,
  settlement: Settlement,
  { reliability = defaultReliability, curation }: AssembleShardsOptions = {},
): Promise<GraphCounts> {
  await database.limitMemory(await memoryFor(database, shards.evidence));
  const work = join(folder, ".work");
  await mkdir(work, { recursive: true });
  const target = (name: keyof typeof graphFiles): string => join(folder, graphFiles[name]);
  try {
    const dropped = await writePlaces(database, join(work, "dropped.parquet"), settlement.dropped);
    const renamed = await writeRenamed(database, join(work, "renamed.parquet"), settlement.renamed);
    await database.run(`CREATE OR REPLACE VIEW dropped AS FROM ${tablesIn([dropped], placeColumns)}`);
    await database.run(`CREATE OR REPLACE VIEW renamed AS FROM ${tablesIn([renamed], renamedColumns)}`);
    const judged = join(work, "judged.parquet");
    await writeJudged(database, judged, curation);

    await keepEvidence(database, shards.evidence);
    await markRepeats(database);
    await writeQuery(database, evidenceQuery(judged), target("evidence"));
    await database.run("DROP TABLE IF EXISTS groups; DROP TABLE IF EXISTS marks; DROP TABLE IF EXISTS retracted");

    const specific = await supportOfFamilies(database, target("evidence"), tablesIn(shards.members, memberColumns), work);
    const counted = await writeStatements(database, target("evidence"), specific, reliability, {
      statements: target("statements"),
      contradictions: target("contradictions"),
      work,
    });
    const entities = await writeEntities(database, tablesIn(shards.entities, entityColumns), target("evidence"), target("entities"), work);
    const documents = await writeDocuments(database, tablesIn(shards.documents, documentColumns), target("documents"));
    return { ...counted, entities, documents };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Mebibytes that sorting so much evidence takes: the database spills, and keeps a part of each run that it merges in memory. */
async function memoryFor(database: Database, evidence: readonly string[]): Promise<number> {
  const [[rows] = []] = await database.all(`SELECT count(*)::DOUBLE FROM ${tablesIn(evidence, evidenceColumns)}`);
  return defaultMemoryMiB + Math.ceil(Math.max(0, Number(rows) - 1e6) * memoryOfRow);
}

/** 1,000,000 rows are sorted within the default, 5,000,000 within 900 MiB, and fail with the default. */
const memoryOfRow = (900 - defaultMemoryMiB) / 4e6;

async function writePlaces(database: Database, path: string, places: Stream<RecordPlace>): Promise<string> {
  const writer = await openTableWriter(database, `${path}.rows`, placeColumns);
  for await (const { file, record } of places) await writer.add({ file, record });
  await writer.finish(path);
  return path;
}

async function writeRenamed(database: Database, path: string, renamed: Stream<RenamedDocument>): Promise<string> {
  const writer = await openTableWriter(database, `${path}.rows`, renamedColumns);
  for await (const { file, record, id, isRetracted, year, summary } of renamed)
    await writer.add({ file, record, id, is_retracted: isRetracted, year, summary });
  await writer.finish(path);
  return path;
}

const judgedColumns = [
  ...evidenceColumns.filter(({ name }) => name === "statement" || name === "sentence_key"),
  ...assembledColumns.filter(({ name }) => name === "verdict" || name === "because"),
];

async function writeJudged(database: Database, path: string, curation: CurationList | undefined): Promise<void> {
  const writer = await openTableWriter(database, `${path}.rows`, judgedColumns);
  for (const { statement, sentenceHash, verdict, because } of curation?.rows ?? [])
    await writer.add({ statement, sentence_key: sentenceHash, verdict, because });
  await writer.finish(path);
}

/** Evidence of documents that stand, told of the papers they are pages of. */
async function keepEvidence(database: Database, evidence: readonly string[]): Promise<void> {
  await database.run(`CREATE OR REPLACE VIEW kept AS
    SELECT e.* REPLACE (
      coalesce(r.id, e.document) AS document,
      e.is_retracted OR coalesce(r.is_retracted, false) AS is_retracted,
      coalesce(e.year, r.year) AS year)
    FROM ${tablesIn(evidence, evidenceColumns)} e LEFT JOIN renamed r ON r.file = e.file AND r.record = e.record
    WHERE NOT EXISTS (SELECT 1 FROM dropped d WHERE d.file = e.file AND d.record = e.record)`);
  await database.run("CREATE OR REPLACE TABLE retracted AS SELECT DISTINCT document FROM kept WHERE is_retracted");
}

/**
 * The same as `markRepeats` of the graph does in memory. Only rows that share claim and sentence with another one are looked at: `groups` are these,
 * `marks` says which of them stay and what each repeats.
 */
async function markRepeats(database: Database): Promise<void> {
  const key = "statement, negated, sentence_key";
  await database.run(`CREATE OR REPLACE TABLE groups AS SELECT ${key} FROM kept GROUP BY ALL HAVING count(*) > 1`);
  await database.run(`CREATE OR REPLACE TABLE marks AS
    WITH rows AS (
      SELECT ${key}, evidence, document, input, file, record, document IN (FROM retracted) AS is_retracted,
        CASE WHEN starts_with(document, 'PMID:') THEN 0 WHEN starts_with(document, 'DOI:') THEN 1 ELSE 2 END AS rank
      FROM kept SEMI JOIN groups USING (${key})
      QUALIFY row_number() OVER (PARTITION BY statement, evidence ORDER BY input, file, record) = 1),
    firsts AS (
      SELECT *, first_value({id: evidence, document: document, input: input})
        OVER (PARTITION BY ${key} ORDER BY NOT is_retracted, rank, document, input, evidence) AS original FROM rows)
    SELECT statement, evidence, file, record,
      CASE WHEN document <> original.document OR input <> original.input THEN original.id END AS repeats FROM firsts`);
}

function evidenceQuery(judged: string): string {
  const names = evidenceColumns.map(({ name }) => (name === "is_retracted" ? "e.document IN (FROM retracted) AS is_retracted" : `e.${name}`));
  return `SELECT *, NOT is_retracted AND repeats IS NULL AND verdict IS DISTINCT FROM 'wrong' AS counts FROM (
    SELECT ${names.join(", ")}, m.repeats, j.verdict, j.because
    FROM kept e
    LEFT JOIN marks m ON m.statement = e.statement AND m.evidence = e.evidence AND m.file = e.file AND m.record = e.record
    LEFT JOIN read_parquet(${sqlText(judged)}) j ON j.statement = e.statement AND j.sentence_key = e.sentence_key
    WHERE m.evidence IS NOT NULL
      OR NOT EXISTS (SELECT 1 FROM groups g WHERE g.statement = e.statement AND g.negated = e.negated AND g.sentence_key = e.sentence_key))
    ORDER BY ${claimOrder}, evidence`;
}

async function writeDocuments(database: Database, documents: string, path: string): Promise<number> {
  const query = `SELECT coalesce(r.id, d.id) AS id, coalesce(r.summary, d.summary) AS summary,
      json_extract_string(coalesce(r.summary, d.summary), '$.input') AS input
    FROM ${documents} d LEFT JOIN renamed r ON r.file = d.file AND r.record = d.record
    WHERE NOT EXISTS (SELECT 1 FROM dropped x WHERE x.file = d.file AND x.record = d.record)`;
  await writeQuery(database, `SELECT id, input, summary FROM (${query}) ORDER BY id, input, summary`, path);
  const [[count] = []] = await database.all(`SELECT count(DISTINCT id)::INTEGER FROM read_parquet(${sqlText(path)})`);
  return Number(count ?? 0);
}
