import { basename, join } from "node:path";
import type { Exporter } from "../export/exporters.ts";
import { ConfigError } from "../model/errors.ts";
import { openDatabase } from "../store/database.ts";
import { readShardInfo } from "../store/shard.ts";
import { finishRun } from "./finish/finish-run.ts";
import { claimOutput } from "./output-folder.ts";
import { readWholeList } from "./part-list.ts";
import type { RunResult } from "./run-record.ts";
import { profileSince, stageTimes } from "./stage-times.ts";

export interface MergeOptions {
  /** Folders that runs, or all shares of a run, were written to. */
  readonly folders: readonly string[];
  readonly outputFolder: string;
  readonly formats: readonly Exporter[];
  readonly maxFailures: number | null;
  /** Milliseconds since the epoch; goes into run.json only. */
  readonly now: () => number;
}

/**
 * Makes one graph of the shards of several runs, or of the shares of one. A slice that several of them have counts once. Nothing is read or analysed again, and the
 * graph is that of one run over all of it.
 * @throws ConfigError when a folder holds no run, shares of it are missing, or the runs were made with different versions, lexicons or rules
 */
export async function mergeRuns({ folders, outputFolder, formats, maxFailures, now }: MergeOptions): Promise<RunResult> {
  const startedAt = now();
  const began = performance.now();
  const lists = await Promise.all(folders.map(readWholeList));
  const shards = new Map(lists.flatMap((list) => list.folders.map((folder) => [basename(folder), folder] as const)));
  const [first] = lists;
  const [shard] = shards.values();
  if (first === undefined || shard === undefined)
    throw new ConfigError("merge: there is no shard in any of the folders; name folders that hold finished runs or shares");
  const { description } = await readShardInfo(shard);
  const inputs = [...new Set(lists.flatMap(({ frame }) => frame.configuration.inputs))];
  const lock = await claimOutput(outputFolder, null);
  const times = stageTimes();
  const database = await openDatabase(join(outputFolder, `.${process.pid}.duckdb`));
  try {
    return await finishRun([...shards.values()], {
      outputFolder,
      database,
      description,
      frame: { ...first.frame, configuration: { ...first.frame.configuration, inputs, maxFailures } },
      formats,
      files: lists.reduce((sum, { files }) => sum + files, 0),
      startedAt,
      now,
      times,
      profile: () => profileSince(began, times, { workers: 0, analysed: 0, firstDocumentSeconds: null }),
    });
  } finally {
    await database.close();
    await lock.release();
  }
}
