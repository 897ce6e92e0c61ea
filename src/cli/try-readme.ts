#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { packageFile } from "../model/package-file.ts";
import { exitCodes } from "./exit-codes.ts";

/** The commands that the README gives a newcomer, as printed: to install and mine the samples, and to mine pages of one's own. */
function newcomersBlocks(readme: string): readonly string[] {
  return [...readme.matchAll(/^```sh\n([\s\S]*?)\n```$/gmu)].slice(0, 2).map(([, text = ""]) => text);
}

/** Where the README's second block names the sample pages that stand for one's own. */
const samplePages = "corpus/qxmd corpus/html";

/** Runs a command as a person would, in a folder, and tells how long it took; ends the program when it fails. */
function timed(what: string, command: string, folder: string): number {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", command], { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  const seconds = (performance.now() - begin) / 1000;
  process.stdout.write(`${seconds.toFixed(1).padStart(7)} s  ${what}: ${command}\n`);
  if (status !== 0) throw new Error(`${command} ended with ${status}\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  return seconds;
}

/** How many statements a run has written, and that its report is there. */
function statementsIn(output: string): number {
  if (!existsSync(join(output, "report.html"))) throw new Error(`${output} has no report.html`);
  const { counts } = JSON.parse(readFileSync(join(output, "manifest.json"), "utf8")) as { readonly counts: { readonly statements: number } };
  if (!(counts.statements > 0)) throw new Error(`${output} holds no statement`);
  return counts.statements;
}

/** Follows the README word for word in a fresh clone of what is committed here, and holds the clock against it. */
function main(pages: string | undefined, limit: number): void {
  const folder = mkdtempSync(join(tmpdir(), "litgraph-try-"));
  try {
    const clone = join(folder, "litgraph");
    let seconds = timed("a fresh clone", `git clone --quiet "${packageFile(".")}" "${clone}"`, folder);
    const [install = "", own = ""] = newcomersBlocks(readFileSync(join(clone, "README.md"), "utf8"));
    if (!own.includes(samplePages)) throw new Error(`the README's second block does not name ${samplePages}`);
    seconds += timed("as the README says", install, clone);
    process.stdout.write(`           ${statementsIn(join(clone, "output"))} statements of the sample pages\n`);
    seconds += timed("pages of one's own", pages === undefined ? own : own.replace(samplePages, `"${resolve(pages)}"`), clone);
    process.stdout.write(`           ${statementsIn(join(clone, "output", "mine"))} statements\n`);
    process.stdout.write(`${seconds.toFixed(1).padStart(7)} s  in all; ${limit} s are allowed\n`);
    if (seconds > limit) process.exitCode = exitCodes.failure;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError("it must be a number above 0");
  return value;
}

const program = new Command("try")
  .description("follows the README in a fresh clone, from npm ci to the report of one's own pages, and fails when that takes too long")
  .option("--pages <folder>", `pages of one's own, in the place of ${samplePages}`)
  .option("--seconds <n>", "how long it may take", positive, 300);
const { pages, seconds } = program.parse().opts<{ pages?: string; seconds: number }>();
main(pages, seconds);
