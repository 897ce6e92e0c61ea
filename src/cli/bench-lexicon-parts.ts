import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { gunzipSync } from "node:zlib";
import { gatherTerms, writeCompiled } from "../lexicon/build.ts";
import { compileLexicon } from "../lexicon/compile.ts";
import type { CompiledLexicon } from "../lexicon/compiled.ts";
import { foldName } from "../lexicon/fold.ts";
import { matcherOf } from "../lexicon/match.ts";
import { compiledFileName } from "../lexicon/open.ts";
import { readCompiled } from "../lexicon/read-compiled.ts";
import type { Term } from "../lexicon/term.ts";

/** Sizes of lexicon to compare: one term in so many is kept. */
export const lexiconSizes: readonly { readonly folder: string; readonly oneIn: number }[] = [
  { folder: "full", oneIn: 1 },
  { folder: "tenth", oneIn: 9 },
  { folder: "small", oneIn: 90 },
];

/** The small lexicon and, of everything else, the names that the measured texts do not hold: as much is found as with the small one, in tables as large as the full one's. */
export const unheardFolder = "unheard";

/** What {@link buildSizes} prints for its parent. */
export interface BuildFigures {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly listedNames: number;
}

/** Builds the lexicon of all terminologies and smaller ones of the same mixture; one process, so that its peak memory is the build's. */
export async function buildSizes(shared: string, out: string): Promise<void> {
  const begin = performance.now();
  const gathered = await gatherTerms([join(shared, "terminologies")]);
  const full = compileLexicon(gathered.source);
  writeCompiled(full, join(out, "full"));
  const figures: BuildFigures = {
    seconds: (performance.now() - begin) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    listedNames: gathered.files.reduce((sum, file) => sum + file.names, 0),
  };
  const oneIn = (share: number): readonly Term[] => gathered.source.terms.filter((_, index) => index % share === 0);
  for (const size of lexiconSizes.slice(1)) writeCompiled(compileLexicon({ ...gathered.source, terms: oneIn(size.oneIn) }), join(out, size.folder));
  const small = new Set(oneIn(lexiconSizes.at(-1)?.oneIn ?? 1));
  const heard = heardNames(full, readAbstracts(shared));
  const terms = gathered.source.terms.map((term) =>
    small.has(term) ? term : { ...term, names: term.names.filter((name) => !heard.has(foldName(name.text))) },
  );
  writeCompiled(compileLexicon({ ...gathered.source, terms }), join(out, unheardFolder));
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

/** The folded form of every name that stands in the texts, whatever curation says of it. */
function heardNames(full: CompiledLexicon, texts: readonly string[]): ReadonlySet<string> {
  const heard = new Set<string>();
  for (const isCurated of [false, true]) {
    const lexicon = matcherOf(full, { isCurated });
    for (const text of texts)
      for (const hit of lexicon.find(text)) {
        heard.add(foldName(text.slice(hit.start, hit.end)));
        for (const candidate of hit.candidates) heard.add(foldName(candidate.listedAs));
      }
  }
  return heard;
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
