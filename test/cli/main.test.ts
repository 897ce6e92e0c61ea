import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageFile } from "../../src/model/package-file.ts";

// The command as it ships: built, in a process of its own. What only a process has is tested here: pipes that close, and signals.

const main = packageFile("dist/cli/main.js");
let root = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "litgraph-main-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the built command", () => {
  it("runs from any folder and ends with the code of its program", () => {
    const help = spawnSync(process.execPath, [main, "--help"], { cwd: root, encoding: "utf8" });
    expect(help.status).toBe(0);
    expect(help.stdout).toContain("Usage: litgraph");
    const wrong = spawnSync(process.execPath, [main, "run", "--lexicon", "starter"], { cwd: root, encoding: "utf8" });
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('"corpus"');
    expect(wrong.stderr).not.toContain("    at ");
  });

  it("ends quietly when the reader of its output goes away", async () => {
    const pages = join(root, "pages");
    const text = `IL-6 raises the expression of BCL2 in A2780 cells\n\n${"IL-6 activates STAT3 in A2780 cells. ".repeat(400)}`;
    rmSync(pages, { recursive: true, force: true });
    const { mkdirSync } = await import("node:fs");
    mkdirSync(pages);
    for (let index = 0; index < 12; index++) writeFileSync(join(pages, `${index}.txt`), `Study ${index} of ${text}`);
    const child = spawn(process.execPath, [main, "annotate", "--lexicon", "starter", pages], { stdio: ["ignore", "pipe", "pipe"] });
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString("utf8");
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(errors).toBe("");
    expect(code).toBe(0);
  });

  it("ends with 130 on Ctrl-C, even while it waits for input, and leaves no file half written", async () => {
    const out = join(root, "out");
    const child = spawn(process.execPath, [main, "run", "-", "--lexicon", "starter", "--out", out], { stdio: ["pipe", "pipe", "pipe"] });
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString("utf8");
    });
    child.stdin.on("error", () => undefined);
    child.stdin.write("A title that goes on for a while\n\nAnd a text that never ends");
    // The output folder is made just before reading starts.
    for (let wait = 0; wait < 200; wait++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (readdirSync(root).includes("out") && readdirSync(out).length > 0) break;
    }
    child.kill("SIGINT");
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(errors).toContain("stopped");
    expect(code).toBe(130);
    expect(readdirSync(out, { recursive: true })).toEqual(["shards"]);
  });
});
