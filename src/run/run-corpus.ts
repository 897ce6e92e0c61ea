import { join } from "node:path";
import type { Exporter } from "../export/exporters.ts";
import { allMembers } from "../graph/families.ts";
import type { Source } from "../ingest/source.ts";
import type { ShardItem } from "../store/analysed-document.ts";
import { type Database, openDatabase } from "../store/database.ts";
import type { BatchAnalyst } from "./analyst.ts";
import { codeHash } from "./code-hash.ts";
import { describeRun } from "./describe-run.ts";
import { textHash } from "./file-hash.ts";
import { finishRun, type RunFrame } from "./finish/finish-run.ts";
import { type InputList, listInputs } from "./inputs.ts";
import { refusedRow, skippedRow } from "./ledger.ts";
import { claimOutput } from "./output-folder.ts";
import { type PartList, writePartList } from "./part-list.ts";
import type { RunResult } from "./run-record.ts";
import { type DoneSlice, runSlices, type SliceStore, type SlicesOutcome } from "./run-slices.ts";
import { setAside } from "./set-aside.ts";
import { removeOtherShards, rowsSlice, shardFolders, shardStore } from "./shard-store.ts";
import { type Share, wholeShare } from "./share.ts";
import type { RuntimeFacts } from "./shared-runtime.ts";
import type { SliceMaking } from "./slice.ts";
import { profileSince, type StageTimes, stageTimes } from "./stage-times.ts";

/** How far a run is. */
export interface Progress {
  readonly phase: "analysing" | "finishing";
  readonly files: number;
  /** Bytes of the inputs on disk that are read or passed over. */
  readonly bytes: number;
  /** Bytes of all inputs. */
  readonly bytesTotal: number;
  /** Documents analysed by this run. */
  readonly documents: number;
  /** Documents that an earlier run has left, ready. */
  readonly documentsKept: number;
  readonly refused: number;
}

