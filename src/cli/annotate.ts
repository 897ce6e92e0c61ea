import { Command, InvalidArgumentError, Option } from "commander";
import { sourceNamed } from "../ingest/sources.ts";
import { DocumentError } from "../model/errors.ts";
import { CommandExit, exitCodes } from "./exit-codes.ts";
import { lexiconOption, recognizerOption, relationsOption, relationWeightsOption } from "./runtime.ts";
import type { Streams } from "./streams.ts";
import { printable, writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph annotate page.txt                          one JSON line for each document
  litgraph annotate --raw-spans pages/ > found.ndjson  with spans in the raw pages
  litgraph annotate --nested page.txt                  with the drug in "dopamine receptor", which takes part in no relation
  litgraph annotate --format pubtator --min-score 0.5 abstracts.xml
  cat page.html | litgraph annotate -

Offsets are UTF-16 code units, end-exclusive (PubTator: code points). Refused inputs are told on standard error; the rest goes on.
`;

interface AnnotateFlags {
  readonly lexicon?: string;
  readonly recognizer: string;
  readonly relations: string;
  readonly relationWeights?: string;
  readonly format: "json" | "pubtator";
  readonly rawSpans?: boolean;
  readonly nested?: boolean;
  readonly minScore: number;
  readonly source?: string;
}

function score(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 1)) throw new InvalidArgumentError("give a number from 0 to 1");
  return value;
}

/** `litgraph annotate`: what was found, one document a line, to standard output. */
export function annotateCommand(streams: Streams): Command {
  return new Command("annotate")
    .summary("print what is found in each document")
    .description("Prints the genes, drugs, cell lines and relations found, one document a line, so that anyone can read or score them.")
    .argument("[inputs...]", "files, folders, or - for standard input", ["corpus"])
    .addOption(new Option("--format <format>", "json: one line for each document; pubtator: PubTator format").choices(["json", "pubtator"]).default("json"))
    .option("--raw-spans", "give each mention its span in the raw input too")
    .option("--nested", 'give names within names of another type too, as the drug in "dopamine receptor"')
    .option("--min-score <n>", "leave out mentions and relations below this score (0 to 1)", score, 0)
    .option("--source <name>", "read every input as this source instead of detecting it")
    .addOption(lexiconOption())
    .addOption(recognizerOption())
    .addOption(relationsOption())
    .addOption(relationWeightsOption())
    .addHelpText("after", examples)
    .action(async (inputs: readonly string[], flags: AnnotateFlags) => {
      const [{ listInputs }, { readRecords }, { annotationOf }, { pubtatorOf }, { loadRuntime }] = await Promise.all([
        import("../run/inputs.ts"),
        import("../run/read-documents.ts"),
        import("../run/annotation.ts"),
        import("../run/pubtator.ts"),
        import("./runtime.ts"),
      ]);
      const source = flags.source === undefined ? null : sourceNamed(flags.source);
      const list = await listInputs(inputs, () => streams.stdin);
      const { pipeline } = await loadRuntime(flags.lexicon, flags.recognizer, flags.relations, flags.relationWeights);
      let documents = 0;
      let refused = 0;
      const refuse = (error: DocumentError): void => {
        refused += 1;
        streams.stderr.write(`litgraph: refused (${error.reason}): ${printable(error.message)}\n`);
      };
      for (const error of list.refused) refuse(error);
      for (const file of list.files) {
        for await (const { result } of readRecords(file, source)) {
          streams.signal.throwIfAborted();
          if (streams.stdout.destroyed) return;
          if (result instanceof DocumentError) {
            refuse(result);
            continue;
          }
          try {
            const annotation = annotationOf(pipeline.process(result), {
              rawSpans: flags.rawSpans === true,
              nested: flags.nested === true,
              minScore: flags.minScore,
            });
            documents += 1;
            await writeOut(streams.stdout, flags.format === "pubtator" ? pubtatorOf(annotation) : `${JSON.stringify(annotation)}\n`);
          } catch (cause) {
            if (!(cause instanceof DocumentError)) throw cause;
            refuse(cause);
          }
        }
      }
      streams.signal.throwIfAborted();
      if (documents === 0 && refused > 0) throw new CommandExit(exitCodes.refused);
    });
}
