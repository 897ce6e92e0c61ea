import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Exporter } from "../../export/exporters.ts";
import { cardLast } from "../../export/exporters.ts";
import { exportFiles } from "../../export/files.ts";
import type { CurationList } from "../../graph/curation.ts";
import type { ReliabilityTable } from "../../graph/reliability.ts";
import { ConfigError } from "../../model/errors.ts";
import type { GraphSource, RunDescription } from "../../model/graph.ts";
import { compareText } from "../../model/text-order.ts";
import { assembleShards } from "../../store/assemble-shards.ts";
import { schemaVersion } from "../../store/columns.ts";
import type { Database } from "../../store/database.ts";
import type { StoreInfo } from "../../store/graph-store.ts";
import { openGraphStore } from "../../store/graph-store.ts";
import type { ShardInfo } from "../../store/shard.ts";
import { readShardInfo, shardPaths } from "../../store/shard.ts";
import { CountSums, TallySums } from "../../store/tally-sums.ts";
import type { WrittenFile } from "../atomic-file.ts";
import { writeAtomically } from "../atomic-file.ts";
import { curationFile, readCuration } from "../curation-file.ts";
import { readReliability, reliabilityFile } from "../reliability-file.ts";
import type { RunCounts, RunProfile, RunRecord, RunResult } from "../run-record.ts";
import type { StageTimes } from "../stage-times.ts";
import { documentLines } from "./document-lines.ts";
import { highlightsOf } from "./highlights.ts";
import { firstRefusals, ledgerLines } from "./ledger-lines.ts";
import { manifestFile, writeManifest } from "./manifest.ts";
import type { SettledShards } from "./settle-shards.ts";
import { settleShards } from "./settle-shards.ts";

/** What a run knows of itself beside its shards; goes into run.json. */
export type RunFrame = Pick<RunRecord, "litgraph" | "node" | "packages" | "configuration" | "lexicon" | "ruleSetHash" | "stages">;

/** How a run is finished. */
export interface FinishOptions {
  readonly outputFolder: string;
  readonly database: Database;
  /** What made the shards; shards that something else made are refused. */
  readonly description: RunDescription;
  readonly frame: RunFrame;
  /** Formats of the graph. */
  readonly formats: readonly Exporter[];
  /** Files that were read. */
  readonly files: number;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly now: () => number;
  /** Told how long each step of finishing takes. */
  readonly times: StageTimes;
  /** Where the time went, asked for last. */
  readonly profile: () => RunProfile;
  /** How far evidence is to be believed; left out, by `reliability.json` in the output folder, or else by what ships. */
  readonly reliability?: ReliabilityTable;
  /** Verdicts; left out, those of `curation.ndjson` in the output folder, if it is there. */
  readonly curation?: CurationList;
}

const listedRefusals = 100;

/** Name of the folder below the output folder that keeps the assembled graph as tables. */
export const storeFolder = "store";

/**
 * Makes the outputs of a run from its shards: settles which documents stand, assembles the graph, writes it in each format, then documents, ledger, manifest.json and
 * at last run.json; each file whole or not at all. The order of the shards, and how documents lie in them, change nothing in any file but run.json.
 * @throws ConfigError for folders that are no shards of this version, or that another lexicon, version or set of rules made
 */
export async function finishRun(shardFolders: readonly string[], options: FinishOptions): Promise<RunResult> {
  const { outputFolder, database, frame, times } = options;
  let lapFrom = performance.now();
  const lap = (step: string): void => {
    times.add(step, performance.now() - lapFrom);
    lapFrom = performance.now();
  };
  const infos = await Promise.all(shardFolders.map(readShardInfo));
  requireOneOrigin(shardFolders, infos, options.description);
  const shards = shardPaths(shardFolders);
  const settled = await settleShards(database, shards);
  lap("settle");
  const refusalCounts = sumOf(infos, (info) => info.refusals);
  const source: GraphSource = { ...(await assembleStore(shards, settled, options)), refusals: refusalCounts };
  lap("assemble");

  const files = await writeFiles(shards, settled, source, options);
  lap("export");
  const counts = countsOf(infos, settled, source, options.files);
  // What an earlier run left of the list is out of date.
  await rm(join(outputFolder, manifestFile), { force: true });
  files.set(manifestFile, await writeManifest(outputFolder, { litgraph: frame.litgraph, run: options.description, counts: source.counts, part: null }, files));

  const refusals = await firstRefusals(database, shards, listedRefusals);
  const finishedAt = options.now();
  const record: RunRecord = {
    litgraph: frame.litgraph,
    node: frame.node,
    packages: frame.packages,
    startedAt: new Date(options.startedAt).toISOString(),
    finishedAt: new Date(finishedAt).toISOString(),
    seconds: (finishedAt - options.startedAt) / 1000,
    configuration: frame.configuration,
    lexicon: frame.lexicon,
    ruleSetHash: frame.ruleSetHash,
    stages: frame.stages,
    counts,
    notes: sumOf(infos, ({ notes }) => notes),
    refusals: refusalCounts,
    files: Object.fromEntries([...files].sort(([a], [b]) => compareText(a, b))),
    profile: options.profile(),
  };
  await writeAtomically(join(outputFolder, "run.json"), [`${JSON.stringify(record, null, 2)}\n`]);
  const { maxFailures } = frame.configuration;
  return {
    record,
    highlights: await highlightsOf(database, join(outputFolder, storeFolder), source),
    outputFolder,
    refusals: refusals.map(({ input, record: number, reason, message }) => ({ input, record: number, reason: reason ?? "unknown", message: message ?? "" })),
    isPastMaxFailures: maxFailures !== null && counts.refused > maxFailures,
  };
}

