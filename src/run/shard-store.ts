import { access, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { FamilyMembers } from "../graph/families.ts";
import { ConfigError } from "../model/errors.ts";
import type { RunDescription } from "../model/graph.ts";
import type { ShardItem } from "../store/analysed-document.ts";
import type { Database } from "../store/database.ts";
import { readShardInfo, type ShardInfo, writeShard } from "../store/shard.ts";
import { textHash } from "./file-hash.ts";
import type { DoneSlice, SliceStore } from "./run-slices.ts";
import type { SliceDescription } from "./slice.ts";

/** Name of the folder below the output folder that holds the shards. */
export const shardsFolder = "shards";

export interface ShardStoreOptions {
  readonly outputFolder: string;
  /** Opened when the first shard is written. */
  readonly database: () => Promise<Database>;
  readonly description: RunDescription;
  readonly familyMembers: FamilyMembers;
  /** Takes no slice for one that is there. */
  readonly isForced: boolean;
}

/** The slices of a run as shards of evidence, one folder each, named by their key: a slice is done when its folder is there. */
export function shardStore({ outputFolder, database, description, familyMembers, isForced }: ShardStoreOptions): SliceStore {
  const folderOf = (key: string): string => join(outputFolder, shardsFolder, key);
  const known = new Map<string, DoneSlice>();
  const keep = (slice: SliceDescription, { counts }: ShardInfo): DoneSlice => {
    const done = { slice, documents: counts.documents, refused: counts.refused };
    known.set(slice.key, done);
    return done;
  };
  return {
    async find(key) {
      const done = known.get(key);
      if (done !== undefined) return done;
      if (isForced || !(await isThere(join(folderOf(key), "shard.json")))) return null;
      try {
        const info = await readShardInfo(folderOf(key));
        return isSlice(info.slice, key) ? keep(info.slice, info) : null;
      } catch (cause) {
        // A shard of another version, or a damaged one, is done again.
        if (!(cause instanceof ConfigError) && !(cause instanceof SyntaxError)) throw cause;
        return null;
      }
    },
    async write(slice, items) {
      const info = await writeShard(folderOf(slice.key), items, {
        database: await database(),
        description,
        familyMembers,
        slice: { ...slice },
      });
      releaseLines(items);
      return keep(slice, info);
    },
    async remove(keys) {
      for (const key of keys) {
        known.delete(key);
        await rm(folderOf(key), { recursive: true, force: true });
      }
    },
  };
}

/**
 * Gives back the bytes of lines that are on disk. Those that came from other threads nobody else has, and the collector of this thread, which has little else to do, would let tens
 * of megabytes of them lie. A `Buffer` was made in this thread and may share its memory.
 */
function releaseLines(items: readonly ShardItem[]): void {
  for (const item of items) {
    if (item.kind !== "document" || Buffer.isBuffer(item.document.line)) continue;
    const { buffer } = item.document.line;
    // A buffer that is passed on is empty here, and what it is passed on as is young, and so the first to be collected.
    if (buffer instanceof ArrayBuffer && buffer.byteLength > 0) structuredClone(buffer, { transfer: [buffer] });
  }
}

/** A slice of rows that belong to no file's content: what was passed over, and what could not be read. */
export function rowsSlice(items: readonly ShardItem[]): SliceDescription {
  return { key: textHash("rows", ...items.map((item) => JSON.stringify(item))).slice(0, 32), inputs: [], part: null };
}

/** Folders of the shards with these keys. */
export function shardFolders(outputFolder: string, keys: readonly string[]): readonly string[] {
  return keys.map((key) => join(outputFolder, shardsFolder, key));
}

/** Removes the shards that are not among these: those of an earlier run over other inputs, or with other rules. */
export async function removeOtherShards(outputFolder: string, keys: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(join(outputFolder, shardsFolder))) {
    if (/^[0-9a-f]{16,64}$/u.test(name) && !keys.has(name)) await rm(join(outputFolder, shardsFolder, name), { recursive: true, force: true });
  }
}

function isSlice(value: unknown, key: string): value is SliceDescription {
  return typeof value === "object" && value !== null && "key" in value && value.key === key && "inputs" in value && "part" in value;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
