import { Command, CommanderError } from "commander";
import { ConfigError } from "../model/errors.ts";
import { outputFault } from "../run/output-fault.ts";
import { litgraphVersion } from "../run/package-info.ts";
import { annotateCommand } from "./annotate.ts";
import { calibrateCommand } from "./calibrate.ts";
import { completionCommand } from "./completion.ts";
import { configCommand } from "./config-command.ts";
import { curationCommand } from "./curation.ts";
import { evaluateCommand } from "./evaluate.ts";
import { CommandExit, exitCodes } from "./exit-codes.ts";
import { explainCommand } from "./explain.ts";
import { exportCommand } from "./export.ts";
import { inspectCommand } from "./inspect.ts";
import { lexiconCommand } from "./lexicon.ts";
import { licencesCommand } from "./licences.ts";
import { mergeCommand } from "./merge.ts";
import { queryCommand } from "./query.ts";
import { runCommand } from "./run.ts";
import { statusCommand } from "./status.ts";
import type { Streams } from "./streams.ts";
import { traceCommand } from "./trace.ts";
import { trainCommand } from "./train.ts";
import { validateCommand } from "./validate.ts";
import { viewCommand } from "./view.ts";

const examples = `
Examples:
  litgraph run                      mine corpus/ into output/
  litgraph annotate page.txt        print what is found, as JSON lines
  litgraph inspect page.txt         show what was read of a page, kept, dropped and why
  litgraph evaluate gold/           score against gold
`;

/** The program with all its commands. */
export function program(streams: Streams): Command {
  const root = new Command("litgraph")
    .description("Mines biomedical abstracts into a traceable relation graph. Offline and deterministic.")
    .version(litgraphVersion(), "-V, --version")
    .addHelpText("after", examples);
  for (const command of [
    runCommand(streams),
    mergeCommand(streams),
    exportCommand(streams),
    queryCommand(streams),
    traceCommand(streams),
    curationCommand(streams),
    statusCommand(streams),
    configCommand(streams),
    annotateCommand(streams),
    inspectCommand(streams),
    explainCommand(streams),
    evaluateCommand(streams),
    calibrateCommand(streams),
    lexiconCommand(streams),
    trainCommand(streams),
    viewCommand(streams),
    validateCommand(streams),
    licencesCommand(streams),
    completionCommand(streams),
  ])
    root.addCommand(command);
  for (const command of withCommandsBelow(root)) {
    command.showHelpAfterError("(--help shows the options)");
    command.exitOverride().configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  }
  return root;
}

function withCommandsBelow(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withCommandsBelow)];
}

/**
 * Runs one command line and returns the exit code. Faults of the arguments and the configuration are told in one line; a fault of the program itself is thrown,
 * so that it ends with its stack.
 * @param args Without the name of the program.
 */
export async function runProgram(args: readonly string[], streams: Streams): Promise<number> {
  try {
    await program(streams).parseAsync(args, { from: "user" });
    return exitCodes.ok;
  } catch (cause) {
    if (cause instanceof CommandExit) return cause.code;
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    if (streams.signal.aborted) {
      streams.stderr.write("litgraph: stopped before the end; no file was begun or changed\n");
      return exitCodes.interrupted;
    }
    if (cause instanceof ConfigError) {
      streams.stderr.write(`litgraph: ${cause.message}\n`);
      return exitCodes.usage;
    }
    const fault = outputFault(cause);
    if (fault !== null) {
      streams.stderr.write(
        `litgraph: the output cannot be written: ${fault}. What is finished is kept and no file is half written; mend it and run the same command again\n`,
      );
      return exitCodes.failure;
    }
    if (cause instanceof Error && "code" in cause && "syscall" in cause) {
      streams.stderr.write(`litgraph: ${cause.message}\n`);
      return exitCodes.failure;
    }
    throw cause;
  }
}
