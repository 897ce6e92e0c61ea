import type { ShareResult } from "../run/run-corpus.ts";
import type { RunProfile } from "../run/run-record.ts";
import { runState } from "../run/run-state.ts";
import { duration } from "./progress.ts";

/** What one share has done, and what is to be done next. */
export function shareText({ share, files, slices, found, documents, refused }: ShareResult, folder: string): string {
  const before = found > 0 ? `, ${found} of them from before` : "";
  return [
    `share ${share.index} of ${share.count}: ${documents} documents, ${refused} refused, in ${slices} slices${before}; the input has ${files} files`,
    share.count === 1 ? "" : `when all ${share.count} shares are done: litgraph merge ${folder} --out FOLDER\n`,
  ].join("\n");
}

/** What is left when a run was stopped, and how to go on. */
export async function stopText(folder: string, isJson: boolean): Promise<string> {
  const { documents, shards } = await runState(folder);
  if (isJson) return `${JSON.stringify({ event: "stopped", documentsKept: documents, slicesKept: shards, out: folder })}\n`;
  const kept = shards === 0 ? "nothing was finished yet" : `${documents} documents in ${shards} slices are kept in ${folder}`;
  return `litgraph: stopped; ${kept}. The same command again goes on from there. No file is half written\n`;
}

/** Where the time of a run went. */
export function profileText({ workers, analysed, seconds, cpuSeconds, firstDocumentSeconds, peakMegabytes, stages }: RunProfile): string {
  const total = Object.values(stages).reduce((sum, spent) => sum + spent, 0);
  const rows = Object.entries(stages).map(
    ([stage, spent]) => `  ${stage.padEnd(16)}${spent.toFixed(2).padStart(10)} s ${((100 * spent) / Math.max(total, 1e-9)).toFixed(1).padStart(6)} %`,
  );
  const threads = workers === 0 ? "in one thread" : `in ${workers} threads and the one that reads`;
  const first = firstDocumentSeconds === null ? "" : `, the first after ${duration(firstDocumentSeconds)}`;
  return `\n${analysed} documents analysed${first}; ${total.toFixed(1)} s of stages ${threads}, within ${duration(seconds)}, ${cpuSeconds.toFixed(1)} s of processor time; peak memory ${peakMegabytes} MB\n${rows.join("\n")}\n`;
}
