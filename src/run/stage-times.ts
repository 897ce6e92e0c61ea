import type { RunProfile } from "./run-record.ts";

/** Milliseconds by stage. */
export type StageMilliseconds = ReadonlyMap<string, number>;

/** Sums the time that each stage takes. The time is that of the thread's clock: what another process took meanwhile is in it. */
export interface StageTimes {
  readonly add: (stage: string, milliseconds: number) => void;
  readonly all: () => StageMilliseconds;
}

/** Where the time went since `began`, on the clock of `performance.now`. */
export function profileSince(began: number, times: StageTimes, work: Pick<RunProfile, "workers" | "analysed" | "firstDocumentSeconds">): RunProfile {
  const { user, system } = process.cpuUsage();
  return {
    workers: work.workers,
    analysed: work.analysed,
    seconds: Math.round(performance.now() - began) / 1000,
    cpuSeconds: Math.round((user + system) / 1000) / 1000,
    firstDocumentSeconds: work.firstDocumentSeconds,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1000),
    stages: stageSeconds(times),
  };
}

/** Seconds by stage, largest first, to the millisecond. */
function stageSeconds(times: StageTimes): Readonly<Record<string, number>> {
  const sorted = [...times.all()].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([stage, milliseconds]) => [stage, Math.round(milliseconds) / 1000]));
}

/** Times that begin at nothing. */
export function stageTimes(): StageTimes {
  const sums = new Map<string, number>();
  return {
    add: (stage, milliseconds) => {
      sums.set(stage, (sums.get(stage) ?? 0) + milliseconds);
    },
    all: () => sums,
  };
}
