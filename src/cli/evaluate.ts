import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import type { Evaluation } from "../evaluate/evaluation.ts";
import type { DocumentScore } from "../evaluate/score.ts";
import { ConfigError } from "../model/errors.ts";
import { lexiconOption, recognizerOption, relationsOption, relationWeightsOption } from "./runtime.ts";
import type { ScoreOptions } from "./score-gold.ts";
import type { Streams } from "./streams.ts";
import { printable, writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph evaluate pages/gold                     score the pages' gold; raw pages in pages/raw
  litgraph evaluate pages/gold --json              the same for machines
  litgraph evaluate corpora/pubtator/dev.pubtator  score a corpus
  litgraph evaluate pages/gold --out before        keep evaluation.json and a page to open in a browser
  litgraph evaluate pages/gold --compare before/evaluation.json
`;

interface EvaluateFlags {
  readonly lexicon?: string;
  readonly recognizer: string;
  readonly relations: string;
  readonly relationWeights?: string;
  readonly pages?: string;
  readonly json?: boolean;
  readonly errors: boolean;
  readonly out?: string;
  readonly compare?: string;
  readonly humanGenes?: string;
  readonly trainingDocuments?: boolean;
  readonly skipTrainingDocuments?: boolean;
}

/** `litgraph evaluate`: scores against gold, with every error on one line. */
export function evaluateCommand(streams: Streams): Command {
  return new Command("evaluate")
    .summary("score against gold")
    .description("Scores mentions, identifiers, relations and documents against gold: precision, recall and F1 for each type, errors one a line.")
    .argument("<gold...>", "files or folders of gold: pages, PubTator, BioC, brat, JSON lines")
    .option("--pages <folder>", "folder of the raw pages (default: raw/ beside the gold's folder)")
    .option("--json", "print the evaluation as JSON")
    .option("--no-errors", "print the tables only")
    .option("-o, --out <folder>", "write evaluation.json and evaluation.html there")
    .option("--compare <file>", "list what changed since another evaluation.json")
    .option("--human-genes <file>", "NCBI gene_info file, for a row of human identifiers only (default: that of LITGRAPH_SHARED)")
    .option("--training-documents", "score documents that a trained model has learned from, too")
    .option("--skip-training-documents", "leave them out and score the others")
    .addOption(lexiconOption())
    .addOption(recognizerOption())
    .addOption(relationsOption())
    .addOption(relationWeightsOption())
    .addHelpText("after", examples)
    .action(async (args: readonly string[], flags: EvaluateFlags) => {
      const [{ findGold }, { summarize }, { printEvaluation }, { scoreGold }] = await Promise.all([
        import("../evaluate/gold-files.ts"),
        import("../evaluate/evaluation.ts"),
        import("../evaluate/print.ts"),
        import("./score-gold.ts"),
      ]);
      const gold = findGold(args);
      const before = flags.compare === undefined ? null : await readEvaluation(flags.compare);
      const scores: DocumentScore[] = [];
      const options: ScoreOptions = {
        rawFolder: flags.pages ?? null,
        lexicon: flags.lexicon,
        recognizer: flags.recognizer,
        relations: flags.relations,
        relationWeights: flags.relationWeights,
        trainingDocuments: flags.trainingDocuments === true ? "score" : flags.skipTrainingDocuments === true ? "skip" : "refuse",
        humanGenes: flags.humanGenes ?? sharedGenes(streams.env),
      };
      const warn = (line: string): void => {
        streams.stderr.write(`${printable(line)}\n`);
      };
      for await (const score of scoreGold(gold, options, warn)) {
        streams.signal.throwIfAborted();
        scores.push(score);
      }
      const evaluation = summarize(scores);
      if (flags.out !== undefined) await writeEvaluation(flags.out, evaluation);
      if (flags.json === true) await writeOut(streams.stdout, `${JSON.stringify(evaluation, null, 1)}\n`);
      else await writeOut(streams.stdout, printEvaluation(evaluation, { withErrors: flags.errors }).split("\n").map(printable).join("\n"));
      if (before !== null) {
        const { compareEvaluations, printComparison } = await import("../evaluate/compare.ts");
        await writeOut(streams.stdout, printComparison(compareEvaluations(before, evaluation)));
      }
    });
}

/** The reference folder's list of human genes, where there is one. */
function sharedGenes(env: Streams["env"]): string | null {
  const path = join(env.LITGRAPH_SHARED ?? "../shared", "terminologies", "Homo_sapiens.gene_info.gz");
  return existsSync(path) ? path : null;
}

async function readEvaluation(path: string): Promise<Evaluation> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new ConfigError(`evaluate: ${path} cannot be read as an evaluation.json (${cause instanceof Error ? cause.message : String(cause)})`, { cause });
  }
  const { evaluationFile } = await import("../schemas/evaluation-file.ts");
  const { success, data, error } = evaluationFile.safeParse(value);
  if (success) return data;
  const first = error.issues[0];
  const fault = first === undefined ? "" : ` (${first.path.map(String).join(".") || "the file"}: ${first.message})`;
  throw new ConfigError(`evaluate: ${path} is no evaluation.json${fault}; name one that --out has written`);
}

async function writeEvaluation(folder: string, evaluation: Evaluation): Promise<void> {
  const [{ writeAtomically }, { evaluationPage }] = await Promise.all([import("../run/atomic-file.ts"), import("../evaluate/page.ts")]);
  await mkdir(folder, { recursive: true });
  await writeAtomically(join(folder, "evaluation.json"), [`${JSON.stringify(evaluation, null, 1)}\n`]);
  await writeAtomically(join(folder, "evaluation.html"), [evaluationPage(evaluation)]);
}
