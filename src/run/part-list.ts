import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { ConfigError, systemCodeOf } from "../model/errors.ts";
import { writeAtomically } from "./atomic-file.ts";
import type { RunFrame } from "./finish/finish-run.ts";
import { shardFolders, shardsFolder } from "./shard-store.ts";
import type { Share } from "./share.ts";

/** What one process has done of a run: the shards that make its share. A run by one process is the first share of one. */
export interface PartList {
  readonly share: Share;
  /** Files of the whole input, whatever share of them this is. */
  readonly files: number;
  readonly documents: number;
  readonly refused: number;
  /** Names of the shards, sorted. */
  readonly shards: readonly string[];
  /** What the process knew of itself; goes into run.json of the graph that is made of all shares. */
  readonly frame: RunFrame;
}

const partName = /^part-(\d{1,6})-of-(\d{1,6})\.json$/u;

/** The shards of all shares of the run in a folder, with how many files were read. */
export interface WholeList {
  readonly folders: readonly string[];
  readonly files: number;
  readonly documents: number;
  readonly refused: number;
  readonly frame: RunFrame;
}

/** Writes what this process has done; it is the last that a share writes. */
export async function writePartList(outputFolder: string, list: PartList): Promise<void> {
  const { index, count } = list.share;
  const own = `part-${index}-of-${count}.json`;
  await writeAtomically(join(outputFolder, shardsFolder, own), [`${JSON.stringify(list, null, 2)}\n`]);
  // A run that does all of it ends what was begun in shares.
  if (count === 1) for (const name of await listNames(outputFolder)) if (name !== own) await rm(join(outputFolder, shardsFolder, name), { force: true });
}

async function listNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, shardsFolder)).catch((cause: unknown) => {
    if (systemCodeOf(cause) === "ENOENT" && existsSync(folder)) return [];
    throw new ConfigError(`${folder}: cannot be read (${systemCodeOf(cause)}); name a folder that \`litgraph run\` wrote`, { cause });
  });
  return names.filter((name) => partName.test(name));
}

/** The lists of a folder, by share. */
export async function readPartLists(folder: string): Promise<readonly PartList[]> {
  const lists: PartList[] = [];
  for (const name of await listNames(folder)) lists.push(JSON.parse(await readFile(join(folder, shardsFolder, name), "utf8")) as PartList);
  return lists.sort((a, b) => a.share.count - b.share.count || a.share.index - b.share.index);
}

/**
 * The shards of the run in a folder.
 * @throws ConfigError when the folder holds no run, shares are missing, or it holds shares of two divisions
 */
export async function readWholeList(folder: string): Promise<WholeList> {
  const lists = await readPartLists(folder);
  const first = lists[0];
  if (first === undefined) throw new ConfigError(`${folder}: no run is there, or none that has come to its end; run \`litgraph run\` or its shares first`);
  const { count } = first.share;
  if (lists.some(({ share }) => share.count !== count)) {
    const counts = [...new Set(lists.map(({ share }) => share.count))].join(" and of ");
    throw new ConfigError(`${folder}: holds shares of ${counts}; remove the lists (shards/part-*.json) of those that are not meant`);
  }
  const there = new Set(lists.map(({ share }) => share.index));
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !there.has(index));
  if (missing.length > 0) {
    throw new ConfigError(
      `${folder}: of ${count} shares these are missing: ${missing.slice(0, 20).join(", ")}${missing.length > 20 ? ", ..." : ""}; run them first`,
    );
  }
  const sum = (read: (list: PartList) => number): number => lists.reduce((total, list) => total + read(list), 0);
  return {
    folders: shardFolders(folder, [...new Set(lists.flatMap(({ shards }) => shards))].sort()),
    files: first.files,
    documents: sum(({ documents }) => documents),
    refused: sum(({ refused }) => refused),
    frame: first.frame,
  };
}
