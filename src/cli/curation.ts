import { appendFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { claimWords } from "../model/claim-words.ts";
import { ConfigError } from "../model/errors.ts";
import { CommandExit, exitCodes } from "./exit-codes.ts";
import type { Streams } from "./streams.ts";
import { printable, writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph curation add 3046a96d8948a4ea wrong --because "the antibody was a control" --run output
  litgraph run pages/ --out output          every run into that folder heeds output/curation.ndjson
  litgraph curation check output            do the rules still find what was judged wrong, and what was judged right?
`;

interface AddFlags {
  readonly because: string;
  readonly run: string;
}

/** `litgraph curation`: verdicts on evidence, which later runs heed and which test the rules. */
export function curationCommand(streams: Streams): Command {
  const command = new Command("curation")
    .summary("say that evidence is right or wrong, and test the rules with what was said")
    .description("Keeps verdicts on evidence in curation.ndjson of an output folder. They go by claim and sentence, so they stay when rules or pages change.")
    .addHelpText("after", examples);
  command
    .command("add")
    .description("Says that a piece of evidence is right or wrong, and why.")
    .argument("<evidence>", "id of the evidence, as IRI or as its last part")
    .argument("<verdict>", "right or wrong")
    .addOption(new Option("--because <reason>", "why").makeOptionMandatory())
    .option("--run <folder>", "output folder of a run", "output")
    .addHelpText("after", '\nExamples:\n  litgraph curation add 3046a96d8948a4ea wrong --because "the antibody was a control"\n')
    .action((evidence: string, verdict: string, flags: AddFlags) => add(streams, evidence.replace(/#.*$/u, "").replace(/^.*\//u, ""), verdict, flags));
  command
    .command("check")
    .description(
      "Tells which verdicts the last run fits: what was judged wrong should not be found any more, what was judged right should. Exit code 1 when one does not.",
    )
    .argument("<run>", "output folder of a run")
    .option("--curation <file>", "verdicts to check (default: curation.ndjson of the folder)")
    .addHelpText("after", "\nExamples:\n  litgraph curation check output\n  litgraph curation check output --curation verdicts.ndjson\n")
    .action((run: string, flags: { readonly curation?: string }) => check(streams, run, flags.curation));
  return command;
}

async function add(streams: Streams, id: string, verdict: string, { because, run }: AddFlags): Promise<void> {
  if (verdict !== "right" && verdict !== "wrong") throw new ConfigError(`a verdict is right or wrong, not ${JSON.stringify(verdict)}`);
  if (because.trim() === "") throw new ConfigError("say why, with --because");
  const [{ join }, { withRun }, trace, { graphFiles }, { sentenceHash }, { curationFile }] = await Promise.all([
    import("node:path"),
    import("./run-folder.ts"),
    import("../run/trace.ts"),
    import("../store/assemble-shards.ts"),
    import("../graph/curation.ts"),
    import("../run/curation-file.ts"),
  ]);
  const entry = await withRun(run, async (database, source, store) => {
    const owner = await trace.statementOfEvidence(database, join(store, graphFiles.evidence), id);
    const statement = owner === null ? null : await trace.statementById(database, store, owner);
    const piece = statement?.evidence.find((candidate) => candidate.id === id);
    if (statement === null || piece === undefined) throw new ConfigError(`${run}: has no evidence ${id}; ids are the last part of their IRIs`);
    const names = new Map<string, string>();
    for await (const { curie, name } of source.entities()) names.set(curie, name);
    const claim = `${names.get(statement.subject) ?? statement.subject} ${claimWords({ ...statement, negated: piece.negated })} ${names.get(statement.object) ?? statement.object}`;
    const { quote, document } = piece;
    return { statement: statement.id, sentenceHash: sentenceHash(quote), verdict, because, claim, sentence: quote, document };
  });
  await appendFile(join(run, curationFile), `${JSON.stringify(entry)}\n`);
  await writeOut(streams.stdout, `${printable(`${verdict}: ${entry.claim} in "${entry.sentence}"`)}\n`);
}

async function check(streams: Streams, run: string, file: string | undefined): Promise<void> {
  const [{ join }, { withRun }, { checkCuration }, { curationFile, readCurationEntries }] = await Promise.all([
    import("node:path"),
    import("./run-folder.ts"),
    import("../run/check-curation.ts"),
    import("../run/curation-file.ts"),
  ]);
  const entries = await readCurationEntries(file ?? join(run, curationFile));
  const checked = await withRun(run, (database, _source, store) => checkCuration(database, store, entries));
  const wrong = checked.filter(({ isFitting }) => !isFitting);
  const lines = wrong.map(({ entry: { verdict, claim, sentence, statement }, isFound }) =>
    printable(`${isFound ? "still found" : "no longer found"}, judged ${verdict}: ${claim ?? statement} ${sentence === undefined ? "" : `"${sentence}"`}`),
  );
  await writeOut(streams.stdout, [...lines, `${checked.length - wrong.length} of ${checked.length} verdicts fit`, ""].join("\n"));
  if (wrong.length > 0) throw new CommandExit(exitCodes.failure);
}
