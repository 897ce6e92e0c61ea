import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matcherOf } from "../lexicon/match.ts";
import { compiledFileName } from "../lexicon/open.ts";
import { readCompiled } from "../lexicon/read-compiled.ts";
import { compileStarter } from "../lexicon/starter.ts";
import { ConfigError } from "../model/errors.ts";
import type { EntityType } from "../model/schema.ts";
import { countGrounding, countSpans, type GroundingTask, humanGenes, readCorpus } from "./bench-lexicon-gold.ts";
import { type BuildFigures, type LoadFigures, lexiconSizes, unheardFolder } from "./bench-lexicon-parts.ts";

/** Words for a kind of cell, which one corpus counts as cell lines. */
const cellTypeWords = /^(?:MEFs?|MEFi|MEFS|ESCs?|ES|(?:.* )?(?:fibroblasts?|neurons|myoblasts))$/iu;

/**
 * Prints what the lexicon of everything in the reference folder costs and finds: build, load, speed by size, spans and grounding against gold.
 * @throws ConfigError when the reference folder is absent.
 */
export async function benchLexicon(shared: string): Promise<void> {
  if (!existsSync(join(shared, "terminologies")))
    throw new ConfigError(`there is no folder ${shared}/terminologies; set LITGRAPH_SHARED to the reference folder`);
  const folder = mkdtempSync(join(tmpdir(), "litgraph-bench-"));
  try {
    printCosts(folder);
    printSpans(folder, shared);
    printGrounding(folder, shared);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printCosts(folder: string): void {
  const build = child<BuildFigures>(["lexicon-build", folder]);
  line("names listed by the terminologies", String(build.listedNames));
  line("build from scratch", `${build.seconds.toFixed(1)} s`, "60 s", build.seconds <= 60);
  line("build, peak memory", `${build.peakMegabytes.toFixed(0)} MB`, "3000 MB", build.peakMegabytes <= 3000);
  const loads = lexiconSizes.map((size) => child<LoadFigures>(["lexicon-load", join(folder, size.folder)]));
  const [full] = loads;
  if (full === undefined) return;
  line("load", `${full.loadSeconds.toFixed(2)} s`, "0.7 s", full.loadSeconds <= 0.7);
  line("resident after matching", `${full.residentMegabytes.toFixed(0)} MB`, "350 MB", full.residentMegabytes <= 350);
  line("second thread", `${full.secondThreadMegabytes.toFixed(0)} MB`, "20 MB", full.secondThreadMegabytes <= 20);
  for (const load of loads.toReversed()) {
    const speed = load.wordsPerSecond / 1e6;
    const best = load.bestWordsPerSecond / 1e6;
    const cost = `${speed.toFixed(2)} M words/s (best round ${best.toFixed(2)}), ${nanoseconds(load)} ns a word, ${(load.found / load.words).toFixed(3)} names found a word`;
    line(`matching with ${load.names} names`, cost, load === full ? "3 M" : undefined, speed >= 3);
  }
  printFlatness(full, loads.at(-1), child<LoadFigures>(["lexicon-load", join(folder, unheardFolder)]));
}

/** A larger lexicon costs more for two reasons, larger tables and more names found; the lexicon of names that are not in the texts tells them apart. */
function printFlatness(full: LoadFigures, small: LoadFigures | undefined, unheard: LoadFigures): void {
  if (small === undefined) return;
  line(
    `looking: ${small.names} names, and ${unheard.names - small.names} more that the texts do not hold`,
    `${nanoseconds(small)} -> ${nanoseconds(unheard)} ns a word`,
    "flat (within a tenth)",
    nanoseconds(unheard) <= 1.1 * nanoseconds(small),
  );
  const perName = ((nanoseconds(full) - nanoseconds(unheard)) * full.words) / (full.found - unheard.found);
  line("finding: the rest of the full lexicon's time", `${perName.toFixed(0)} ns a name found`);
}

function nanoseconds(load: LoadFigures): number {
  return Math.round(1e9 / load.wordsPerSecond);
}

function printSpans(folder: string, shared: string): void {
  const full = readCompiled(join(folder, "full", compiledFileName));
  const starter = compileStarter();
  const classes = matcherOf(full);
  const documents = readCorpus(shared, "biored-dev");
  print("\nBioRED dev, strict span and type   starter: P, R before -> after curation       full: P, R before -> after curation");
  for (const type of ["gene", "drug", "cell_line"] as const satisfies readonly EntityType[]) {
    const cells = [starter, full].map((compiled) => {
      const [before, after] = [false, true].map((isCurated) => countSpans(matcherOf(compiled, { isCurated }), classes, "biored-dev", documents, type));
      if (before === undefined || after === undefined) return "";
      const loss = (before.right - after.right) / before.gold;
      return `${rates(before)} -> ${rates(after)}${loss > 0.01 ? " MISSED: costs more than 1 point of recall" : ""}`;
    });
    print(`${type.padEnd(34)} ${(cells[0] ?? "").padEnd(44)} ${cells[1]}`);
  }
}

function rates({ found, right, gold }: { readonly found: number; readonly right: number; readonly gold: number }): string {
  return `${share(right, found)}, ${share(right, gold)}`;
}

function printGrounding(folder: string, shared: string): void {
  const lexicon = matcherOf(readCompiled(join(folder, "full", compiledFileName)));
  const human = humanGenes(shared);
  const isLine: GroundingTask["accepts"] = (_, id) => id.startsWith("Cellosaurus:");
  const tasks: readonly (GroundingTask & { readonly label: string; readonly goal: number | null })[] = [
    { label: "gene (human ids)", corpus: "biored-dev", type: "gene", accepts: (_, id) => human.has(id), goal: 0.85 },
    { label: "drug", corpus: "biored-dev", type: "drug", accepts: (_, id) => id.startsWith("MESH:"), goal: 0.85 },
    { label: "cell line", corpus: "biored-dev", type: "cell_line", accepts: isLine, goal: 0.9 },
    {
      label: "cell line, words for kinds of cell left out",
      corpus: "bioid-cellline-train",
      type: "cell_line",
      accepts: (mention, id) => isLine(mention, id) && !cellTypeWords.test(mention.text),
      goal: 0.9,
    },
    { label: "cell line, all", corpus: "bioid-cellline-train", type: "cell_line", accepts: isLine, goal: null },
  ];
  print("\nGrounding of gold mentions, first candidate, of those whose identifier is in the terminologies");
  for (const task of tasks) {
    const counts = countGrounding(lexicon, readCorpus(shared, task.corpus), task);
    const right = (counts.right + counts.family) / counts.known;
    const family =
      counts.family === 0
        ? ""
        : ` (${share(counts.right, counts.known)} the gold's own entity, ${share(counts.family, counts.known)} the family it belongs to)`;
    const value = `${right.toFixed(3)}${family}; ${share(counts.known, counts.gold)} of ${counts.gold} are in the terminologies`;
    line(`${task.corpus}, ${task.label}`, value, task.goal === null ? undefined : task.goal.toFixed(2), task.goal === null || right >= task.goal);
  }
}

/** Runs one part in a process of its own, so that its time and memory are its own. */
function child<Figures>(args: readonly string[]): Figures {
  const script = new URL(import.meta.url.replace(/bench-lexicon(\.[jt]s)$/u, "bench$1"));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", script.pathname, ...args], { encoding: "utf8", maxBuffer: 1 << 24 });
  if (status !== 0) throw new Error(`bench ${args[0]} ended with ${status}: ${stderr.slice(-2000)}`);
  return JSON.parse(stdout) as Figures;
}

function line(label: string, value: string, goal?: string, isReached = true): void {
  print(`${label.padEnd(58)} ${value}${goal === undefined ? "" : `   goal ${goal}: ${isReached ? "reached" : "MISSED"}`}`);
}

function share(part: number, whole: number): string {
  return whole === 0 ? "-" : (part / whole).toFixed(3);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
