import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { systemCodeOf } from "../model/errors.ts";
import { isAlive } from "./lock.ts";
import { shardsFolder } from "./shard-store.ts";

/** Names of what a run keeps in its output folder while it works; the number is its process id. */
const leftovers: readonly RegExp[] = [/^\.(\d{1,10})\.[\w.-]{1,200}\.part$/u, /^\.[\w-]{1,80}\.(\d{1,10})\.tmp$/u, /^\.(\d{1,10})\.duckdb$/u];

/**
 * Removes what runs that were killed have left in an output folder and among its shards; what belongs to a process that is alive stays. Only for who holds the folder's
 * lock: a process of another machine looks dead from here.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const place of [folder, join(folder, shardsFolder)]) {
    const names = await readdir(place).catch((cause: unknown) => {
      if (systemCodeOf(cause) === "ENOENT") return [];
      throw cause;
    });
    for (const name of names) {
      const pid = Number(leftovers.map((pattern) => pattern.exec(name)?.[1]).find((number) => number !== undefined));
      if (Number.isInteger(pid) && !isAlive(pid)) await rm(join(place, name), { recursive: true, force: true });
    }
  }
}
