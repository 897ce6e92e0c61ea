import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { EntityCatalog } from "../graph/entities.ts";
import type { FamilyMembers } from "../graph/families.ts";
import type { Curie } from "../model/curie.ts";
import { ConfigError, systemCodeOf } from "../model/errors.ts";
import type { RunDescription, Stream } from "../model/graph.ts";
import type { AnalysedDocument, DocumentTally, LedgerRow, ShardItem } from "./analysed-document.ts";
import { documentColumns, entityColumns, evidenceColumns, ledgerColumns, memberColumns, schemaVersion, withdrawalColumns } from "./columns.ts";
import type { Database } from "./database.ts";
import { evidenceRecord } from "./evidence-table.ts";
import { flushFolder } from "./flush-folder.ts";
import type { TableRow, TableWriter } from "./table-file.ts";
import { openTableWriter } from "./table-file.ts";
import { CountSums, TallySums } from "./tally-sums.ts";

/** Names of the files of a shard; `shard.json` is written last. */
export const shardFiles = {
  evidence: "evidence.parquet",
  documents: "documents.parquet",
  entities: "entities.parquet",
  members: "family-members.parquet",
  ledger: "ledger.parquet",
  withdrawals: "withdrawals.parquet",
  annotations: "annotations.ndjson",
} as const;

/** The files of several shards by kind; in each list the shards stand in one order. */
export type ShardPaths = Readonly<Record<keyof typeof shardFiles, readonly string[]>>;

/** The files of these shards, in an order that does not depend on the one given. */
export function shardPaths(folders: readonly string[]): ShardPaths {
  const sorted = [...new Set(folders)].sort();
  const paths = (name: keyof typeof shardFiles): readonly string[] => sorted.map((folder) => join(folder, shardFiles[name]));
  return {
    evidence: paths("evidence"),
    documents: paths("documents"),
    entities: paths("entities"),
    members: paths("members"),
    ledger: paths("ledger"),
    withdrawals: paths("withdrawals"),
    annotations: paths("annotations"),
  };
}

/** How much a shard holds. */
export interface ShardCounts {
  readonly documents: number;
  readonly evidence: number;
  readonly refused: number;
  readonly skipped: number;
}

/** `shard.json`: what a shard was made from and what it holds. No clock and no host. */
export interface ShardInfo {
  readonly schemaVersion: number;
  readonly description: RunDescription;
  /** What batch says of the slice: inputs, hashes. Kept as given. */
  readonly slice: Readonly<Record<string, unknown>>;
  readonly counts: ShardCounts;
  /** Counts of all its documents together, whatever becomes of them. */
  readonly tally: DocumentTally;
  /** Codes of the notes in its ledger. */
  readonly notes: Readonly<Record<string, number>>;
  readonly refusals: Readonly<Record<string, number>>;
}

/** What a shard is written with. */
export interface ShardOptions {
  readonly database: Database;
  readonly description: RunDescription;
  /** All members of a family, through all levels. */
  readonly familyMembers: FamilyMembers;
  readonly slice?: Readonly<Record<string, unknown>>;
}

/**
 * Writes what reading a slice gave as a shard folder, whole or not at all: files are made in a folder beside it, flushed, and the folder is renamed; a folder that is
 * there already is replaced. The order of the items decides the order of rows and lines inside the shard, and nothing that is made of it.
 */
export async function writeShard(folder: string, items: Stream<ShardItem>, options: ShardOptions): Promise<ShardInfo> {
  const temporary = join(dirname(folder), `.${basename(folder)}.${process.pid}.tmp`);
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  try {
    const info = await fillShard(temporary, items, options);
    await rm(folder, { recursive: true, force: true });
    await rename(temporary, folder);
    await flushFolder(dirname(folder));
    return info;
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true });
    throw cause;
  }
}

/**
 * What `shard.json` of a folder says.
 * @throws ConfigError when the folder is no shard, or one of another version
 */
export async function readShardInfo(folder: string): Promise<ShardInfo> {
  let info: ShardInfo;
  try {
    info = JSON.parse(await readFile(join(folder, "shard.json"), "utf8")) as ShardInfo;
  } catch (cause) {
    throw new ConfigError(`${folder}: no shard of evidence is there (${systemCodeOf(cause)}); name a folder that \`litgraph run\` wrote`, { cause });
  }
  if (info.schemaVersion !== schemaVersion) {
    throw new ConfigError(
      `${folder}: written with version ${info.schemaVersion} of the store, this is ${schemaVersion}; run again with this version of litgraph`,
    );
  }
  return info;
}

/** Lines of documents are written in pieces of about so many bytes. */
const bufferedBytes = 1 << 20;

type ShardTable = Exclude<keyof typeof shardFiles, "annotations">;

