/** Milliseconds by stage. */
export type StageMilliseconds = ReadonlyMap<string, number>;

/** Sums the time that each stage takes. The time is that of the thread's clock: what another process took meanwhile is in it. */
export interface StageTimes {
  readonly add: (stage: string, milliseconds: number) => void;
  readonly all: () => StageMilliseconds;
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
