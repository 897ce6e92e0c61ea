import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { litgraph, runHash } from "../../src/cli/soak/kill-and-resume.ts";
import { largePubmedFile } from "../../src/cli/soak/sample-dump.ts";
import { packageFile } from "../../src/model/package-file.ts";

// The workflow that ships, by the Snakemake of the system. Where there is none the test is skipped: `apt-get install snakemake` brings one.

const isInstalled = spawnSync("snakemake", ["--version"], { encoding: "utf8" }).status === 0;
const quick = "--lexicon starter --recognizer lexicon --relations rules";
let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "litgraph-snakemake-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.skipIf(!isInstalled)("the Snakemake workflow (skipped where snakemake is not installed)", () => {
  it("runs shares in two processes, one of which is killed, and gives the bytes of one run", async () => {
    const dump = join(root, "dump");
    mkdirSync(dump);
    for (let file = 1; file <= 4; file++) writeFileSync(join(dump, `pubmed26n000${file}.xml`), largePubmedFile(20, 1000 * file));
    const whole = join(root, "whole");
    expect((await litgraph(["run", dump, ...quick.split(" "), "--no-report", "--out", whole, "--quiet"])).code).toBe(0);

    const out = join(root, "out");
    const command = `${process.execPath} ${packageFile("dist/cli/main.js")}`;
    const settings = [
      `inputs=${dump}`,
      `out=${out}`,
      "shares=2",
      "retries=2",
      `litgraph=${command}`,
      `options=${quick} --slice-records 5`,
      "merge_options=--no-report",
    ];
    const child = spawn("snakemake", ["-s", packageFile("src/run/cluster/Snakefile"), "--cores", "2", "-d", root, "--config", ...settings], {
      env: { ...process.env, HOME: root },
    });
    let log = "";
    child.stderr.on("data", (chunk: Buffer) => {
      log += chunk.toString("utf8");
    });
    let killed = 0;
    const timer = setInterval(() => {
      // A share that has some of its shards, and is not done, is killed as a machine that fails would end it.
      const lock = join(out, ".litgraph.1-of-2.lock");
      const isUnderWay = existsSync(lock) && readdirSync(join(out, "shards")).some((name) => /^[0-9a-f]{32}$/u.test(name));
      if (!isUnderWay || killed > 0) return;
      const { pid } = JSON.parse(readFileSync(lock, "utf8") || "{}") as { readonly pid?: number };
      if (pid === undefined) return;
      process.kill(pid, "SIGKILL");
      killed += 1;
    }, 10);
    const code = await new Promise((resolve) => child.once("close", resolve));
    clearInterval(timer);
    expect(code, log).toBe(0);
    expect(killed).toBe(1);
    expect(log).toContain("Trying to restart job");
    expect(await runHash(join(out, "graph"))).toBe(await runHash(whole));
  }, 180_000);
});

describe("the files of the cluster", () => {
  it("call the command as it is", () => {
    const workflow = readFileSync(packageFile("src/run/cluster/Snakefile"), "utf8");
    for (const words of ["run {INPUTS}", "--shard {wildcards.index}/{SHARES}", "merge {OUT}", "--workers {threads}"]) expect(workflow).toContain(words);
    const image = readFileSync(packageFile("src/run/cluster/Containerfile"), "utf8");
    for (const [, source = ""] of image.matchAll(/^COPY (?!--from)(.+?) \S+$/gmu))
      for (const path of source.split(" ")) expect(existsSync(packageFile(path))).toBe(true);
  });
});
