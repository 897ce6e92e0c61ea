/** Milliseconds by stage. */
export type StageMilliseconds = ReadonlyMap<string, number>;

/** Sums the time that each stage takes. The time is that of the thread's clock: what another process took meanwhile is in it. */
export interface StageTimes {
  readonly add: (stage: string, milliseconds: number) => void;
  readonly all: () => StageMilliseconds;
}

/** Seconds by stage, largest first, to the millisecond. */
export function stageSeconds(times: StageTimes): Readonly<Record<string, number>> {
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
