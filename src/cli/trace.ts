import { Command } from "commander";
import { claimWords } from "../model/claim-words.ts";
import { ConfigError } from "../model/errors.ts";
import type { GraphEvidence, GraphStatement } from "../model/graph.ts";
import type { Streams } from "./streams.ts";
import { boldFor, printable, writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph trace https://w3id.org/litgraph/statement/9a374e02bf432af2   from an answer of SPARQL to its sentences
  litgraph trace 3046a96d8948a4ea --run output                          one piece of evidence
`;

/** `litgraph trace`: from a statement to its sentences and to their places in the raw pages. */
export function traceCommand(streams: Streams): Command {
  return new Command("trace")
    .summary("follow a statement to its sentences and their places in the raw pages")
    .description(
      "Shows a statement of a finished run with the sentences that support or deny it, and each sentence where it stands in the page it was read from. The pages are read again;\na page that is gone or has changed is said to be.",
    )
    .argument("<id>", "id of a statement or of a piece of evidence, as IRI or as its last part")
    .option("--run <folder>", "output folder of a run", "output")
    .addHelpText("after", examples)
    .action(async (given: string, flags: { readonly run: string }) => {
      const id = given.replace(/#.*$/u, "").replace(/^.*\//u, "").replace(/[<>]/gu, "");
      const [{ join }, { withRun }, trace, { graphFiles }] = await Promise.all([
        import("node:path"),
        import("./run-folder.ts"),
        import("../run/trace.ts"),
        import("../store/assemble-shards.ts"),
      ]);
      const text = await withRun(flags.run, async (database, source, store) => {
        const owner = await trace.statementOfEvidence(database, join(store, graphFiles.evidence), id);
        const statement = await trace.statementById(database, store, owner ?? id);
        if (statement === null) throw new ConfigError(`${flags.run}: has no statement and no evidence ${id}; ids are the last part of their IRIs`);
        const names = new Map<string, string>();
        for await (const { curie, name } of source.entities()) names.set(curie, name);
        const bold = boldFor(streams.stdout, streams.env);
        const lines = [
          bold(sayStatement(statement, names)),
          `belief ${statement.belief.toFixed(2)}, support ${statement.support.toFixed(2)}, denial ${statement.denial.toFixed(2)}`,
        ];
        for (const piece of statement.evidence) {
          if (owner !== null && piece.id !== id) continue;
          lines.push("", ...sayEvidence(piece));
          const place = await trace.placeInPage(piece);
          if (place === null) lines.push("  in the page: gone, changed, or not one stretch of it");
          else
            lines.push(
              `  in the page: characters ${place.span.start}-${place.span.end}`,
              `    ${printable(`${place.before}${bold(place.raw)}${place.after}`).replace(/\s+/gu, " ")}`,
            );
        }
        return `${lines.join("\n")}\n`;
      });
      await writeOut(streams.stdout, text);
    });
}

function sayStatement(statement: GraphStatement, names: ReadonlyMap<string, string>): string {
  const { subject, object } = statement;
  return printable(`${names.get(subject) ?? subject} ${claimWords(statement)} ${names.get(object) ?? object}   (${statement.id}: ${subject}, ${object})`);
}

function sayEvidence({ id, quote, document, input, sentence, foundBy, score, negated, isRetracted, repeats, judgement }: GraphEvidence): readonly string[] {
  const remarks = [
    negated ? "denies it" : "claims it",
    isRetracted ? "paper retracted, does not count" : null,
    repeats === null ? null : `repeats ${repeats}, does not count`,
    judgement === null ? null : `judged ${judgement.verdict}: ${judgement.because}`,
  ].filter((remark) => remark !== null);
  return [
    `${id}  ${remarks.join("; ")}; found by ${printable(foundBy)}, score ${score.toFixed(2)}`,
    `  "${printable(quote.replace(/\s+/gu, " "))}"`,
    `  paper ${printable(document)}, page ${printable(input)}, characters ${sentence.start}-${sentence.end} of its clean text`,
  ];
}
