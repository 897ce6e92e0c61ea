import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfigFile } from "../../../src/cli/config/config-file.ts";
import { resolveSettings } from "../../../src/cli/config/resolve.ts";
import { readSetting, settingNames, settingRows, workersFor } from "../../../src/cli/config/settings.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "litgraph-config-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const file = (value: unknown): string => {
  const path = join(root, "conf", "own.json");
  mkdirSync(join(root, "conf"), { recursive: true });
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
};

describe("settings of a run", () => {
  it("count in this order: flag, environment, file, default", () => {
    const config = readConfigFile(file({ workers: 2, maxFailures: 3, quiet: true }));
    const { settings, origins } = resolveSettings(
      { workers: 8 },
      { LITGRAPH_WORKERS: "4", LITGRAPH_MAX_FAILURES: "9", LITGRAPH_FORMAT: "jsonld,nquads" },
      config,
    );
    expect(settings).toMatchObject({ workers: 8, maxFailures: 9, quiet: true, format: ["jsonld", "nquads"], out: "output" });
    expect(origins).toMatchObject({ workers: "flag --workers", maxFailures: "variable LITGRAPH_MAX_FAILURES", quiet: `file ${config.path}`, out: "default" });
  });

  it("of a file that are not known or do not fit are told at once, with what may be meant", () => {
    const reading = (value: unknown) => () => readConfigFile(file(value));
    expect(reading({ worker: 1, max_failures: 2, colour: "red", quiet: "perhaps" })).toThrow(/"worker"; did you mean workers\?/u);
    expect(reading({ worker: 1, max_failures: 2, colour: "red" })).toThrow(/"max_failures"; did you mean maxFailures\?/u);
    expect(reading({ colour: "red" })).toThrow(/"colour"; the settings are inputs, out/u);
    expect(reading({ quiet: "perhaps" })).toThrow(/quiet is "perhaps"; write true or false/u);
    expect(reading("{")).toThrow("is no JSON");
    expect(reading([])).toThrow("write an object of settings");
    expect(() => readConfigFile(join(root, "absent.json"))).toThrow("ENOENT");
    expect(() => resolveSettings({}, { LITGRAPH_WORKERS: "many" }, null)).toThrow("environment LITGRAPH_WORKERS: workers is");
  });

  it("that are paths count from the folder of their file, words stay", () => {
    const config = readConfigFile(file({ inputs: ["../dump", "/abs", "-"], out: "out", lexicon: "starter", recognizer: "own.bin" }));
    expect(config.settings).toEqual({
      inputs: [relative(process.cwd(), join(root, "dump")), "/abs", "-"],
      out: relative(process.cwd(), join(root, "conf", "out")),
      lexicon: "starter",
      recognizer: relative(process.cwd(), join(root, "conf", "own.bin")),
    });
  });

  it("accept their own defaults, so that what is printed can be read again", () => {
    for (const name of settingNames) expect(readSetting(name, settingRows[name].fallback, "test")).toEqual(settingRows[name].fallback);
  });

  it("start no thread for a small run, and one for each core for others", () => {
    expect(workersFor(null, 1000)).toBe(0);
    expect(workersFor(null, 5_000_000)).toBe(availableParallelism());
    expect(workersFor(3, 0)).toBe(3);
  });
});
