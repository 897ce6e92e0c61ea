import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageFile } from "../../src/model/package-file.ts";

/** A folder that looks like a clone after `npm run build`; nothing is written into the project itself. */
export interface BuiltClone {
  readonly path: string;
  /** Runs commands in it as a person would, with `npx litgraph` there. */
  readonly shell: (commands: string, path?: string) => { readonly status: number | null; readonly stdout: string; readonly stderr: string };
  readonly remove: () => void;
}

/** Builds one in a new folder. @throws Error when the build fails */
export function buildClone(): BuiltClone {
  const folder = mkdtempSync(join(tmpdir(), "litgraph-docs-"));
  const path = join(folder, "litgraph");
  mkdirSync(path);
  for (const name of ["node_modules", "corpus"]) symlinkSync(packageFile(name), join(path, name));
  // Copies: programs in it find the package by the package.json above their real place.
  for (const name of ["package.json", "src", "tsconfig.json", "README.md", "LICENSE", "CHANGELOG.md"])
    cpSync(packageFile(name), join(path, name), { recursive: true });
  // npx itself takes longer than most commands; that it finds the command is a test of its own.
  mkdirSync(join(path, "bin"));
  writeFileSync(
    join(path, "bin", "npx"),
    `#!/bin/sh\n[ "$1" = litgraph ] || exit 99\nshift\nexec "${process.execPath}" "${join(path, "dist/cli/main.js")}" "$@"\n`,
  );
  chmodSync(join(path, "bin", "npx"), 0o755);
  const shell: BuiltClone["shell"] = (commands, first = join(path, "bin")) => {
    const env = {
      ...process.env,
      PATH: `${first}:${process.env.PATH ?? ""}`,
      XDG_CACHE_HOME: join(path, "cache"),
      LITGRAPH_SHARED: join(path, "nothing"),
      npm_config_loglevel: "error",
    };
    return spawnSync("bash", ["-e", "-o", "pipefail", "-c", commands], { cwd: path, encoding: "utf8", env, maxBuffer: 2 ** 28, timeout: 200_000 });
  };
  const build = shell("npm run build --silent");
  if (build.status !== 0) throw new Error(`npm run build ended with ${build.status}: ${build.stdout}${build.stderr}`);
  return { path, shell, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
