import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { packageFile } from "../../model/package-file.ts";
import { seededGenerator } from "../../model/seeded-generator.ts";

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly milliseconds: number;
  readonly errors: string;
  readonly output: string;
}

/** Runs the built command in a process of its own. @param began Is given the process as soon as it is there. */
export async function litgraph(args: readonly string[], began: (child: ChildProcess) => void = () => undefined): Promise<Ended> {
  const from = performance.now();
  const child = spawn(process.execPath, [packageFile("dist/cli/main.js"), ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let errors = "";
  let output = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString("utf8");
  });
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString("utf8");
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  began(child);
  const code = await ended;
  return { code, milliseconds: performance.now() - from, errors, output };
}

/** The files of a run that hold no clock. */
const steadyFiles = ["graph.jsonld", "documents.ndjson", "ledger.ndjson"];

/** SHA-256 of what a run wrote, but for run.json, hex. */
export async function runHash(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of steadyFiles) for await (const chunk of createReadStream(join(folder, name))) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}

export interface KillOptions {
  /** Arguments of `litgraph run`, without the output folder. */
  readonly args: readonly string[];
  /** Where the run that is killed writes; must be empty or absent. */
  readonly out: string;
  /** Where the unbroken run writes. */
  readonly reference: string;
  readonly kills: number;
  readonly seed: number;
}

export interface KillOutcome {
  /** Kills that met a run at work, and those that came when it had ended. */
  readonly met: number;
  readonly late: number;
  readonly unbrokenMilliseconds: number;
  readonly isSame: boolean;
  /** What went wrong, if anything did. */
  readonly faults: readonly string[];
}

/**
 * Kills a run at random moments with a signal that it cannot see, and each time begins it again, until it has been killed often enough; then lets it end and compares with
 * a run that nobody has broken. A run that has ended is begun anew with everything to do.
 */
export async function killAndResume({ args, out, reference, kills, seed }: KillOptions): Promise<KillOutcome> {
  const random = seededGenerator(seed);
  const faults: string[] = [];
  const unbroken = await litgraph(["run", ...args, "--out", reference, "--quiet"]);
  if (unbroken.code !== 0) faults.push(`the unbroken run ended with ${unbroken.code}: ${unbroken.errors}`);
  let met = 0;
  let late = 0;
  while (met < kills && late < 3 * kills && faults.length === 0) {
    const moment = (random() / 2 ** 32) * unbroken.milliseconds;
    let isKilled = false;
    const ended = await litgraph(["run", ...args, "--out", out, "--quiet"], (child) => {
      void wait(moment).then(() => {
        isKilled = child.kill("SIGKILL");
      });
    });
    if (ended.code === null) met += 1;
    else if (ended.code !== 0) faults.push(`a run that was begun again ended with ${ended.code}: ${ended.errors}`);
    else {
      late += 1;
      await rm(out, { recursive: true, force: true });
    }
    if (!isKilled && ended.code === null) faults.push("a run ended by a signal that nobody sent");
  }
  const last = await litgraph(["run", ...args, "--out", out, "--quiet"]);
  if (last.code !== 0) faults.push(`the last run ended with ${last.code}: ${last.errors}`);
  const isSame = faults.length === 0 && (await runHash(out)) === (await runHash(reference));
  return { met, late, unbrokenMilliseconds: unbroken.milliseconds, isSame, faults };
}