/** Writes graph, documents and ledger. What waits for the disk or the database lets the others go on meanwhile. */
async function writeFiles(
  shards: ReturnType<typeof shardPaths>,
  settled: SettledShards,
  source: GraphSource,
  { outputFolder, database, formats }: FinishOptions,
): Promise<Map<string, WrittenFile>> {
  const graph = new Map<string, WrittenFile>();
  const writeGraph = async (): Promise<void> => {
    for (const format of cardLast(formats, ({ name }) => name)) {
      for await (const { name, chunks } of exportFiles(format, source, { beside: graph }))
        graph.set(name, await writeAtomically(join(outputFolder, name), chunks));
    }
  };
  const graphs = writeGraph();
  const documents = writeAtomically(join(outputFolder, "documents.ndjson"), documentLines(database, shards, settled));
  const ledger = writeAtomically(join(outputFolder, "ledger.ndjson"), ledgerLines(database, shards, settled));
  // All of them are waited for, also when one fails: the database is closed afterwards, and nobody may be reading then.
  await Promise.allSettled([graphs, documents, ledger]);
  await graphs;
  return graph.set("documents.ndjson", await documents).set("ledger.ndjson", await ledger);
}

function requireOneOrigin(folders: readonly string[], infos: readonly ShardInfo[], description: RunDescription): void {
  const expected = JSON.stringify(description);
  const stranger = infos.findIndex((info) => JSON.stringify(info.description) !== expected);
  if (stranger >= 0) {
    throw new ConfigError(
      `${folders[stranger]}: made with another version, lexicon or set of rules than the others (${JSON.stringify(infos[stranger]?.description)}); graphs are put together from equal ones only`,
    );
  }
}

/** Assembles into a folder beside the last one and changes the two, so that a graph is there whole or not at all. */
async function assembleStore(shards: ReturnType<typeof shardPaths>, settled: SettledShards, options: FinishOptions): Promise<GraphSource> {
  const { outputFolder, database, description } = options;
  const reliability = options.reliability ?? (await readReliability(join(outputFolder, reliabilityFile)));
  const curation = options.curation ?? (await readCuration(join(outputFolder, curationFile), false));
  const folder = join(outputFolder, storeFolder);
  const temporary = join(outputFolder, `.${storeFolder}.${process.pid}.tmp`);
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  try {
    const counts = await assembleShards(database, shards, temporary, settled, { curation, reliability });
    const info: StoreInfo = { schemaVersion, run: description, counts };
    await writeAtomically(join(temporary, "store.json"), [`${JSON.stringify(info, null, 2)}\n`]);
    await rm(folder, { recursive: true, force: true });
    await rename(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return openGraphStore(database, folder);
}

function countsOf(infos: readonly ShardInfo[], { fates }: SettledShards, { counts: graph }: GraphSource, files: number): RunCounts {
  const total = (read: (info: ShardInfo) => number): number => infos.reduce((sum, info) => sum + read(info), 0);
  const count = (kind: string): number => [...fates.values()].filter(({ fate }) => fate.kind === kind).length;
  const tally = new TallySums();
  for (const info of infos) tally.add(info.tally);
  for (const { document, fate } of fates.values()) if (fate.kind !== "read" && fate.kind !== "quarantined") tally.add(document.tally, -1);
  const lost = { merged: count("merged"), superseded: count("superseded"), deleted: count("deleted"), refused: total(({ counts }) => counts.refused) };
  const read = total(({ counts }) => counts.documents);
  return {
    files,
    skipped: total(({ counts }) => counts.skipped),
    records: read + lost.refused,
    documents: read - lost.merged - lost.superseded - lost.deleted,
    quarantined: count("quarantined"),
    ...lost,
    ...tally.sums(),
    evidence: graph.evidence,
    statements: graph.statements,
    deniedStatements: graph.deniedStatements,
    contradictions: graph.contradictions,
  };
}

function sumOf(infos: readonly ShardInfo[], read: (info: ShardInfo) => Readonly<Record<string, number>>): Record<string, number> {
  const sums = new CountSums();
  for (const info of infos) sums.addAll(read(info));
  return sums.sums();
}
