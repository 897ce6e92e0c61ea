import { Command, InvalidArgumentError } from "commander";
import { CommandExit, exitCodes } from "./exit-codes.ts";
import type { Streams } from "./streams.ts";
import { boldFor, writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph merge results --out results/graph        the shares of one run, written into one folder
  litgraph merge part-* --out graph                 shares or runs in a folder each
`;

interface MergeFlags {
  readonly out: string;
  readonly format: readonly string[];
  readonly report: boolean;
  readonly maxFailures?: number;
  readonly quiet?: boolean;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError("give a whole number, 0 or more");
  return Number(text);
}

/** `litgraph merge`: one graph of several runs, or of the shares of one. */
export function mergeCommand(streams: Streams): Command {
  return new Command("merge")
    .summary("make one graph of several runs, or of the shares of one")
    .description(
      "Makes the graph of what `litgraph run` has left ready in these folders, without reading or analysing anything again. The same\nbytes come out as of one run over all of it, but for run.json. Runs by different versions, lexicons or rules are not put together.",
    )
    .argument("<folders...>", "folders that runs or shares were written to")
    .requiredOption("-o, --out <folder>", "folder to write to")
    .option("--format <names...>", "formats of the graph, e.g. jsonld nquads", ["jsonld"])
    .option("--no-report", "write no report.html")
    .option("--max-failures <n>", "end with code 3 when more records than this are refused", wholeNumber)
    .option("-q, --quiet", "no summary")
    .addHelpText("after", examples)
    .action(async (folders: readonly string[], flags: MergeFlags) => {
      const [{ mergeRuns }, { exportersNamed }, { reportExporter }, { summaryText }] = await Promise.all([
        import("../run/merge-runs.ts"),
        import("../export/exporters.ts"),
        import("../report/report.ts"),
        import("./summary.ts"),
      ]);
      const formats = [...new Set(flags.format.flatMap(exportersNamed)), ...(flags.report ? [reportExporter] : [])];
      const result = await mergeRuns({ folders, outputFolder: flags.out, formats, maxFailures: flags.maxFailures ?? null, now: () => Date.now() });
      if (flags.quiet !== true) await writeOut(streams.stdout, summaryText(result, boldFor(streams.stdout, streams.env)));
      if (result.isPastMaxFailures) throw new CommandExit(exitCodes.refused);
    });
}
