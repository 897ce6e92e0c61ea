import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { claimOutput } from "../../src/run/output-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "litgraph-output-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the folder of a run", () => {
  it("is made by whichever of the shares that begin together comes first", async () => {
    for (let round = 0; round < 100; round++) {
      const output = join(folder, `round-${round}`, "deep", "below");
      const claims = await Promise.allSettled([1, 2, 3, 4].map((index) => claimOutput(output, { index, count: 4 })));
      expect(claims.map(({ status }) => status)).toEqual(claims.map(() => "fulfilled"));
    }
  });

  it("is refused below a file, and where none can be made", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(claimOutput(join(folder, "file", "below"), null)).rejects.toThrow("cannot be made or written to (ENOTDIR)");
    await expect(claimOutput(join("/proc", "litgraph", "below"), null)).rejects.toThrow("cannot be made or written to");
  });
});
