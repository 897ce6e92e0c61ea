import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { ConfigError } from "../model/errors.ts";
import { type LargeFile, measureLargeFile, measurePages, type Pace, pagesIn } from "./bench-ingest-parts.ts";
import { measurePubmed, pubmedReaders } from "./bench-ingest-pubmed.ts";
import { hostileShapes, type ShapeCost } from "./bench-ingest-shapes.ts";

const realPubmed = ["medline16n0902.xml.gz", "pubmed26n1334.xml.gz", "pubmedsample18n0001.xml.gz"];

/**
 * Prints how fast the readers are: web pages, PubMed files beside a SAX and a DOM reader of the same fields, one very large file, and hostile shapes.
 * @throws ConfigError when the reference folder is absent.
 */
export async function benchIngest(shared: string): Promise<void> {
  if (!existsSync(join(shared, "dumps"))) throw new ConfigError(`there is no folder ${shared}/dumps; set LITGRAPH_SHARED to the reference folder`);
  const { model = "unknown processor" } = cpus()[0] ?? {};
  print(`${model}, ${cpus().length} cores, Node ${process.version}; medians of 5 rounds, by the clock and by processor time\n`);
  printPace("real web pages", "pages", child<Pace>(["ingest-pages", join(shared, "dumps", "html")]), 150);
  printPace("small web pages (fixtures, samples)", "pages", child<Pace>(["ingest-pages", "corpus/html", "test/fixtures"]), 150);
  const real = realPubmed.map((name) => join(shared, "dumps", "pubmed-xml", name));
  for (const reader of pubmedReaders) {
    const label = reader === "litgraph" ? "PubMed .xml.gz, all fields" : `  the same fields by a ${reader.toUpperCase()} reader`;
    printPace(label, "records", child<Pace>(["ingest-pubmed", reader, ...real]), reader === "litgraph" ? 10_000 : null);
  }
  const large = child<LargeFile>(["ingest-large", real[2] ?? "", "1100"]);
  const isFlat = large.peakMegabytes < 200;
  print(`one file of ${large.megabytes.toFixed(0)} MB: ${large.records} records in ${large.seconds.toFixed(0)} s, peak ${large.peakMegabytes.toFixed(0)} MB`);
  print(`  goal 200 MB: ${isFlat ? "reached" : "MISSED"}\n\nhostile shapes (goal: 2 s a megabyte, 1 GB)`);
  for (const name of hostileShapes.keys()) {
    const { megabytes, seconds, peakMegabytes, outcome } = child<ShapeCost>(["ingest-shape", name]);
    const isBound = seconds <= 2 * Math.max(1, megabytes) && peakMegabytes < 1000;
    print(
      `${name.padEnd(48)} ${megabytes.toFixed(1).padStart(6)} MB ${seconds.toFixed(2).padStart(7)} s, peak ${peakMegabytes.toFixed(0).padStart(4)} MB; ${outcome}${isBound ? "" : "   MISSED"}`,
    );
  }
}

/** One part of the benchmark, for its parent; prints JSON. */
export async function benchIngestPart(name: string, args: readonly string[]): Promise<void> {
  const [first = "", ...rest] = args;
  const parts: ReadonlyMap<string, () => Promise<unknown>> = new Map<string, () => Promise<unknown>>([
    ["ingest-pages", () => measurePages(pagesIn(args))],
    ["ingest-pubmed", () => measurePubmed(first, rest)],
    ["ingest-large", () => measureLargeFile(first, Number(rest[0] ?? "1100"))],
    ["ingest-shape", async () => (await import("./bench-ingest-shapes.ts")).measureShape(first)],
  ]);
  process.stdout.write(`${JSON.stringify(await parts.get(name)?.())}\n`);
}

function printPace(label: string, unit: string, pace: Pace, goal: number | null): void {
  const size = pace.bytes / pace.records;
  const best = Math.max(pace.perSecond, pace.perProcessorSecond);
  print(
    `${label.padEnd(38)} ${pace.perSecond.toFixed(0).padStart(7)} ${unit}/s, ${pace.perProcessorSecond.toFixed(0)} a processor second, ` +
      `${((pace.perSecond * size) / 1e6).toFixed(1)} MB/s; ${pace.records} of ${(size / 1000).toFixed(1)} kB; peak ${pace.peakMegabytes.toFixed(0)} MB` +
      (goal === null ? "" : `   goal ${goal}: ${best >= goal ? "reached" : "MISSED"}`),
  );
}

/** Runs one part in a process of its own, so that its time and memory are its own. */
function child<Figures>(args: readonly string[]): Figures {
  const script = new URL(import.meta.url.replace(/bench-ingest(\.[jt]s)$/u, "bench$1"));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script.pathname, ...args], { encoding: "utf8", maxBuffer: 1 << 24 });
  if (status !== 0) throw new Error(`bench ${args.join(" ")} ended with ${status}: ${stderr.slice(-2000)}`);
  return JSON.parse(stdout) as Figures;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
