#!/usr/bin/env node
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { exitCodes } from "./exit-codes.ts";
import { killAndResume, litgraph, runHash } from "./soak/kill-and-resume.ts";
import { largePubmedFile, pubmedFile, pubmedRecord } from "./soak/sample-dump.ts";

// Long tests of batch runs, on inputs made for the purpose. They take minutes to hours and some GB below the temporary folder.

const quick = ["--lexicon", "starter", "--recognizer", "lexicon", "--relations", "rules", "--no-report"];

/** One long test: what it holds is told in its last line. Returns whether it holds. */
type Soak = (folder: string, size: number) => Promise<boolean>;

const soaks: ReadonlyMap<string, { readonly size: number; readonly what: string; readonly run: Soak }> = new Map([
  ["kill", { size: 50, what: "kills at random moments", run: soakKill }],
  ["files", { size: 100_000, what: "small files in a folder", run: soakFiles }],
  ["large", { size: 1000, what: "MB in one file", run: soakLarge }],
  ["refused", { size: 1000, what: "inputs that are refused", run: soakRefused }],
]);

async function soakKill(folder: string, kills: number): Promise<boolean> {
  const dump = join(folder, "dump");
  mkdirSync(dump);
  writeFileSync(join(dump, "pubmed26n0001.xml"), largePubmedFile(1500));
  writeFileSync(join(dump, "pubmed26n0002.xml"), largePubmedFile(700, 10_000));
  for (let file = 0; file < 40; file++) writeFileSync(join(dump, `page-${file}.xml`), pubmedFile(2, 20_000 + 2 * file));
  const args = [dump, ...quick, "--slice-records", "100", "--workers", "2"];
  const outcome = await killAndResume({ args, out: join(folder, "killed"), reference: join(folder, "unbroken"), kills, seed: 1 });
  for (const fault of outcome.faults) print(`fault: ${fault}`);
  print(
    `${outcome.met} kills met a run of ${(outcome.unbrokenMilliseconds / 1000).toFixed(1)} s at work, ${outcome.late} came too late; same bytes: ${outcome.isSame ? "yes" : "no"}`,
  );
  return outcome.isSame && outcome.met >= kills;
}

async function soakFiles(folder: string, count: number): Promise<boolean> {
  const dump = join(folder, "dump");
  for (let file = 0; file < count; file++) {
    const place = join(dump, String(Math.floor(file / 1000)));
    if (file % 1000 === 0) mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${file}.xml`), pubmedFile(1, file + 1));
  }
  return timed("first run", [dump, ...quick], join(folder, "out"), count, 0).then(
    async (isRight) => isRight && (await timed("again, nothing changed", [dump, ...quick], join(folder, "out"), count, 0)),
  );
}

async function soakLarge(folder: string, megabytes: number): Promise<boolean> {
  const path = join(folder, "large.xml");
  const file = await open(path, "w");
  // A record of PubMed has some 6,000 bytes, most of it no text.
  const ballast = `<MedlineJournalInfo><Country>${"X".repeat(5200)}</Country></MedlineJournalInfo>`;
  let records = 0;
  await file.write("<PubmedArticleSet>\n");
  for (let bytes = 0; bytes < megabytes * 1e6; ) {
    const piece = Array.from({ length: 100 }, () => pubmedRecord(++records).replace("</MedlineCitation>", `${ballast}</MedlineCitation>`)).join("\n");
    bytes += (await file.write(piece)).bytesWritten;
  }
  await file.write("</PubmedArticleSet>\n");
  await file.close();
  return timed(`${records} records`, [path, ...quick], join(folder, "out"), records, 0);
}

async function soakRefused(folder: string, count: number): Promise<boolean> {
  const dump = join(folder, "dump");
  mkdirSync(dump);
  for (let file = 0; file < count; file++) writeFileSync(join(dump, `${file}.bin`), Buffer.from([0, file & 255, file >> 8, 0, 255]));
  writeFileSync(join(dump, "good.xml"), pubmedFile(3));
  return timed("refusals", [dump, ...quick], join(folder, "out"), 3, count);
}

/** Runs, prints speed and memory, and tells whether so many documents and refusals came out. */
async function timed(name: string, args: readonly string[], out: string, documents: number, refused: number): Promise<boolean> {
  const { code, milliseconds, errors } = await litgraph(["run", ...args, "--out", out, "--quiet"]);
  if (code !== 0) {
    print(`${name}: ended with ${code}: ${errors.slice(-2000)}`);
    return false;
  }
  const { counts, profile } = JSON.parse(readFileSync(join(out, "run.json"), "utf8")) as RunFigures;
  const found = counts.documents + counts.merged;
  const isRight = found === documents && counts.refused === refused;
  const speed = milliseconds < 1 ? 0 : (1000 * found) / milliseconds;
  print(
    `${name}: ${found} documents and ${counts.refused} refused in ${(milliseconds / 1000).toFixed(1)} s (${speed.toFixed(0)}/s), ${profile.analysed} analysed, peak ${profile.peakMegabytes} MB, hash ${(await runHash(out)).slice(0, 12)}: ${isRight ? "right" : `wrong, ${documents} and ${refused} were put in`}`,
  );
  return isRight;
}

interface RunFigures {
  readonly counts: { readonly documents: number; readonly merged: number; readonly refused: number };
  readonly profile: { readonly analysed: number; readonly peakMegabytes: number };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [name = "", size] = process.argv.slice(2);
const soak = soaks.get(name);
if (soak === undefined) {
  process.stderr.write(`usage: npm run soak -- NAME [SIZE]\n${[...soaks].map(([key, row]) => `  ${key.padEnd(8)} ${row.size} ${row.what}`).join("\n")}\n`);
  process.exitCode = exitCodes.usage;
} else {
  const folder = mkdtempSync(join(tmpdir(), "litgraph-soak-"));
  try {
    const count = size === undefined ? soak.size : Number(size);
    print(`${count} ${soak.what}, ${availableParallelism()} cores`);
    if (!(await soak.run(folder, count))) process.exitCode = exitCodes.failure;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
