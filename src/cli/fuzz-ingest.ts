#!/usr/bin/env node
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { Command, InvalidArgumentError } from "commander";
import { exitCodes } from "./exit-codes.ts";
import { damagedInput, readSeeds, type Seed, type Trial, tryInput } from "./fuzz/fuzz.ts";

/** An input that is being read for longer than this hangs. */
const hangSeconds = 120;

interface Task {
  readonly seed: number;
  readonly from: number;
  readonly seconds: number;
}

interface Message {
  readonly number: number;
  /** Left out when the input is only begun. */
  readonly trial?: Trial;
}

function seedsHere(): readonly Seed[] {
  const shared = process.env.LITGRAPH_SHARED ?? "../shared";
  return readSeeds(["corpus", "test/fixtures", join(shared, "pages", "raw"), join(shared, "dumps")]);
}

/** In the thread: reads damaged inputs until the time is over, and says before each which one it is. */
async function work({ seed, from, seconds }: Task): Promise<void> {
  const seeds = seedsHere();
  const end = performance.now() + seconds * 1000;
  for (let number = from; performance.now() < end; number++) {
    parentPort?.postMessage({ number } satisfies Message);
    const { name, data, random } = damagedInput(seeds, seed, number);
    const trial = await tryInput(name, data, random);
    parentPort?.postMessage({ number, trial } satisfies Message);
  }
}

/** Watches the thread, collects what it finds, and goes on after an input that hangs. */
async function watch(seed: number, minutes: number): Promise<number> {
  const seeds = seedsHere();
  const end = performance.now() + minutes * 60_000;
  const totals = { inputs: 0, documents: 0, refusals: 0, bytes: 0, slowest: 0, faulty: 0 };
  const sources = new Map<string, number>();
  const report = (number: number, faults: readonly string[]): void => {
    totals.faulty++;
    const { name, data } = damagedInput(seeds, seed, number);
    const path = join(tmpdir(), `litgraph-fuzz-${seed}-${number}`);
    writeFileSync(path, data);
    process.stdout.write(`FAULT input ${number} (from ${name}), kept as ${path}\n  ${faults.slice(0, 4).join("\n  ")}\n`);
  };
  let from = 0;
  while (performance.now() < end) {
    from = await new Promise<number>((resolve, reject) => {
      const task: Task = { seed, from, seconds: (end - performance.now()) / 1000 };
      const worker = new Worker(new URL(import.meta.url), { workerData: task });
      let at = from;
      let begun = performance.now();
      const timer = setInterval(() => {
        if (performance.now() - begun < hangSeconds * 1000) return;
        report(at, [`hangs: more than ${hangSeconds} s`]);
        clearInterval(timer);
        void worker.terminate().then(() => resolve(at + 1));
      }, 1000);
      worker.on("message", ({ number, trial }: Message) => {
        at = number;
        begun = performance.now();
        if (trial === undefined) return;
        totals.inputs++;
        totals.documents += trial.documents;
        totals.refusals += trial.refusals;
        totals.bytes += trial.bytes;
        totals.slowest = Math.max(totals.slowest, trial.seconds / Math.max(1, trial.bytes / 1e6));
        sources.set(trial.source, (sources.get(trial.source) ?? 0) + 1);
        if (trial.faults.length > 0) report(number, trial.faults);
      });
      worker.once("error", (error) => {
        clearInterval(timer);
        if (!/memory/iu.test(error.message)) reject(error);
        report(at, [`the reader ran out of memory: ${error.message}`]);
        resolve(at + 1);
      });
      worker.once("exit", () => {
        clearInterval(timer);
        resolve(at + 1);
      });
    });
  }
  const named = [...sources].toSorted((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`);
  process.stdout.write(
    `seed ${seed}: ${totals.inputs} damaged inputs of ${seeds.length} files, ${(totals.bytes / 1e6).toFixed(0)} MB: ${totals.documents} documents, ${totals.refusals} refusals, ${totals.faulty} faults\n` +
      `slowest ${totals.slowest.toFixed(2)} s a megabyte (of at least one); read as ${named.join(", ")}\n`,
  );
  return totals.faulty;
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError("it must be a number above 0");
  return value;
}

if (isMainThread) {
  const program = new Command("fuzz:ingest")
    .description("damages real and written files in every way it knows, and checks what the readers make of them")
    .option("--minutes <n>", "how long", positive, 10)
    .option("--seed <n>", "which sequence of damage; the same seed gives the same inputs", positive, 1);
  const { minutes, seed } = program.parse().opts<{ minutes: number; seed: number }>();
  if ((await watch(seed, minutes)) > 0) process.exitCode = exitCodes.failure;
} else {
  await work(workerData as Task);
}
