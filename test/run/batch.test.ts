import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ended, killAndResume, litgraph, runHash } from "../../src/cli/soak/kill-and-resume.ts";
import { largePubmedFile, pubmedFile } from "../../src/cli/soak/sample-dump.ts";
import { packageFile } from "../../src/model/package-file.ts";

// The built command over a small dump: threads, kills, shares, stops. The long versions are `npm run soak`.

let root = "";
let dump = "";
const quick = ["--lexicon", "starter", "--recognizer", "lexicon", "--relations", "rules", "--no-report"];
const small = [...quick, "--slice-records", "40"];
const out = (name: string): string => join(root, name);
const run = (...args: readonly string[]): Promise<Ended> => litgraph(["run", dump, ...small, ...args]);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "litgraph-batch-"));
  dump = join(root, "dump");
  mkdirSync(dump);
  writeFileSync(join(dump, "pubmed26n0001.xml"), largePubmedFile(130));
  writeFileSync(join(dump, "pubmed26n0002.xml.gz"), gzipSync(pubmedFile(60, 1000)));
  writeFileSync(join(dump, "note.txt"), "Cisplatin induces IL-6 in A2780 cells\n\nIL-6 increased the expression of BCL2 in A2780 cells.");
  writeFileSync(join(dump, "bad.bin"), "\0\0\0\0");
  const { code, errors } = await run("--workers", "0", "--out", out("whole"), "--quiet");
  expect(errors).toBe("");
  expect(code).toBe(0);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a batch run", () => {
  it("killed at random moments goes on and gives the bytes of an unbroken one", async () => {
    const outcome = await killAndResume({ args: [dump, ...small, "--workers", "2"], out: out("killed"), reference: out("threads"), kills: 2, seed: 7 });
    expect(outcome).toMatchObject({ faults: [], isSame: true });
    expect(outcome.met).toBeGreaterThan(0);
    expect(await runHash(out("killed"))).toBe(await runHash(out("whole")));
    expect(readdirSync(out("killed"), { recursive: true }).filter((name) => String(name).includes(".tmp") || String(name).includes(".part"))).toEqual([]);
  }, 120_000);

  it("in shares, each by a process of its own, gives the bytes of one run when they are merged", async () => {
    const shares = await Promise.all([1, 2, 3].map((index) => run("--shard", `${index}/3`, "--workers", "0", "--out", out("shares"))));
    // On a busy machine a share lives long enough to say how far it is.
    const faults = shares.map(({ code, errors }) => [code, errors.replace(/^\d+ %, .*\n/gmu, "")]);
    expect(faults).toEqual([1, 2, 3].map(() => [0, ""]));
    expect(shares[0]?.output).toContain("share 1 of 3: ");
    const merged = await litgraph(["merge", out("shares"), "--out", out("merged"), "--no-report", "--quiet"]);
    expect(merged).toMatchObject({ code: 0, errors: "" });
    expect(await runHash(out("merged"))).toBe(await runHash(out("whole")));
    rmSync(join(out("shares"), "shards", "part-2-of-3.json"));
    const lacking = await litgraph(["merge", out("shares"), "--out", out("merged")]);
    expect(lacking.code).toBe(2);
    expect(lacking.errors).toContain("of 3 shares these are missing: 2");
  }, 60_000);

  it("stopped by Ctrl-C says what is kept and how to go on, and does only the rest then", async () => {
    const stopped = await litgraph(["run", dump, ...small, "--workers", "0", "--out", out("stopped"), "--quiet"], (child) => {
      const timer = setInterval(() => {
        const shards = readable(join(out("stopped"), "shards")).filter((name) => /^[0-9a-f]{32}$/u.test(name));
        if (shards.length < 2) return;
        clearInterval(timer);
        child.kill("SIGTERM");
      }, 5);
    });
    expect(stopped.code).toBe(130);
    expect(stopped.errors).toMatch(/stopped; \d+ documents in \d+ slices are kept in .*goes on from there/u);
    const status = await litgraph(["status", out("stopped"), "--json"]);
    const kept = (JSON.parse(status.output) as { readonly documents: number }).documents;
    expect(kept).toBeGreaterThan(0);
    const resumed = await run("--workers", "0", "--out", out("stopped"), "--quiet");
    expect(resumed.code).toBe(0);
    const record = JSON.parse(readFileSync(join(out("stopped"), "run.json"), "utf8")) as { readonly profile: { readonly analysed: number } };
    expect(record.profile.analysed).toBe(191 - kept);
    expect(await runHash(out("stopped"))).toBe(await runHash(out("whole")));
  }, 60_000);

  it("that cannot write on ends with a word on it and code 1, and goes on when there is room", async () => {
    // A limit on the size of files stands for a full disk: every user can set one.
    const full = limited(["run", dump, ...small, "--workers", "0", "--out", out("full"), "--quiet"]);
    expect(full.code).toBe(1);
    expect(full.errors).toContain("the output cannot be written");
    expect(full.errors).not.toContain("    at ");
    expect((await run("--workers", "0", "--out", out("full"), "--quiet")).code).toBe(0);
    expect(await runHash(out("full"))).toBe(await runHash(out("whole")));
  }, 60_000);

  it("says what it would do, and what is ready", async () => {
    const plan = await run("--dry-run", "--out", out("whole"));
    expect(plan.output).toContain("input      4 files");
    expect(plan.output).toContain("ready      191 documents");
    expect(plan.output).toContain("to read    0 files");
    const status = await litgraph(["status", out("whole")]);
    expect(status.output).toMatch(/finished {3}\S+, in .*: 191 documents/u);
  }, 30_000);

  it("refuses settings that there are not, all at once and with what may be meant", async () => {
    writeFileSync(join(root, "settings.json"), JSON.stringify({ worker: 2, maxFailures: -1 }));
    const wrong = await run("--config", join(root, "settings.json"), "--out", out("wrong"));
    expect(wrong.code).toBe(2);
    expect(wrong.errors).toContain('there is no setting "worker"; did you mean workers?');
    expect(wrong.errors).toContain("maxFailures is -1; write a whole number, 0 or more");
  }, 30_000);
});

function readable(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Not there yet.
    return [];
  }
}

function limited(args: readonly string[]): Pick<Ended, "code" | "errors"> {
  const child = spawnSync("sh", ["-c", 'ulimit -f 40; exec "$@"', "sh", process.execPath, packageFile("dist/cli/main.js"), ...args], { encoding: "utf8" });
  return { code: child.status, errors: child.stderr };
}
