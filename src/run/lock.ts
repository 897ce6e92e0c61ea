import type { FileHandle } from "node:fs/promises";
import { open, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { ConfigError, systemCodeOf } from "../model/errors.ts";

/** A claim on a folder that ends with {@link FolderLock.release}, or with the process. */
export interface FolderLock {
  readonly release: () => Promise<void>;
}

/** The file of the lock on a whole folder; it names the process that holds it. */
export const lockName = ".litgraph.lock";

const beatEvery = 10_000;
/** A lock of another machine that was not touched for so long is nobody's, in milliseconds. */
const staleAfter = 60_000;
/** A lock without content that is older than this was left by a process that was killed, in milliseconds. */
const unwrittenFor = 5000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in the system's own ticks; tells it from a later one with its number. */
  readonly started: string;
}

/**
 * Claims a folder for this process. A lock whose process has ended is taken over; one of another machine counts as long as it is touched.
 * @throws ConfigError when another run is at work there
 */
export async function lockFolder(folder: string, name: string = lockName): Promise<FolderLock> {
  const path = join(folder, name);
  const own: Holder = { pid: process.pid, host: hostname(), started: (await startOf(process.pid)) ?? "" };
  for (let tries = 0; ; tries++) {
    let file: FileHandle;
    try {
      file = await open(path, "wx");
    } catch (cause) {
      if (systemCodeOf(cause) !== "EEXIST" || tries >= 5) throw cause;
      await takeOver(folder, path);
      continue;
    }
    try {
      await file.writeFile(`${JSON.stringify(own)}\n`);
    } finally {
      await file.close();
    }
    break;
  }
  const timer = setInterval(() => {
    const now = new Date();
    // The folder may be gone; then there is nothing left to hold.
    utimes(path, now, now).catch(() => undefined);
  }, beatEvery);
  timer.unref();
  return {
    async release() {
      clearInterval(timer);
      await rm(path, { force: true });
    },
  };
}

/** A claim on a folder, seen from outside. */
export interface LockState {
  readonly pid: number;
  readonly host: string;
  /** False when the process has ended without giving it back. */
  readonly isHeld: boolean;
}

/** The claims on a folder. */
export async function readLocks(folder: string): Promise<readonly LockState[]> {
  const locks: LockState[] = [];
  for (const name of (await readdir(folder)).filter((name) => /^\.litgraph(?:\.[0-9a-z-]+)?\.lock$/u.test(name))) {
    const path = join(folder, name);
    const holder = await readHolder(path);
    if (holder !== null) locks.push({ pid: holder.pid, host: holder.host, isHeld: await isHeld(holder, folder, path) });
  }
  return locks;
}

/** Removes a lock that nobody holds. @throws ConfigError when somebody does */
async function takeOver(folder: string, path: string): Promise<void> {
  const holder = await readHolder(path);
  // A lock that says nothing yet is one that was made a moment ago, or whose process was killed before it wrote into it.
  if (holder === null ? (await untouchedFor(folder, path)) < unwrittenFor : await isHeld(holder, folder, path)) {
    const where =
      holder === null ? "one that has just begun" : holder.host === hostname() ? `process ${holder.pid}` : `process ${holder.pid} on ${holder.host}`;
    throw new ConfigError(`output ${JSON.stringify(folder)}: another run (${where}) is writing there; wait for it, or name another folder with --out`);
  }
  // Renamed first: of two that find it stale, one gets it.
  const aside = join(folder, `.${process.pid}.lock.part`);
  await rename(path, aside).catch((cause: unknown) => {
    if (systemCodeOf(cause) !== "ENOENT") throw cause;
  });
  await rm(aside, { force: true });
}

async function readHolder(path: string): Promise<Holder | null> {
  const text = await readFile(path, "utf8").catch(() => "");
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("pid" in value) || !("host" in value)) return null;
    const started = "started" in value ? String(value.started) : "";
    return { pid: Number(value.pid), host: String(value.host), started };
  } catch (cause) {
    // A lock that its process did not come to write.
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

async function isHeld(holder: Holder, folder: string, path: string): Promise<boolean> {
  if (holder.host === hostname()) {
    if (!isAlive(holder.pid)) return false;
    const started = await startOf(holder.pid);
    return started === null || holder.started === "" || started === holder.started;
  }
  return (await untouchedFor(folder, path)) < staleAfter;
}

/** Milliseconds since the lock was touched. Clocks of two machines differ: both times are taken from the file system that holds the folder. */
async function untouchedFor(folder: string, path: string): Promise<number> {
  const probe = join(folder, `.${process.pid}.now.part`);
  const file = await open(probe, "w");
  await file.close();
  const now = (await stat(probe)).mtimeMs;
  await rm(probe, { force: true });
  const touched = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  return now - touched;
}

/** Whether there is a process with this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM: there is such a process, and it is somebody else's.
    return systemCodeOf(cause) !== "ESRCH";
  }
}

/** When a process began, as Linux tells it; `null` where the system does not. */
async function startOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The name in brackets may hold blanks; the fields behind it do not.
  return text === "" ? null : (text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null);
}
