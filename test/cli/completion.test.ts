import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { litgraph } from "./captured.ts";

/** What stands on the line when Tab is pressed. */
const lines = ["litgraph ru", "litgraph lexicon ", "litgraph annotate --format ", "litgraph run --ou", "litgraph completion f", "litgraph inspect package.js"];

/** Types a line and Tab in a shell of its own at a terminal, then prints what it shows; `<<...>>` is the line as it stands then. */
const zshDriver = `zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'PS1=; stty cols 150; fpath=('$1' $fpath); autoload -U compinit; compinit -u -D; shown() { print -r -- "<<$BUFFER>>" }; zle -N shown; bindkey "^T" shown; echo REA""DY'
zpty -r z out '*READY*'
zpty -n -w z "$2"$'\\t\\x14'
zpty -r z out '*<<*>>*'
print -r -- "$out"
zpty -d z
`;

function isInstalled(shell: string): boolean {
  return spawnSync(shell, ["-c", "exit 0"]).status === 0;
}

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "litgraph-completion-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
  });

  it("completes commands, options and values in zsh at the first Tab", async ({ skip }) => {
    skip(!isInstalled("zsh"), "zsh is not installed; its completion was not tried");
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "_litgraph"), (await litgraph(["completion", "zsh"])).stdout);
      writeFileSync(join(folder, "drive.zsh"), zshDriver);
      const answers = lines.map((line) => {
        const { status, stdout, stderr } = spawnSync("zsh", ["-f", join(folder, "drive.zsh"), folder, line], { encoding: "utf8", timeout: 20_000 });
        expect({ status, stderr }, line).toEqual({ status: 0, stderr: "" });
        return stripVTControlCharacters(stdout);
      });
      const [command, parts, values, option, shell, file] = answers;
      expect(command).toContain("<<litgraph run >>");
      for (const name of ["build", "update", "info", "lookup"]) expect(parts).toMatch(new RegExp(`^\\W*${name} +--`, "mu"));
      for (const name of ["json", "pubtator"]) expect(values).toContain(name);
      expect(option).toContain("<<litgraph run --out ");
      expect(shell).toContain("<<litgraph completion fish ");
      expect(file).toContain("<<litgraph inspect package.json ");
    });
  });

  it("completes commands, options and values in fish", async ({ skip }) => {
    skip(!isInstalled("fish"), "fish is not installed; its completion was not tried");
    await inFolder(async (folder) => {
      const script = join(folder, "litgraph.fish");
      writeFileSync(script, (await litgraph(["completion", "fish"])).stdout);
      const asked = lines.map((line) => `complete -C "${line}"; echo ---`).join("; ");
      const { stdout, stderr } = spawnSync("fish", ["--no-config", "-c", `source "${script}"; ${asked}`], {
        encoding: "utf8",
        timeout: 20_000,
        env: { ...process.env, HOME: folder },
      });
      expect(stderr).toBe("");
      const answers = stdout.split("---\n").map((part) =>
        part
          .trim()
          .split("\n")
          .map((row) => row.split("\t")[0]),
      );
      expect(answers.slice(0, -1)).toEqual([["run"], ["build", "info", "lookup", "update"], ["json", "pubtator"], ["--out"], ["fish"], ["package.json"]]);
    });
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
