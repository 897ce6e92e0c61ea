import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CorpusDocument } from "../evaluate/corpora/gold-corpus.ts";
import { scoreCorpus } from "../evaluate/corpora/score-corpus.ts";
import { type ScoreRow, summarize } from "../evaluate/evaluation.ts";
import { findGold } from "../evaluate/gold-files.ts";
import type { DocumentScore } from "../evaluate/score.ts";
import { ConfigError } from "../model/errors.ts";
import { isTrainedOn } from "../models/recogniser/weights.ts";
import { isRelationTrainedOn } from "../models/relations/weights.ts";
import { createDefaultPipeline } from "../nlp/default-pipeline.ts";
import { trainedRelations } from "../nlp/rank-relations.ts";
import { modality, withMentions } from "./gold-pipeline.ts";
import { relationRecipe } from "./relation-recipe.ts";
import { loadRuntime } from "./runtime.ts";

/** A line of the table: what is scored, the goal, and what others reached on comparable documents. */
interface Row {
  readonly what: string;
  readonly corpus: string;
  readonly task: string;
  readonly label: string;
  readonly published: string;
}

const rows: readonly Row[] = [
  {
    what: "ChemProt dev, five groups",
    corpus: "chemprot-dev",
    task: "relation, gold mentions, best F1",
    label: "all",
    published: "F1 64.1 best of 2017 without networks, 77 BERT",
  },
  { what: "ChemProt dev, default", corpus: "chemprot-dev", task: "relation, gold mentions", label: "all", published: "" },
  { what: "ChemProt dev, pairs, default", corpus: "chemprot-dev", task: "relation at all, gold mentions", label: "pair", published: "" },
  { what: "ChemProt dev, pairs end to end, default", corpus: "chemprot-dev", task: "relation at all, end to end", label: "pair", published: "" },
  {
    what: "DrugProt part held out, five groups",
    corpus: "drugprot-sample.bioc",
    task: "relation, gold mentions, best F1",
    label: "all",
    published: "F1 79.7 best of 2021 (13 types)",
  },
  { what: "DrugProt part held out, pairs, default", corpus: "drugprot-sample.bioc", task: "relation at all, gold mentions", label: "pair", published: "" },
  {
    what: "DrugProt part held out, pairs end to end, default",
    corpus: "drugprot-sample.bioc",
    task: "relation at all, end to end",
    label: "pair",
    published: "",
  },
  {
    what: "CIViCmine part held out, Predictive",
    corpus: "civicmine-train",
    task: "relation, gold mentions, best F1",
    label: "Predictive",
    published: "",
  },
  {
    what: "BioRED dev, pairs of a document",
    corpus: "biored-dev",
    task: "document relation, gold mentions, best F1, pair",
    label: "pair",
    published: "F1 77.2 PubMedBERT, all types of pair",
  },
  {
    what: "BioRED dev, typed",
    corpus: "biored-dev",
    task: "document relation, gold mentions, best F1, typed",
    label: "all",
    published: "F1 59.0 PubMedBERT, all types of pair",
  },
  {
    what: "BioRED dev, pairs end to end",
    corpus: "biored-dev",
    task: "document relation, end to end, best F1, pair",
    label: "pair",
    published: "F1 55.8, all types of pair",
  },
  {
    what: "BioRED dev, pairs end to end, families left out",
    corpus: "biored-dev",
    task: "document relation, end to end without families, best F1, pair",
    label: "pair",
    published: "",
  },
  {
    what: "BioRED dev, pairs end to end, of things found",
    corpus: "biored-dev",
    task: "document relation, end to end, best F1, pair of things found",
    label: "pair",
    published: "",
  },
  {
    what: "BioRED dev, typed end to end",
    corpus: "biored-dev",
    task: "document relation, end to end, best F1, typed",
    label: "all",
    published: "F1 43.0, all types of pair",
  },
];

