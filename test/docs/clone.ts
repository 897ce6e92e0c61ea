import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageFile } from "../../src/model/package-file.ts";

/** A folder that looks like a clone after `npm run build`; nothing is written into the project itself. */
export interface BuiltClone {
  readonly path: string;
  /** Runs commands in it as a person would, with `npx litgraph` there. */
  readonly shell: (commands: string, path?: string) => { readonly status: number | null; readonly stdout: string; readonly stderr: string };
  readonly remove: () => void;
}

const hgncSample = [
  "hgnc_id\tsymbol\tname\tstatus\talias_symbol\talias_name\tprev_symbol\tprev_name\tentrez_id\tuniprot_ids",
  'HGNC:6018\tIL6\tinterleukin 6\tApproved\t"IL-6|BSF2"\t\tIFNB2\t\t3569\tP05231',
  "",
].join("\n");

/** Makes one in a new folder, of what was built for all tests. @throws Error when there is no starter lexicon compiled */
export function buildClone(): BuiltClone {
  const starter = process.env.LITGRAPH_STARTER;
  if (starter === undefined) throw new Error("LITGRAPH_STARTER names no compiled starter lexicon; test/compile-starter.ts sets it");
  // Beside the lexicon, which goes when all tests end.
  const folder = mkdtempSync(join(dirname(starter), "docs-"));
  const path = join(folder, "litgraph");
  mkdirSync(path);
  for (const name of ["node_modules", "corpus"]) symlinkSync(packageFile(name), join(path, name));
  // Copies: programs in it find the package by the package.json above their real place.
  for (const name of ["package.json", "src", "dist", "README.md", "LICENSE", "CHANGELOG.md"]) cpSync(packageFile(name), join(path, name), { recursive: true });
  // The build's last step, which the tests keep elsewhere.
  copyFileSync(starter, join(path, "dist/lexicon/starter.bin"));
  // What the documents call a folder of PubMed files, releases of terminologies, and a list of one's own.
  cpSync(packageFile("corpus/pubmed-xml"), join(path, "pubmed"), { recursive: true });
  mkdirSync(join(path, "downloads"));
  writeFileSync(join(path, "downloads", "hgnc_complete_set.txt"), hgncSample);
  writeFileSync(join(path, "own.tsv"), "id\ttype\tname\tsynonyms\nMYLAB:17\tdrug\tzetaxabine\tZX-17\n");
  // npx itself takes longer than most commands; that it finds the command is a test of its own.
  mkdirSync(join(path, "bin"));
  writeFileSync(
    join(path, "bin", "npx"),
    `#!/bin/sh\n[ "$1" = litgraph ] || exit 99\nshift\nexec "${process.execPath}" "${join(path, "dist/cli/main.js")}" "$@"\n`,
  );
  chmodSync(join(path, "bin", "npx"), 0o755);
  writeFileSync(join(path, "bin", "litgraph"), `#!/bin/sh\nexec "${process.execPath}" "${join(path, "dist/cli/main.js")}" "$@"\n`);
  chmodSync(join(path, "bin", "litgraph"), 0o755);
  const shell: BuiltClone["shell"] = (commands, first = join(path, "bin")) => {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      PATH: `${first}:${process.env.PATH ?? ""}`,
      XDG_CACHE_HOME: join(path, "cache"),
      LITGRAPH_SHARED: join(path, "nothing"),
      npm_config_loglevel: "error",
    };
    delete env.LITGRAPH_STARTER;
    return spawnSync("bash", ["-e", "-o", "pipefail", "-c", commands], { cwd: path, encoding: "utf8", env, maxBuffer: 2 ** 28, timeout: 200_000 });
  };
  return { path, shell, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
