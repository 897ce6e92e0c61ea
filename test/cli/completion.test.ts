import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { litgraph } from "./captured.ts";

describe("completion", () => {
  it("completes commands, options and values in bash", async () => {
    const { stdout } = await litgraph(["completion", "bash"]);
    const complete = (...words: readonly string[]): readonly string[] => {
      const script = `${stdout}\nCOMP_WORDS=(${words.map((word) => `"${word}"`).join(" ")})\nCOMP_CWORD=${words.length - 1}\n_litgraph\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
      return spawnSync("bash", ["-c", script], { encoding: "utf8" }).stdout.trim().split("\n");
    };
    expect(complete("litgraph", "ru")).toEqual(["run"]);
    expect(complete("litgraph", "lexicon", "")).toEqual(["build", "update", "info", "lookup"]);
    expect(complete("litgraph", "annotate", "--format", "")).toEqual(["json", "pubtator"]);
    expect(complete("litgraph", "run", "--ou")).toEqual(["--out"]);
    expect(complete("litgraph", "completion", "f")).toEqual(["fish"]);
    expect(complete("litgraph", "inspect", "package.js")).toEqual(["package.json"]);
  });

  it.each(["zsh", "fish"])("writes a script for %s that names every command", async (shell) => {
    const { code, stdout } = await litgraph(["completion", shell]);
    expect(code).toBe(0);
    for (const name of ["run", "annotate", "inspect", "lexicon", "build", "lookup", "validate", "--out", "--max-failures", "pubtator"])
      expect(stdout).toContain(name.replace(/^--/u, ""));
    const check = spawnSync(shell, ["-n"], { input: stdout, encoding: "utf8" });
    // Where the shell is installed it has to take the script.
    if (check.error === undefined) expect({ status: check.status, stderr: check.stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("refuses a shell that it does not know", async () => {
    expect(await litgraph(["completion", "csh"])).toMatchObject({ code: 2 });
  });
});

describe("licences", () => {
  it("lists packages, terminologies and corpora, each with its licence", async () => {
    const { code, stdout } = await litgraph(["licences", "--lexicon", "starter", "--json"]);
    expect(code).toBe(0);
    const { packages, terminologies, corpora } = JSON.parse(stdout) as Record<
      "packages" | "terminologies" | "corpora",
      readonly { readonly licence: string; readonly name?: string }[]
    >;
    for (const rows of [packages, terminologies, corpora]) {
      expect(rows.length).toBeGreaterThan(3);
      expect(rows.filter(({ licence }) => licence === "" || licence === "unknown")).toEqual([]);
    }
    const names = packages.map(({ name }) => name);
    for (const name of ["commander", "cytoscape", "zod"]) expect(names).toContain(name);
    // Nothing that ships may bind its users to more than naming it.
    expect(packages.filter(({ licence }) => /GPL|SSPL|BUSL|NC\b/u.test(licence))).toEqual([]);
  });
});
