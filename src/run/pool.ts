import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import { systemCodeOf } from "../model/errors.ts";
import type { BatchItem, BatchResult, Beat, GivenUp } from "./batch.ts";
import type { SharedRuntime } from "./shared-runtime.ts";
import type { WorkerSetup, WorkerTask } from "./worker.ts";

/** How much one document may cost and how many threads there are. */
export interface PoolOptions {
  readonly workers: number;
  readonly runtime: SharedRuntime;
  /** Name of the source that reads every input; `null` for the one that claims it. */
  readonly source: string | null;
  /** A record that takes longer is refused and its thread replaced. */
  readonly documentSeconds: number;
  /** JavaScript memory of one thread, MiB; a record that needs more is refused and its thread replaced. */
  readonly workerMegabytes: number;
  /** Threads are replaced after about so many documents each: libraries remember words that they have seen. */
  readonly recycleAfter: number;
  /** Path of another program for the threads, which exports `analyse`; the one of this package when left out. */
  readonly program?: string;
}

/** Threads that analyse batches. */
export interface AnalysisPool {
  readonly workers: number;
  /** Analyses a batch on the next free thread; a record that hangs or needs too much memory is refused, the others are done again. */
  readonly analyse: (items: readonly BatchItem[]) => Promise<BatchResult>;
  /** Names of the stages, in order. */
  readonly stages: () => Promise<readonly string[]>;
  /** Ends all threads at once; batches in hand are rejected. */
  readonly close: () => Promise<void>;
}

/** How often the watch looks at what the threads have in hand, in milliseconds. */
const watchEvery = 200;

/** Batch in hand of some thread. */
interface Watched {
  readonly beat: Beat;
  readonly stop: AbortController;
  item: number;
  step: number;
  since: number;
}

/** Starts the threads; they open lexicon and models while the first inputs are read. */
export function openPool(options: PoolOptions): AnalysisPool {
  const { workers } = options;
  const setup: WorkerSetup = { runtime: options.runtime, source: options.source };
  const pool = new Tinypool({
    filename: options.program ?? workerFile(),
    name: "analyse",
    minThreads: workers,
    maxThreads: workers,
    workerData: setup,
    // Documents make much that is soon thrown away: with room for it less of it is copied. What it is worth was within the noise of a crowded machine.
    resourceLimits: { maxOldGenerationSizeMb: options.workerMegabytes, maxYoungGenerationSizeMb: 96 },
    trackUnmanagedFds: false,
  });
  const watched = new Set<Watched>();
  const timer = setInterval(() => look(watched, options.documentSeconds * 1000), watchEvery);
  timer.unref();
  let sinceRecycled = 0;
  let isClosed = false;
  let closing: Promise<void> | null = null;

  const tryOnce = async (items: readonly BatchItem[], givenUp: readonly GivenUp[]): Promise<BatchResult | GivenUp> => {
    const beat = new Int32Array(new SharedArrayBuffer(8)).fill(-1);
    const task: WorkerTask = { items, beat, givenUp };
    const entry: Watched = { beat, stop: new AbortController(), item: -1, step: -1, since: performance.now() };
    watched.add(entry);
    try {
      return (await pool.run(task, { signal: entry.stop.signal })) as BatchResult;
    } catch (cause) {
      const why = entry.stop.signal.aborted
        ? `took longer than ${options.documentSeconds} s and was given up`
        : systemCodeOf(cause) === "ERR_WORKER_OUT_OF_MEMORY"
          ? `needed more than ${options.workerMegabytes} MiB and was given up`
          : null;
      const item = Atomics.load(beat, 0);
      if (why === null || item < 0) throw cause;
      const step = Atomics.load(beat, 1);
      return { item, record: step >> 1, phase: step % 2 === 0 ? "reading" : "analysing", why };
    } finally {
      watched.delete(entry);
    }
  };

  return {
    workers,
    async analyse(items) {
      const givenUp: GivenUp[] = [];
      for (;;) {
        const result = await tryOnce(items, givenUp);
        if (!("documents" in result)) {
          givenUp.push(result);
          continue;
        }
        sinceRecycled += result.documents.length;
        if (sinceRecycled > options.recycleAfter * workers && !isClosed) {
          sinceRecycled = 0;
          void pool.recycleWorkers();
        }
        return result;
      }
    },
    stages: async () => (await pool.run(undefined, { name: "stages" })) as readonly string[],
    async close() {
      clearInterval(timer);
      isClosed = true;
      closing ??= pool.destroy();
      await closing;
    },
  };
}

/** Ends the threads whose record in hand is the same for too long. */
function look(watched: ReadonlySet<Watched>, budget: number): void {
  const now = performance.now();
  for (const entry of watched) {
    const item = Atomics.load(entry.beat, 0);
    const step = Atomics.load(entry.beat, 1);
    if (item !== entry.item || step !== entry.step) {
      entry.item = item;
      entry.step = step;
      entry.since = now;
    } else if (item >= 0 && now - entry.since > budget) entry.stop.abort();
  }
}

/** The thread's program. Node cannot start one from TypeScript, so code that runs from its sources uses the built one. */
function workerFile(): string {
  const here = import.meta.url;
  return fileURLToPath(here.endsWith(".ts") ? new URL("../../dist/run/worker.js", here) : new URL("./worker.js", here));
}
