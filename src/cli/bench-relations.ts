import type { Analysts } from "../evaluate/analysts.ts";
import { scoreCorpus } from "../evaluate/corpora/score-corpus.ts";
import { type ScoreRow, summarize } from "../evaluate/evaluation.ts";
import type { DocumentScore } from "../evaluate/score.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { isTrainedOn, type RecogniserWeights } from "../models/recogniser/weights.ts";
import type { RelationWeights } from "../models/relations/weights.ts";
import { createDefaultPipeline } from "../nlp/default-pipeline.ts";
import { trainedRelations } from "../nlp/rank-relations.ts";
import { modality, withMentions } from "./gold-pipeline.ts";
import { recipeCorpora, relationFolds, unseenBy } from "./relation-folds.ts";
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
    what: "DrugProt sample, five groups",
    corpus: "drugprot-sample.bioc",
    task: "relation, gold mentions, best F1",
    label: "all",
    published: "F1 79.7 best of 2021 (13 types)",
  },
  { what: "DrugProt sample, pairs, default", corpus: "drugprot-sample.bioc", task: "relation at all, gold mentions", label: "pair", published: "" },
  {
    what: "DrugProt sample, pairs end to end, default",
    corpus: "drugprot-sample.bioc",
    task: "relation at all, end to end",
    label: "pair",
    published: "",
  },
  {
    what: "CIViCmine, Predictive",
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
 * Prints what relations reach on documents that the relation model has not learned from, with the rules alone and with the model, beside published figures. The weights that ship
 * have learned from all papers; each is scored by weights made in the same way without a fifth of the papers, this one among them. Names end to end are found by the recogniser,
 * in papers that it has not learned from; the lexicon is that of LITGRAPH_LEXICON, else the embedded one.
 * @param folder Where the weights of the five folds are kept, see {@link relationFolds}; kept nowhere when left out.
 * @throws ConfigError when the reference folder is absent
 */
export async function benchRelations(shared: string, folder: string | undefined): Promise<void> {
  const corpora = recipeCorpora(shared).filter(({ name }) => rows.some(({ corpus }) => corpus === name));
  const folds = await relationFolds(shared, folder, say);
  const { lexicon, weights: recogniser } = await loadRuntime(process.env.LITGRAPH_LEXICON ?? "starter", "tagger", "rules");
  const scores: { readonly rules: DocumentScore[]; readonly model: DocumentScore[] } = { rules: [], model: [] };
  for (const { name, documents } of corpora) {
    for (const weights of folds) {
      for (const names of [true, false]) {
        const golds = documents.filter(({ id }) => unseenBy(folds, id) === weights && names !== (recogniser !== null && isTrainedOn(recogniser, id)));
        const model = analystsWith(lexicon, recogniser, weights);
        const rules = analystsWith(lexicon, recogniser, null);
        const options = { humanGenes: null, names, relations: true };
        scores.model.push(...scoreCorpus(name, golds, model, options));
        scores.rules.push(...scoreCorpus(name, golds, rules, options));
      }
    }
    say(`${name}: scored`);
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

function analystsWith(lexicon: Lexicon, recogniser: RecogniserWeights | null, weights: RelationWeights | null): Analysts {
  const usual = weights === null ? null : trainedRelations(weights, "high-precision");
  const answers = weights === null ? null : trainedRelations(weights, "benchmark");
  return {
    lexicon,
    endToEnd: createDefaultPipeline(lexicon, recogniser, usual),
    withMentions: withMentions(usual),
    modality,
    benchmark: answers === null ? null : { endToEnd: createDefaultPipeline(lexicon, recogniser, answers), withMentions: withMentions(answers) },
  };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function isOf(line: ScoreRow, { corpus, task, label }: Pick<Row, "corpus" | "task" | "label">): boolean {
  return line.corpus === corpus && line.task === task && line.label === label;
}

function percent(value: number | null): string {
  return value === null ? "-" : (100 * value).toFixed(1);
}