export interface RunOptions {
  readonly inputs: readonly string[];
  readonly outputFolder: string;
  readonly facts: RuntimeFacts;
  /** Opens what analyses, once it is known how many bytes there are to read. */
  readonly openAnalyst: (inputBytes: number) => Promise<BatchAnalyst>;
  readonly litgraphVersion: string;
  /** Versions of the packages that do the work, for run.json. */
  readonly packages: Readonly<Record<string, string>>;
  /** Reads every input with this source instead of the one that claims it. */
  readonly source: Source | null;
  /** Most records of one file that are done and kept together. */
  readonly sliceRecords: number;
  /** Does everything again, whatever is there. */
  readonly isForced: boolean;
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

/** What one share of a run has done. */
export interface ShareResult {
  readonly share: Share;
  readonly files: number;
  /** Slices of the share, and those of them that were there already. */
  readonly slices: number;
  readonly found: number;
  readonly documents: number;
  readonly refused: number;
}

/**
 * Reads the inputs, analyses every document into shards of evidence, and finishes the run from them: graph, documents, ledger and run.json in the output folder, each
 * whole or not at all. What an earlier run has left ready is not done again. The same inputs in any order, with any number of threads, give the same bytes, but for
 * run.json.
 * @throws ConfigError for inputs that do not exist, an output that cannot be written to or that another run writes to; the signal's reason when the run is stopped: the
 * shards that are done stay, and the next run goes on from there
 */
export async function runCorpus(options: RunOptions): Promise<RunResult> {
  const startedAt = options.now();
  const began = performance.now();
  const { outputFolder, facts } = options;
  return inOutput(options, null, async (work) => {
    const gathered = await gather(work, wholeShare, options);
    const keys = gathered.slices.map(({ slice }) => slice.key);
    options.onProgress({ ...gathered.progress, phase: "finishing" });
    const result = await finishRun(shardFolders(outputFolder, keys), {
      outputFolder,
      database: await work.database(),
      description: describeRun(facts, options.litgraphVersion),
      frame: frameOf(gathered, options),
      formats: options.formats,
      files: gathered.files,
      startedAt,
      now: options.now,
      times: work.times,
      profile: () => {
        const { workers, firstDocumentSeconds, progress } = gathered;
        return profileSince(began, work.times, { workers, firstDocumentSeconds, analysed: progress.documents });
      },
    });
    await writePartList(outputFolder, partListOf(gathered, wholeShare, options));
    await removeOtherShards(outputFolder, new Set(keys));
    return result;
  });
}

/**
 * Does one share of a run and stops before the graph; `litgraph merge` makes it of all shares. Shares may run at once, on any machines, into one folder or into one each.
 * @throws as {@link runCorpus}
 */
export async function runShare(share: Share, options: RunOptions): Promise<ShareResult> {
  return inOutput(options, share, async (work) => {
    const gathered = await gather(work, share, options);
    const list = partListOf(gathered, share, options);
    await writePartList(options.outputFolder, list);
    const { found } = gathered;
    return { share, files: list.files, slices: gathered.slices.length, found, documents: list.documents, refused: list.refused };
  });
}

/** What a run works with until it ends. */
interface Work {
  /** Opened when it is asked for first. */
  readonly database: () => Promise<Database>;
  readonly times: StageTimes;
}

/** Claims the output, and gives everything back in the end, however it ends. */
async function inOutput<T>(options: RunOptions, share: Share | null, run: (work: Work) => Promise<T>): Promise<T> {
  const lock = await claimOutput(options.outputFolder, share);
  const opened: Promise<Database>[] = [];
  const database = (): Promise<Database> => {
    if (opened[0] === undefined) opened.push(openDatabase(join(options.outputFolder, `.${process.pid}.duckdb`)));
    return opened[0] ?? database();
  };
  try {
    return await run({ database, times: stageTimes() });
  } finally {
    for (const opening of opened) await (await opening).close();
    await lock.release();
  }
}

/** All slices of a share, done. */
interface Gathered {
  readonly files: number;
  readonly slices: readonly DoneSlice[];
  readonly found: number;
  readonly stages: readonly string[];
  readonly workers: number;
  readonly firstDocumentSeconds: number | null;
  readonly progress: Progress;
}

async function gather({ database, times }: Work, share: Share, options: RunOptions): Promise<Gathered> {
  const { outputFolder, source, signal } = options;
  const list = await listInputs(options.inputs, options.standardInput, outputFolder);
  const spooled = await Promise.all(list.files.filter(({ path }) => path === null).map((file) => setAside(file, outputFolder, signal)));
  const files = list.files.map((file) => spooled.find(({ file: { name } }) => name === file.name)?.file ?? file);
  const bytesTotal = files.reduce((sum, { size }) => sum + (size ?? 0), 0);
  const analyst = await options.openAnalyst(bytesTotal);
  try {
    const store = storeOf(options, database);
    let firstDocumentSeconds: number | null = null;
    let progress: Progress = { phase: "analysing", files: files.length, bytes: 0, bytesTotal, documents: 0, documentsKept: 0, refused: 0 };
    const outcome = await runSlices({
      files,
      source,
      making: makingOf(options),
      share,
      analyst,
      store,
      times,
      onProgress: (slices) => {
        if (progress.documents === 0 && slices.documents > 0) firstDocumentSeconds = Math.round(performance.now()) / 1000;
        progress = { ...progress, ...slices };
        options.onProgress(progress);
      },
      signal,
    });
    const rows = listingRows(list, outcome, share);
    const listing = rows.length === 0 ? [] : [await store.write(rowsSlice(rows), rows)];
    const stages = await analyst.stages();
    const slices = [...outcome.slices, ...listing];
    return { files: files.length, slices, found: outcome.found, stages, workers: analyst.workers, firstDocumentSeconds, progress };
  } finally {
    await analyst.close();
    for (const { discard } of spooled) await discard();
  }
}

/** Where the slices of a run are kept. */
export function storeOf({ outputFolder, facts, litgraphVersion, isForced }: RunOptions, database: () => Promise<Database>): SliceStore {
  const description = describeRun(facts, litgraphVersion);
  return shardStore({ outputFolder, database, description, familyMembers: allMembers(facts.lexicon.members), isForced });
}

/** What decides, beside the input, what the slices of a run hold. */
export function makingOf({ facts, litgraphVersion, source, sliceRecords }: RunOptions): SliceMaking {
  const { lexicon, ruleSetHash } = facts;
  return { lexiconHash: lexicon.hash, ruleSetHash, codeHash: textHash(codeHash(), litgraphVersion), source: source?.name ?? null, sliceRecords };
}

/** Rows of the ledger that no content of a file gives. What listing the inputs met is told by the first share only. */
function listingRows(list: InputList, { unreadable }: SlicesOutcome, share: Share): readonly ShardItem[] {
  const listed =
    share.index > 1 ? [] : [...list.refused.map((error) => refusedRow(error, null, null)), ...list.skipped.map(({ name, reason }) => skippedRow(name, reason))];
  return [...listed, ...unreadable].map((row) => ({ kind: "ledger", row }));
}

function partListOf(gathered: Gathered, share: Share, options: RunOptions): PartList {
  const { files, slices } = gathered;
  const sum = (read: (slice: DoneSlice) => number): number => slices.reduce((total, slice) => total + read(slice), 0);
  const shards = slices.map(({ slice }) => slice.key).sort();
  return { share, files, documents: sum(({ documents }) => documents), refused: sum(({ refused }) => refused), shards, frame: frameOf(gathered, options) };
}

/** What a run knows of itself. */
function frameOf({ stages }: Gathered, { litgraphVersion, packages, inputs, source, maxFailures, facts }: RunOptions): RunFrame {
  const { lexicon, ruleSetHash } = facts;
  return {
    litgraph: litgraphVersion,
    node: process.version,
    packages,
    configuration: { inputs, source: source?.name ?? null, maxFailures },
    lexicon: {
      hash: lexicon.hash,
      releases: lexicon.releases.map((release) => ({ source: release.source, version: release.version, licence: release.licence })),
    },
    ruleSetHash,
    stages,
  };
}
