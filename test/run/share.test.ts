import { describe, expect, it } from "vitest";
import { readShare } from "../../src/run/share.ts";

describe("a share of the work", () => {
  it("is written i/n", () => {
    expect(readShare("3/10", {})).toEqual({ index: 3, count: 10 });
    for (const wrong of ["0/10", "11/10", "3", "3/", "a/b", "1/0"]) expect(() => readShare(wrong, {})).toThrow("write i/n");
  });

  it("comes from the array of a batch system", () => {
    expect(readShare("auto", { SLURM_ARRAY_TASK_ID: "7", SLURM_ARRAY_TASK_MIN: "5", SLURM_ARRAY_TASK_COUNT: "4" })).toEqual({ index: 3, count: 4 });
    expect(readShare("auto", { SLURM_ARRAY_TASK_ID: "0", SLURM_ARRAY_TASK_COUNT: "4" })).toEqual({ index: 1, count: 4 });
    expect(readShare("auto", { AWS_BATCH_JOB_ARRAY_INDEX: "3", LITGRAPH_SHARES: "4" })).toEqual({ index: 4, count: 4 });
    expect(readShare("auto", { JOB_COMPLETION_INDEX: "0", LITGRAPH_SHARES: "12" })).toEqual({ index: 1, count: 12 });
  });

  it("is an error where the environment does not tell, or has gaps", () => {
    expect(() => readShare("auto", {})).toThrow("no task of an array");
    expect(() => readShare("auto", { JOB_COMPLETION_INDEX: "0" })).toThrow("set LITGRAPH_SHARES");
    expect(() => readShare("auto", { SLURM_ARRAY_TASK_ID: "9", SLURM_ARRAY_TASK_MIN: "1", SLURM_ARRAY_TASK_COUNT: "4" })).toThrow("without gaps");
  });
});
