import { ConfigError } from "../model/errors.ts";

/** The `index`-th of `count` shares of the work, from 1. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

/** All of the work. */
export const wholeShare: Share = { index: 1, count: 1 };

/** Variables of batch systems that number the tasks of an array, with what tells how many there are. */
const arrayVariables: readonly {
  readonly system: string;
  readonly index: string;
  /** Number of the first task: fixed, or itself in a variable. */
  readonly first: number | string;
  readonly count: readonly string[];
}[] = [
  { system: "Slurm", index: "SLURM_ARRAY_TASK_ID", first: "SLURM_ARRAY_TASK_MIN", count: ["SLURM_ARRAY_TASK_COUNT"] },
  { system: "AWS Batch", index: "AWS_BATCH_JOB_ARRAY_INDEX", first: 0, count: ["AWS_BATCH_JOB_ARRAY_SIZE", "LITGRAPH_SHARES"] },
  { system: "Kubernetes", index: "JOB_COMPLETION_INDEX", first: 0, count: ["LITGRAPH_SHARES"] },
];

/**
 * Reads a share: `3/10`, or `auto` for the place that a batch system gives this process in its array of tasks.
 * @throws ConfigError when it is neither, or the environment does not tell
 */
export function readShare(text: string, environment: Readonly<Record<string, string | undefined>>): Share {
  if (text !== "auto") {
    const parts = /^(\d{1,6})\/(\d{1,6})$/u.exec(text);
    const share = { index: Number(parts?.[1]), count: Number(parts?.[2]) };
    if (parts === null || share.index < 1 || share.index > share.count) {
      throw new ConfigError(`--shard is ${JSON.stringify(text)}; write i/n with i from 1 to n, such as 3/10, or auto`);
    }
    return share;
  }
  for (const { system, index, first, count } of arrayVariables) {
    const place = wholeNumber(environment[index]);
    if (place === null) continue;
    const total = count.map((name) => wholeNumber(environment[name])).find((value) => value !== null);
    if (total === undefined || total === null) {
      throw new ConfigError(`--shard auto: ${system} gives ${index}, but nothing says how many tasks there are; set ${count.at(-1)}`);
    }
    const share = { index: place - (typeof first === "number" ? first : (wholeNumber(environment[first]) ?? 0)) + 1, count: total };
    if (share.index < 1 || share.index > share.count) {
      throw new ConfigError(`--shard auto: ${index} is ${place}, which is none of ${total} tasks without gaps; number them one after the other`);
    }
    return share;
  }
  const names = arrayVariables.map(({ index }) => index).join(", ");
  throw new ConfigError(`--shard auto: none of ${names} is set; this is no task of an array. Write i/n`);
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,6}$/u.test(text) ? Number(text) : null;
}
