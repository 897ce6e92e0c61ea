import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { Command, InvalidArgumentError } from "commander";
import { ConfigError } from "../model/errors.ts";
import type { Streams } from "./streams.ts";
import type { TrainingCorpus } from "./training-corpora.ts";
import { trainingOptions, usualTraining } from "./training-options.ts";

const examples = `
Examples:
  litgraph train recogniser --corpora corpora/pubtator/biored-train.pubtator corpora/pubtator/nlmgene-train.pubtator --out recogniser.bin
  litgraph train recogniser --corpora corpora/pubtator --lexicon my-lexicon --out recogniser.bin
  litgraph train recogniser --corpora corpora/pubtator --hold-out biored-dev --fold 0 --out trial.bin   score on a fifth of the papers instead of learning from it
  litgraph train recogniser --corpora corpora/pubtator --fold 0 --learning-curve --out trial.bin
`;

const relationExamples = `
Examples:
  litgraph train relations --corpora corpora/chemprot corpora/pubtator/biored-train.pubtator --hold-out chemprot-dev --out relations.bin
  litgraph train relations --corpora corpora/drugprot corpora/civicmine --hold-out-part drugprot-sample --out trial.bin
`;

interface TrainFlags {
  readonly corpora: readonly string[];
  readonly out: string;
  readonly lexicon?: string;
  readonly foldLists?: string;
  readonly terminologies: readonly string[];
  readonly holdOut: readonly string[];
  readonly holdOutPart: readonly string[];
  readonly fold?: number;
  readonly learningCurve?: boolean;
  readonly epochs: number;
  readonly margin: number;
  readonly seeds: number;
  readonly least: number;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError("write a whole number.");
  return value;
}

function positiveNumber(text: string): number {
  const value = Number(text);
  if (!(value >= 0)) throw new InvalidArgumentError("write a number, 0 or more.");
  return value;
}

/** `litgraph train`: makes the weights of the models from annotated corpora. */
export function trainCommand(streams: Streams): Command {
  const train = new Command("train")
    .summary("train a model from annotated corpora")
    .addHelpText("after", examples)
    .description("Makes the weights of a model. Equal inputs give equal bytes.");
  train.addCommand(
    new Command("recogniser")
      .summary("the recogniser of names")
      .description(
        "Learns to find genes, drugs, cell lines and what competes with them. A corpus that marks only genes teaches nothing of drugs. Papers held out by one corpus are held out of all.",
      )
      .requiredOption("--corpora <path...>", "files or folders of annotated documents")
      .requiredOption("-o, --out <file>", "where to put the weights")
      .option("--lexicon <folder>", "a full lexicon to learn from beside the embedded lists")
      .option(
        "--fold-lists <folder>",
        "embedded lists made without each fifth of the papers, in 0 to 4; each paper is learned from with lists that took no name from it",
      )
      .option("--terminologies <path...>", "what the full lexicon beside the fold lists is built from", [])
      .option("--hold-out <name...>", "corpora to keep out of training and to score on", [])
      .option("--hold-out-part <name...>", "corpora of which a fifth of the papers is kept out and scored on, the same as for the relation model", [])
      .option("--fold <number>", "fifth of the papers (0 to 4) to keep out of training and to score on", wholeNumber)
      .option("--learning-curve", "train on an eighth, a quarter, a half and all of the documents")
      .option("--epochs <number>", "rounds over the sentences", wholeNumber, usualTraining.epochs)
      .option("--margin <number>", "by how much the right reading must win", positiveNumber, usualTraining.margin)
      .option("--least <weight>", "leave out weights nearer to zero than this", positiveNumber, usualTraining.least)
      .option("--seeds <number>", "models to learn with other orders of the sentences; their mean is kept", wholeNumber, usualTraining.seeds)
      .addHelpText("after", examples)
      .action(async (flags: TrainFlags) => {
        await trainRecogniser(flags, streams);
      }),
  );
  train.addCommand(
    new Command("relations")
      .summary("the relation model")
      .description(
        "Learns what is said of two names from ChemProt, DrugProt, CIViCmine and BioRED. Prints cross-validation by paper and, for what is held out, precision, recall and F1. Papers held out by one corpus are held out of all.",
      )
      .requiredOption("--corpora <path...>", "files or folders of annotated documents")
      .option("-o, --out <file>", "where to put the weights")
      .option("--hold-out <name...>", "corpora to keep out of training and to score on", [])
      .option("--hold-out-part <name...>", "corpora of which a fifth of the papers is kept out and scored on", [])
      .option("--fold <number>", "which fifth (0 to 4) that is", wholeNumber, 0)
      .option("--ablation", "print what each part of what the model knows is worth, by cross-validation; writes no weights")
      .addHelpText("after", relationExamples)
      .action(async (flags: RelationFlags) => {
        await trainRelationModel(flags, streams);
      }),
  );
  return train;
}

interface RelationFlags {
  readonly corpora: readonly string[];
  readonly out?: string;
  readonly ablation?: boolean;
  readonly holdOut: readonly string[];
  readonly holdOutPart: readonly string[];
  readonly fold: number;
}

