import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConfigError } from "../../src/model/errors.ts";
import { lockFolder, lockName } from "../../src/run/lock.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "litgraph-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (holder: Readonly<Record<string, unknown>> | string, secondsAgo = 0): void => {
  const path = join(folder, lockName);
  writeFileSync(path, typeof holder === "string" ? holder : JSON.stringify(holder));
  const time = new Date(Date.now() - secondsAgo * 1000);
  utimesSync(path, time, time);
};

describe("a lock on a folder", () => {
  it("keeps a second run out and goes with the first", async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(ConfigError);
    await expect(lockFolder(folder)).rejects.toThrow(`process ${process.pid}`);
    await lock.release();
    expect(existsSync(join(folder, lockName))).toBe(false);
    await (await lockFolder(folder)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("of a process that was killed is taken over", async () => {
    write({ pid: spawnSync(process.execPath, ["-e", ""]).pid, host: hostname(), started: "1" });
    await (await lockFolder(folder)).release();
  });

  it.runIf(existsSync("/proc/self/stat"))("of a process whose number another has now is taken over", async () => {
    const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 20000)"]);
    try {
      write({ pid: other.pid, host: hostname(), started: "1" });
      await (await lockFolder(folder)).release();
      write({ pid: other.pid, host: hostname(), started: "" });
      await expect(lockFolder(folder)).rejects.toThrow(ConfigError);
    } finally {
      other.kill("SIGKILL");
    }
  });

  it("of another machine holds as long as it is touched", async () => {
    write({ pid: 1, host: "another-machine", started: "" }, 20);
    await expect(lockFolder(folder)).rejects.toThrow("process 1 on another-machine");
    write({ pid: 1, host: "another-machine", started: "" }, 120);
    await (await lockFolder(folder)).release();
  });

  it("that was not written yet holds for some seconds", async () => {
    write("");
    await expect(lockFolder(folder)).rejects.toThrow("just begun");
    write("{", 30);
    await (await lockFolder(folder)).release();
  });
});
