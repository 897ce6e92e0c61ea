import { Command } from "commander";
import { ConfigError } from "../model/errors.ts";
import type { Streams } from "./streams.ts";
import { boldFor, printable, writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph query --examples                         the questions that ship, with their answers
  litgraph query drugs-that-inhibit                 one of them
  litgraph query question.rq --run output --json    a query of your own, for programs
`;

interface QueryFlags {
  readonly run: string;
  readonly examples?: boolean;
  readonly json?: boolean;
}

/** `litgraph query`: SPARQL over the graph of a finished run, in memory. */
export function queryCommand(streams: Streams): Command {
  return new Command("query")
    .summary("ask the graph in SPARQL")
    .description(
      "Loads the graph of a finished run into a store in memory and runs a SPARQL query over it: a file, or the name of a question that ships. For graphs of more than 100,000\npieces of evidence load the files into a store of their own (src/docs/stores).",
    )
    .argument("[query]", "file of a query, or the name of an example")
    .option("--run <folder>", "output folder of a run", "output")
    .option("--examples", "run every question that ships and show the first answers")
    .option("--json", "one JSON object a line")
    .addHelpText("after", examples)
    .action(async (query: string | undefined, flags: QueryFlags) => {
      const { answersTo, exampleNames, exampleQuestion, loadRun, readQuery } = await import("./query-store.ts");
      if ((query === undefined) === (flags.examples !== true)) throw new ConfigError("name a query, or ask for --examples");
      const store = await loadRun(flags.run);
      const names = query === undefined ? exampleNames() : [query];
      for (const name of names) {
        const { columns, rows } = answersTo(store, readQuery(name), name);
        if (flags.json === true) {
          await writeOut(streams.stdout, rows.map((row) => `${JSON.stringify(query === undefined ? { query: name, ...row } : row)}\n`).join(""));
          continue;
        }
        const shown = query === undefined ? rows.slice(0, 3) : rows;
        const bold = boldFor(streams.stdout, streams.env);
        const head = query === undefined ? `${bold(exampleQuestion(name))}\n${name}: ${rows.length} answers\n` : "";
        const lines = [columns.join("\t"), ...shown.map((row) => columns.map((column) => printable(row[column] ?? "").replace(/\s+/gu, " ")).join("\t"))];
        await writeOut(streams.stdout, `${head}${lines.join("\n")}\n${query === undefined ? "\n" : ""}`);
      }
    });
}
