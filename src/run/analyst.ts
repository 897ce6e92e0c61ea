import { setImmediate as nextTurn } from "node:timers/promises";
import type { Source } from "../ingest/source.ts";
import { sourceNamed } from "../ingest/sources.ts";
import { analyseBatch } from "./analyse-batch.ts";
import type { BatchItem, BatchResult } from "./batch.ts";
import { openPool, type PoolOptions } from "./pool.ts";
import type { Runtime } from "./runtime.ts";

/** What analyses batches: threads, or the one that asks. */
export interface BatchAnalyst {
  /** Threads beside the one that asks. */
  readonly workers: number;
  /** Batches that are worth having in hand at once. */
  readonly concurrency: number;
  /** Names of the stages, in order. */
  readonly stages: () => Promise<readonly string[]>;
  readonly analyse: (items: readonly BatchItem[]) => Promise<BatchResult>;
  /** Gives up what is in hand. */
  readonly close: () => Promise<void>;
}

/** For how long analysis may keep signals, timers and the terminal waiting, in milliseconds. */
const turnEvery = 50;

/** Analyses in this thread: nothing to start, and nothing that could end a document that hangs. */
export function analystHere(runtime: Runtime, source: Source | null, signal: AbortSignal): BatchAnalyst {
  let lastTurn = performance.now();
  const turn = async (): Promise<void> => {
    signal.throwIfAborted();
    if (performance.now() - lastTurn < turnEvery) return;
    await nextTurn();
    lastTurn = performance.now();
  };
  return {
    workers: 0,
    concurrency: 1,
    stages: async () => runtime.pipeline.stages.map(({ name }) => name),
    analyse: (items) => analyseBatch(items, { pipeline: runtime.pipeline, source, sourceNamed, beat: null, givenUp: [], turn }),
    close: async () => undefined,
  };
}

/** Analyses in threads. Two batches a thread are in hand, so that none waits for its next. */
export function analystInThreads(options: PoolOptions): BatchAnalyst {
  const pool = openPool(options);
  const { workers } = options;
  return { workers, concurrency: 2 * workers, stages: pool.stages, analyse: pool.analyse, close: pool.close };
}