/**
 * Prints what relations reach on documents that the relation model has not seen, with the rules alone and with the model, beside published figures. Names end to end
 * are found with the lexicon and the rules where the recogniser was trained on the documents; the lexicon is that of LITGRAPH_LEXICON, else the embedded one.
 * @param weights A file of relation weights; those that ship when left out.
 * @throws ConfigError when the reference folder is absent, or a corpus has no document left that the weights have not seen
 */
export async function benchRelations(shared: string, weights: string | undefined): Promise<void> {
  if (!existsSync(join(shared, "corpora"))) throw new ConfigError(`there is no folder ${shared}/corpora; set LITGRAPH_SHARED to the reference folder`);
  const runtime = await loadRuntime(process.env.LITGRAPH_LEXICON ?? "starter", "tagger", "high-precision", weights);
  const { lexicon, weights: recogniser, relations } = runtime;
  if (relations === null) throw new ConfigError("there are no relation weights");
  const scores: { readonly rules: DocumentScore[]; readonly model: DocumentScore[] } = { rules: [], model: [] };
  const wanted = new Set(rows.map(({ corpus }) => corpus));
  for (const source of findGold(relationRecipe.corpora.map((path) => join(shared, "corpora", path)))) {
    if (source.kind !== "corpus" || !wanted.has(source.name)) continue;
    const golds = source.format.read(source.path).filter((gold: CorpusDocument) => !isRelationTrainedOn(relations.weights, gold.id));
    if (golds.length === 0) throw new ConfigError(`the relation weights have seen all of ${source.name}`);
    const isKnown = recogniser !== null && golds.some(({ id }) => isTrainedOn(recogniser, id));
    const finder = isKnown && source.name.startsWith("drugprot") ? null : recogniser;
    const answers = trainedRelations(relations.weights, "benchmark");
    const options = { humanGenes: null };
    const model = {
      lexicon,
      endToEnd: createDefaultPipeline(lexicon, finder, relations),
      withMentions: withMentions(relations),
      modality,
      benchmark: { endToEnd: createDefaultPipeline(lexicon, finder, answers), withMentions: withMentions(answers) },
    };
    const rules = { lexicon, endToEnd: createDefaultPipeline(lexicon, finder), withMentions: withMentions(null), modality, benchmark: null };
    scores.model.push(...scoreCorpus(source.name, golds, model, options));
    scores.rules.push(...scoreCorpus(source.name, golds, rules, options));
    process.stderr.write(`${source.name}: ${golds.length} documents\n`);
  }
  const [found, alone] = [summarize(scores.model).rows, summarize(scores.rules).rows];
  process.stdout.write(
    `${"relations".padEnd(52)}${"P".padStart(6)}${"R".padStart(6)}${"F1".padStart(6)}  ${"95 %".padEnd(11)}${"rules P R F1".padEnd(20)}published\n`,
  );
  for (const row of rows) {
    const own = found.find((line) => isOf(line, row));
    const rule = alone.find((line) => isOf(line, { ...row, task: row.task.replace(", best F1", "") }));
    const interval = own?.interval === null || own?.interval === undefined ? "" : own.interval.map((value) => percent(value)).join("-");
    const cells = [own?.precision, own?.recall, own?.f1].map((value) => percent(value ?? null).padStart(6)).join("");
    const ruleCells = [rule?.precision, rule?.recall, rule?.f1].map((value) => percent(value ?? null)).join(" ");
    process.stdout.write(`${row.what.padEnd(52)}${cells}  ${interval.padEnd(11)}${ruleCells.padEnd(20)}${row.published}\n`);
  }
}

function isOf(line: ScoreRow, { corpus, task, label }: Pick<Row, "corpus" | "task" | "label">): boolean {
  return line.corpus === corpus && line.task === task && line.label === label;
}

function percent(value: number | null): string {
  return value === null ? "-" : (100 * value).toFixed(1);
}
