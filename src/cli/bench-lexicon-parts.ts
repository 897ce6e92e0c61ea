import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { gunzipSync } from "node:zlib";
import { gatherTerms, writeCompiled } from "../lexicon/build.ts";
import { compileLexicon } from "../lexicon/compile.ts";
import { matcherOf } from "../lexicon/match.ts";
import { compiledFileName } from "../lexicon/open.ts";
import { readCompiled } from "../lexicon/read-compiled.ts";

/** Sizes of lexicon to compare: one term in so many is kept. */
export const lexiconSizes: readonly { readonly folder: string; readonly oneIn: number }[] = [
  { folder: "full", oneIn: 1 },
  { folder: "tenth", oneIn: 9 },
  { folder: "small", oneIn: 90 },
];

/** What {@link buildSizes} prints for its parent. */
export interface BuildFigures {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly listedNames: number;
}

/** Builds the lexicon of all terminologies and smaller ones of the same mixture; one process, so that its peak memory is the build's. */
export async function buildSizes(terminologies: string, out: string): Promise<void> {
  const begin = performance.now();
  const gathered = await gatherTerms([terminologies]);
  writeCompiled(compileLexicon(gathered.source), join(out, "full"));
  const figures: BuildFigures = {
    seconds: (performance.now() - begin) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    listedNames: gathered.files.reduce((sum, file) => sum + file.names, 0),
  };
  for (const { folder, oneIn } of lexiconSizes.slice(1)) {
    const terms = gathered.source.terms.filter((_, index) => index % oneIn === 0);
    writeCompiled(compileLexicon({ ...gathered.source, terms }), join(out, folder));
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

const warmUpRounds = 2;
/** Odd, so that there is a median. */
const measuredRounds = 9;

/** What {@link measureLoad} prints for its parent. */
export interface LoadFigures {
  readonly loadSeconds: number;
  readonly residentMegabytes: number;
  readonly secondThreadMegabytes: number;
  readonly names: number;
  readonly words: number;
  /** Names found in the texts; a larger lexicon finds more, and each costs time. */
  readonly found: number;
  /** Of the median round, and of the best. */
  readonly wordsPerSecond: number;
  readonly bestWordsPerSecond: number;
}

/** Loads a lexicon, matches real abstracts with it, then opens it in a second thread. */
export async function measureLoad(folder: string, shared: string): Promise<void> {
  collectGarbage();
  const begin = performance.now();
  const compiled = readCompiled(join(folder, compiledFileName));
  const lexicon = matcherOf(compiled);
  lexicon.find("IL-6");
  const loadSeconds = (performance.now() - begin) / 1000;
  const secondThreadMegabytes = await secondThread(compiled.buffer);
  const texts = readAbstracts(shared);
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
  const rounds: number[] = [];
  let found = 0;
  for (let round = 0; round < warmUpRounds + measuredRounds; round++) {
    found = 0;
    // Time of the processor, so that other programs on the machine do not count.
    const start = process.cpuUsage();
    for (const text of texts) found += lexicon.find(text).length;
    const { user, system } = process.cpuUsage(start);
    if (round >= warmUpRounds) rounds.push(user + system);
  }
  rounds.sort((a, b) => a - b);
  collectGarbage();
  const residentMegabytes = process.memoryUsage.rss() / 1e6;
  const figures: LoadFigures = {
    loadSeconds,
    residentMegabytes,
    secondThreadMegabytes,
    names: compiled.arrays.entryName.length,
    words,
    found,
    wordsPerSecond: (words / (rounds[(measuredRounds - 1) / 2] ?? Number.NaN)) * 1e6,
    bestWordsPerSecond: (words / (rounds[0] ?? Number.NaN)) * 1e6,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

async function secondThread(buffer: SharedArrayBuffer): Promise<number> {
  const before = process.memoryUsage.rss();
  const worker = new Worker(new URL(import.meta.url.replace(/bench-lexicon-parts(\.[jt]s)$/u, "bench-lexicon-thread$1")), { workerData: buffer });
  await new Promise<void>((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", reject);
  });
  const after = process.memoryUsage.rss();
  await worker.terminate();
  return (after - before) / 1e6;
}

function collectGarbage(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

/** Titles and abstracts of the real papers kept for measuring speed. */
export function readAbstracts(shared: string): readonly string[] {
  const folder = join(shared, "dumps", "pubmed-throughput");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".xml.gz"))
    .sort()
    .flatMap((name) => {
      const xml = gunzipSync(readFileSync(join(folder, name))).toString("utf8");
      return Array.from(xml.matchAll(/<(?:ArticleTitle|AbstractText)[^>]*>([^<]*)</gu), (match) =>
        // A copy: a document's text is a string of its own, not a slice of a dump.
        Buffer.from((match[1] ?? "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")).toString(),
      );
    });
}
