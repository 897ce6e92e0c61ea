import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { ConfigError } from "../model/errors.ts";
import type { RunRecord } from "../run/run-record.ts";
import { litgraph } from "./soak/kill-and-resume.ts";

/** One measured run. */
interface Measured {
  readonly documents: number;
  /** Of the whole process. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly firstDocumentSeconds: number;
  readonly peakMegabytes: number;
  /** Seconds of the threads' clocks by stage, of the last run. */
  readonly stages: Readonly<Record<string, number>>;
}

/**
 * Measures the whole run, dump to graph, in processes of its own: speed with one thread and two, memory, time to the first document, and how time grows with the input.
 * @param lexicon Folder of a built lexicon; without it one is built of the terminologies in `shared`.
 * @param rounds Runs of each kind; medians are printed.
 * @throws ConfigError when the reference folder is absent
 */
export async function benchRun(shared: string, lexicon: string | undefined, rounds: number): Promise<void> {
  const dump = join(shared, "dumps/pubmed-throughput");
  if (!existsSync(dump)) throw new ConfigError(`there is no folder ${dump}; set LITGRAPH_SHARED to the reference folder`);
  const folder = mkdtempSync(join(tmpdir(), "litgraph-bench-run-"));
  try {
    const names = lexicon ?? (await builtLexicon(shared, folder));
    const [cpu] = cpus();
    print(
      `${cpu?.model ?? "unknown processor"}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}; medians of ${rounds} runs`,
    );
    /** @param workers Threads; `null` for a run as a person starts it first: with the starter lexicon, and no flags. */
    const measure = async (input: string, workers: number | null, times: number = rounds): Promise<Measured> => {
      const runs: Measured[] = [];
      for (let round = 0; round < times; round++) runs.push(await measured(input, workers === null ? null : names, workers, join(folder, "out")));
      return medians(runs);
    };
    const one = await measure(dump, 1);
    const two = await measure(dump, 2);
    for (const [name, run] of [["one thread", one] as const, ["two threads", two] as const]) {
      const { documents, seconds, cpuSeconds } = run;
      line(
        `whole run, ${name}`,
        `${(documents / seconds).toFixed(0)} abstracts/s (${documents} in ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of processor time)`,
      );
    }
    line("abstracts a second, two threads", (two.documents / two.seconds).toFixed(0), "300", two.documents / two.seconds >= 300);
    line("abstracts a second of processor time", (two.documents / two.cpuSeconds).toFixed(0));
    line("peak memory, two threads", `${two.peakMegabytes} MB`, "1500 MB", two.peakMegabytes <= 1500);
    line("start to first document, two threads", `${two.firstDocumentSeconds.toFixed(2)} s`, "2 s", two.firstDocumentSeconds < 2);
    const ratio = one.seconds / two.seconds;
    line("two threads against one", `${ratio.toFixed(2)} times as fast`, "1.7", ratio >= 1.7);
    // What two runs that share nothing but the machine gain over one after the other: much of what keeps two threads from twice the speed is the machine, and what V8 does beside each.
    const both: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      await Promise.all(["first", "second"].map((name) => measured(dump, names, 1, join(folder, name))));
      both.push((performance.now() - start) / 1000);
    }
    line("  and two runs of one thread each, at the same time", `${((2 * one.seconds) / median(both)).toFixed(2)} times as fast as one after the other`);

    const tenfold = await measure(tenfoldOf(dump, folder), 2);
    const growth = tenfold.documents / two.documents;
    const time = tenfold.seconds / two.seconds;
    line(`time for ${growth.toFixed(1)} times the documents`, `${time.toFixed(2)} times`, "10 % off", Math.abs(time / growth - 1) <= 0.1);
    line("processor time for them", `${(tenfold.cpuSeconds / two.cpuSeconds).toFixed(2)} times`);
    line(`peak memory, ${two.documents} and ${tenfold.documents} documents`, `${two.peakMegabytes} and ${tenfold.peakMegabytes} MB`);
    line("abstracts a second, two threads, ten times the documents", (tenfold.documents / tenfold.seconds).toFixed(0));

    const pages = join(shared, "pages/raw");
    if (existsSync(pages)) {
      // A second each: one alone tells more of the machine than of the program.
      const few = await measure(pages, null, Math.max(rounds, 7));
      line(
        `saved pages (${few.documents} records), starter lexicon: first document`,
        `${few.firstDocumentSeconds.toFixed(2)} s`,
        "1 s",
        few.firstDocumentSeconds < 1,
      );
      line("  and done, process start and end included", `${few.seconds.toFixed(2)} s`);
    }

    const { stages, documents } = one;
    line("one document by stage, one thread", "");
    for (const [stage, seconds] of Object.entries(stages)) if (seconds >= 0.1) line(`  ${stage}`, `${((1000 * seconds) / documents).toFixed(2)} ms`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function builtLexicon(shared: string, folder: string): Promise<string> {
  const out = join(folder, "lexicon");
  const { code, errors } = await litgraph(["lexicon", "build", join(shared, "terminologies"), "--out", out]);
  if (code !== 0) throw new Error(`the lexicon was not built: ${errors}`);
  return out;
}

/** Ten dumps like the one given: itself, and nine in which every record has another number, title and beginning, so that none is taken for another's. */
function tenfoldOf(dump: string, folder: string): string {
  const place = join(folder, "tenfold");
  mkdirSync(place);
  let number = 40_000_000;
  for (const name of readdirSync(dump).sort()) {
    const xml = gunzipSync(readFileSync(join(dump, name))).toString("utf8");
    copyFileSync(join(dump, name), join(place, name));
    for (let copy = 1; copy < 10; copy++) {
      const records = (xml.match(/<PubmedArticle>[\s\S]*?<\/PubmedArticle>/gu) ?? []).map((record) => {
        number++;
        return record
          .replace(/<ArticleIdList>[\s\S]*?<\/ArticleIdList>|<ELocationID[\s\S]*?<\/ELocationID>/gu, "")
          .replace(/<PMID([^>]*)>\d+</u, `<PMID$1>${number}<`)
          .replace(/<(ArticleTitle|AbstractText)([^>]*)>/gu, `<$1$2>Number ${number}. `);
      });
      const copied = `<?xml version="1.0"?>\n<PubmedArticleSet>\n${records.join("\n")}\n</PubmedArticleSet>\n`;
      writeFileSync(join(place, `copy-${copy}-${name}`), gzipSync(copied));
    }
  }
  return place;
}

async function measured(input: string, lexicon: string | null, workers: number | null, out: string): Promise<Measured> {
  rmSync(out, { recursive: true, force: true });
  const chosen = [...(lexicon === null ? [] : ["--lexicon", lexicon]), ...(workers === null ? [] : ["--workers", String(workers)])];
  const { code, errors, milliseconds } = await litgraph(["run", input, ...chosen, "--out", out, "--quiet"]);
  if (code !== 0) throw new Error(`a run ended with ${code}: ${errors}`);
  const { profile, counts } = JSON.parse(readFileSync(join(out, "run.json"), "utf8")) as RunRecord;
  const { cpuSeconds, firstDocumentSeconds, peakMegabytes, stages } = profile;
  return { documents: counts.records, seconds: milliseconds / 1000, cpuSeconds, firstDocumentSeconds: firstDocumentSeconds ?? 0, peakMegabytes, stages };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function medians(runs: readonly Measured[]): Measured {
  const of = (read: (run: Measured) => number): number => median(runs.map(read));
  return {
    documents: of(({ documents }) => documents),
    seconds: of(({ seconds }) => seconds),
    cpuSeconds: of(({ cpuSeconds }) => cpuSeconds),
    firstDocumentSeconds: of(({ firstDocumentSeconds }) => firstDocumentSeconds),
    peakMegabytes: Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)),
    stages: runs.at(-1)?.stages ?? {},
  };
}

function line(name: string, value: string, goal?: string, isReached?: boolean): void {
  print(`${name.padEnd(64)}${value}${goal === undefined ? "" : `   goal ${goal}: ${isReached === true ? "reached" : "not reached"}`}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
