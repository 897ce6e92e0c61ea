import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { packageFile } from "../../src/model/package-file.ts";

describe("the thread that reads and writes", () => {
  it("loads no library of the pipeline", () => {
    const program = `await import(${JSON.stringify(pathToFileURL(packageFile("dist/run/run-corpus.js")).href)});
      const { default: modules } = await import("node:module");
      console.log(Object.keys(modules._cache).filter((path) => /compromise|wink-/u.test(path)).join("\\n"));`;
    const { stdout, status } = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
    expect([status, stdout.trim()]).toEqual([0, ""]);
  });
});
