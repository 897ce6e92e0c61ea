import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { systemCodeOf } from "../model/errors.ts";

/** Names of what a run keeps in its output folder while it works; the number is its process id. */
const leftover = /^\.(\d+)\.(?:duckdb|[0-9a-f]{8}\.part)$|^\.store\.(\d+)\.tmp$/u;

/** Removes what runs that were killed have left in an output folder; what belongs to a process that is alive stays. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, ofFile, ofStore] = leftover.exec(name) ?? [];
    const pid = Number(ofFile ?? ofStore);
    if (Number.isInteger(pid) && !isAlive(pid)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM: there is such a process, and it is somebody else's.
    return systemCodeOf(cause) !== "ESRCH";
  }
}
