import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Exporter } from "../export/exporters.ts";
import { allMembers } from "../graph/families.ts";
import type { Source, Withdrawal } from "../ingest/source.ts";
import type { Document } from "../model/document.ts";
import { ConfigError, DocumentError } from "../model/errors.ts";
import type { ShardItem } from "../store/analysed-document.ts";
import { openDatabase } from "../store/database.ts";
import { writeShard } from "../store/shard.ts";
import { analyseDocument } from "./analyse-document.ts";
import { dataHash } from "./data-hash.ts";
import { finishRun } from "./finish/finish-run.ts";
import type { InputList } from "./inputs.ts";
import { listInputs } from "./inputs.ts";
import { appliedRow, refusedRow, skippedRow } from "./ledger.ts";
import { removeLeftovers } from "./leftovers.ts";
import { readRecords } from "./read-documents.ts";
import type { RunResult } from "./run-record.ts";
import type { Runtime } from "./runtime.ts";
import { describeRun } from "./runtime.ts";
import type { StageTimes } from "./stage-times.ts";
import { stageTimes } from "./stage-times.ts";

/** How far a run is; sent after every record. */
export interface Progress {
  readonly files: number;
  readonly filesDone: number;
  readonly documents: number;
  readonly refused: number;
  /** Input in hand. */
  readonly current: string;
}

export interface RunOptions {
  readonly inputs: readonly string[];
  readonly outputFolder: string;
  readonly runtime: Runtime;
  readonly litgraphVersion: string;
  /** Versions of the packages that do the work, for run.json. */
  readonly packages: Readonly<Record<string, string>>;
  /** Reads every input with this source instead of the one that claims it. */
  readonly source: Source | null;
  /** Formats of the graph. */
  readonly formats: readonly Exporter[];
  /** More refused records than this and the result says so; `null` for any number. */
  readonly maxFailures: number | null;
  readonly standardInput: () => AsyncIterable<Uint8Array>;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch; goes into run.json only. */
  readonly now: () => number;
}

const shardsFolder = "shards";

/**
 * Reads the inputs, analyses every document into a shard of evidence, and finishes the run from it: graph, documents, ledger and run.json in the output folder, each
 * whole or not at all. The same inputs in any order give the same bytes, but for run.json.
 * @throws ConfigError for inputs that do not exist and an output that is no folder; the signal's reason when the run is stopped, with nothing written
 */
export async function runCorpus(options: RunOptions): Promise<RunResult> {
  const startedAt = options.now();
  const { outputFolder, runtime } = options;
  await prepareFolder(outputFolder);
  await removeLeftovers(outputFolder);
  const list = await listInputs(options.inputs, options.standardInput, outputFolder);
  const database = await openDatabase(join(outputFolder, `.${process.pid}.duckdb`));
  try {
    const description = describeRun(runtime, options.litgraphVersion);
    const key = dataHash([description, list.files.map(({ name }) => name)]).slice(0, 16);
    const shard = join(outputFolder, shardsFolder, key);
    await mkdir(join(outputFolder, shardsFolder), { recursive: true });
    await writeShard(shard, shardItems(list, options), { database, description, familyMembers: allMembers(runtime.lexicon.members) });
    const result = await finishRun([shard], {
      outputFolder,
      database,
      description,
      frame: {
        litgraph: options.litgraphVersion,
        node: process.version,
        packages: options.packages,
        configuration: { inputs: options.inputs, source: options.source?.name ?? null, maxFailures: options.maxFailures },
        lexicon: { hash: runtime.lexicon.hash, releases: runtime.lexicon.releases.map(({ source, version, licence }) => ({ source, version, licence })) },
        ruleSetHash: runtime.ruleSetHash,
        stages: runtime.pipeline.stages.map((stage) => stage.name),
      },
      formats: options.formats,
      files: list.files.length,
      startedAt,
      now: options.now,
    });
    // The shards of the run before are of no use once this one is there.
    for (const name of await readdir(join(outputFolder, shardsFolder)))
      if (name !== key) await rm(join(outputFolder, shardsFolder, name), { recursive: true, force: true });
    return result;
  } finally {
    await database.close();
  }
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    if (!(await stat(folder)).isDirectory()) throw new ConfigError(`output ${JSON.stringify(folder)} is not a folder; name another with --out`);
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new ConfigError(`output ${JSON.stringify(folder)} cannot be made (${code}); name another folder with --out`, { cause });
  }
}

/** Reads and analyses file by file. */
async function* shardItems(list: InputList, options: RunOptions): AsyncGenerator<ShardItem> {
  const { runtime, signal, onProgress } = options;
  const progress = { files: list.files.length, filesDone: 0, documents: 0, refused: list.refused.length };
  const times = stageTimes();
  let lastTurn = performance.now();
  for (const error of list.refused) yield { kind: "ledger", row: refusedRow(error, null, null) };
  for (const { name, reason } of list.skipped) yield { kind: "ledger", row: skippedRow(name, reason) };
  for (const file of list.files) {
    let record = 0;
    const withdrawn: ShardItem[] = [];
    const withdraw = (withdrawal: Withdrawal): void => {
      record += 1;
      withdrawn.push({ kind: "withdrawal", withdrawal, row: appliedRow(withdrawal, file.name) });
    };
    for await (const { source, result } of readRecords(file, options.source, withdraw)) {
      record += 1;
      signal.throwIfAborted();
      const item = result instanceof DocumentError ? refusal(result, source, record) : analysedItem(result, file.name, record, runtime, times);
      if (item.kind === "document") progress.documents += 1;
      else progress.refused += 1;
      yield item;
      onProgress({ ...progress, current: file.name });
      // Analysis never waits for anything: let signals, timers and the terminal have their turn now and then.
      if (performance.now() - lastTurn > 50) {
        await nextTurn();
        lastTurn = performance.now();
      }
    }
    yield* withdrawn;
    if (record === 0) yield refusal(new DocumentError("read", "no-text", { input: file.name }, `${file.name}: holds no record`), null, null);
    progress.filesDone += 1;
  }
  signal.throwIfAborted();
}

function refusal(error: DocumentError, source: string | null, record: number | null): ShardItem {
  return { kind: "ledger", row: refusedRow(error, source, record) };
}

/** Analyses a document; what one document cannot stand becomes its refusal. */
function analysedItem(read: Document, file: string, record: number, { pipeline }: Runtime, times: StageTimes): ShardItem {
  try {
    return { kind: "document", document: analyseDocument(read, file, record, pipeline, times) };
  } catch (cause) {
    if (!(cause instanceof DocumentError)) throw cause;
    return refusal(cause, read.source, record);
  }
}
