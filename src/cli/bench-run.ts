import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { ConfigError } from "../model/errors.ts";
import type { RunRecord } from "../run/run-record.ts";
import { litgraph } from "./soak/kill-and-resume.ts";

/** One measured run. */
interface Measured {
  readonly documents: number;
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
    const inputs = dumpsOf(dump, folder);
    const measure = async (input: string, workers: number): Promise<Measured> => {
      const runs: Measured[] = [];
      for (let round = 0; round < rounds; round++) runs.push(await measured(input, names, workers, join(folder, "out")));
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
    line("two threads against one", `${(one.seconds / two.seconds).toFixed(2)} times as fast`, "1.7", one.seconds / two.seconds >= 1.7);

    const start = await measure(inputs.few, 1);
    const single = await measure(inputs.thousand, 1);
    const tenfold = await measure(inputs.tenThousand, 1);
    const ratio = (tenfold.cpuSeconds - start.cpuSeconds) / (single.cpuSeconds - start.cpuSeconds);
    const growth = (tenfold.documents - start.documents) / (single.documents - start.documents);
    line(
      `processor time for ${growth.toFixed(1)} times the documents, less the start`,
      `${ratio.toFixed(2)} times`,
      "10 % off",
      Math.abs(ratio / growth - 1) <= 0.1,
    );
    // What new code and new words cost a thread, it costs once: after a thousand documents the price of one is nearly that of all that follow.
    const price = (more: Measured, less: Measured): string =>
      ((1000 * (more.cpuSeconds - less.cpuSeconds)) / Math.max(1, more.documents - less.documents)).toFixed(2);
    line("processor time a document, first 1,000 and next 9,000", `${price(single, start)} ms and ${price(tenfold, single)} ms`);
    const { stages, documents } = one;
    line("one document by stage, one thread", "");
    for (const [stage, seconds] of Object.entries(stages)) if (seconds >= 0.1) line(`  ${stage}`, `${((1000 * seconds) / documents).toFixed(2)} ms`);
    line("peak memory, 1,000 and 10,000 documents", `${single.peakMegabytes} and ${tenfold.peakMegabytes} MB`);
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

/** Some records, a thousand and ten thousand of the dump, as files of their own. */
function dumpsOf(dump: string, folder: string): { readonly few: string; readonly thousand: string; readonly tenThousand: string } {
  const records = readdirSync(dump)
    .sort()
    .flatMap(
      (name) =>
        gunzipSync(readFileSync(join(dump, name)))
          .toString("utf8")
          .match(/<PubmedArticle>[\s\S]*?<\/PubmedArticle>/gu) ?? [],
    );
  const write = (name: string, count: number): string => {
    const place = join(folder, name);
    mkdirSync(place);
    const xml = `<?xml version="1.0"?>\n<PubmedArticleSet>\n${records.slice(0, count).join("\n")}\n</PubmedArticleSet>\n`;
    writeFileSync(join(place, "dump.xml.gz"), gzipSync(xml));
    return place;
  };
  return { few: write("few", 20), thousand: write("thousand", 1000), tenThousand: write("ten-thousand", 10_000) };
}

async function measured(input: string, lexicon: string, workers: number, out: string): Promise<Measured> {
  rmSync(out, { recursive: true, force: true });
  const { code, errors } = await litgraph(["run", input, "--lexicon", lexicon, "--workers", String(workers), "--out", out, "--quiet"]);
  if (code !== 0) throw new Error(`a run ended with ${code}: ${errors}`);
  const { profile, counts } = JSON.parse(readFileSync(join(out, "run.json"), "utf8")) as RunRecord;
  const { seconds, cpuSeconds, firstDocumentSeconds, peakMegabytes, stages } = profile;
  return { documents: counts.records, seconds, cpuSeconds, firstDocumentSeconds: firstDocumentSeconds ?? 0, peakMegabytes, stages };
}

function medians(runs: readonly Measured[]): Measured {
  const median = (read: (run: Measured) => number): number => runs.map(read).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
  return {
    documents: median(({ documents }) => documents),
    seconds: median(({ seconds }) => seconds),
    cpuSeconds: median(({ cpuSeconds }) => cpuSeconds),
    firstDocumentSeconds: median(({ firstDocumentSeconds }) => firstDocumentSeconds),
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
