import { Command, InvalidArgumentError } from "commander";
import { sourceNamed } from "../ingest/sources.ts";
import { litgraphVersion, workingPackages } from "../run/package-info.ts";
import { CommandExit, exitCodes } from "./exit-codes.ts";
import { progressLine } from "./progress.ts";
import { lexiconOption, recognizerOption } from "./runtime.ts";
import type { Streams } from "./streams.ts";
import { boldFor, writeOut } from "./streams.ts";
import { summaryText } from "./summary.ts";

const examples = `
Examples:
  litgraph run                          mine corpus/ into output/
  litgraph run pages/ more.xml.gz       mine a folder and a file
  litgraph run --out results pages/     write somewhere else
  zcat dump.xml.gz | litgraph run -     read standard input
  litgraph run --max-failures 0 dump/   end with code 3 when any record was refused

Exit codes: 0 done, 1 failure, 2 wrong arguments or configuration, 3 more refused than --max-failures (or nothing readable), 130 stopped.
`;

interface RunFlags {
  readonly lexicon?: string;
  readonly recognizer: string;
  readonly out: string;
  readonly source?: string;
  readonly maxFailures?: number;
  readonly format: readonly string[];
  readonly report: boolean;
  readonly quiet?: boolean;
}

/** Reads a whole number that is not negative. @throws InvalidArgumentError */
function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError("give a whole number, 0 or more");
  return Number(text);
}

/** `litgraph run`: pages and dumps in, graph out. */
export function runCommand(streams: Streams): Command {
  return new Command("run")
    .summary("mine pages and dumps into a relation graph")
    .description(
      "Reads files, folders or standard input (-), finds genes, drugs and cell lines and what is said of them, and writes\ngraph.jsonld, report.html, documents.ndjson, ledger.ndjson and run.json.",
    )
    .argument("[inputs...]", "files, folders, or - for standard input", ["corpus"])
    .option("-o, --out <folder>", "folder to write to", "output")
    .option("--source <name>", "read every input as this source instead of detecting it")
    .option("--format <names...>", "formats of the graph, e.g. jsonld nquads", ["jsonld"])
    .option("--no-report", "write no report.html")
    .option("--max-failures <n>", "end with code 3 when more records than this are refused", wholeNumber)
    .option("-q, --quiet", "no progress and no summary")
    .addOption(lexiconOption())
    .addOption(recognizerOption())
    .addHelpText("after", examples)
    .action(async (inputs: readonly string[], flags: RunFlags) => {
      const [{ runCorpus }, { loadRuntime }, { exportersNamed }, { reportExporter }] = await Promise.all([
        import("../run/run-corpus.ts"),
        import("./runtime.ts"),
        import("../export/exporters.ts"),
        import("../report/report.ts"),
      ]);
      const progress = progressLine(streams, () => performance.now(), flags.quiet === true);
      const formats = [...new Set(flags.format.flatMap(exportersNamed)), ...(flags.report ? [reportExporter] : [])];
      const source = flags.source === undefined ? null : sourceNamed(flags.source);
      const result = await runCorpus({
        inputs,
        outputFolder: flags.out,
        runtime: await loadRuntime(flags.lexicon, flags.recognizer),
        litgraphVersion: litgraphVersion(),
        packages: workingPackages(),
        source,
        formats,
        maxFailures: flags.maxFailures ?? null,
        standardInput: () => streams.stdin,
        onProgress: progress.update,
        signal: streams.signal,
        now: () => Date.now(),
      }).finally(progress.end);
      if (flags.quiet !== true) await writeOut(streams.stdout, summaryText(result, boldFor(streams.stdout, streams.env)));
      const { documents, refused } = result.record.counts;
      if (result.isPastMaxFailures || (documents === 0 && refused > 0)) throw new CommandExit(exitCodes.refused);
    });
}
