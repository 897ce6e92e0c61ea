import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ConfigError, systemCodeOf } from "../model/errors.ts";
import { removeLeftovers } from "./leftovers.ts";
import { type FolderLock, lockFolder, lockName } from "./lock.ts";
import { shardsFolder } from "./shard-store.ts";
import type { Share } from "./share.ts";

/** Makes one folder; one that is there is left as it is. */
async function makeOne(path: string): Promise<void> {
  await mkdir(path).catch((cause: unknown) => {
    if (systemCodeOf(cause) !== "EEXIST") throw cause;
  });
}

/** As `mkdir` with `recursive`, which does not come back where a folder that is there takes none (`/proc`). */
async function makeFolder(path: string): Promise<void> {
  try {
    await makeOne(path);
  } catch (cause) {
    const above = dirname(path);
    if (systemCodeOf(cause) !== "ENOENT" || above === path) throw cause;
    if (!(await isThere(above))) await makeFolder(above);
    // Once more also where the folder above is there: another share may have made it in the meantime.
    await makeOne(path);
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
