import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { ConfigError } from "../model/errors.ts";
import { type LargeFile, measureLargeFile, measurePages, type Pace, pagesIn } from "./bench-ingest-parts.ts";
import { measurePubmed, measurePubmedParser, pubmedReaders } from "./bench-ingest-pubmed.ts";
import { measureRealPages } from "./bench-ingest-real.ts";
import { hostileShapes, type ShapeCost } from "./bench-ingest-shapes.ts";
import { htmlLayouts } from "./bench-ingest-siblings/html-pages.ts";
import { measureLayout } from "./bench-ingest-siblings/measure.ts";
import { papersOf } from "./bench-ingest-siblings/papers.ts";
import { pdfLayouts } from "./bench-ingest-siblings/pdf-pages.ts";
import { textLayouts } from "./bench-ingest-siblings/text-pages.ts";

const realPubmed = ["medline16n0902.xml.gz", "pubmed26n1334.xml.gz", "pubmedsample18n0001.xml.gz"];

/**
 * Prints how fast the readers are, and how right: web pages, PubMed files beside other readers of the same fields, one very large file, saved pages against what was
 * marked on them by hand, pages made of records in the layouts of sites, and hostile shapes.
 * @throws ConfigError when the reference folder is absent.
 */
export async function benchIngest(shared: string): Promise<void> {
  const dumps = join(shared, "dumps");
  if (!existsSync(dumps)) throw new ConfigError(`there is no folder ${dumps}; set LITGRAPH_SHARED to the reference folder`);
  const { model = "unknown processor" } = cpus()[0] ?? {};
  print(`${model}, ${cpus().length} cores, Node ${process.version}; medians of 5 rounds, by the clock and by processor time\n`);
  printPace("real web pages", "pages", child<Pace>(["ingest-pages", join(dumps, "html")]), 150);
  printPace("small web pages (fixtures, samples)", "pages", child<Pace>(["ingest-pages", "corpus/html", "test/fixtures"]), 150);
  const real = realPubmed.map((name) => join(dumps, "pubmed-xml", name));
  const paces: Readonly<Record<string, Pace>> = {
    ...child<Record<string, Pace>>(["ingest-pubmed", "litgraph,saxes", ...real]),
    ...child<Record<string, Pace>>(["ingest-pubmed", "dom", ...real]),
  };
  for (const reader of pubmedReaders) {
    const pace = paces[reader];
    if (pace === undefined) continue;
    const label = reader === "litgraph" ? "PubMed .xml.gz, all fields" : `  the same fields by ${reader === "dom" ? "a DOM (cheerio)" : reader}`;
    printPace(label, "records", pace, reader === "litgraph" ? 10_000 : null);
  }
  const python = measurePubmedParser(real.slice(1));
  if (python === null) print("  pubmed_parser: not installed for the Python named by PYTHON (pip install pubmed_parser)");
  else
    print(
      `${"  pubmed_parser (Python, lxml)".padEnd(38)} ${"".padStart(7)} ${python.perProcessorSecond.toFixed(0)} records a processor second; ${python.records} records`,
    );
  const large = child<LargeFile>(["ingest-large", real[2] ?? "", "1100"]);
  const isFlat = large.peakMegabytes < 200;
  print(`one file of ${large.megabytes.toFixed(0)} MB: ${large.records} records in ${large.seconds.toFixed(0)} s, peak ${large.peakMegabytes.toFixed(0)} MB`);
  print(`  goal 200 MB: ${isFlat ? "reached" : "MISSED"}`);
  await printRealPages(join(dumps, "html"));
  await printSiblings(real);
  printShapes();
}

async function printRealPages(folder: string): Promise<void> {
  print("\nsaved pages against elements marked by hand (goal: F of the words 0.95, titles 0.98)");
  const scores = await measureRealPages(folder);
  for (const { file, isTitleRight, precision, recall, f, words } of scores) {
    print(
      `${file.padEnd(38)} F ${f.toFixed(3)} (P ${precision.toFixed(3)}, R ${recall.toFixed(3)}) of ${words} words; title ${isTitleRight ? "right" : "WRONG"}`,
    );
  }
  const lowest = Math.min(...scores.map(({ f }) => f));
  print(`  lowest F ${lowest.toFixed(3)}: ${lowest >= 0.95 && scores.every(({ isTitleRight }) => isTitleRight) ? "reached" : "MISSED"}`);
}

/** Every third paper of the files; the choices of each page are its own. */
async function printSiblings(files: readonly string[]): Promise<void> {
  const papers = (await papersOf(files)).filter((_, index) => index % 3 === 0);
  print(`\npages made of ${papers.length} records in each layout, with what sites add and leave out: share right`);
  print(`${"layout".padEnd(20)}  title  abstract  words F    DOI   PMID   year  journal  author`);
  const totals = { titles: 0, pages: 0, lowest: 1 };
  for (const layout of [...textLayouts, ...pdfLayouts, ...htmlLayouts]) {
    const score = await measureLayout(layout, papers);
    const share = (count: number): string => (count / score.pages).toFixed(3).padStart(6);
    totals.titles += score.titles;
    totals.pages += score.pages;
    totals.lowest = Math.min(totals.lowest, score.wordF);
    print(
      `${layout.name.padEnd(20)} ${share(score.titles)}    ${share(score.abstracts)}   ${score.wordF.toFixed(3)} ${share(score.doi)} ${share(score.pmid)} ${share(score.year)}   ${share(score.journal)}  ${share(score.authors)}`,
    );
  }
  const titles = totals.titles / totals.pages;
  print(
    `  titles ${titles.toFixed(3)} (goal 0.98), lowest F ${totals.lowest.toFixed(3)} (goal 0.95): ${titles >= 0.98 && totals.lowest >= 0.95 ? "reached" : "MISSED"}`,
  );
}

function printShapes(): void {
  print("\nhostile shapes (goal: 2 s a megabyte, 1 GB)");
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
    ["ingest-pubmed", () => measurePubmed(first.split(","), rest)],
    ["ingest-large", () => measureLargeFile(first, Number(rest[0] ?? "1100"))],
    ["ingest-shape", async () => (await import("./bench-ingest-shapes.ts")).measureShape(first)],
  ]);
  process.stdout.write(`${JSON.stringify(await parts.get(name)?.())}\n`);
}

function printPace(label: string, unit: string, pace: Pace, goal: number | null): void {
  const size = pace.bytes / pace.records;
  const median = Math.max(pace.perSecond, pace.perProcessorSecond);
  const verdict = (wanted: number): string =>
    median >= wanted ? "reached" : pace.bestPerProcessorSecond >= wanted ? "reached in the best round only" : "MISSED";
  print(
    `${label.padEnd(38)} ${pace.perSecond.toFixed(0).padStart(7)} ${unit}/s, ${pace.perProcessorSecond.toFixed(0)} a processor second (best round ${pace.bestPerProcessorSecond.toFixed(0)}), ` +
      `${((pace.perSecond * size) / 1e6).toFixed(1)} MB/s; ${pace.records} of ${(size / 1000).toFixed(1)} kB; peak ${pace.peakMegabytes.toFixed(0)} MB` +
      (goal === null ? "" : `   goal ${goal}: ${verdict(goal)}`),
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