async function trainRelationModel(flags: RelationFlags, streams: Streams): Promise<void> {
  const [{ ablate, readRelationDocuments, trainRelations }, { writeAtomically }] = await Promise.all([
    import("./train-relations.ts"),
    import("../run/atomic-file.ts"),
  ]);
  if (flags.fold > 4) throw new ConfigError("train: --fold is 0, 1, 2, 3 or 4");
  const corpora = await readCorpora(flags.corpora);
  for (const name of [...flags.holdOut, ...flags.holdOutPart])
    if (!corpora.some((corpus) => corpus.name === name))
      throw new ConfigError(`train: ${name} is none of ${corpora.map((corpus) => corpus.name).join(", ")}; name a corpus that --corpora gives`);
  const say = (line: string): void => {
    streams.signal.throwIfAborted();
    streams.stderr.write(`${line}\n`);
  };
  const rates = (tp: number, fp: number, related: number): readonly string[] => [
    percent(tp + fp === 0 ? null : tp / (tp + fp)),
    percent(related === 0 ? null : tp / related),
    percent(tp + fp + related === 0 ? null : (2 * tp) / (tp + fp + related)),
  ];
  if (flags.ablation === true) {
    for (const { left, cross } of ablate(corpora, say))
      for (const { head, tp, fp, related } of cross)
        streams.stdout.write(`${[left.length === 0 ? "everything" : `without ${left.join(", ")}`, head, ...rates(tp, fp, related)].join("\t")}\n`);
    return;
  }
  if (flags.out === undefined) throw new ConfigError("train: say with --out where to put the weights, or add --ablation");
  const { out } = flags;
  const { bytes, cross, heldOut } = trainRelations(
    readRelationDocuments(corpora, say),
    { whole: flags.holdOut, part: flags.holdOutPart, fold: flags.fold },
    say,
  );
  for (const { head, threshold, tp, fp, related } of cross)
    streams.stdout.write(`${["cross-validation", head, threshold === null ? "best F1" : `score ${threshold}`, ...rates(tp, fp, related)].join("\t")}\n`);
  for (const { corpus, tp, fp, related } of heldOut) streams.stdout.write(`${["held out", corpus, "best F1", ...rates(tp, fp, related)].join("\t")}\n`);
  await writeAtomically(out, [bytes]);
  say(`${out}: ${bytes.length} bytes, sha256 ${await sha256Of(out)}`);
}

async function readCorpora(paths: readonly string[]): Promise<readonly TrainingCorpus[]> {
  const { findGold } = await import("../evaluate/gold-files.ts");
  for (const path of paths) if (!existsSync(path)) throw new ConfigError(`train: ${path} does not exist; name a file or folder of annotated documents`);
  return findGold(paths).flatMap((source) => (source.kind === "corpus" ? [{ name: source.name, documents: source.format.read(source.path) }] : []));
}

async function trainRecogniser(flags: TrainFlags, streams: Streams): Promise<void> {
  const [{ loadStarterLexicon }, { openLexicon }, training, { writeAtomically }, { foldLexicons }] = await Promise.all([
    import("../lexicon/starter.ts"),
    import("../lexicon/open.ts"),
    import("./train-recogniser.ts"),
    import("../run/atomic-file.ts"),
    import("./fold-lexicons.ts"),
  ]);
  if (flags.fold !== undefined && flags.fold > 4) throw new ConfigError("train: --fold is 0, 1, 2, 3 or 4");
  const corpora = await readCorpora(flags.corpora);
  for (const name of [...flags.holdOut, ...flags.holdOutPart])
    if (!corpora.some((corpus) => corpus.name === name)) throw new ConfigError(`train: ${name} is none of ${corpora.map((corpus) => corpus.name).join(", ")}`);
  const lexicons = [loadStarterLexicon(), ...(flags.lexicon === undefined ? [] : [openLexicon(flags.lexicon)])];
  if (flags.foldLists !== undefined && !existsSync(flags.foldLists))
    throw new ConfigError(`train: there is no folder ${flags.foldLists}; write it with npm run lexicon:widen`);
  const perFold = flags.foldLists === undefined ? undefined : await foldLexicons(flags.foldLists, flags.terminologies);
  const say = (line: string): void => {
    streams.signal.throwIfAborted();
    streams.stderr.write(`${line}\n`);
  };
  const plan = training.planTraining(corpora, { holdOut: flags.holdOut, holdOutPart: flags.holdOutPart, fold: flags.fold ?? null });
  if (flags.seeds < 1) throw new ConfigError("train: --seeds is 1 or more");
  const shares = flags.learningCurve === true ? [8, 4, 2, 1] : [1];
  let bytes: Uint8Array = new Uint8Array();
  for (const share of shares) {
    const result = training.trainOnce(plan, lexicons, trainingOptions({ ...flags, share }), say, perFold);
    bytes = result.bytes;
    for (const row of result.scores)
      streams.stdout.write(`${[`1/${share}`, row.lexicon, row.corpus, row.label, percent(row.precision), percent(row.recall), percent(row.f1)].join("\t")}\n`);
  }
  await writeAtomically(flags.out, [bytes]);
  say(`${flags.out}: ${bytes.length} bytes, sha256 ${await sha256Of(flags.out)}`);
}

function percent(value: number | null): string {
  return value === null ? "-" : (100 * value).toFixed(1);
}

async function sha256Of(path: string): Promise<string> {
  const { createHash } = await import("node:crypto");
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}