async function fillShard(folder: string, items: Stream<ShardItem>, { database, description, familyMembers, slice = {} }: ShardOptions): Promise<ShardInfo> {
  const lines = await open(join(folder, shardFiles.annotations), "w");
  const tableOf = async (table: ShardTable, columns: typeof evidenceColumns): Promise<readonly [ShardTable, TableWriter]> => [
    table,
    await openTableWriter(database, join(folder, `${table}.rows`), columns),
  ];
  const [evidence, documents, ledger, withdrawals, entities, members] = await Promise.all([
    tableOf("evidence", evidenceColumns),
    tableOf("documents", documentColumns),
    tableOf("ledger", ledgerColumns),
    tableOf("withdrawals", withdrawalColumns),
    tableOf("entities", entityColumns),
    tableOf("members", memberColumns),
  ]);
  const catalog = new EntityCatalog();
  const tally = new TallySums();
  const notes = new CountSums();
  const refusals = new CountSums();
  const counts = { documents: 0, evidence: 0, refused: 0, skipped: 0 };
  let lineOffset = 0;
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  const flushLines = async (): Promise<void> => {
    const data = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    for (let written = 0; written < data.length; ) written += (await lines.write(data, written)).bytesWritten;
  };

  const addLedger = async (row: LedgerRow, isDocument: boolean): Promise<void> => {
    if (row.status === "skipped") counts.skipped += 1;
    if (row.status === "refused") {
      counts.refused += 1;
      refusals.add(row.reason ?? "unknown");
    }
    for (const note of row.notes) notes.add(note);
    await ledger[1].add(ledgerRecord(row, isDocument));
  };
  const addDocument = async (document: AnalysedDocument): Promise<void> => {
    const { line } = document;
    pending.push(line);
    pendingBytes += line.length;
    if (pendingBytes >= bufferedBytes) await flushLines();
    await documents[1].add(documentRecord(document, lineOffset, line.length));
    lineOffset += line.length;
    counts.documents += 1;
    tally.add(document.tally);
    await addLedger(document.ledger, true);
    for (const row of document.rows) {
      await evidence[1].add(evidenceRecord(row, document.input, document.record));
      counts.evidence += 1;
      for (const entity of [row.subject, row.object, ...row.contextEntities]) catalog.add(entity);
    }
  };
  try {
    for await (const item of items) {
      if (item.kind === "document") await addDocument(item.document);
      else await addLedger(item.row, false);
      if (item.kind === "withdrawal") {
        const { withdrawal } = item;
        const pmids = withdrawal.records.map(({ pmid }) => pmid);
        await withdrawals[1].add({ input: withdrawal.input, position: withdrawal.position, pmids, withdrawal: JSON.stringify(withdrawal) });
      }
    }
    for (const { curie, name, type, isFamily, exactMatches, taxon } of catalog.sorted()) {
      await entities[1].add({ curie, name, type, is_family: isFamily, exact_matches: exactMatches, taxon });
      if (isFamily) for (const member of familyMembers(curie)) await members[1].add({ family: curie, member });
    }
    for (const [table, writer] of [evidence, documents, ledger, withdrawals, entities, members]) await writer.finish(join(folder, shardFiles[table]));
    await flushLines();
    await lines.sync();
  } finally {
    await lines.close();
  }
  const info: ShardInfo = { schemaVersion, description, slice, counts, tally: tally.sums(), notes: notes.sums(), refusals: refusals.sums() };
  const file = await open(join(folder, "shard.json"), "w");
  try {
    await file.write(`${JSON.stringify(info, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return info;
}

/** A DOI without the number of its version: `10.21203/rs.3.rs-1` of `10.21203/rs.3.rs-1/v2`. */
export const doiVersion = /(?:[/.]v)(\d{1,3})$/u;

function documentRecord(document: AnalysedDocument, lineOffset: number, lineBytes: number): TableRow {
  const { id, input, record, doi, pmid, pmcid, year, titleKey, firstAuthor, abstractKey, completeness, revision, quarantine, links, summary, tally } = document;
  return {
    file: input,
    record,
    id,
    doi,
    doi_base: doi?.replace(doiVersion, "") ?? null,
    pmid,
    pmcid,
    title_key: titleKey,
    is_quarantined: quarantine !== null,
    linked: links.map((link): Curie => link.id),
    summary: JSON.stringify(summary),
    settling: JSON.stringify({ year, firstAuthor, abstractKey, completeness, revision, quarantine, links }),
    tally: JSON.stringify(tally),
    line_offset: lineOffset,
    line_bytes: lineBytes,
  };
}

function ledgerRecord(row: LedgerRow, isDocument: boolean): TableRow {
  return {
    file: row.input,
    record: row.record ?? 0,
    place: row.offset ?? 0,
    message: row.message ?? "",
    is_document: isDocument,
    is_refused: row.status === "refused",
    reason: row.reason,
    notes: row.notes,
    row: JSON.stringify(row),
  };
}
