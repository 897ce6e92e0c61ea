import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { exportersNamed } from "../export/exporters.ts";
import { exportFiles } from "../export/files.ts";
import { writeAtomically } from "../run/atomic-file.ts";
import { finishRun } from "../run/finish/finish-run.ts";
import { stageTimes } from "../run/stage-times.ts";
import { openDatabase } from "../store/database.ts";
import { openGraphStore } from "../store/graph-store.ts";
import type { BenchSize } from "./bench-graph-data.ts";
import { benchDescription, generateShards } from "./bench-graph-data.ts";

/** What one part of the benchmark took. */
interface Cost {
  readonly seconds: number;
  readonly processorSeconds: number;
  /** Resident memory at its highest, MiB. */
  readonly peakMiB: number;
  readonly statements: number;
  readonly evidence: number;
  readonly bytes: number;
}

/**
 * Prints how long assembling generated evidence takes and how much memory, and how fast the graph is written. Each part runs in a process of its own.
 * @param args Pieces of evidence, 1,000,000 unless given; with a second number that many are assembled as well.
 */
export async function benchGraph(args: readonly string[]): Promise<void> {
  const rows = Number(args[0] ?? 1_000_000);
  const more = args[1] === undefined ? null : Number(args[1]);
  const { model = "unknown processor" } = cpus()[0] ?? {};
  print(`${model}, ${cpus().length} cores, Node ${process.version}\n`);
  const folder = await mkdtemp(join(process.env.LITGRAPH_BENCH_FOLDER ?? tmpdir(), "litgraph-bench-"));
  try {
    const half = await generated(join(folder, "half"), { rows, claims: Math.ceil(rows / 2) });
    printAssembly(rows, child(["graph-assemble", half, join(folder, "half-out")]), { seconds: (60 * rows) / 1e6, peakMiB: 1000 });
    await rm(join(folder, "half-out"), { recursive: true });
    const single = await generated(join(folder, "single"), { rows, claims: rows });
    const out = join(folder, "single-out");
    printAssembly(rows, child(["graph-assemble", single, out]), { seconds: (60 * rows) / 1e6, peakMiB: 1000 });
    for (const format of ["nquads", "jsonld", "ndjsonld", "kgx"]) printExport(format, child(["graph-export", out, format]));
    await rm(out, { recursive: true });
    if (more !== null) {
      const large = await generated(join(folder, "large"), { rows: more, claims: Math.ceil(more / 2) });
      printAssembly(more, child(["graph-assemble", large, join(folder, "large-out")]), { seconds: null, peakMiB: 2000 });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function generated(folder: string, size: BenchSize): Promise<string> {
  const database = await openDatabase(join(folder, "scratch"));
  try {
    await generateShards(database, folder, size);
  } finally {
    await database.close();
  }
  return folder;
}

/** One part of the benchmark, for its parent; prints JSON. */
export async function benchGraphPart(name: string, [first = "", second = ""]: readonly string[]): Promise<void> {
  process.stdout.write(`${JSON.stringify(name === "graph-assemble" ? await measureAssembly(first, second) : await measureExport(first, second))}\n`);
}

async function measureAssembly(folder: string, out: string): Promise<Cost> {
  const { mkdir, readdir } = await import("node:fs/promises");
  await mkdir(out, { recursive: true });
  const shards = (await readdir(folder)).filter((name) => name.startsWith("shard-")).map((name) => join(folder, name));
  const database = await openDatabase(join(out, ".scratch"));
  const started = performance.now();
  try {
    const { record } = await finishRun(shards, {
      outputFolder: out,
      database,
      description: benchDescription,
      frame: {
        litgraph: "bench",
        node: process.version,
        packages: {},
        configuration: { inputs: [], source: null, maxFailures: null },
        lexicon: { hash: "00", releases: [] },
        ruleSetHash: "00",
        stages: [],
      },
      formats: [],
      files: 1,
      startedAt: 0,
      now: () => 0,
      times: stageTimes(),
      profile: () => ({ workers: 1, analysed: 0, seconds: 0, cpuSeconds: 0, firstDocumentSeconds: null, peakMegabytes: 0, stages: {} }),
    });
    return cost(started, record.counts.statements, record.counts.evidence, 0);
  } finally {
    await database.close();
  }
}

async function measureExport(out: string, format: string): Promise<Cost> {
  const database = await openDatabase(join(out, ".scratch"));
  const started = performance.now();
  try {
    const source = await openGraphStore(database, join(out, "store"));
    let bytes = 0;
    for (const exporter of exportersNamed(format)) {
      for await (const { name, chunks } of exportFiles(exporter, source)) bytes += (await writeAtomically(join(out, name), chunks)).bytes;
    }
    return cost(started, source.counts.statements, source.counts.evidence, bytes);
  } finally {
    await database.close();
  }
}

function cost(started: number, statements: number, evidence: number, bytes: number): Cost {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    seconds: (performance.now() - started) / 1000,
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMiB: maxRSS / 1024,
    statements,
    evidence,
    bytes,
  };
}

function child(args: readonly string[]): Cost {
  const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1] ?? "", ...args], { encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${args.join(" ")} failed: ${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Cost;
}

function printAssembly(
  rows: number,
  { seconds, processorSeconds, peakMiB, statements }: Cost,
  goal: { readonly seconds: number | null; readonly peakMiB: number },
): void {
  const isReached = (goal.seconds === null || seconds <= goal.seconds) && peakMiB <= goal.peakMiB;
  print(
    `assemble ${rows} pieces of evidence into ${statements} statements: ${seconds.toFixed(1)} s (${processorSeconds.toFixed(1)} s of processor), peak ${peakMiB.toFixed(0)} MiB` +
      `   goal ${goal.seconds === null ? "" : `${goal.seconds} s, `}${goal.peakMiB} MiB: ${isReached ? "reached" : "MISSED"}`,
  );
}

function printExport(format: string, { seconds, processorSeconds, peakMiB, statements, bytes }: Cost): void {
  const pace = statements / seconds;
  const goal = format === "nquads" || format === "jsonld" ? `   goal 20000: ${pace >= 20_000 ? "reached" : "MISSED"}` : "";
  print(
    `export ${format.padEnd(9)} ${statements} statements in ${seconds.toFixed(1)} s (${processorSeconds.toFixed(1)} s of processor): ${pace.toFixed(0)} statements/s, ` +
      `${(bytes / 1e6).toFixed(0)} MB, peak ${peakMiB.toFixed(0)} MiB${goal}`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
