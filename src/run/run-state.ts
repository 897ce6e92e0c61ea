import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ConfigError, systemCodeOf } from "../model/errors.ts";
import { readShardInfo } from "../store/shard.ts";
import { type LockState, readLocks } from "./lock.ts";
import { type PartList, readPartLists } from "./part-list.ts";
import type { RunRecord } from "./run-record.ts";
import { shardsFolder } from "./shard-store.ts";

/** What stands in an output folder. */
export interface RunState {
  /** Shards of evidence that are there, and what they hold. */
  readonly shards: number;
  readonly documents: number;
  readonly evidence: number;
  readonly refused: number;
  /** Shares that have come to their end. */
  readonly parts: readonly PartList[];
  /** Claims on the folder: runs at work, or killed. */
  readonly locks: readonly LockState[];
  /** The last run that was finished; `null` when none was. */
  readonly record: RunRecord | null;
  /** Files that the last run wrote and that are not there any more. */
  readonly missing: readonly string[];
}

/**
 * Looks at an output folder; changes nothing, so it may be called while a run is at work.
 * @throws ConfigError when there is no such folder
 */
export async function runState(folder: string): Promise<RunState> {
  const parts = await readPartLists(folder);
  const totals = { shards: 0, documents: 0, evidence: 0, refused: 0 };
  for (const name of await namesIn(join(folder, shardsFolder))) {
    if (!/^[0-9a-f]{16,64}$/u.test(name)) continue;
    try {
      const { counts } = await readShardInfo(join(folder, shardsFolder, name));
      totals.shards += 1;
      totals.documents += counts.documents;
      totals.evidence += counts.evidence;
      totals.refused += counts.refused;
    } catch (cause) {
      // A shard that is being replaced, or of another version: it does not count.
      if (!(cause instanceof ConfigError) && !(cause instanceof SyntaxError)) throw cause;
    }
  }
  const record = await readRecord(join(folder, "run.json"));
  const missing: string[] = [];
  for (const name of Object.keys(record?.files ?? {})) {
    await access(join(folder, name)).catch(() => missing.push(name));
  }
  return { ...totals, parts, locks: await readLocks(folder), record, missing };
}

async function readRecord(path: string): Promise<RunRecord | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as RunRecord;
  } catch (cause) {
    if (systemCodeOf(cause) === "ENOENT") return null;
    throw cause;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((cause: unknown) => {
    if (systemCodeOf(cause) === "ENOENT") return [];
    throw cause;
  });
}
