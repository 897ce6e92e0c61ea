import { exportersNamed } from "../export/exporters.ts";
import { sourceNamed } from "../ingest/sources.ts";
import { shareLexicon } from "../lexicon/share.ts";
import { reportExporter } from "../report/report.ts";
import type { BatchAnalyst } from "../run/analyst.ts";
import { litgraphVersion, workingPackages } from "../run/package-info.ts";
import type { RunOptions } from "../run/run-corpus.ts";
import { factsOf, shareRuntime } from "../run/shared-runtime.ts";
import { type RunSettings, workersFor } from "./config/settings.ts";
import { openModels } from "./runtime.ts";
import type { Streams } from "./streams.ts";

/** Threads are replaced after about so many documents each. */
const recycleAfter = 100_000;

/**
 * What a run is called with, from its settings. The lexicon and the models are opened here, the pipeline only where it is needed: in this thread for a small run, in the
 * others for a large one.
 * @throws ConfigError for a lexicon, model, source or format that there is not
 */
export async function runOptions(streams: Streams, settings: RunSettings, isForced: boolean, onProgress: RunOptions["onProgress"]): Promise<RunOptions> {
  const source = settings.source === null ? null : sourceNamed(settings.source);
  const formats = [...new Set(settings.format.flatMap(exportersNamed)), ...(settings.report ? [reportExporter] : [])];
  const runtime = shareRuntime(
    shareLexicon(settings.lexicon ?? undefined),
    await openModels(settings.recognizer, settings.relations, settings.relationWeights ?? undefined),
  );
  const openAnalyst = async (inputBytes: number): Promise<BatchAnalyst> => {
    const workers = workersFor(settings.workers, inputBytes);
    const [{ analystHere, analystInThreads }, opened] = await Promise.all([import("../run/analyst.ts"), workers === 0 ? import("../run/runtime.ts") : null]);
    if (opened !== null) return analystHere(opened.openRuntime(runtime), source, streams.signal);
    const { documentSeconds, workerMegabytes } = settings;
    return analystInThreads({ workers, runtime, source: settings.source, documentSeconds, workerMegabytes, recycleAfter });
  };
  return {
    inputs: settings.inputs,
    outputFolder: settings.out,
    facts: factsOf(runtime),
    openAnalyst,
    litgraphVersion: litgraphVersion(),
    packages: workingPackages(),
    source,
    sliceRecords: settings.sliceRecords,
    isForced,
    formats,
    maxFailures: settings.maxFailures,
    standardInput: () => streams.stdin,
    onProgress,
    signal: streams.signal,
    now: () => Date.now(),
  };
}
