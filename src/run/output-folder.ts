import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ConfigError, systemCodeOf } from "../model/errors.ts";
import { removeLeftovers } from "./leftovers.ts";
import { type FolderLock, lockFolder, lockName } from "./lock.ts";
import { shardsFolder } from "./shard-store.ts";
import type { Share } from "./share.ts";

/** As `mkdir` with `recursive`, which does not come back where a folder that is there takes none (`/proc`). */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (cause) {
    const code = systemCodeOf(cause);
    if (code === "EEXIST") return;
    const above = dirname(path);
    if (code !== "ENOENT" || above === path) throw cause;
    if (!(await isThere(above))) await makeFolder(above);
    // Another share may have been quicker, also with the folder above since it was looked for: this is tried once more, and not again.
    await mkdir(path).catch((again: unknown) => {
      if (systemCodeOf(again) !== "EEXIST") throw again;
    });
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Makes the folder that a run writes to, claims it, and clears away what a killed run has left. Shares of one run may use one folder at once: each claims its own share.
 * @throws ConfigError when it cannot be made or written to, or another run is at work there
 */
export async function claimOutput(folder: string, share: Share | null): Promise<FolderLock> {
  try {
    await makeFolder(join(folder, shardsFolder));
    if (!(await stat(folder)).isDirectory()) throw new ConfigError(`output ${JSON.stringify(folder)} is not a folder; name another with --out`);
    const lock = await lockFolder(folder, share === null ? lockName : `.litgraph.${share.index}-of-${share.count}.lock`);
    if (share === null) await removeLeftovers(folder);
    return lock;
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    throw new ConfigError(`output ${JSON.stringify(folder)} cannot be made or written to (${systemCodeOf(cause)}); name another folder with --out`, { cause });
  }
}
