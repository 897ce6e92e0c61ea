import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFile } from "../../src/model/package-file.ts";
import { commandBlocks, isGuide, runBlocks } from "./command-blocks.ts";
import { contentOf } from "./markdown.ts";
import { litgraphCalls, parse } from "./parse-command.ts";
import { standIns } from "./stand-ins.ts";
import { useStartedClone } from "./started-clone.ts";

// The commands of reference pages as printed, in a folder that looks like a clone after `npm start`; those of guides are in guides.test.ts, only to share the time.

const built = useStartedClone();

runBlocks(built, (path) => !isGuide(path));

const blocks = commandBlocks();

/** What is needed for the blocks that are not run, each by its document and first word. A new block is run, or joins this list and says so to its reader. */
const notRun: readonly string[] = ["src/docs/stores/graphdb.md importrdf: GraphDB"];

describe("all documented commands", () => {
  it("run, but for those that say to their reader what they need", () => {
    const others = blocks.filter(({ exitCode }) => exitCode === null);
    expect(others.map(({ path, text, needs }) => `${path} ${text.split(/\s/u)[0]}: ${needs}`)).toEqual(notRun);
    for (const { standIn } of blocks) if (standIn !== null) expect([...standIns.keys()]).toContain(standIn);
  });

  it("are many, and every exit code but that of a signal is among them", () => {
    const runnable = blocks.filter(({ exitCode, standIn }) => exitCode !== null && standIn === null);
    expect(runnable.length).toBeGreaterThan(20);
    expect(new Set(runnable.map(({ exitCode }) => exitCode))).toEqual(new Set([0, 1, 2, 3]));
  });

  it.each(
    blocks
      .filter(({ exitCode }) => exitCode !== 2)
      .flatMap(({ path, line, text }) => litgraphCalls(text).map((words) => [`${path}:${line} ${words.join(" ")}`, words] as const)),
  )("%s is understood, whether it is run or not", async (_, words) => {
    await parse(words);
  });

  it("name files of the project that are there", () => {
    const named = blocks.flatMap(({ path, text }) =>
      [...text.matchAll(/(?<![\w./-])(?:src|test|corpus)\/[\w./-]+/gu)].map(([file]) => ({ path, file: file.replace(/[.]$/u, "") })),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ file }) => !existsSync(packageFile(file)))).toEqual([]);
  });

  it("are found by npx in a clone", () => {
    const { status, stdout, stderr } = built().shell("npx litgraph --version", join(built().path, "nothing"));
    expect(status, stderr).toBe(0);
    expect(stdout.trim()).toBe(JSON.parse(contentOf("package.json")).version);
  });

  it("begin with what package.json knows, where they call npm", () => {
    const { scripts } = JSON.parse(contentOf("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    const called = blocks.flatMap(({ text }) => [...text.matchAll(/\bnpm (?:run )?([a-z:]+)/gu)].map(([, name = ""]) => name));
    const own = new Set([...Object.keys(scripts), "ci", "install", "pack"]);
    expect(called.length).toBeGreaterThan(2);
    expect(called.filter((name) => !own.has(name))).toEqual([]);
  });
});
