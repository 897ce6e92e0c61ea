import { Command, InvalidArgumentError, Option } from "commander";
import { ConfigError } from "../model/errors.ts";
import { type RunSettings, readSetting, type SettingName, settingRows } from "./config/settings.ts";
import { CommandExit, exitCodes } from "./exit-codes.ts";
import { progressLine } from "./progress.ts";
import type { Streams } from "./streams.ts";
import { boldFor, writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph run                          mine corpus/ into output/
  litgraph run pages/ more.xml.gz       mine a folder and a file
  litgraph run --out results pages/     write somewhere else
  zcat dump.xml.gz | litgraph run -     read standard input
  litgraph run --dry-run pubmed/        say what would be read, and what is there already
  litgraph run --shard 3/10 pubmed/     do the third of ten shares; "litgraph merge" puts them together
  litgraph run --max-failures 0 dump/   end with code 3 when any record was refused

The same command again goes on where a run was stopped, and does only what has changed since.
Settings can also stand in litgraph.config.json or the environment: "litgraph config print" shows them.

Exit codes: 0 done, 1 failure, 2 wrong arguments or configuration, 3 more refused than --max-failures (or nothing readable), 130 stopped.
`;

/** Flags that are no settings: they are of one call. */
interface CallFlags {
  readonly config?: string;
  readonly shard?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly profile?: boolean;
}

/** The option of a setting; its words are those of the setting's row. @param flags As commander writes them. */
function settingOption(name: SettingName, flags: string): Option {
  const { means, fallback, variable } = settingRows[name];
  const shown = fallback === null ? "" : ` (default: ${JSON.stringify(fallback)})`;
  return new Option(flags, `${means}${shown} [${variable}]`);
}

/** Reads a flag as its setting. @throws InvalidArgumentError */
function settingReader(name: SettingName): (text: string) => unknown {
  return (text) => {
    try {
      return readSetting(name, text, `--${name}`);
    } catch (cause) {
      if (cause instanceof ConfigError) throw new InvalidArgumentError(`write ${settingRows[name].expected}`);
      throw cause;
    }
  };
}

/** `litgraph run`: pages and dumps in, graph out. */
export function runCommand(streams: Streams): Command {
  const parsed = (name: SettingName, flags: string): Option => settingOption(name, flags).argParser(settingReader(name));
  return new Command("run")
    .summary("mine pages and dumps into a relation graph")
    .description(
      "Reads files, folders or standard input (-), finds genes, drugs and cell lines and what is said of them, and writes\ngraph.jsonld, report.html, documents.ndjson, ledger.ndjson and run.json.",
    )
    .argument("[inputs...]", 'files, folders, or - for standard input (default: ["corpus"]) [LITGRAPH_INPUTS]')
    .addOption(parsed("out", "-o, --out <folder>"))
    .addOption(parsed("source", "--source <name>"))
    .addOption(settingOption("format", "--format <names...>"))
    .option("--no-report", "write no report.html [LITGRAPH_REPORT]")
    .addOption(parsed("maxFailures", "--max-failures <n>"))
    .addOption(parsed("workers", "-j, --workers <n>"))
    .addOption(parsed("documentSeconds", "--document-seconds <n>"))
    .addOption(parsed("workerMegabytes", "--worker-megabytes <n>"))
    .addOption(parsed("sliceRecords", "--slice-records <n>"))
    .addOption(parsed("lexicon", "--lexicon <folder>"))
    .addOption(parsed("recognizer", "--recognizer <name>"))
    .addOption(parsed("relations", "--relations <how>"))
    .addOption(parsed("relationWeights", "--relation-weights <file>"))
    .option("--config <file>", "read this configuration instead of litgraph.config.json [LITGRAPH_CONFIG]")
    .option("--shard <i/n>", 'do this share only, or "auto" in an array of tasks (Slurm, Kubernetes, AWS Batch)')
    .option("--force", "do everything again, whatever is there")
    .option("--dry-run", "say what would be done, and write nothing")
    .option("--profile", "tell where the time went")
    .addOption(settingOption("quiet", "-q, --quiet"))
    .addOption(parsed("logFormat", "--log-format <name>"))
    .addHelpText("after", examples)
    .action(async (inputs: readonly string[], flags: CallFlags & Partial<RunSettings>, command: Command) => {
      const { report, ...others } = flags;
      const isReportGiven = command.getOptionValueSource("report") === "cli";
      await run(streams, { ...others, ...(isReportGiven && report !== undefined && { report }), ...(inputs.length > 0 && { inputs }) }, flags);
    });
}

async function run(streams: Streams, given: Partial<RunSettings>, call: CallFlags): Promise<void> {
  const { env } = streams;
  const [{ findConfig }, { resolveSettings }, { runOptions }, { readShare }] = await Promise.all([
    import("./config/find-config.ts"),
    import("./config/resolve.ts"),
    import("./run-options.ts"),
    import("../run/share.ts"),
  ]);
  const found = findConfig(call.config ?? env.LITGRAPH_CONFIG);
  const config = found === null ? null : (await import("./config/config-file.ts")).readConfigFile(found);
  const { settings } = resolveSettings(given, env, config);
  const share = call.shard === undefined ? null : readShare(call.shard, env);
  const style = settings.quiet ? "quiet" : settings.logFormat;
  const progress = progressLine(streams, () => performance.now(), style);
  const options = await runOptions(streams, settings, call.force === true, progress.update);
  if (call.dryRun === true) {
    const [{ planRun }, { planText }] = await Promise.all([import("../run/plan-run.ts"), import("./plan-text.ts")]);
    await writeOut(streams.stdout, planText(await planRun(options, share ?? undefined)));
    return;
  }
  const [{ runCorpus, runShare }, { profileText, shareText, stopText }] = await Promise.all([import("../run/run-corpus.ts"), import("./run-end.ts")]);
  const told = async (text: string): Promise<void> => {
    if (!settings.quiet) await writeOut(streams.stdout, text);
  };
  try {
    if (share !== null) {
      await told(shareText(await runShare(share, options).finally(progress.end), settings.out));
      return;
    }
    const result = await runCorpus(options).finally(progress.end);
    const { summaryText } = await import("./summary.ts");
    await told(summaryText(result, boldFor(streams.stdout, env)));
    if (call.profile === true) await told(profileText(result.record.profile));
    const { documents, refused } = result.record.counts;
    if (result.isPastMaxFailures || (documents === 0 && refused > 0)) throw new CommandExit(exitCodes.refused);
  } catch (cause) {
    if (!streams.signal.aborted || cause instanceof CommandExit) throw cause;
    streams.stderr.write(await stopText(settings.out, style === "json"));
    throw new CommandExit(exitCodes.interrupted);
  }
}
