import { Tinypool } from "tinypool";
import { sourceNamed } from "../ingest/sources.ts";
import { analyseBatch } from "./analyse-batch.ts";
import type { BatchItem, BatchResult, Beat, GivenUp } from "./batch.ts";
import { openRuntime } from "./runtime.ts";
import type { SharedRuntime } from "./shared-runtime.ts";

// A thread that analyses batches. It opens lexicon and models once, from memory that all threads share.

/** What a thread is started with. */
export interface WorkerSetup {
  readonly runtime: SharedRuntime;
  /** Name of the source that reads every input; `null` for the one that claims it. */
  readonly source: string | null;
}

/** One message to a thread. */
export interface WorkerTask {
  readonly items: readonly BatchItem[];
  readonly beat: Beat;
  readonly givenUp: readonly GivenUp[];
}

const setup = Tinypool.workerData as WorkerSetup;
const { pipeline } = openRuntime(setup.runtime);
const source = setup.source === null ? null : sourceNamed(setup.source);

/** Analyses one batch; called by the pool. */
export function analyse({ items, beat, givenUp }: WorkerTask): Promise<BatchResult> {
  return analyseBatch(items, { pipeline, source, sourceNamed, beat, givenUp, turn: () => undefined });
}

/** Names of the stages, in order. */
export function stages(): readonly string[] {
  return pipeline.stages.map(({ name }) => name);
}
