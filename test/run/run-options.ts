import { Readable } from "node:stream";
import { exportersNamed } from "../../src/export/exporters.ts";
import { analystHere } from "../../src/run/analyst.ts";
import type { RunOptions } from "../../src/run/run-corpus.ts";
import type { Runtime } from "../../src/run/runtime.ts";

/** Options of a run in this thread over a runtime of the test's own. */
export function runOptions(runtime: Runtime, inputs: readonly string[], outputFolder: string, more: Partial<RunOptions> = {}): RunOptions {
  const signal = more.signal ?? new AbortController().signal;
  return {
    inputs,
    outputFolder,
    facts: runtime,
    openAnalyst: async () => analystHere(runtime, more.source ?? null, signal),
    litgraphVersion: "0.0.0",
    packages: {},
    source: null,
    sliceRecords: 1000,
    isForced: false,
    formats: exportersNamed("jsonld"),
    maxFailures: null,
    standardInput: () => Readable.from([]),
    onProgress: () => undefined,
    signal,
    now: () => 0,
    ...more,
  };
}
